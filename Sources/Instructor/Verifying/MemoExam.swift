internal import Foundation
internal import Grading
internal import Memos
internal import Messages

/// Whether a memo can be graded: its statement and template belong to its blanks and questions, the
/// reference is right, and other memos get what they should.
struct MemoExam {
  let problem: MemoProblem
  let statement: String
  let template: String
  /// A memo with every blank right and every question answered.
  let reference: String
  /// Who knows the answers.
  let ask: ([Cell], [Cell]) throws -> MemoJudgement

  /// The headings of every memo's statement, in this order.
  static let headings: [String] = [
    "Why it matters", "Task", "Notation", "What is graded", "Pitfalls", "Hints", "Sources",
  ]

  /// The least number of memos, beside the reference, that are described.
  static let leastSamples: Int = 12

  /// What was examined.
  ///
  /// - Parameter samples: Memos, and what each must get.
  /// - Throws: What `ask` throws.
  /// - Returns: The findings on the texts, on the reference and on each sample, in this order.
  func findings(_ samples: [SampleSummary]) throws -> [Exam.Finding] {
    let count =
      samples.count < Self.leastSamples
      ? [
        Exam.Finding(
          "there are \(samples.count) wrong memos; describe at least \(Self.leastSamples)", else: ""
        )
      ] : []
    return [examineTexts(), try examineTemplate(), try examineReference()] + count
      + (try samples.map(examine))
  }

  private func report(on text: String) throws -> ProblemReport {
    try MemoJudge(problem: problem, given: [statement, template], ask: ask)
      .report(on: text, path: problem.fileName)
  }

  /// What is missing in the statement, or does not belong to the template.
  private func examineTexts() -> Exam.Finding {
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    var gaps: [String] = []
    if lines.first?.hasPrefix("# ") != true { gaps.append("it does not begin with a title") }
    if lines.filter({ $0.hasPrefix("## ") }).map({ String($0.dropFirst(3)) }) != Self.headings {
      gaps.append("its headings are not \(Self.headings.joined(separator: ", "))")
    }
    gaps += StatementExam.hintGaps(in: statement)
    if let gap = StatementExam.titleGap(in: statement, title: problem.title) { gaps.append(gap) }
    let words = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let questions = Set(problem.memo.questions.map(\.question))
    let text = MemoText(template)
    // A row that the template explains itself, as a sentence to be sorted, need not be named.
    for row in text.tables.flatMap(\.rows) where row.cells.dropFirst().allSatisfy(\.isEmpty) {
      guard let label = row.cells.first, !questions.contains(label) else { continue }
      if !words.contains(label) { gaps.append("it does not name \(label)") }
    }
    for question in problem.memo.questions {
      if !text.headings.contains(question.heading) {
        gaps.append("the template has no heading \(question.heading)")
      }
      if !text.tables.flatMap(\.rows).contains(where: { $0.cells.first == question.question }) {
        gaps.append("the template has no row \(question.question)")
      }
    }
    return Exam.Finding(
      gaps.isEmpty ? nil : "the statement: \(gaps.joined(separator: "; "))",
      else: "the statement is complete")
  }

  private func examineTemplate() throws -> Exam.Finding {
    let report = try report(on: template + "\n")
    var filled = report.checks.filter { $0.verdict != .notStarted && !$0.label.isReview }
      .map(\.name)
    filled += report.memo?.questions.filter { $0.state != .unanswered }.map(\.name) ?? []
    return Exam.Finding(
      filled.isEmpty ? nil : "the template: not empty: \(filled.joined(separator: ", "))",
      else:
        "the template's \(problem.memo.points.count) blanks are empty, and no question is answered")
  }

  private func examineReference() throws -> Exam.Finding {
    let report = try report(on: reference)
    let questions = report.memo?.questions ?? []
    let fault =
      report.checks.first { $0.verdict != .passed && !$0.label.isReview }.map {
        "\($0.name): \($0.blankMessage)"
      }
      ?? questions.first { $0.state != .stands }.map { "\($0.name): \($0.faultText)" }
      ?? questions.first { $0.model == nil || $0.lookFor == nil }.map {
        "\($0.name): there is no model sentence"
      }
    return Exam.Finding(
      fault.map { "the reference: \($0)" },
      else:
        "the reference has all \(problem.memo.points.count) blanks right and all \(questions.count) "
        + "questions answered")
  }

  private func examine(_ sample: SampleSummary) throws -> Exam.Finding {
    let report = try report(on: sample.text)
    let wrong = Set(
      report.checks.filter { $0.verdict != .passed && !$0.label.isReview }.map(\.name))
    var faults = wrong.symmetricDifference(sample.wrong).sorted().map {
      "\($0) is \(wrong.contains($0) ? "not right" : "right")"
    }
    for question in report.memo?.questions ?? [] {
      let isAsTold =
        switch question.state {
        case .unanswered: sample.unanswered.contains(question.name)
        case .faulty: sample.faulty.contains(question.name)
        case .stands:
          !sample.unanswered.contains(question.name) && !sample.faulty.contains(question.name)
        }
      if !isAsTold { faults.append("the question \(question.name): \(question.faultText)") }
    }
    let stand = report.memo?.questions.count { $0.state == .stands } ?? 0
    return Exam.Finding(
      faults.isEmpty ? nil : "\(sample.name): \(faults.joined(separator: "; "))",
      else: "\(sample.name): \(report.points) of \(report.possible) points, \(stand) "
        + "\(stand == 1 ? "sentence stands" : "sentences stand")")
  }
}

extension AnsweredQuestion {
  /// What became of it, for whoever keeps the course.
  fileprivate var faultText: String {
    switch state {
    case .unanswered: "it is not answered"
    case .faulty(let fault): fault
    case .stands: "its sentence stands"
    }
  }
}

extension MemoProblem {
  func findings(in exam: Exam) throws -> [Exam.Finding] {
    let statement = try exam.project.text("README.md", of: self)
    let template = try exam.project.text(startingFile, of: self)
    let reference = try referenceText(in: exam.project)
    let answers = AnswerSource(slug, in: exam.project)
    return try MemoExam(
      problem: self, statement: statement, template: template, reference: reference,
      ask: answers.judgement
    ).findings(answers.samples(statement: statement, template: template, reference: reference))
  }

  /// A memo with every blank right and every question answered.
  func referenceText(in project: Project) throws -> String {
    let url = project.root.appending(path: "Sources/Reference/Memos/\(fileName)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw GraderFault.missing(path: project.shown(url), advice: "restore it from the repository")
    }
    return text
  }
}
