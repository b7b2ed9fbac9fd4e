internal import Foundation
internal import Grading
internal import Labs
internal import Messages

/// The exam of the labs and their claims: current numbers, stored texts, verdicts that can go two ways,
/// and a row on each page that lists the labs.
struct LabExam {
  let project: Project
  var labs: [any Lab] = Labs.all
  var claims: [Claim] = Claim.all

  /// What was examined.
  ///
  /// - Throws: `GraderFault` when a page cannot be read.
  func result() throws -> Exam.Result {
    let sources = try sources()
    let faults =
      labs.flatMap { lab in
        shapeFaults(lab, in: sources) + numberFaults(lab) + textFaults(lab, in: sources)
      } + claimFaults(in: sources) + (try pageFaults()) + rowFaults(try Page.all(in: project))
      + sources.flatMap(Placeholder.findings)
    let holds = Exam.Finding(
      holds:
        "\(labs.count) labs have numbers, texts and rows, and "
        + "\(claims.count { $0.lab != nil }) claims can go two ways")
    return Exam.Result(slug: "labs", findings: faults.isEmpty ? [holds] : faults)
  }

  /// The files of the labs.
  private func sources() throws -> [Page] {
    let folder = "Sources/Labs"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: project.root.appending(path: folder).path)
    return (names ?? []).sorted().filter { $0.hasSuffix(".swift") }
      .map { Page("\(folder)/\($0)", in: project) }
  }

  /// Where a text stands in the labs' files.
  private func place(of text: String, in sources: [Page]) -> String {
    sources.lazy.map { ($0.path, $0.place(of: text)) }.first { $0 != $1 }?.1 ?? "Sources/Labs"
  }

  // MARK: Each lab

  /// Names and columns that something else relies on.
  func shapeFaults(_ lab: any Lab, in sources: [Page]) -> [Exam.Finding] {
    let place = place(of: "name: String = \"\(lab.name)\"", in: sources)
    var faults: [Exam.Finding] = []
    func fault(_ text: String, _ fix: String) {
      faults.append(Exam.Finding(fault: "\(place): \(lab.name): \(text)", fix: fix))
    }
    if labs.count(where: { $0.name == lab.name }) > 1 {
      fault("two labs have this name", "give one of them another")
    }
    let titles = lab.columns.map(\.title)
    if Set(titles).count < titles.count {
      fault("two columns have one title", "give each its own: \(titles.joined(separator: ", "))")
    }
    if !titles.contains(lab.plotted.column) {
      fault(
        "there is no column \(lab.plotted.column) to plot",
        "plot one of \(titles.joined(separator: ", "))")
    }
    let conditions = lab.conditions(lab.defaults)
    if Set(conditions).count < conditions.count {
      fault("two conditions have one name", "let the name of each say what is set in it")
    }
    let excess = (labs.map(\.name.count).max() ?? 0) + 2 + lab.question.count - TextStyle.width
    if excess > 0 {
      fault(
        "the question is \(excess) characters too long for the list of labs",
        "say it in fewer words")
    }
    if !claims.contains(where: { $0.lab == lab.name }) {
      fault(
        "no claim is looked at", "add a Claim with lab: \"\(lab.name)\" to Claim+Further.swift")
    }
    return faults
  }

  private func numbersPath(_ lab: any Lab) -> String { "\(ClaimsPage.folder)/\(lab.name).json" }

  /// The stored numbers; nil where there are none of the present lab.
  private func numbers(_ lab: any Lab) -> LabResult? {
    let file = project.root.appending(path: numbersPath(lab))
    return FileManager.default.contents(atPath: file.path)
      .flatMap { try? CourseJSON.decode(LabResult.self, from: $0) }
      .flatMap { ClaimsPage.isCurrent($0, of: lab) ? $0 : nil }
  }

  func numberFaults(_ lab: any Lab) -> [Exam.Finding] {
    guard numbers(lab) == nil else { return [] }
    let path = numbersPath(lab)
    let exists = FileManager.default.fileExists(atPath: project.root.appending(path: path).path)
    return [
      Exam.Finding(
        fault: exists
          ? "\(path): the numbers are not of the present lab and 10 seeds or more"
          : "\(path): there are no numbers of this lab",
        fix: "swift run grader lab \(lab.name) --seeds 10 --json \(path)")
    ]
  }

  /// The stored text, and its width.
  func textFaults(_ lab: any Lab, in sources: [Page]) -> [Exam.Finding] {
    let path = "Tests/LabsTests/Golden/\(lab.name).txt"
    let text = LabText.samples(of: lab)
    let wide = text.split(separator: "\n").first { $0.count > LabText.width }
    if let wide {
      let shown = String(wide).split(separator: " ").joined(separator: " ").cut(60)
      return [
        Exam.Finding(
          fault:
            "\(place(of: "name: String = \"\(lab.name)\"", in: sources)): \(lab.name): a line is "
            + "\(wide.count) columns wide: \(shown)",
          fix:
            "shorten the titles of columns or the names of conditions, to \(LabText.width) columns")
      ]
    }
    let stored = try? String(contentsOf: project.root.appending(path: path), encoding: .utf8)
    return stored == text
      ? []
      : [
        Exam.Finding(
          fault: stored == nil
            ? "\(path): the texts of this lab are not stored"
            : "\(path): the stored texts are not those of the lab",
          fix: "GOLDEN=record swift test --filter LabTextTests; then read what it wrote")
      ]
  }

  // MARK: Claims

  /// A claim that cannot fail says nothing.
  func claimFaults(in sources: [Page]) -> [Exam.Finding] {
    claims.flatMap { claim -> [Exam.Finding] in
      let words = claim.statement.split(separator: " ").prefix(4).joined(separator: " ")
      let start = "\(place(of: words, in: sources)): the claim \"\(words) ...\": "
      let table = "Sources/Labs/Claim+Examples.swift"
      // What a source weighs needs no numbers.
      guard let name = claim.lab else { return [] }
      guard labs.contains(where: { $0.name == name }) else {
        return [
          Exam.Finding(
            fault: start + "there is no lab \(name)",
            fix: "name one of \(labs.map(\.name).joined(separator: ", "))")
        ]
      }
      for example in claim.examples {
        let outcome = claim.outcome(example)
        let verdict = outcome.finding?.verdict
        guard verdict != example.verdict else { continue }
        let given =
          if case .silent(let why) = outcome { "no verdict, for \(why)" } else {
            "\"\(verdict?.rawValue ?? Claim.beyond)\""
          }
        return [
          Exam.Finding(
            fault: start + "the example that \(example.verdict.rawValue) gives \(given)",
            fix: "correct the example in \(table), or the claim's verdict")
        ]
      }
      if let verdict = claim.outcomeOfNoise.finding?.verdict {
        return [
          Exam.Finding(
            fault: start + "numbers that differ between seeds by more than anything give "
              + "\"\(verdict.rawValue)\"",
            fix:
              "hold a mean against a bound by its interval, as in Estimate.isAbove, and counts by a "
              + "test, as in Count.isMostly")
        ]
      }
      return Set(claim.examples.map(\.verdict)).count >= 2
        ? []
        : [
          Exam.Finding(
            fault: start + "no examples give it two verdicts",
            fix: "add numbers that give another to \(table), such as this",
            paste: ["    Example(\"\(words)\", .fails) { condition, column in 1 },"])
        ]
    }
  }

  // MARK: Pages

  /// The page of claims, once all numbers are there.
  private func pageFaults() throws -> [Exam.Finding] {
    let results = labs.compactMap(numbers)
    guard results.count == labs.count else { return [] }
    return Page(ClaimsPage.path, in: project).lines.joined(separator: "\n")
      == ClaimsPage.text(results)
      ? []
      : [
        Exam.Finding(
          fault: "\(ClaimsPage.path): the page is not what the stored numbers give",
          fix: "swift run grader lab claims --write")
      ]
  }

  /// The tables of labs have a row for each and no others, in any order.
  func rowFaults(_ pages: [Page]) -> [Exam.Finding] {
    let tables: [(header: String, row: (any Lab) -> String)] = [
      ("| lab | asks |", { "| `\($0.name)` | \($0.question) | \(Placeholder.text) |" }),
      ("| lab | shows |", { "| `\($0.name)` | \(Placeholder.text) | `\($0.part.slug)` |" }),
    ]
    return tables.flatMap { header, row -> [Exam.Finding] in
      guard let page = pages.first(where: { !$0.rows(below: header).isEmpty }) else {
        return [
          Exam.Finding(
            fault: "no page has the table that begins with \(header)",
            fix: "put it back; git diff shows where it stood")
        ]
      }
      let rows = page.rows(below: header).map { row in
        (number: row.number, name: (Page.cells(row.text).first ?? "").filter { $0 != "`" })
      }
      let end = (rows.last?.number ?? 0) + 1
      return labs.filter { lab in !rows.contains { $0.name == lab.name } }.map { lab in
        Exam.Finding(
          fault: "\(page.path):\(end): the row of \(lab.name) is missing here",
          fix: "put this line here", paste: [row(lab)])
      }
        + rows.filter { row in !labs.contains { $0.name == row.name } }.map { row in
          Exam.Finding(
            fault: "\(page.path):\(row.number): there is no lab \(row.name)",
            fix: "take the line away, or enter the lab in Labs.all")
        }
    }
  }
}
