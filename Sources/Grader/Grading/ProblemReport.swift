internal import ExerciseKit
internal import Foundation

/// All that a report may say about one problem: data only, no sentences but the learner's and the
/// runtime's own.
struct ProblemReport: Equatable, Codable, Sendable {
  let slug: String
  let title: String
  /// The learner's file as people read its path.
  var file: String
  /// The verdict of the file, or of the first check in the statement's order that is not passed.
  let verdict: Verdict
  /// Why the file as a whole was not run: the compiler's text, the rule it breaks, our own fault.
  var message: String?
  /// The line of the file that `message` is about.
  var line: Int?
  /// The checks, in the statement's order.
  var checks: [CheckReport]
  /// What the learner's program printed.
  var printed: PrintedText = PrintedText()
  /// The line of the learner's file that declares the solution's type.
  var declarationLine: Int?
  /// What a memo's prose shows; nil for code.
  var memo: MemoReport?

  /// The points earned: one for each check that holds on every case.
  var points: Int { checks.count { $0.verdict == .passed } }
  /// How long the checks took, in seconds.
  var seconds: Double { checks.reduce(0) { $0 + $1.seconds } }
  /// The points to be had; what a fault of ours kept from being graded does not count.
  var possible: Int { checks.count { $0.verdict != .graderFault } }
}

extension ProblemReport {
  /// The report with the learner's file where their own repository has it, in the compiler's text
  /// too.
  ///
  /// - Parameter folder: The folder in the repository, with a slash at its end.
  /// - Returns: The report with another path.
  func placed(in folder: String) -> ProblemReport {
    var placed = self
    placed.file = folder + (file.split(separator: "/").last ?? "")
    placed.message = message?.replacing(file, with: placed.file)
    return placed
  }
}

/// How one check ended.
struct CheckReport: Equatable, Codable, Sendable {
  let name: String
  /// For a gradient, the check whose value is differentiated.
  let output: String?
  /// Whether it holds the gradients of several parameters.
  var isGroup: Bool = false
  let verdict: Verdict
  /// How many cases there are.
  let cases: Int
  /// The first failing case, when there is one.
  var failure: Failure?
  /// The names of the misconceptions that give exactly the learner's numbers.
  var misconceptions: [String] = []
  /// How long it took, in seconds.
  var seconds: Double = 0
}

/// The first case on which a check failed.
struct Failure: Equatable, Codable, Sendable {
  /// Its place among the cases, counted from 1.
  let number: Int
  /// The case in words.
  let title: String
  /// The arguments in JSON.
  let input: Data
  /// How the check ended there.
  var kind: Kind
  /// For a wrong gradient: how it stands to the learner's own output.
  var ownDerivative: OwnDerivative?
  /// Whether the case comes out right when nothing ran before it.
  var isRightAlone: Bool = false
  /// Where this case is too small to show one: the pattern of the larger failing cases.
  var laterPattern: LaterPattern?

  /// Whether it is about a blank of a memo, which has no input.
  var isBlank: Bool {
    if case .blank = kind { true } else { false }
  }

  enum Kind: Equatable, Codable, Sendable {
    case mismatch(Mismatch)
    case misshapen(member: String, got: [Int], expected: [Int])
    case misnamed(missing: [String], extra: [String])
    /// An answer that can be looked up is wrong: its name, and where it can be read.
    case answer(name: String, source: String)
    /// The outcome is in another class than a right answer's.
    case misclassed(got: String, expected: String)
    case stopped(Stop)
    /// A blank of a memo is not right, or a reviewer gave no point: why, in one line.
    case blank(String)

    /// What to say about an outcome in another class.
    static func text(misclassed got: String, expected: String) -> String {
      "\(got); with a right answer it is: \(expected)"
    }
  }
}

/// What all elements of every larger failing case have in common.
struct LaterPattern: Equatable, Codable, Sendable {
  /// The place of the first such case, counted from 1.
  let number: Int
  /// The pattern in words.
  let pattern: String
}

/// How a wrong gradient stands to the learner's own output.
enum OwnDerivative: String, Codable, Sendable {
  /// The output is right, so the gradient is not its derivative.
  case outputIsRight
  /// The output is wrong, and this is its derivative.
  case followsWrongOutput
  /// The output is wrong, and this is not its derivative either.
  case contradictsWrongOutput
}
