import Foundation
import Messages
import Testing

@testable import Grading
@testable import Instructor
@testable import Labs

/// Labs and claims to which something is missing, and what is said of it.
@Suite struct LabExamTests {
  /// A lab that measures nothing.
  private struct MadeUp: Lab {
    var name: String = "made-up"
    var question: String = "what is 1?"
    var part: LabPart.Kind { .depthProfile }
    var defaults: LabSettings { LabSettings(depths: [2], seeds: 2) }
    var fields: [LabSettings.Field] { [] }
    var columns: [LabColumn] = [LabColumn(title: "one", form: .mean(digits: 1))]
    var plotted: LabPlot = LabPlot(column: "one", title: "one")
    var names: [String] = ["a", "b"]
    func conditions(_ settings: LabSettings) -> [String] { names }
    func measure(
      _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
    ) -> LabMeasurement? { LabMeasurement([1]) }
    func sentence(_ result: LabResult) -> String { "it is 1." }
  }

  private func exam(_ labs: [any Lab], claims: [Claim] = []) throws -> LabExam {
    LabExam(project: try Workbench().project, labs: labs, claims: claims)
  }

  private func claim(_ statement: String, lab: String) -> Claim {
    Claim(statement: statement, source: "x", lab: lab) { _ in [] }
  }

  @Test("The course's own labs hold")
  func own() throws {
    let result = try LabExam(project: Workbench().project).result()
    #expect(result.holds, "\(result.findings.map(\.text))")
    #expect(
      result.findings.map(\.text) == [
        "\(Labs.all.count) labs have numbers, texts and rows, and "
          + "\(Claim.all.count { $0.lab != nil }) claims can go two ways"
      ])
  }

  @Test("Names and columns that something else relies on")
  func shape() throws {
    var lab = MadeUp()
    lab.columns.append(lab.columns[0])
    lab.plotted = LabPlot(column: "two", title: "two")
    lab.names = ["a", "a"]
    lab.question = String(repeating: "w", count: 80)
    #expect(
      try exam([lab, lab]).shapeFaults(lab, in: []).flatMap(\.told) == [
        "Sources/Labs: made-up: two labs have this name", "fix: give one of them another",
        "Sources/Labs: made-up: two columns have one title", "fix: give each its own: one, one",
        "Sources/Labs: made-up: there is no column two to plot", "fix: plot one of one, one",
        "Sources/Labs: made-up: two conditions have one name",
        "fix: let the name of each say what is set in it",
        "Sources/Labs: made-up: the question is 9 characters too long for the list of labs",
        "fix: say it in fewer words", "Sources/Labs: made-up: no claim is looked at",
        "fix: add a Claim with lab: \"made-up\" to Claim+Further.swift",
      ])
    let page = Page(path: "Sources/Labs/L.swift", text: "\nlet name: String = \"made-up\"")
    #expect(
      try exam([MadeUp()]).shapeFaults(MadeUp(), in: [page]).map(\.text) == [
        "Sources/Labs/L.swift:2: made-up: no claim is looked at"
      ])
  }

  @Test("Numbers, texts and rows that are not there have a command or a line")
  func missing() throws {
    let exam = try exam([MadeUp()])
    #expect(
      exam.numberFaults(MadeUp()).flatMap(\.told) == [
        "Problems/Labs/made-up.json: there are no numbers of this lab",
        "fix: swift run grader lab made-up --seeds 10 --json Problems/Labs/made-up.json",
      ])
    #expect(
      exam.textFaults(MadeUp(), in: []).flatMap(\.told) == [
        "Tests/LabsTests/Golden/made-up.txt: the texts of this lab are not stored",
        "fix: GOLDEN=record swift test --filter LabTextTests; then read what it wrote",
      ])
    var other = MadeUp()
    other.name = "warmup"
    #expect(
      exam.numberFaults(other).map(\.text) + exam.textFaults(other, in: []).map(\.text) == [
        "Problems/Labs/warmup.json: the numbers are not of the present lab and 10 seeds or more",
        "Tests/LabsTests/Golden/warmup.txt: the stored texts are not those of the lab",
      ])
    other.names = [String(repeating: "n", count: 90)]
    #expect(
      exam.textFaults(other, in: []).first?.fix
        == "shorten the titles of columns or the names of conditions, to 80 columns")
    let page = Page(
      path: "P.md",
      text: "| lab | asks |\n|---|---|\n| `old` | it |\n\n| lab | shows | after |\n|---|---|---|\n"
        + "| `made-up` | it | x |\n")
    #expect(
      exam.rowFaults([page]).flatMap(\.told) == [
        "P.md:4: the row of made-up is missing here", "fix: put this line here",
        "| `made-up` | what is 1? | (to be written) |", "P.md:3: there is no lab old",
        "fix: take the line away, or enter the lab in Labs.all",
      ])
    #expect(
      exam.rowFaults([]).flatMap(\.told).prefix(2) == [
        "no page has the table that begins with | lab | asks |",
        "fix: put it back; git diff shows where it stood",
      ])
  }

  @Test("A claim that cannot fail, or is of no lab, is told")
  func claims() throws {
    let labs = Labs.all
    #expect(
      try exam(labs, claims: [claim("One is always one here.", lab: "warmup")])
        .claimFaults(in: []).flatMap(\.told) == [
          "Sources/Labs: the claim \"One is always one ...\": no examples give it two verdicts",
          "fix: add numbers that give another to Sources/Labs/Claim+Examples.swift, such as this",
          "    Example(\"One is always one\", .fails) { condition, column in 1 },",
        ])
    #expect(
      try exam([MadeUp()], claims: [claim("One is always one here.", lab: "warmup")])
        .claimFaults(in: []).flatMap(\.told) == [
          "Sources/Labs: the claim \"One is always one ...\": there is no lab warmup",
          "fix: name one of made-up",
        ])
    #expect(
      try exam(labs, claims: [claim("Post-LN fails at 96 layers.", lab: "training")])
        .claimFaults(in: []).flatMap(\.told) == [
          "Sources/Labs: the claim \"Post-LN fails at 96 ...\": the example that does not hold as "
            + "stated gives no verdict, for it reads nothing",
          "fix: correct the example in Sources/Labs/Claim+Examples.swift, or the claim's verdict",
        ])
    // Means compared without their spread.
    let hasty = Claim(statement: "Post-LN fails at 96 layers.", source: "x", lab: "training") {
      rows throws(Silence) in
      let loss = try rows.values(TrainingLab.Column.stalled, rows.result.conditions[0])
      return [ClaimPart("the mean is \(loss.mean.fixed(1))", loss.mean > 0.4 ? .holds : .fails)]
    }
    #expect(
      try exam(labs, claims: [hasty]).claimFaults(in: []).flatMap(\.told) == [
        "Sources/Labs: the claim \"Post-LN fails at 96 ...\": numbers that differ between seeds by "
          + "more than anything give \"holds here\"",
        "fix: hold a mean against a bound by its interval, as in Estimate.isAbove, and counts by a "
          + "test, as in Count.isMostly",
      ])
    // What a source weighs needs neither a lab nor numbers.
    #expect(
      try exam(labs, claims: Claim.all.filter { $0.lab == nil }).claimFaults(in: []).isEmpty)
  }
}
