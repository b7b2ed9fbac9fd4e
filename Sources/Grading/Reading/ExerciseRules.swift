/// What a learner's file may not use, as a rule of the exercise.
///
/// The rules keep an exercise what it is meant to be, and their messages are for honest learners.
/// They are no wall against dishonest ones; that is the sandbox's part.
///
/// Three things are held against them: the words of the file, for attributes that stand there for all
/// to see; the imports that the compiler lists; and the symbols of the object file that it makes.
/// Nothing that it makes is run before all three hold.
enum ExerciseRules {
  /// A line in which the file breaks a rule, if it is known, and which rule.
  struct Violation: Codable, Equatable, Sendable {
    let line: Int?
    let message: String
  }

  /// The modules that every learner's file may import.
  static let common: [String] = ["LearnerSupport", "Problems", "Swift"]

  /// The modules that the compiler imports into every file.
  private static let implicit: [String] = [
    "Swift", "_Concurrency", "_StringProcessing", "SwiftOnoneSupport", "_SwiftConcurrencyShims",
  ]

  /// Attributes and directives that are refused, besides all that begin with `@_`.
  private static let forbidden: [String] = [
    "@c", "@section", "@used", "@main", "@testable", "#externalMacro", "#sourceLocation",
  ]

  private static let importKinds: [String] = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  /// The first attribute or directive that is refused, or nil.
  ///
  /// - Parameter source: The file's text.
  /// - Returns: Where, and which rule.
  static func violation(ofWordsIn source: String) -> Violation? {
    for word in SwiftWords(source) where forbidden.contains(word.text) || word.text.hasPrefix("@_")
    {
      return Violation(line: word.line, message: refusal(of: word.text))
    }
    return nil
  }

  /// The most bytes in a line.
  ///
  /// The compiler takes a time that grows with the square of the length of some lines, and nobody
  /// reads such a line.
  private static let longestLine: Int = 20_000

  /// The first line that is too long, or nil.
  ///
  /// - Parameter source: The file's text.
  /// - Returns: Where, and what to do.
  static func violation(ofLinesIn source: String) -> Violation? {
    let lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { $0.count > longestLine }.map {
      Violation(
        line: $0 + 1,
        message: "this line has more than \(longestLine) characters; break it into several")
    }
  }

  /// The first import that is refused, or nil.
  ///
  /// - Parameters:
  ///   - imports: The modules that the compiler lists or misses.
  ///   - source: The file's text.
  ///   - modules: The modules of the kit that the problem allows.
  /// - Returns: Where, and which rule.
  static func violation(of imports: ImportList, in source: String, modules: [String]) -> Violation?
  {
    let allowed = common + implicit + modules
    guard let module = (imports.modules + imports.missing).first(where: { !allowed.contains($0) })
    else { return nil }
    return Violation(
      line: line(ofImport: module, in: source),
      message: refusal(ofModule: module, allowed: modules))
  }

  /// The line of a module's import, as far as the words of the file tell it.
  private static func line(ofImport module: String, in source: String) -> Int? {
    var words = SwiftWords(source)
    while let word = words.next() {
      guard word.text == "import" else { continue }
      var name = words.next()
      if let kind = name, importKinds.contains(kind.text) { name = words.next() }
      if let name, name.text == module || name.text == "`\(module)`" { return word.line }
    }
    return nil
  }

  /// What is said of an attribute or a directive.
  private static func refusal(of word: String) -> String {
    "\(word) is allowed in no problem; solve it without"
  }

  /// What is said of a module.
  ///
  /// - Parameters:
  ///   - module: The module.
  ///   - allowed: The modules of the kit that the problem allows.
  /// - Returns: One line.
  static func refusal(ofModule module: String, allowed: [String]) -> String {
    let kit = (allowed.isEmpty ? ["LearnerSupport"] : allowed).joined(separator: " and ")
    let reason =
      switch module {
      case "Foundation", "FoundationEssentials", "Glibc", "Darwin":
        "sqrt, exp, log, pow, cos and tanh come with LearnerSupport"
      case "Matrices", "Tensors", "Layers", "Reference":
        "what it would do for you is yours to write"
      default: "it is not needed here"
      }
    return "this problem is solved with \(kit) alone, without \(module): \(reason)"
  }
}
