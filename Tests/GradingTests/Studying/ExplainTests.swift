import Foundation
import Messages
import Reference
import Testing

@testable import Grading
@testable import Studying

/// Words of reports, explained.
@Suite struct ExplainTests {
  private static let mistakes: [String: [MistakeSummary]] = [
    "layer_norm": [
      MistakeSummary(
        name: "gain-forgotten", why: "it is 1 at first", sentence: "the gain is left out"),
      MistakeSummary(name: "bare", why: "", sentence: "s\u{1B}"),
    ],
    "rms_norm": [
      MistakeSummary(
        name: "gain-forgotten", why: "it is 1 at first", sentence: "the gain is left out")
    ],
    "deep_norm": [
      MistakeSummary(name: "gain-forgotten", why: "b", sentence: "a gain is left out")
    ],
  ]

  private func lines(_ name: String) throws -> [String] {
    try ExplainPage.lines(of: name, in: .preNormPostNorm) { Self.mistakes }
  }

  @Test("Every word is explained as stored")
  func words() throws {
    let text = try Term.all.flatMap { try lines($0.name) + [""] }
    try Golden.expect(text.map { $0 + "\n" }.joined(), matches: "explain-words.txt")
    #expect((text + ExplainPage.index).allSatisfy { $0.columns <= TextStyle.width })
    try Golden.expect(
      ExplainPage.index.map { $0 + "\n" }.joined(), matches: "explain-index.txt")
    let names = Term.all.flatMap { [$0.name] + $0.others }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test(
    "Every verdict is explained, by the words of reports and those of JSON",
    arguments: Verdict.allCases)
  func verdict(_ verdict: Verdict) throws {
    for name in [verdict.words, verdict.rawValue, verdict.words.uppercased()] {
      #expect(try lines(name).first == verdict.words, "\(name)")
    }
  }

  @Test("A mistake is explained for each problem that has it")
  func mistake() throws {
    #expect(
      try lines("gain-forgotten") == [
        "gain-forgotten, a mistake in layer_norm, rms_norm",
        "  what it is: the gain is left out", "  why it tempts: it is 1 at first",
        "gain-forgotten, a mistake in deep_norm",
        "  what it is: a gain is left out", "  why it tempts: b",
      ])
    #expect(try lines("Bare") == ["bare, a mistake in layer_norm", "  what it is: s\u{FFFD}"])
  }

  @Test("What a report tells to type explains each mistake that it names")
  func several() throws {
    for names in [["bare"], ["bare", "gain-forgotten"], ["bare", "gain-forgotten", "bare"]] {
      let mistakes = names.map { NamedMistake(name: $0, sentence: "s") }
      let diagnosis = Diagnosis(hypotheses: [mistakes])
      let line = try #require(diagnosis.more.first)
      let typed = try #require(line.firstMatch(of: /swift run grader explain (.*)/)).1
      let expected = try Set(names).sorted().flatMap(lines)
      let explained = try lines(String(typed))
      #expect(expected.allSatisfy(explained.contains), "\(line)")
    }
    #expect(try lines("it lies in or pattern") == lines("it lies in") + lines("pattern"))
    #expect(throws: UsageError.self) { try lines("pattern or zzz") }
  }

  static let unknown: [(name: String, answer: String)] = [
    (
      "gain-forgoten",
      "no report says gain-forgoten, and no mistake is called so; did you mean gain-forgotten?"
    ),
    (
      "time limt", "no report says time limt, and no mistake is called so; did you mean time limit?"
    ),
    (
      "zzz",
      "no report says zzz, and no mistake is called so; swift run grader explain lists the words"
    ),
    ("layer_norm", "layer_norm is a problem; see swift run grader show layer_norm"),
  ]

  @Test("What nothing is called is answered with the nearest name", arguments: unknown)
  func nearest(_ row: (name: String, answer: String)) {
    #expect {
      try lines(row.name)
    } throws: {
      "\($0)" == row.answer
    }
  }

  @Test("A checkout without answers says that it knows no mistakes")
  func noAnswers() throws {
    let desk = try Desk()
    #expect(desk.project.hasAnswers)
    try FileManager.default.removeItem(at: desk.root.appending(path: "Sources/Reference"))
    #expect(!desk.project.hasAnswers)
    #expect(
      "\(ExplainPage.unknown("zzz"))"
        == "no report says zzz, and this checkout knows no mistakes; "
        + "swift run grader explain lists the words")
  }

  @Test("One answer key knows the mistakes of every problem")
  func every() throws {
    let project = try Workbench().project
    let all = try AnswerSource("", in: project).everyMistake()
    #expect(Set(all.keys) == Answers.slugs)
    #expect(all["layer_norm"] == (try AnswerSource("layer_norm", in: project).mistakes()))
    #expect(all.values.allSatisfy { !$0.isEmpty })
  }
}
