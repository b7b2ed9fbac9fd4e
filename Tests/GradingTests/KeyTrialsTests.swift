import Foundation
import Messages
import Testing

@testable import Grading
@testable import Instructor

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
      MistakeExam.gaps(in: mistakes) == [
        "a: write its sentence", "b: write why one comes to do it",
        "c: two mistakes have this name",
        "d: write its sentence, and why one comes to do it",
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

  @Test func aMissingFileSaysHowToStart() throws {
    #expect(
      try error { _ in }
        == "there is no such file; copy the stub from the problem's folder to start")
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
