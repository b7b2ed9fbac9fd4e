package import Foundation
package import Messages

/// All that a report may say about one exercise: data only, no sentences but the learner's, the
/// runtime's own, and those of the answers.
package struct ProblemReport: Equatable, Codable, Sendable {
  package let slug: String
  package let title: String
  /// The learner's file as people read its path.
  package var file: String
  /// The verdict of the file, or of the first check in the statement's order at which something is left
  /// to do; else whether all passed, or some are graded elsewhere.
  package private(set) var verdict: Verdict
  /// Why the file as a whole was not run: the compiler's text, the rule it breaks, our own fault.
  package var message: String?
  /// The line of the file that `message` is about.
  package var line: Int?
  /// Whether it was not graded because something of this machine is in the way, which `message` names
  /// together with what to do.
  package var isHindered: Bool = false
  /// Whether there is no such file, or an untouched one, and another that seems to be meant; `message`
  /// names it.
  package var isMisplaced: Bool = false
  /// The checks, in the statement's order.
  package var checks: [CheckReport]
  /// What the learner's program printed.
  package var printed: PrintedText = PrintedText()
  /// How closely numbers had to agree; nil for a memo.
  package var tolerance: Tolerance?
  /// What is said without points of a solution that passed.
  package var notices: [Notice] = []
  /// What a memo's prose shows; nil for code.
  package var memo: MemoReport?

  /// The points, told apart: one for each check.
  package var score: Score { Score(checks) }
  /// The points earned.
  package var points: Int { score.earned }
  /// The points to be had.
  package var possible: Int { score.possible }
  /// How long the checks took, in seconds.
  package var seconds: Double { checks.reduce(0) { $0 + $1.seconds } }
}

extension ProblemReport {
  /// The report on an exercise whose checks were graded.
  init(
    _ exercise: any Exercise, _ file: String, checks: [CheckReport],
    printed: PrintedText = PrintedText()
  ) {
    slug = exercise.slug
    title = exercise.title
    self.file = file
    verdict = Self.verdict(of: checks)
    self.checks = checks
    self.printed = printed
  }

  private static func verdict(of checks: [CheckReport]) -> Verdict {
    checks.map(\.verdict).first { !$0.isDone }
      ?? (checks.contains { $0.verdict == .toBeGraded } ? .toBeGraded : .passed)
  }

  /// The report with other checks, and the verdict that follows from them.
  func judged(_ checks: [CheckReport]) -> ProblemReport {
    var report = self
    report.checks = checks
    report.verdict = Self.verdict(of: checks)
    return report
  }

  /// The longest message about a file, in Unicode scalars: some pages of the compiler's text.
  private static let maximumMessage: Int = 16_000

  /// The report on an exercise whose file as a whole was not graded.
  package init(_ exercise: any Exercise, _ file: String, _ refusal: Refusal) {
    slug = exercise.slug
    title = exercise.title
    self.file = file
    verdict = refusal.verdict
    message = refusal.message?.limited(to: Self.maximumMessage)
    line = refusal.line
    isMisplaced = refusal.isMisplaced
    checks = exercise.labels.map { CheckReport(label: $0, verdict: refusal.verdict, cases: 0) }
  }

  /// The report with the learner's file where their own repository has it, in the compiler's text
  /// too.
  ///
  /// - Parameter folder: The folder in the repository, with a slash at its end.
  /// - Returns: The report with another path.
  package func placed(in folder: String) -> ProblemReport {
    var placed = self
    placed.file = folder + (file.split(separator: "/").last ?? "")
    placed.message = message?.replacing(file, with: placed.file)
    return placed
  }
}

/// Something that is said without points.
package struct Notice: Equatable, Codable, Sendable {
  /// The name of the check that it is about.
  package let check: String
  /// What the learner reads.
  package let sentence: String

  /// The sentence with what it costs: nothing.
  var text: String { "note, no points: \(sentence)" }
}

/// How one check ended.
package struct CheckReport: Equatable, Codable, Sendable {
  package let label: CheckLabel
  package let verdict: Verdict
  /// How many cases there are.
  package var cases: Int
  /// The first failing case, when there is one.
  package var failure: Failure?
  /// The first in which the mistake shows, where that is a later one.
  package var tellingFailure: Failure?
  /// The mistakes that give exactly the learner's numbers.
  package var diagnosis: Diagnosis = Diagnosis()
  /// What wrong numbers without a name are found again by, among those of others; nil for any other
  /// answer.
  package var sample: AnswerSample?
  /// Where the learner's file declares what the check calls, or else the solution's type; nil where
  /// the check passed, or the file declares neither.
  package var declaration: SourcePlace?
  /// How long it took, in seconds.
  package var seconds: Double = 0

  package var name: String { label.name }
  /// For a gradient, the name of the check whose value is differentiated.
  package var output: String? { label.output }
  /// The failing case that people read.
  package var shownFailure: Failure? { tellingFailure ?? failure }
  /// The place in the learner's file that it is about: where it stopped, or what it calls.
  package var place: SourcePlace? {
    if case .stopped(let stop) = failure?.kind, let place = stop.location {
      place
    } else {
      declaration
    }
  }
  /// Whether something went wrong, by the learner's file or by a fault of ours.
  package var hasFailed: Bool {
    !verdict.isDone && verdict != .notStarted
  }
  /// Whether it failed on cases that are not shown, and on no other.
  var hasFailedUnseen: Bool { hasFailed && cases > 0 && failure == nil }

  package init(label: CheckLabel, verdict: Verdict, cases: Int, failure: Failure? = nil) {
    self.label = label
    self.verdict = verdict
    self.cases = cases
    self.failure = failure
  }
}

extension CheckReport {
  /// The check where nobody knows the answer: what would have passed is left to the instructor's grader.
  var leftToInstructor: CheckReport {
    guard verdict == .passed else { return self }
    var report = CheckReport(label: label, verdict: .toBeGraded, cases: cases)
    report.seconds = seconds
    return report
  }

  /// What is said where the check failed on cases only that are not shown: nothing of these.
  static let unseenSentence: String =
    "right on the public cases, but not on others drawn for this file: what is returned must follow "
    + "from the arguments alone, whatever they are"

  /// The report on a check that other cases decide, of which nothing is told.
  ///
  /// - Parameter unseen: How the check ended on those.
  /// - Returns: The same where both failed by the learner's file, else the other verdict alone.
  func counted(as unseen: CheckReport) -> CheckReport {
    var report = self
    if [.passed, .graderFault].contains(unseen.verdict) || verdict == .passed {
      // What is right on the public cases was started, whatever it says on others.
      report = CheckReport(
        label: label, verdict: unseen.verdict == .notStarted ? .wrong : unseen.verdict,
        cases: cases)
    }
    report.seconds = seconds + unseen.seconds
    return report
  }
}

/// A case on which a check failed.
package struct Failure: Equatable, Codable, Sendable {
  /// Its place among the cases, counted from 1.
  package var number: Int
  /// The case in words.
  package let title: String
  /// The arguments in JSON.
  package let input: Data
  /// The names of the arguments in the order in which the input declares them.
  package var arguments: [String] = []
  /// How the check ended there.
  package var kind: Kind
  /// For a wrong gradient: how it stands to the learner's own output.
  package var ownDerivative: OwnDerivative?
  /// Whether the case comes out right when nothing ran before it.
  package var isRightAlone: Bool = false
  /// Where this case is too small to show one: the pattern of the larger failing cases.
  package var laterPattern: LaterPattern?

  /// Whether it is about a blank of a memo, which has no input.
  package var isBlank: Bool {
    if case .blank = kind { true } else { false }
  }

  package enum Kind: Equatable, Codable, Sendable {
    case mismatch(Mismatch)
    case misshapen(member: String, got: [Int], expected: [Int])
    case misnamed(missing: [String], extra: [String])
    /// Answers that can be looked up are wrong, so many of all: the name of the first, and where it
    /// can be read.
    case answer(name: String, source: String, differing: Int, total: Int)
    /// The outcome is in another class than a right answer's.
    case misclassed(got: String, expected: String)
    case stopped(Stop)
    /// A blank of a memo is not right, or a reviewer gave no point: why, in one line.
    case blank(String)

    /// What to say about answers that can be looked up: never the right ones.
    static func text(answer name: String, source: String, differing: Int, total: Int) -> String {
      differing == 1
        ? "\(name): the source says otherwise; read it in \(source)"
        : "\(differing) of \(total) answers differ from their sources; the first is \(name): "
          + "read it in \(source)"
    }

    /// What to say about an outcome in another class.
    static func text(misclassed got: String, expected: String) -> String {
      "\(got); with a right answer it is: \(expected)"
    }
  }
}

/// What all elements of larger failing cases have in common.
package struct LaterPattern: Equatable, Codable, Sendable {
  /// How many of the later failing cases show it; the others are too small for any.
  package let showing: Int
  /// How many later cases fail.
  package let failing: Int
  /// The pattern in words.
  package let pattern: String
}

/// How a wrong gradient stands to the learner's own output.
package enum OwnDerivative: String, Codable, Sendable {
  /// The output is right, so the gradient is not its derivative.
  case outputIsRight
  /// The output is wrong, and this is its derivative.
  case followsWrongOutput
  /// The output is wrong, and this is not its derivative either.
  case contradictsWrongOutput
}
