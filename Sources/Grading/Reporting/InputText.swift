internal import Foundation

/// The arguments of a case as a learner reads them.
enum InputText {
  /// The most lines that one argument takes.
  static let maximumLines: Int = 4

  /// Returns one entry for each argument: name, shape, and numbers on as many lines as they need.
  ///
  /// - Parameters:
  ///   - input: The case in JSON.
  ///   - names: The arguments in the order wanted; others follow.
  ///   - indent: What every line begins with.
  ///   - budget: The most lines in all.
  ///   - each: The most lines that one argument takes.
  /// - Returns: The lines, and whether anything was left out.
  static func lines(
    _ input: Data, names: [String] = [], indent: String, budget: Int, each: Int = maximumLines
  ) -> (lines: [String], cut: Bool) {
    guard let arguments = Argument.read(input, order: names) else { return ([], false) }
    let nameWidth = arguments.map(\.name.count).max() ?? 0
    let shapeWidth = arguments.map(\.shape.count).max() ?? 0
    var lines: [String] = []
    var cut = false
    for argument in arguments {
      let lead =
        indent + argument.name.padded(nameWidth) + "  " + argument.shape.padded(shapeWidth) + "  "
      let blank = String(repeating: " ", count: lead.count)
      var text = fold(argument.pieces, first: lead, rest: blank)
      if text.count > each {
        text = Array(text.prefix(each - 1)) + [blank + "..."]
        cut = true
      }
      lines += text
    }
    if lines.count > budget {
      lines = Array(lines.prefix(max(0, budget - 1))) + [indent + "..."]
      cut = true
    }
    return (lines, cut)
  }

  /// Sets pieces of text side by side, on as many lines as they need.
  private static func fold(_ pieces: [String], first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for piece in pieces {
      if !isEmpty, line.count + 1 + piece.count > TextStyle.width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + piece
      isEmpty = false
    }
    return lines + [line]
  }
}

/// One argument of a case, ready to print.
private struct Argument {
  let name: String
  /// The shape as `[2, 3]`; empty for a number.
  let shape: String
  /// The numbers with their brackets, cut where a line may end.
  let pieces: [String]

  /// Reads the arguments, in this order as far as it goes.
  static func read(_ input: Data, order: [String]) -> [Argument]? {
    guard let object = try? JSONSerialization.jsonObject(with: input) as? [String: Any] else {
      return nil
    }
    func place(_ name: String) -> (Int, String) {
      (order.firstIndex(of: name) ?? order.count, name)
    }
    return object.sorted { place($0.key) < place($1.key) }.flatMap { name, value in
      guard let list = value as? [Any] else { return [Argument(name, value)] }
      if list.isEmpty { return [Argument(name, "[]")] }
      return list.enumerated().map { Argument("\(name)[\($0.offset)]", $0.element) }
    }
  }

  /// Reads one argument, or one element of a list of them.
  private init(_ name: String, _ value: Any) {
    self.name = name
    if let array = value as? [String: Any], let shape = array["shape"] as? [Int],
      let data = array["data"] as? [Any]
    {
      self.shape = shape.description
      pieces = Self.pieces(data.map(Self.number), shape: shape[...])
    } else {
      shape = ""
      pieces = [Self.number(value)]
    }
  }

  private static func number(_ value: Any) -> String {
    switch value {
    case let text as String: text
    // A truth value is a number of one byte to Foundation; no number in JSON is that small.
    case let truth as NSNumber where ["c", "B"].contains(String(cString: truth.objCType)):
      truth.boolValue ? "true" : "false"
    case let number as NSNumber: number.doubleValue.shown(digits: 15)
    default: "\(value)"
    }
  }

  /// The numbers in nested brackets, one piece for each number.
  private static func pieces(_ numbers: [String], shape: ArraySlice<Int>) -> [String] {
    guard let extent = shape.first else { return numbers }
    guard extent > 0 else { return ["[]"] }
    let size = numbers.count / extent
    var pieces: [String] = []
    for k in 0..<extent {
      var inner = Self.pieces(
        Array(numbers[(k * size)..<((k + 1) * size)]), shape: shape.dropFirst())
      guard !inner.isEmpty else { continue }
      if k == 0 { inner[0] = "[" + inner[0] }
      inner[inner.count - 1] += k == extent - 1 ? "]" : ","
      pieces += inner
    }
    return pieces.isEmpty ? ["[]"] : pieces
  }
}
