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
      }, of: 40)
  }

  private func faults(_ changes: (inout SurveySummary) -> Void...) -> [String] {
    changes.flatMap { findings($0) }.filter { !$0.holds }.map(\.text)
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

  @Test func aStepThatIsNoChoiceIsAFault() {
    #expect(
      faults { $0.unmarked = ["a"] } == [
        "seed 1: a replaces no step: write @Choice before the one that it changes"
      ])
  }

  @Test func aMistakeThatChangesNothingIsAFault() {
    #expect(
      faults { $0.silent = ["a"] } == [
        "seed 1: a changes no number in any case: add a case that shows it, or drop it"
      ])
  }

  @Test func twoOfEqualNumbersAreAFault() {
    #expect(
      faults { $0.alike = [["a", "b"]] } == [
        "seed 1: a and b give equal numbers in every case: add a case that tells them apart, keep "
          + "one of them, or list them under equals"
      ])
  }

  @Test func whatIsNotFoundIsAFault() {
    #expect(
      faults { $0.missed = [["a", "b"]] } == [
        "seed 1: a+b, made at once, are not found, though the search tried everything"
      ])
  }

  @Test func aFaultOfSeveralSeedsIsSaidOnce() {
    #expect(
      findings({ $0.silent = ["a"] }, { $0.silent = ["a"] }).map(\.text) == [
        "seed 1: a changes no number in any case: add a case that shows it, or drop it"
      ])
  }

  @Test func whatIsNotWrittenOrWrittenTwiceIsNamed() {
    let mistakes = [
      MistakeSummary(name: "a", why: "It is near.", sentence: StatementExam.placeholder),
      MistakeSummary(name: "b", why: "", sentence: "b is done"),
      MistakeSummary(name: "c", why: "It is near.", sentence: "c is done"),
      MistakeSummary(name: "c", why: "It is near.", sentence: "c is done"),
      MistakeSummary(name: "d", why: "(to be written)", sentence: "(to be written)"),
    ]
    #expect(
      MistakeExam.gaps(in: mistakes, names: mistakes.map(\.name)) == [
        "c: two mistakes have this name",
        "a: write its sentence", "b: write what tempts people to do it",
        "d: write its sentence, and write what tempts people to do it",
      ])
  }

  @Test("A sentence, a reason or a name that is not as it should be is told")
  func wording() {
    let long = String(repeating: "a", count: 151)
    let mistakes = [
      MistakeSummary(name: "a", why: "It is near.", sentence: "a is done."),
      MistakeSummary(name: "b", why: "it is near", sentence: long),
      MistakeSummary(name: "c", why: "It is near.", sentence: String(long.dropLast())),
    ]
    #expect(
      MistakeExam.gaps(in: mistakes, names: ["a", "b", "c", "Old Name"]) == [
        "Old Name: spell the name in lower case, with hyphens",
        "a: its sentence goes on in a report; take its period away",
        "b: its sentence has 151 characters; 150 are enough, and end what tempts people "
          + "to do it with a period",
      ])
  }

  @Test("A name among equals or aliases that no mistake has is a fault")
  func unknownNames() {
    #expect(
      faults { $0.unknown = ["old"] } == [
        "seed 1: old stands among the equals or the aliases, and no mistake has that name"
      ])
  }

  @Test func equalsThatAreNoFaultAreListed() {
    let findings = findings(
      { $0.equal = [["c", "d"]] }, { $0.equal = [["a", "b"], ["c", "d"]] })
    #expect(findings.count == 3)
    #expect(findings.last == Exam.Finding(nil, else: "equal numbers: a = b; c = d"))
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
    -> String?
  {
    let cases = sizes.enumerated().map { place, size in
      EncodedCase(
        title: titles?[place] ?? "case \(place)",
        input: Data(
          #"{"x": {"shape": [\#(size)], "data": \#(Array(repeating: 0.5, count: size))}, "n": 3}"#
            .utf8), isSmooth: true)
    }
    let check = CheckSummary(CheckLabel("y"), sources: isLookedUp ? ["y": "a book"] : [:])
    return try CaseExam.fault(in: TrialSummary(checks: [check], arguments: ["x"], cases: cases))
  }

  @Test func theyGoFromSmallToLarge() throws {
    #expect(try fault([1, 1, 2, 3, 4, 5, 6, 7]) == nil)
    #expect(
      try fault([1, 1, 2, 3, 5, 4, 6, 7])
        == "case 5 has 5 numbers, and a case before it has 6; sort them")
  }

  @Test func thereAreEnoughUnlessAnswersAreLookedUp() throws {
    #expect(try fault(Array(1...7)) == "there are 7 cases; write 8 to 16")
    #expect(try fault(Array(1...17)) == "there are 17 cases; write 8 to 16")
    #expect(try fault([1], isLookedUp: true) == nil)
  }

  @Test func eachHasATitleOfItsOwn() throws {
    let titles = ["a", "b", "c", "d", "e", "f", "a", "h"]
    #expect(try fault(Array(1...8), titles: titles) == "two cases are called a")
  }

  @Test func aStatementThatCountsOtherChecksIsTold() {
    #expect(Exam.countGap(in: "There are six checks, each", checks: 6) == nil)
    #expect(Exam.countGap(in: "There are 22 checks", checks: 22) == nil)
    #expect(Exam.countGap(in: "Each check is a point.", checks: 6) == nil)
    #expect(
      Exam.countGap(in: "There are six checks, each", checks: 7)
        == "it tells of six checks, and the course's table has 7")
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
    return MistakeExam.findings([(seed: 1, survey: survey)], of: mistakes.count)
      .filter { !$0.holds }.map(\.text)
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
          "seed 1: dropped and zeroed give equal numbers in every case: add a case that tells them "
            + "apart, keep one of them, or list them under equals"
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
          "seed 1: halved replaces no step: write @Choice before the one that it changes",
          "seed 1: lost stands among the equals or the aliases, and no mistake has that name",
          "seed 1: same changes no number in any case: add a case that shows it, or drop it",
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
