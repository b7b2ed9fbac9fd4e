import Foundation
import Matrices
import Messages
import Problems
import Testing

@testable import AnswerKey
@testable import Grading
@testable import Instructor
@testable import Reference

/// The exam must be able to fail: made-up surveys, and what is said of them.
@Suite struct MistakeExamTests {
  private func findings(_ changes: (inout SurveySummary) -> Void...) -> [Exam.Finding] {
    MistakeExam.findings(
      changes.enumerated().map { place, change in
        var survey = SurveySummary()
        (survey.compounds, survey.found) = (3, 2)
        change(&survey)
        return (seed: UInt64(place + 1), survey: survey)
      }, of: 40, place: { "\($0).swift:1" })
  }

  private func faults(_ changes: (inout SurveySummary) -> Void...) -> [String] {
    changes.flatMap { findings($0) }.filter { !$0.holds }.flatMap(\.told)
  }

  @Test func wellIsSaidInNumbers() {
    let findings = findings({ _ in }, { _ in })
    #expect(findings.map(\.holds) == [true, true])
    #expect(
      findings.map(\.text) == [
        "40 mistakes change numbers on 2 seeds, each in its own way or listed",
        "of 6 made at once at random the search finds 4, and misses none that it "
          + "could prove",
      ])
  }

  @Test("What surveys say, and what to do")
  func surveys() {
    #expect(
      faults { $0.unmarked = ["a"] } == [
        "a.swift:1: seed 1: a replaces no step",
        "fix: write @Choice before the step that it changes, in the reference's struct",
      ])
    #expect(
      faults { $0.silent = ["a"] } == [
        "a.swift:1: seed 1: a changes no number in any case",
        "fix: add a case that shows it, or drop it, from a ready-made list by except:",
      ])
    #expect(
      faults { $0.alike = [["a", "b"]] } == [
        "a.swift:1: seed 1: a and b give equal numbers in every case",
        "fix: add a case that tells them apart, keep one of them, or list them in the AnswerKey: "
          + "equals: [[\"a\", \"b\"]]",
      ])
    #expect(
      faults { $0.missed = [["a", "b"]] } == [
        "a.swift:1: seed 1: a+b, made at once, are not found, though the search tried everything",
        "fix: add a case in which each shows without the other, or make one of them a Style",
      ])
    #expect(
      faults { $0.unknown = ["old"] } == [
        "old.swift:1: seed 1: old stands among the equals or the aliases, and no mistake has that "
          + "name", "fix: spell it as the mistake is, or take it out",
      ])
    // On several seeds it is said once.
    #expect(findings({ $0.silent = ["a"] }, { $0.silent = ["a"] }).count == 1)
  }

  @Test("A sentence, a reason or a name that is not as it should be is told")
  func wording() {
    let long = String(repeating: "a", count: 151)
    func mistake(_ name: String, _ sentence: String, _ why: String = "It is near.")
      -> MistakeSummary
    {
      MistakeSummary(name: name, why: why, sentence: sentence)
    }
    let mistakes = [
      mistake("a", Placeholder.text, Placeholder.text), mistake("b", "b is done", ""),
      mistake("c", "c is done"), mistake("d", "d is done."), mistake("e", long, "it is near"),
      mistake("f", String(long.dropLast())),
    ]
    let sentence =
      "fix: say what is done, a semicolon, and what is right: \"the mean is added; it is subtracted\""
    let why = "fix: say in a sentence what tempts people to do it"
    #expect(
      MistakeExam.gaps(
        in: mistakes, names: ["a", "c", "c", "Old Name"], place: { "\($0).swift:1" }
      ).flatMap(\.told) == [
        "c.swift:1: two mistakes have the name c",
        "fix: give one of them another; for a ready-made list, named: does",
        "Old Name.swift:1: the mistake's name \"Old Name\" is not spelled as names are",
        "fix: use lower case, with hyphens, as in mean-forgotten",
        "a.swift:1: a: its sentence is still to be written", sentence,
        "a.swift:1: a: why: is still to be written", why,
        "b.swift:1: b: why: is still to be written", why,
        "d.swift:1: d: its sentence ends with a period",
        "fix: take it away: in a report the sentence goes on",
        "e.swift:1: e: its sentence has 151 characters",
        "fix: shorten it to 150; what tempts people is why:",
        "e.swift:1: e: why: ends without a period", "fix: end it with one",
      ])
  }

  @Test func equalsThatAreNoFaultAreListed() {
    let findings = findings(
      { $0.equal = [["c", "d"]] }, { $0.equal = [["a", "b"], ["c", "d"]] })
    #expect(findings.count == 3)
    #expect(findings.last == Exam.Finding(holds: "equal numbers: a = b; c = d"))
  }

  @Test func equalsThatAreAFaultAreNotListedAgain() {
    let findings = findings({
      $0.equal = [["a", "b", "ready"], ["c", "d"]]
      $0.alike = [["a", "b"]]
    })
    #expect(findings.map(\.holds) == [false, true])
    #expect(findings.last?.text == "equal numbers: c = d")
  }
}

/// Cases that are too few, out of order, or told twice.
@Suite struct CaseExamTests {
  private func fault(_ sizes: [Int], titles: [String]? = nil, isLookedUp: Bool = false) throws
    -> [String]?
  {
    let cases = sizes.enumerated().map { place, size in
      EncodedCase(
        title: titles?[place] ?? "case \(place)",
        input: Data(
          #"{"x": {"shape": [\#(size)], "data": \#(Array(repeating: 0.5, count: size))}, "n": 3}"#
            .utf8), isSmooth: true)
    }
    let check = CheckSummary(CheckLabel("y"), sources: isLookedUp ? ["y": "a book"] : [:])
    let trial = TrialSummary(checks: [check], arguments: ["x"], cases: cases)
    return try CaseExam.fault(in: trial, seed: 3, "X.swift:9")?.told
  }

  @Test func theyGoFromSmallToLarge() throws {
    #expect(try fault([1, 1, 2, 3, 4, 5, 6, 7]) == nil)
    #expect(
      try fault([1, 1, 2, 3, 5, 4, 6, 7]) == [
        "X.swift:9: seed 3: case 5 has 5 numbers, and a case before it has 6",
        "fix: sort the cases by how many numbers they have: learners read the first that fails",
      ])
  }

  @Test func thereAreEnoughUnlessAnswersAreLookedUp() throws {
    let fix = "fix: write 8 to 16, fixed edge cases and random ones"
    #expect(try fault(Array(1...7)) == ["X.swift:9: seed 3: there are 7 cases", fix])
    #expect(try fault(Array(1...17)) == ["X.swift:9: seed 3: there are 17 cases", fix])
    #expect(try fault([1], isLookedUp: true) == nil)
  }

  @Test func eachHasATitleOfItsOwn() throws {
    let titles = ["a", "b", "c", "d", "e", "f", "a", "h"]
    #expect(
      try fault(Array(1...8), titles: titles) == [
        "X.swift:9: seed 3: two cases are called a",
        "fix: say in each title what is special, such as a size or an edge",
      ])
  }
}

/// A real answer key, changed: what the answer key's own survey then says, and what verify makes of it.
@Suite struct ChangedKeyTests {
  /// `residual_add` in two steps.
  struct Steps: ResidualAddContract {
    @Choice var shortcut: (Matrix) -> Matrix = { $0 }
    @Choice var returned: (Matrix) -> Matrix = { $0 }
    var plain: Double = 1

    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { shortcut(x) + plain * f(x) }

    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      returned(upstream) + pullback(upstream)
    }
  }

  private static func mistake(_ name: String, _ change: @escaping @Sendable (inout Steps) -> Void)
    -> Mistake<Steps>
  {
    Mistake(name, "\(name) is done", why: "It is near.", change)
  }

  private static let right: [Mistake<Steps>] = [
    mistake("dropped") { $0.shortcut = { 0 * $0 } },
    mistake("doubled") { $0.returned = { 2 * $0 } },
  ]

  /// What verify finds in a key, surveyed in a process that may make copies of itself.
  private static func faults(_ mistakes: [Mistake<Steps>], equals: [Set<String>] = []) throws
    -> [String]
  {
    let trial = try #require(Trials.trial(of: "residual_add"))
    let key = AnswerKey({ Steps() }, mistakes: mistakes, equals: equals)
    let survey = try Survey(trial, key, seed: 1, tolerance: .standard).summary(triesSearch: false)
    return MistakeExam.findings(
      [(seed: 1, survey: survey)], of: mistakes.count, place: { _ in "F" }
    ).filter { !$0.holds }.map(\.text)
  }

  /// Ends the process of a test: with 0 where what was found is what should be, else after saying it.
  private static func exit(with found: [String], _ expected: [String]) -> Never {
    if found != expected {
      FileHandle.standardError.write(Data(found.joined(separator: "\n").utf8))
    }
    Foundation.exit(found == expected ? 0 : 1)
  }

  @Test func theUnchangedKeyHolds() async {
    await #expect(processExitsWith: .success) {
      Self.exit(with: try Self.faults(Self.right), [])
    }
  }

  @Test func anEqualMistakeIsTold() async {
    await #expect(processExitsWith: .success) {
      let twice = Self.right + [Self.mistake("zeroed") { $0.shortcut = { $0 - $0 } }]
      let told = try Self.faults(twice)
      let listed = try Self.faults(twice, equals: [["dropped", "zeroed"]])
      Self.exit(
        with: told + listed,
        [
          "F: seed 1: dropped and zeroed give equal numbers in every case"
        ])
    }
  }

  @Test func aMissingNameAStepThatIsNoneAndASilentMistakeAreTold() async {
    await #expect(processExitsWith: .success) {
      let changed =
        Self.right + [
          Self.mistake("halved") { $0.plain = 0.5 }, Self.mistake("same") { $0.returned = { $0 } },
        ]
      Self.exit(
        with: try Self.faults(changed, equals: [["dropped", "lost"]]),
        [
          "F: seed 1: halved replaces no step",
          "F: seed 1: lost stands among the equals or the aliases, and no mistake has that name",
          "F: seed 1: same changes no number in any case",
        ])
    }
  }
}

/// What learners read when their file cannot be read.
@Suite struct LearnerFileTests {
  private func error(_ prepare: (URL) throws -> Void) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "file-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "ResidualAdd.swift")
    try prepare(file)
    switch LearnerFile.read(
      file.lastPathComponent, in: try Folder(folder.path), shownAs: "f", isOwn: false)
    {
    case .success: return nil
    case .failure(let error): return error.description
    }
  }

  @Test func aMissingFileIsMissing() throws {
    #expect(try error { _ in } == "there is no such file")
  }

  @Test func linksFoldersAndPipesAreNotFollowed() throws {
    let sentence = "this is a link, a folder or a device, not a file; put the file itself here"
    #expect(
      try error {
        try FileManager.default.createSymbolicLink(
          atPath: $0.path, withDestinationPath: "/etc/passwd")
      }
        == sentence)
    #expect(
      try error {
        try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
      }
        == sentence)
    #expect(try error { mkfifo($0.path, 0o600) } == sentence)
  }

  @Test func whatIsNoTextOrTooLongSaysSo() throws {
    #expect(
      try error { try Data([0x66, 0xFF, 0xFE]).write(to: $0) }
        == "the file is not UTF-8 text; save it as UTF-8")
    #expect(
      try error { try Data(count: 2 << 20).write(to: $0) }
        == "the file has 2097152 bytes; at most 1048576 are read")
    #expect(try error { try Data("let a = 1\r\n".utf8).write(to: $0) } == nil)
  }
}

@Suite struct FingerprintTests {
  /// The published value of FNV-1a for "foobar".
  @Test func theFunctionIsFNV1a() {
    #expect(Fingerprint("foobar").description == "85944171f73967e8")
    #expect(Fingerprint("").description == "cbf29ce484222325")
  }
}
