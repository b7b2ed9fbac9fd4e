internal import Foundation
internal import Grading
internal import Memos
internal import Messages

extension MemoProblem: Examinable {
  /// The least number of wrong memos that are described.
  static let leastSamples: Int = 12

  func findings(in exam: Exam) throws -> [Exam.Finding] {
    let statement = try exam.project.text("README.md", of: self)
    let template = try exam.project.text(startingFile, of: self)
    let reference = try referenceText(in: exam.project)
    let answers = AnswerSource(slug, in: exam.project)
    let judge = MemoJudge(problem: self, given: [statement, template], answers: answers)
    let samples = try answers.samples(
      statement: statement, template: template, reference: reference)
    var findings = [
      finding(statement: statement, template: template),
      finding(template: try judge.report(on: template + "\n", path: startingFile)),
      finding(reference: try judge.report(on: reference, path: "reference")),
    ]
    if samples.count < Self.leastSamples {
      findings.append(
        Exam.Finding(
          "there are \(samples.count) wrong memos; describe at least \(Self.leastSamples)",
          else: ""))
    }
    return findings
      + (try samples.map { finding($0, try judge.report(on: $0.text, path: $0.name)) })
  }

  /// A memo with every blank right.
  func referenceText(in project: Project) throws -> String {
    let url = project.root.appending(path: "Sources/Reference/Memos/\(fileName)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw GraderFault.missing(path: project.shown(url), advice: "restore it from the repository")
    }
    return text
  }

  private func finding(statement: String, template: String) -> Exam.Finding {
    var gaps = MemoStatementExam.gaps(in: statement)
    let words = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in template.split(separator: "\n")
    where line.hasPrefix("|") && !line.contains("---") {
      let row = line.split(separator: "|").first.map { $0.trimmed } ?? ""
      if !words.contains(row) { gaps.append("it does not name \(row)") }
    }
    return Exam.Finding(
      gaps.isEmpty ? nil : "the statement: \(gaps.joined(separator: "; "))",
      else: "the statement is complete")
  }

  private func finding(template report: ProblemReport) -> Exam.Finding {
    let filled = report.checks.filter { $0.verdict != .notStarted }.map(\.name)
    let isNobodys = report.memo?.prose.allSatisfy { $0.verdict == .nothingWritten } == true
    return Exam.Finding(
      filled.isEmpty && isNobodys
        ? nil
        : "the template: not empty: \((filled + (isNobodys ? [] : ["its prose"])).joined(separator: ", "))",
      else: "the template's \(labels.count) blanks are empty, and its prose is nobody's")
  }

  private func finding(reference report: ProblemReport) -> Exam.Finding {
    let blanks = report.checks.filter { !$0.label.isReview }
    let wrong = blanks.filter { $0.verdict != .passed }
    let missing = report.memo?.prose.flatMap { $0.found.isEmpty ? [$0.name] : $0.missing } ?? []
    let fault =
      wrong.first.map { "\($0.name): \($0.blankMessage)" }
      ?? (missing.isEmpty ? nil : "not found: \(missing.joined(separator: "; "))")
    return Exam.Finding(
      fault.map { "the reference: \($0)" },
      else: "the reference has all \(blanks.count) blanks right, and every idea is found")
  }

  private func finding(_ sample: SampleSummary, _ report: ProblemReport) -> Exam.Finding {
    let wrong = Set(
      report.checks.filter { $0.verdict != .passed && !$0.label.isReview }.map(\.name))
    let ideas = Set(report.memo?.prose.flatMap { $0.found.map(\.idea) } ?? [])
    var faults: [String] = []
    for name in wrong.symmetricDifference(sample.wrong).sorted() {
      faults.append("\(name) is \(wrong.contains(name) ? "not right" : "right")")
    }
    for idea in ideas.symmetricDifference(sample.ideas).sorted() {
      faults.append("\"\(idea)\" is \(ideas.contains(idea) ? "found" : "not found")")
    }
    return Exam.Finding(
      faults.isEmpty ? nil : "\(sample.name): \(faults.joined(separator: "; "))",
      else: "\(sample.name): \(report.points) of \(report.possible) points, \(ideas.count) "
        + "\(ideas.count == 1 ? "idea" : "ideas") found")
  }
}
