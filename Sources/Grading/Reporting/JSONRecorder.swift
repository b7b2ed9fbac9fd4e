internal import Foundation
internal import Memos
internal import Messages

/// Writes a run as one JSON object; its grammar is in `JSON.md` beside this file.
struct JSONRecorder: DocumentRecorder {
  /// The version of the grammar.
  ///
  /// It changes when a reader could be misled.
  static let version: Int = 5

  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// Creates a recorder.
  ///
  /// - Parameter write: Takes the whole object once, at the end.
  init(writingUsing write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    encoded(
      Document(
        version: Self.version, seed: run.seed, exitStatus: summary.exitStatus,
        isGrade: summary.score.isGrade, message: summary.noGrade,
        minimumScore: summary.minimumScore, points: summary.score.isGrade ? summary.points : nil,
        awaitingReview: summary.score.awaitingReview, notGraded: summary.score.notGraded,
        possible: summary.possible, notes: run.notes.nonEmpty,
        problems: summary.reports.map(document),
        machine: Document.Machine(
          sandbox: run.sandbox, warning: run.warning, system: run.machine.system,
          started: run.machine.startedInUTC, seconds: summary.seconds.inMilliseconds,
          problems: Dictionary(
            uniqueKeysWithValues: summary.reports.map { ($0.slug, $0.seconds.inMilliseconds) }))))
  }

  func text(for stop: RunStop) -> String {
    encoded(
      Document(
        version: Self.version, seed: nil, exitStatus: stop.status, isGrade: false,
        message: stop.message, minimumScore: nil, points: nil, awaitingReview: nil, notGraded: nil,
        possible: nil, notes: nil, problems: [], machine: nil))
  }

  private func encoded(_ document: Document) -> String {
    let data = try? CourseJSON.encode(document, pretty: true)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  private func document(_ report: ProblemReport) -> Document.Problem {
    Document.Problem(
      slug: report.slug, title: report.title, file: report.file, verdict: report.verdict,
      points: report.points, awaitingReview: report.score.awaitingReview,
      notGraded: report.score.notGraded, possible: report.possible, message: report.message,
      line: report.line,
      checks: report.checks.map(document),
      notes: report.notices.isEmpty ? nil : report.notices,
      printed: report.printed.total > 0 ? report.printed : nil, memo: report.memo.map(document))
  }

  private func document(_ memo: MemoReport) -> Document.Memo {
    Document.Memo(
      questions: memo.questions.map { question in
        let isAnswered = question.state != .unanswered
        let fault: String? = if case .faulty(let fault) = question.state { fault } else { nil }
        return Document.Question(
          name: question.name, question: question.question, heading: question.heading,
          sentence: isAnswered ? question.sentence : nil, fault: fault, model: question.model,
          lookFor: question.state == .stands ? question.lookFor : nil)
      }, prose: memo.prose, recorded: memo.recorded, review: memo.review)
  }

  private func document(_ check: CheckReport) -> Document.Check {
    Document.Check(
      name: check.name, verdict: check.verdict, cases: check.cases,
      message: check.hasFailedUnseen ? CheckReport.unseenSentence : nil, place: check.place,
      failure: check.failure.map(document),
      misconceptions: check.diagnosis.mistakes.nonEmpty,
      hypotheses: check.diagnosis.hypotheses.nonEmpty?.map { $0.map(\.name) },
      rest: check.diagnosis.rest.nonEmpty, isPartial: check.diagnosis.isPartial ? true : nil)
  }

  private func document(_ failure: Failure) -> Document.Failure {
    var document = Document.Failure(
      number: failure.number, title: failure.title,
      input: failure.isBlank ? nil : try? CourseJSON.decode(JSONValue.self, from: failure.input),
      gradient: failure.ownDerivative, isRightAlone: failure.isRightAlone ? true : nil)
    switch failure.kind {
    case .mismatch(let mismatch): document.mismatch = mismatch
    case .blank(let message): document.message = message
    case .answer(let name, let source, let differing, let total):
      document.differing = differing
      document.total = total
      document.member = name
      document.source = source
    case .misclassed(let got, let expected):
      document.message = Failure.Kind.text(misclassed: got, expected: expected)
    case .misshapen(let member, let got, let expected):
      document.member = member.isEmpty ? nil : member
      document.gotShape = got
      document.expectedShape = expected
    case .misnamed(let missing, let extra):
      document.missing = missing
      document.unexpected = extra
    case .stopped(let stop):
      document.message = stop.message
      document.line = stop.location?.line
      document.function = stop.location?.function
    }
    return document
  }
}

/// The document that is written, apart from the grader's own types so that these may change.
private struct Document: Encodable {
  let version: Int
  let seed: UInt64?
  let exitStatus: Int32
  let isGrade: Bool
  let message: String?
  let minimumScore: Int?
  let points: Int?
  let awaitingReview: Int?
  let notGraded: Int?
  let possible: Int?
  let notes: [String]?
  let problems: [Problem]
  let machine: Machine?

  struct Machine: Encodable {
    let sandbox: String
    let warning: String?
    let system: String
    let started: String
    let seconds: Double
    let problems: [String: Double]
  }

  struct Problem: Encodable {
    let slug: String
    let title: String
    let file: String
    let verdict: Verdict
    let points: Int
    let awaitingReview: Int
    let notGraded: Int
    let possible: Int
    let message: String?
    let line: Int?
    let checks: [Check]
    let notes: [Notice]?
    let printed: PrintedText?
    let memo: Memo?
  }

  struct Memo: Encodable {
    let questions: [Question]
    let prose: String
    let recorded: [String]
    let review: ReviewOutcome
  }

  struct Question: Encodable {
    let name: String
    let question: String
    let heading: String
    let sentence: String?
    let fault: String?
    let model: String?
    let lookFor: String?
  }

  struct Check: Encodable {
    let name: String
    let verdict: Verdict
    let cases: Int
    let message: String?
    let place: SourcePlace?
    let failure: Failure?
    let misconceptions: [NamedMistake]?
    let hypotheses: [[String]]?
    let rest: [String]?
    let isPartial: Bool?
  }

  struct Failure: Encodable {
    let number: Int
    let title: String
    let input: JSONValue?
    let gradient: OwnDerivative?
    let isRightAlone: Bool?
    var mismatch: Mismatch?
    var member: String?
    var source: String?
    var differing: Int?
    var total: Int?
    var gotShape: [Int]?
    var expectedShape: [Int]?
    var missing: [String]?
    var unexpected: [String]?
    var message: String?
    var line: Int?
    var function: String?
  }
}

extension Array {
  /// The array, unless it has no elements.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
