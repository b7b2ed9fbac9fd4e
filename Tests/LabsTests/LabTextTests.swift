import Foundation
import Testing

@testable import Labs

/// Every text of a lab, of made-up numbers.
@Suite struct LabTextTests {
  static func expect(_ text: String, matches name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)), "Golden/\(name)")
  }

  @Test("A lab's text", arguments: Labs.all.map(\.name))
  func text(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    let text = LabText.samples(of: lab)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Self.expect(text, matches: "\(name).txt")
  }

  @Test("Read aloud, a lab's numbers are sentences", arguments: Labs.all.map(\.name))
  func plain(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    let text = LabText(lab, .arbitrary(lab), isPlain: true).text
    #expect(!text.contains("|") && !text.contains("#"))
    #expect(
      text.split(separator: "\n").allSatisfy {
        $0.count <= 80 && !$0.drop { $0 == " " }.contains("  ")
      })
    // What the sentences say is what the table says.
    let words = { (text: String) in
      Set(
        text.split { " \n;".contains($0) }.map {
          $0.hasSuffix(".") ? String($0.dropLast()) : String($0)
        })
    }
    let drawn = LabText(lab, .arbitrary(lab)).text
    let table = drawn.components(separatedBy: "\n\n")[1].split(separator: "\n").dropFirst()
    let read = words(text)
    for row in table {
      for cell in row.split(separator: " ").suffix(lab.columns.count) {
        #expect(read.contains(String(cell)), "\(cell)")
      }
    }
    if name == "decomposition" { try Self.expect(text, matches: "plain.txt") }
  }

  @Test func aLossThatWasLostIsInfinite() {
    let lab = LearningRateLab()
    let result = LabResult.madeUp(lab) { condition, _, column in
      column == "stalled" ? 1 : condition.hasPrefix("Post-LN") ? .infinity : 2
    }
    let text = LabText(lab, result).text
    #expect(text.contains("Post-LN, rate 0.001               inf      2/2"))
    #expect(text.contains("Post-LN, rate 0.001       |\(String(repeating: "#", count: 36))> inf\n"))
    #expect(text.contains("inf: infinite, or lost: no number any more\n"))
    #expect(text.contains("stalled: every run.\n"))
  }

  @Test("What a cell says of numbers that are missing or infinite")
  func cells() {
    func cell(_ form: LabColumn.Form, _ values: Double...) -> String {
      LabTable.cell(LabColumn(title: "x", form: form), values: values)
    }
    #expect(cell(.mean(digits: 1)) == "-")
    #expect(cell(.mean(digits: 1), .nan, .nan) == "-")
    #expect(cell(.mean(digits: 1), 2) == "2.0")
    #expect(cell(.mean(digits: 1), 1, 3) == "2.0+-1.4")
    #expect(cell(.mean(digits: 1), 1, .nan, 3) == "2.0+-1.4 2/3")
    #expect(cell(.mean(digits: 1), 1, .infinity, 3) == "inf 1/3")
    #expect(cell(.scientific, .infinity, .infinity) == "inf")
    #expect(cell(.scientific, -.infinity, 1) == "-inf 1/2")
    #expect(cell(.count, 1, 0, 1) == "2/3")
    #expect(cell(.count, .nan, .nan) == "-")
  }

  @Test("Bars begin at 0, or at a power of ten that is named")
  func bars() {
    func bars(_ values: [Double], isLogarithmic: Bool = false) -> [String] {
      let lab = DecompositionLab()
      let plot = LabPlot(
        column: DecompositionLab.Column.printed, title: "t", isLogarithmic: isLogarithmic)
      let result = LabResult.madeUp(lab, seeds: 1) {
        $0.depths = Array(2..<(2 + values.count / 2))
      } _: { condition, _, _ in
        let place = lab.conditions(
          {
            var s = lab.defaults; s.depths = Array(2..<9); return s
          }())
        return values[place.firstIndex(of: condition) ?? 0]
      }
      return LabBars(plot, result).lines.map { line in
        line.firstIndex(of: "|").map { bar in
          String(line[line.index(bar, offsetBy: -4)...])
        } ?? line
      }
    }
    let whole = String(repeating: "#", count: 36)
    #expect(
      bars([2, 1, 0, .infinity]) == [
        "t", "= 2 |\(whole) 2.00", " 2  |\(whole.prefix(18)) 1.00", "= 3 | 0.00",
        " 3  |\(whole)> inf",
      ])
    // Below 0, bars go to the left: of 36 columns, 9 for -1 beside 3.
    #expect(
      bars([3, -1, 1, .nan]).suffix(4) == [
        "    |\(whole.prefix(27)) 3.00", "####| -1.00", "    |\(whole.prefix(9)) 1.00", "    | -",
      ])
    #expect(
      bars([0.05, 5, 0, 50], isLogarithmic: true) == [
        "t (logarithmic, from 1.0e-02)", "= 2 |\(whole.prefix(7)) 5.0e-02",
        " 2  |\(whole.prefix(26)) 5.0e+00", "= 3 | 0.0e+00", " 3  |\(whole) 5.0e+01",
      ])
    #expect(bars([0, 0]).suffix(2).allSatisfy { $0.hasSuffix("| 0.00") })
  }

  @Test("Of each word that occurs, and of no other, what it means")
  func legend() {
    func words(_ lab: any Lab, _ change: (inout LabSettings) -> Void = { _ in }) -> [String] {
      LabTable(lab, .madeUp(lab, change: change) { _, _, _ in 1 }).legend
        .filter { !$0.hasPrefix(" ") }.map { $0.components(separatedBy: ": ")[0] }
    }
    #expect(
      words(WarmupLab()) == ["Post-LN", "Pre-LN", "warm-up", "stalled", "a+-b", "3/10"])
    #expect(
      words(LearningRateLab()) == ["Post-LN", "Pre-LN", "res-post + QK", "stalled", "a+-b", "3/10"])
    // Every placement has its words, and no name of one hides another.
    for placement in Placement.allCases {
      let found = LabWord.occurring(LabWord.placements, in: "\(placement.rawValue), L = 96")
      #expect(found.map(\.word) == [placement.rawValue])
    }
    let short = LabResult.madeUp(TrainingLab()) {
      $0.steps = 30
    } _: { _, _, column in
      column == TrainingLab.Column.middle ? .nan : 1
    }
    #expect(
      LabTable(TrainingLab(), short).legend.last
        == "no number for \"at step 50\": it takes 55 steps")
  }

  @Test func numbersAreShownShort() {
    #expect((-0.004).fixed(2) == "0.00")
    #expect((-0.006).fixed(2) == "-0.01")
    #expect(Double.nan.fixed(2) == "nan")
    #expect((-Double.infinity).scientific == "-inf")
    #expect(0.00031.scientific == "3.1e-04")
    #expect(abs([1.0, 2, 4].standardDeviation - 1.5275252316519468) < 1e-14)
    #expect(list([]) == "" && list(["a"]) == "a" && list(["a", "b", "c"]) == "a, b and c")
  }
}
