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
    #expect(text.contains("Post-LN, rate 0.001       | inf\n"))
    #expect(text.contains("Pre-LN at none of them"))
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
