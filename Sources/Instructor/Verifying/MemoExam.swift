internal import Foundation
internal import Grading
internal import Memos
internal import Messages

/// Whether a memo can be graded: its statement and template belong to its blanks and questions, the
/// reference is right, and other memos get what they should.
struct MemoExam {
  let problem: MemoProblem
  /// Its row in the course's table.
  var row: String = Scaffold.memoTable
  let statement: String
  let template: String
  /// A memo with every blank right and every question answered.
  let reference: String
  /// Who knows the answers.
  let ask: ([Cell], [Cell]) throws -> MemoJudgement

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
          fault: "\(samplesPath): there are \(samples.count) wrong memos",
          fix:
            "describe at least \(Self.leastSamples): MemoSample.everyMemo gives 8, .edited changes "
            + "blanks, and .answered sentences")
      ] : []
    let texts = examineTexts()
    return (texts.isEmpty ? [Exam.Finding(holds: "the statement is complete")] : texts)
      + [try examineTemplate(), try examineReference()] + count + (try samples.map(examine))
  }

  private var templatePath: String { "Problems/\(problem.slug)/\(problem.startingFile)" }
  private var memoPath: String { "Sources/Memos/\(problem.name).swift" }
  private var answersPath: String { "Sources/Reference/\(problem.name).swift" }
  private var samplesPath: String { "Sources/Reference/\(problem.name)+Samples.swift" }
  private var referencePath: String { MemoProblem.referencePath(of: problem) }

  private func report(on text: String) throws -> ProblemReport {
    try MemoJudge(problem: problem, given: [statement, template], ask: ask)
      .report(on: text, path: problem.fileName)
  }

  /// What is missing in the statement, or does not belong to the template.
  private func examineTexts() -> [Exam.Finding] {
    let page = Page(path: "Problems/\(problem.slug)/README.md", text: statement)
    var faults = StatementExam(
      page: page, exercise: problem, row: row, sections: StatementExam.ofMemo
    ).faults()
    let words = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let questions = Set(problem.memo.questions.map(\.question))
    let template = Page(path: templatePath, text: template)
    let text = MemoText(self.template)
    // A row that the template explains itself, as a sentence to be sorted, need not be named.
    for row in text.tables.flatMap(\.rows) where row.cells.dropFirst().allSatisfy(\.isEmpty) {
      guard let label = row.cells.first, !questions.contains(label), !words.contains(label) else {
        continue
      }
      faults.append(
        Exam.Finding(
          fault: "\(template.place(of: "| \(label) |")): the statement does not name \(label)",
          fix: "say in \(page.path) what belongs into this row"))
    }
    for question in problem.memo.questions {
      if !text.headings.contains(question.heading) {
        faults.append(
          Exam.Finding(
            fault: "\(template.path): the heading \(question.heading) is missing, in which "
              + "\(question.name) is answered",
            fix: "put this line there, or another heading: in \(memoPath)",
            paste: ["## \(question.heading)"]))
      }
      if !text.tables.flatMap(\.rows).contains(where: { $0.cells.first == question.question }) {
        faults.append(
          Exam.Finding(
            fault: "\(template.path): the row of the question \(question.name) is missing",
            fix: "put this line into the table with the column my sentence",
            paste: ["| \(question.question) |  |"]))
      }
    }
    return faults
  }

  private func examineTemplate() throws -> Exam.Finding {
    let report = try report(on: template + "\n")
    var filled = report.checks.filter { $0.verdict != .notStarted && !$0.label.isReview }
      .map(\.name)
    filled += report.memo?.questions.filter { $0.state != .unanswered }.map(\.name) ?? []
    guard !filled.isEmpty else {
      return Exam.Finding(
        holds: "the template's \(problem.memo.points.count) blanks are empty, and no question is "
          + "answered")
    }
    return Exam.Finding(
      fault: "\(templatePath): not empty: \(filled.joined(separator: ", "))",
      fix: "empty these cells; the answers belong into \(answersPath)")
  }

  private func examineReference() throws -> Exam.Finding {
    let report = try report(on: reference)
    let questions = report.memo?.questions ?? []
    func fault(_ name: String, _ text: String, _ fix: String) -> Exam.Finding {
      Exam.Finding(fault: "\(referencePath): \(name): \(text)", fix: fix)
    }
    if let check = report.checks.first(where: { $0.verdict != .passed && !$0.label.isReview }) {
      return fault(
        check.name, check.blankMessage,
        "fill the cell in, or correct the answer \"\(check.name)\" in \(answersPath)")
    }
    if let question = questions.first(where: { $0.state != .stands }) {
      return fault(
        question.name, question.faultText,
        "write the answer below ## \(question.heading), and copy its sentence into the last table; "
          + "it must not be the model's")
    }
    if let question = questions.first(where: { $0.model == nil || $0.lookFor == nil }) {
      return fault(
        question.name, "there is no model sentence", "add one to the models in \(answersPath)")
    }
    return Exam.Finding(
      holds: "the reference has all \(problem.memo.points.count) blanks right and all "
        + "\(questions.count) questions answered")
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
    guard !faults.isEmpty else {
      return Exam.Finding(
        holds: "\(sample.name): \(report.points) of \(report.possible) points, \(stand) "
          + "\(stand == 1 ? "sentence stands" : "sentences stand")")
    }
    return Exam.Finding(
      fault: "\(samplesPath): \(sample.name): \(faults.joined(separator: "; "))",
      fix:
        "list these blanks under wrong:, and questions under faulty: or unanswered:, where that is "
        + "right; else look whether what the sample replaces stands in \(referencePath)")
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
      problem: self, row: exam.row(of: self), statement: statement, template: template,
      reference: reference,
      ask: answers.judgement
    ).findings(answers.samples(statement: statement, template: template, reference: reference))
  }

  /// Where a memo's reference stands in the checkout.
  static func referencePath(of memo: MemoProblem) -> String {
    "Sources/Reference/Memos/\(memo.fileName)"
  }

  /// A memo with every blank right and every question answered.
  func referenceText(in project: Project) throws -> String {
    let url = project.root.appending(path: Self.referencePath(of: self))
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw GraderFault.missing(path: project.shown(url), advice: "restore it from the repository")
    }
    return text
  }
}
