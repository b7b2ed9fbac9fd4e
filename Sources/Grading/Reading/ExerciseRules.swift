/// What a learner's file may not use, as a rule of the exercise.
///
/// The rules keep an exercise what it is meant to be, and their messages are for honest learners.
/// They are no wall against dishonest ones; that is the sandbox's part.
enum ExerciseRules {
  /// A line in which the file breaks a rule, and which rule.
  struct Violation: Equatable, Sendable {
    let line: Int
    let message: String
  }

  /// The modules that every learner's file may import.
  static let common: [String] = ["LearnerSupport", "Problems", "Swift"]

  /// Attributes and directives that are refused, besides all that begin with `@_`.
  private static let forbidden: [String] = [
    "@c", "@section", "@used", "@main", "@testable", "#externalMacro", "#sourceLocation",
  ]

  private static let importKinds: [String] = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  /// The first rule that a file breaks, or nil.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - modules: The modules of the kit that the problem allows.
  /// - Returns: Where, and which rule.
  static func violation(in source: String, modules: [String]) -> Violation? {
    let tokens = Array(SwiftTokens(source))
    for (k, token) in tokens.enumerated() {
      if forbidden.contains(token.text) || token.text.hasPrefix("@_") {
        return Violation(
          line: token.line,
          message: "\(token.text) is not part of any exercise; solve it without")
      }
      guard token.text == "import" else { continue }
      let kind = k + 1 < tokens.count && importKinds.contains(tokens[k + 1].text) ? 1 : 0
      guard k + 1 + kind < tokens.count else { continue }
      let module = tokens[k + 1 + kind].text.filter { $0 != "`" }
      if !(common + modules).contains(module) {
        return Violation(line: token.line, message: refusal(of: module, allowed: modules))
      }
    }
    return nil
  }

  private static func refusal(of module: String, allowed: [String]) -> String {
    let kit = (allowed.isEmpty ? ["LearnerSupport"] : allowed).joined(separator: " and ")
    let reason =
      switch module {
      case "Foundation", "FoundationEssentials", "Glibc", "Darwin":
        "sqrt, exp, log, pow, cos and tanh come with LearnerSupport"
      case "Matrices", "Tensors", "Layers", "Reference":
        "what it would do for you is the exercise"
      default: "it is not needed here"
      }
    return "this exercise is solved with \(kit) alone, without \(module): \(reason)"
  }
}
