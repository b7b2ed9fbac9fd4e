/// A problem as it is run: its cases, and what is checked on each of them.
///
/// The learner's solution, the reference and every mistake are values that the same checks are
/// called with, so that nothing is graded in one way and explained in another.
public protocol Trial: SendableMetatype {
  /// The contract that a solution keeps, as in `any LayerNormContract`.
  associatedtype Contract
  /// The arguments of one case.
  associatedtype Input: CaseInput

  /// The cases for a seed, from small to large: fixed edge cases, and random ones.
  ///
  /// The same seed gives the same cases on every machine. A learner reads the first failing case in
  /// which a mistake shows: where rows have three numbers or more and one is wrong by a hundredth, if
  /// one of these fails. It should be the smallest that can.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one case.
  static func cases(seed: UInt64) -> [Case<Input>]

  /// What is checked, in the order of the statement.
  static var checks: [Check<Contract, Input>] { get }

  /// What is said, without points, of solutions that pass; usually nothing.
  static var remarks: [Remark<Input>] { get }

  /// What changes of the arguments do to the outputs, for quizzes; one at least is worth asking.
  static var invariances: [Invariance<Input>] { get }
}

extension Trial {
  /// No remarks.
  public static var remarks: [Remark<Input>] { [] }

  /// None declared.
  public static var invariances: [Invariance<Input>] { [] }
}

/// One input that every solution of a problem is run on, and what it shows.
public struct Case<Input: CaseInput>: Sendable {
  /// The case in words, as in "two tokens, one of them constant".
  public let title: String
  /// The arguments.
  public let input: Input
  /// Whether the functions of the problem have a derivative here: false on a kink such as the one
  /// of the rectifier at 0, where no difference quotient is looked at.
  public let isSmooth: Bool

  /// Creates a case.
  ///
  /// - Parameters:
  ///   - title: The case in a few words, without a full stop.
  ///   - input: The arguments.
  ///   - isSmooth: False when the input lies on a kink.
  public init(_ title: String, _ input: Input, isSmooth: Bool = true) {
    self.title = title
    self.input = input
    self.isSmooth = isSmooth
  }
}

/// What a case hands to a solution: the contract's arguments under the names of the literature.
///
/// Its JSON form is an object with those names as keys, so that a case can be fed to any other
/// implementation.
public protocol CaseInput: Codable, Sendable {
  /// The names of the arguments in JSON, in the order in which reports show them.
  static var argumentNames: [String] { get }

  /// One line that says why the arguments do not fit each other, or nil when they do.
  ///
  /// Cases of the course always fit; this guards those that people write themselves.
  var validationError: String? { get }
}

extension DecodingError {
  /// What is wrong and where, in one line.
  package var sentence: String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "" : path.map(\.stringValue).joined(separator: ".") + ": "
    }
    switch self {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath))there is no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath))the value has the wrong type"
    case .dataCorrupted(let context):
      return "\(place(context.codingPath))\(context.debugDescription)"
    @unknown default: return "it cannot be read"
    }
  }
}
