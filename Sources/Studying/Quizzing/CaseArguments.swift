internal import Foundation
internal import Grading
internal import Messages

/// The arguments of a case as a person reads them in a line, as in `x = [[1, 2]]`.
enum CaseArguments {
  /// Each argument, in the order of the input.
  ///
  /// - Parameters:
  ///   - input: The case in JSON.
  ///   - names: The arguments in the order wanted.
  ///   - hidden: Those that are left out.
  static func texts(_ input: Data, names: [String], without hidden: Set<String> = []) -> [String] {
    guard case .object(let object)? = try? CourseJSON.decode(JSONValue.self, from: input) else {
      return []
    }
    return names.compactMap { name in
      guard !hidden.contains(name), let value = object[name] else { return nil }
      return "\(name) = \(text(value))"
    }
  }

  /// The numbers of each argument that is an array.
  static func arrays(_ input: Data) -> [[Double]] {
    guard case .object(let object)? = try? CourseJSON.decode(JSONValue.self, from: input) else {
      return []
    }
    return object.values.compactMap { numbers($0) }
  }

  private static func numbers(_ value: JSONValue) -> [Double]? {
    guard case .object(let object) = value, case .array(let data)? = object["data"] else {
      return nil
    }
    return data.compactMap(number)
  }

  private static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: return "none"
    case .bool(let truth): return "\(truth)"
    case .string(let text): return text.sanitized
    case .int, .number: return number(value)?.shown(digits: 6) ?? ""
    case .array(let items): return "[" + items.map(text).joined(separator: ", ") + "]"
    case .object(let object):
      guard case .array(let shape)? = object["shape"], case .array(let data)? = object["data"]
      else { return "" }
      return nested(data.map(text), shape.compactMap(number).map { Int($0) }[...])
    }
  }

  private static func nested(_ numbers: [String], _ shape: ArraySlice<Int>) -> String {
    guard let extent = shape.first else { return numbers.first ?? "" }
    guard extent > 0 else { return "[]" }
    let size = numbers.count / extent
    let parts = (0..<extent).map { k in
      nested(Array(numbers[(k * size)..<((k + 1) * size)]), shape.dropFirst())
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}
