internal import Foundation

/// The arguments of a case as a learner reads them.
///
/// What decides comes first and is cut last: numbers and words, such as `causal` or `epsilon`, in one
/// sentence; then the first array, which is what the function is of, unless it is long; then vectors,
/// such as `final_gain`; then whatever takes one line; then longer matrices.
struct InputText {
  /// The arguments, each kind in the order wanted.
  private let arguments: [Argument]
  private let style: TextStyle
  /// What is said where something is cut.
  private let whole: String

  /// The most lines that one argument takes.
  static let maximumLines: Int = 4
  /// The most lines of an array that still comes first.
  static let maximumFirst: Int = 2
  private static let indent: String = "  "

  /// Reads the arguments.
  ///
  /// - Parameters:
  ///   - input: The case in JSON.
  ///   - names: The arguments in the order wanted; others follow.
  ///   - style: How to style the text.
  ///   - whole: Where all of it can be seen, said where something is cut.
  init(_ input: Data, names: [String] = [], style: TextStyle, whole: String) {
    arguments = Argument.read(input, order: names) ?? []
    self.style = style
    self.whole = whole
  }

  /// Returns the arguments with their shapes.
  ///
  /// - Parameter budget: The most lines; where that is no limit, no argument is cut.
  /// - Returns: The lines.
  func lines(budget: Int) -> [String] {
    let arrays = arguments.filter { !$0.shape.isEmpty }.map { (argument: $0, lines: text($0)) }
    let first = arrays.prefix(1).filter { $0.lines.count <= Self.maximumFirst }
    let others = arrays.dropFirst(first.count)
    let short = others.filter { $0.lines.count == 1 }
    let sorted =
      first + short.filter(\.argument.isVector) + short.filter { !$0.argument.isVector }
      + others.filter { $0.lines.count > 1 }
    let words = words
    let all = (words.isEmpty ? [] : [words]) + sorted.map(\.lines)
    guard budget < .max else { return all.flatMap(\.self) }
    let lines = all.flatMap(Self.shortened)
    let isCut = zip(all, all.map(Self.shortened)).contains { $0 != $1 }
    guard isCut || lines.count > budget else { return lines }
    let note = whole.wrapped(first: Self.indent + "... ", rest: Self.indent + "    ")
    return lines.prefix(max(1, budget - note.count)) + note
  }

  /// The arguments in the order in which they are shown, for what lays them out itself: names, shapes,
  /// and numbers with their brackets.
  var arrays: [(name: String, shape: String, numbers: String)] {
    let shaped = arguments.filter { !$0.shape.isEmpty }
    return (arguments.filter(\.shape.isEmpty) + shaped).map {
      ($0.name, $0.shape, $0.pieces.joined(separator: " "))
    }
  }

  /// One argument's lines, not more than any may take.
  private static func shortened(_ lines: [String]) -> [String] {
    guard lines.count > maximumLines else { return lines }
    return lines.prefix(maximumLines - 1) + [lines[1].prefix { $0 == " " } + "..."]
  }

  /// All that has no shape, in one sentence.
  private var words: [String] {
    let words = arguments.filter(\.shape.isEmpty).map { argument in
      "\(argument.name) = \(argument.pieces.joined(separator: " "))"
    }
    guard !words.isEmpty else { return [] }
    let pieces = words.dropLast().map { $0 + "," } + words.suffix(1)
    return pieces.folded(first: Self.indent, rest: Self.indent)
  }

  private func text(_ argument: Argument) -> [String] {
    if style.isPlain {
      return argument.pieces.folded(
        first: "\(Self.indent)\(argument.name), shape \(argument.shape): ",
        rest: Self.indent + "  ")
    }
    let shaped = arguments.filter { !$0.shape.isEmpty }
    let name = argument.name.padded(shaped.map(\.name.count).max() ?? 0)
    let shape = argument.shape.padded(shaped.map(\.shape.count).max() ?? 0)
    let lead = "\(Self.indent)\(name)  \(shape)  "
    return argument.pieces.folded(
      first: lead, rest: String(repeating: " ", count: lead.count))
  }
}

/// One argument of a case, ready to print.
private struct Argument {
  let name: String
  /// The shape as `[2, 3]`; empty for a number.
  let shape: String
  /// Whether it has one axis.
  var isVector: Bool { shape.hasPrefix("[") && !shape.contains(",") }
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
