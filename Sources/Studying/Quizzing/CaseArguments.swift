internal import Foundation
internal import Grading
internal import Messages

/// The arguments of a case as a person reads them in a line, as in `x = [[1, 2]]`.
struct CaseArguments {
  private let values: [String: JSONValue]

  /// The most digits of a number; one that has more cannot be shown.
  private static let digits: Int = 7

  /// Reads a case; what is no object has no arguments.
  init(_ input: Data) {
    let value = try? CourseJSON.decode(JSONValue.self, from: input)
    if case .object(let object)? = value { values = object } else { values = [:] }
  }

  /// Some arguments in words.
  func texts(_ names: [String]) -> [String] {
    names.compactMap { name in values[name].map { "\(name) = \(Self.text($0))" } }
  }

  /// The numbers of each of some arguments that is an array.
  func arrays(_ names: [String]) -> [[Double]] {
    names.compactMap { values[$0].flatMap(Self.numbers) }
  }

  /// Whether every number of some arguments is shown as it is.
  func areExact(_ names: [String]) -> Bool {
    names.allSatisfy { values[$0].map(Self.isExact) ?? true }
  }

  /// The case with another value of an argument, nonsense perhaps; nil for one that is a word.
  func changing(_ name: String) -> Data? {
    guard let other = values[name].flatMap(Self.other) else { return nil }
    return try? CourseJSON.encode(JSONValue.object(values.merging([name: other]) { $1 }))
  }

  private static func other(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .null, .string: return nil
    case .bool(let truth): return .bool(!truth)
    case .int(let number): return .int(number + 1)
    case .number(let number): return .number(1.25 * number + 0.125)
    case .array(let items):
      let others = items.compactMap(other)
      return others.count == items.count ? .array(others) : nil
    case .object(var object):
      guard let data = object["data"], case .array(let numbers) = data else { return nil }
      // With the other sign: a ReLU may see no more than that of a number.
      object["data"] = .array(numbers.compactMap { number($0).map { .number(0.125 - 1.25 * $0) } })
      return .object(object)
    }
  }

  private static func isExact(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .string: true
    case .int, .number: number(value).map { Double($0.shown(digits: digits)) == $0 } ?? false
    case .array(let items): items.allSatisfy(isExact)
    case .object(let object): object.values.allSatisfy(isExact)
    }
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
    case .int, .number:
      return (number(value)?.shown(digits: digits) ?? "").replacing("e-0", with: "e-")
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
