internal import Foundation
internal import Memos

/// The exam of a memo: what must hold before anybody's memo is graded with it.
struct MemoExam {
  let project: Project
  let problem: MemoProblem

  private typealias Finding = KeyExam.Finding

  /// The least number of wrong memos that are described.
  static let leastSamples: Int = 12

  /// Examines the memo.
  ///
  /// A fault of ours is a finding too.
  func result() -> KeyExam.Result {
    do {
      return KeyExam.Result(slug: problem.slug, findings: try findings())
    } catch {
      return KeyExam.Result(
        slug: problem.slug, findings: [Finding(holds: false, text: "\(error)")])
    }
  }

  private func findings() throws -> [KeyExam.Finding] {
    let texts = try Self.texts(of: problem, in: project)
    let judge = MemoJudge(problem: problem, given: [texts.statement, texts.template])
    var gaps: [String] = MemoStatementExam.gaps(in: texts.statement)
    let words = texts.statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in texts.template.split(separator: "\n")
    where line.hasPrefix("|") && !line.contains("---") {
      let row = line.split(separator: "|").first.map { $0.trimmed } ?? ""
      if !words.contains(row) { gaps.append("it does not name \(row)") }
    }
    var findings = [
      Finding(
        holds: gaps.isEmpty,
        text: gaps.isEmpty
          ? "the statement is complete" : "the statement: \(gaps.joined(separator: "; "))")
    ]
    let blanks = problem.memo.points
    let empty = judge.report(on: texts.template + "\n", path: "Template.md")
    let filled = empty.checks.filter { $0.verdict != .notStarted }.map(\.name)
    findings.append(
      Finding(
        holds: filled.isEmpty
          && empty.memo?.prose.allSatisfy { $0.verdict == .nothingWritten } == true,
        text: filled.isEmpty
          ? "the template's \(blanks.count) blanks are empty, and its prose is nobody's"
          : "the template: not empty: \(filled.joined(separator: ", "))"))
    findings.append(reference(judge.report(on: texts.reference, path: "reference")))
    if problem.samples.count < Self.leastSamples {
      findings.append(
        Finding(
          holds: false,
          text: "there are \(problem.samples.count) wrong memos; describe at least "
            + "\(Self.leastSamples)"))
    }
    findings += problem.samples.map { examine($0, judge, texts) }
    return findings
  }

  /// The texts that wrong memos are made from.
  static func texts(of problem: MemoProblem, in project: Project) throws -> MemoSample.Texts {
    func text(_ url: URL) throws -> String {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        throw GraderFault.missing(
          path: project.shown(url), advice: "restore it from the repository")
      }
      return text
    }
    return MemoSample.Texts(
      reference: try text(
        project.root.appending(path: "Sources/Reference/Memos/\(problem.name).md")),
      template: try text(project.template(problem)),
      statement: try text(project.statement(problem.slug)))
  }

  private func reference(_ report: ProblemReport) -> KeyExam.Finding {
    let wrong = report.checks.filter { $0.verdict != .passed }
    let missing = report.memo?.prose.flatMap { $0.found.isEmpty ? [$0.name] : $0.missing } ?? []
    if let first = wrong.first {
      return Finding(holds: false, text: "the reference: \(first.name): \(first.blankMessage)")
    }
    return Finding(
      holds: missing.isEmpty,
      text: missing.isEmpty
        ? "the reference has all \(report.checks.count) blanks right, and every idea is found"
        : "the reference: not found: \(missing.joined(separator: "; "))")
  }

  private func examine(_ sample: MemoSample, _ judge: MemoJudge, _ texts: MemoSample.Texts)
    -> KeyExam.Finding
  {
    let report = judge.report(on: sample.make(texts), path: sample.name)
    let wrong = Set(report.checks.filter { $0.verdict != .passed }.map(\.name))
    let ideas = Set(report.memo?.prose.flatMap { $0.found.map(\.idea) } ?? [])
    var faults: [String] = []
    for name in wrong.symmetricDifference(sample.wrong).sorted() {
      faults.append("\(name) is \(wrong.contains(name) ? "not right" : "right")")
    }
    for idea in ideas.symmetricDifference(sample.ideas).sorted() {
      faults.append("\"\(idea)\" is \(ideas.contains(idea) ? "found" : "not found")")
    }
    return Finding(
      holds: faults.isEmpty,
      text: faults.isEmpty
        ? "\(sample.name): \(report.points) of \(report.possible) points, \(ideas.count) "
          + "\(ideas.count == 1 ? "idea" : "ideas") found"
        : "\(sample.name): \(faults.joined(separator: "; "))")
  }
}

/// Whether the statement of a memo has everything that it must have.
enum MemoStatementExam {
  /// The headings of every memo's statement, in this order.
  static let headings: [String] = [
    "Why it matters", "Task", "Notation", "What is graded", "Pitfalls", "Hints", "Sources",
  ]

  /// What is missing, in words; empty when the statement is complete.
  static func gaps(in markdown: String) -> [String] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let found = lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    var gaps: [String] = []
    if lines.first?.hasPrefix("# ") != true { gaps.append("it does not begin with a title") }
    if found != headings {
      gaps.append("its headings are not \(headings.joined(separator: ", "))")
    }
    if lines.count(where: { $0.contains("<summary>") }) != 3 { gaps.append("it has not 3 hints") }
    return gaps
  }
}
