import Foundation
import Testing

@testable import Grading

/// What a learner reads whose training ends in another class than a right one.
@Suite struct OutcomeClassTests {
  @Test("The two classes are named, and no number is compared", .timeLimit(.minutes(15)))
  func wrongOutcome() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/wrong/train_deep/stops_learning.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let text = try Workbench(["TrainDeep": source]).text("train_deep")
    #expect(
      text.contains("\nwrong outcome: outcome, case 12 of 12: 40 steps on text, L = 24, Pre-LN\n"))
    #expect(
      text.contains(
        "\n  outcome: stalled, at 1 to 2 times the entropy; with a right answer it is:\n    learned\n"
      ))
    #expect(!text.contains("expected  1"))
  }
}
