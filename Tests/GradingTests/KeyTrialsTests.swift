import Messages
import Foundation
import Testing

@testable import Grading
@testable import Instructor

/// The exam must be able to fail: made-up outcomes for the two checks of `residual_add`.
@Suite struct KeyTrialsTests {
  private func row(_ numbers: Double...) -> [Outcome] {
    numbers.map { .value(.array(NumericArray(shape: [], data: [$0]))) }
  }

  private var right: [[Outcome]] { [row(1, 2), row(3, 4)] }

  /// What the exam says of the first of some misconceptions.
  private func fault(_ outputs: [[Outcome]]...) throws -> String? {
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let bench = try Workbench()
    let exam = try Exam(grading: bench.grading(seed: .open(1)), seeds: [1])
    let trial = TrialSummary(
      checks: problem.labels.map { CheckSummary($0) }, arguments: [], cases: [])
    return KeyTrials(exam: exam, problem: problem).fault(
      of: 0,
      outputs.indices.map {
        MistakeSummary(name: "belief-\($0)", belief: "", why: "", sentence: "")
      }, outputs, Expectation(trial: trial, outputs: right))
  }

  @Test func aBeliefThatFailsAndIsNamedIsFine() throws {
    #expect(try fault([row(1, 9), row(3, 8)]) == nil)
  }

  @Test func aRightAnswerIsNoMisconception() throws {
    #expect(try fault(right) == "it passes")
  }

  @Test func nearlyRightIsTooNear() throws {
    #expect(try fault([row(1, 2.000005), row(3, 4)]) == "it lies only 24.8 tolerances away")
  }

  @Test func twoOfOneKindAreMistakenForEachOther() throws {
    let belief = [row(1, 9), row(3, 8)]
    #expect(try fault(belief, belief) == "it is mistaken for belief-1")
  }

  @Test func aMereStopIsNotNamed() throws {
    let stop = Outcome.stopped(Stop(verdict: .crashed, message: "trap"))
    #expect(try fault([[stop], [stop]]) == "it is not named")
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
