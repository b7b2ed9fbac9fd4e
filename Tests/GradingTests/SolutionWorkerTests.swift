import Messages
import Foundation
import Synchronization
import Testing

@testable import Grading

/// Programs that do not keep to the protocol, written in the shell.
@Suite struct SolutionWorkerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let script: String
    let stop: Stop

    var testDescription: String { what }
  }

  private static let question: Question = Question(of: .learner, check: "output", input: 0)

  /// An answer to the first question as the shell writes it: `[3]` of shape `[1]`.
  private static let header: String = #"\032\000\000\000\000\000\000\000\002\000\000\000"#
  private static let frame: String = "\(header){\"data\":[3.0],\"shape\":[1]}"
  private static let answer: String = "printf '\(frame)' >&4"

  private static let foreign: String = "something else wrote on the grader's channel: "

  static let rows: [Row] = [
    Row(
      what: "exits with 0 before it answers", script: "exit 0",
      stop: Stop(
        verdict: .exitedEarly,
        message: "your program ended itself with exit status 0 instead of returning")),
    Row(
      what: "exits with 139, as a shell reports a crash", script: "exit 139",
      stop: Stop(
        verdict: .exitedEarly,
        message: "your program ended itself with exit status 139 instead of returning")),
    Row(
      what: "closes its channels and lingers", script: "exec 3<&- 4>&- 5>&-; sleep 60",
      stop: Stop(verdict: .timedOut, message: "no answer within 1 s")),
    Row(
      what: "ignores the polite signals", script: "trap '' TERM INT HUP; while :; do :; done",
      stop: Stop(verdict: .timedOut, message: "no answer within 1 s")),
    Row(
      what: "stops its launcher", script: "kill -STOP $PPID; while :; do :; done",
      stop: Stop(verdict: .timedOut, message: "no answer within 1 s")),
    Row(
      what: "kills its launcher", script: "kill -KILL $PPID; while :; do :; done",
      stop: Stop(verdict: .timedOut, message: "no answer within 1 s")),
    Row(
      what: "kills everything it can", script: "kill -KILL -1; exit 7",
      stop: Stop(
        verdict: .exitedEarly,
        message: "your program ended itself with exit status 7 instead of returning")),
    Row(
      what: "answers another question",
      script: #"printf '\001\000\000\000\005\000\000\000'"#
        + #"'\000\000\000\0003' >&4; sleep 60"#,
      stop: Stop(
        verdict: .brokenContract, message: foreign + "the answer does not belong to the question")),
    Row(
      what: "sends what only the grader sends",
      script: #"printf '\002\000\000\000\000\000\000\000"#
        + #"\001\000\000\000{}' >&4; sleep 60"#,
      stop: Stop(
        verdict: .brokenContract, message: foreign + "the answer does not belong to the question")),
    Row(
      what: "announces more than can be",
      script: #"printf '\377\377\377\377\000\000\000\000"#
        + #"\002\000\000\000' >&4; sleep 60"#,
      stop: Stop(
        verdict: .brokenContract, message: "the returned value takes more than 32 MB")),
    Row(
      what: "answers twice", script: "printf '\(frame)\(frame)' >&4; sleep 60",
      stop: Stop(
        verdict: .brokenContract,
        message: foreign + "there is more than one answer to the question")),
    Row(
      what: "answers with something else",
      script: #"printf '\002\000\000\000\000\000\000\000\002\000\000\000[]' >&4; sleep 60"#,
      stop: Stop(
        verdict: .brokenContract, message: foreign + "the answer is not an array of numbers")),
    Row(
      what: "stops in the middle of an answer", script: "printf '\(header){\"da' >&4",
      stop: Stop(
        verdict: .exitedEarly,
        message: "your program ended itself with exit status 0 instead of returning")),
    Row(
      what: "claims to be unwritten", script: #"printf 'tf\033[31m()' >&5; sleep 60"#,
      stop: Stop(verdict: .notStarted, message: "f\u{FFFD}[31m()")),
    Row(
      what: "claims to be unwritten in some place",
      script: #"printf 't12:5:f(a:b:)' >&5; sleep 60"#,
      stop: Stop(
        verdict: .notStarted, message: "f(a:b:)",
        location: SourcePlace(line: 12, column: 5, function: "f(a:b:)"))),
    Row(
      what: "claims to be unwritten nowhere", script: #"printf 't0:x:f()' >&5; sleep 60"#,
      stop: Stop(verdict: .notStarted, message: "0:x:f()")),
    Row(
      what: "floods", script: "yes",
      stop:
        Stop(verdict: .tooMuchOutput, message: "more than 1 MB were printed")),
    Row(
      what: "floods the other stream", script: "yes >&2",
      stop: Stop(verdict: .tooMuchOutput, message: "more than 1 MB were printed")),
  ]

  @Test(
    "A program that breaks the protocol gets a verdict", .timeLimit(.minutes(15)), arguments: rows)
  func verdict(_ row: Row) throws {
    // Only who is meant to run out of time gets little of it: the machine may be busy.
    let seconds: Double = row.stop.verdict == .timedOut ? 1 : 60
    let worker = SolutionWorker(
      Self.program(row.script), inputs: [Data("{}".utf8)],
      timeout: seconds,
      budget: Budget(seconds: 100))
    let outcome = try worker.ask(Self.question)
    #expect(outcome == .stopped(row.stop))
  }

  @Test func aRightAnswerIsTaken() throws {
    let worker = SolutionWorker(
      Self.program("\(Self.answer); sleep 60"), inputs: [Data("{}".utf8)], timeout: 60)
    let outcome = try worker.ask(Self.question)
    #expect(outcome == .value(.array(NumericArray(shape: [1], data: [3]))))
    worker.finish()
  }

  @Test("A case travels once to a process, and its questions after it")
  func aCaseTravelsOnce() throws {
    let length = try CourseJSON.encode(Self.question).count
    // Takes the case and a question, then a question alone: its frame's third word says so.
    let second = Self.answer.replacing(
      Self.header, with: #"\032\000\000\000\001\000\000\000\002\000\000\000"#)
    let worker = SolutionWorker(
      Self.program(
        """
        head -c \(14 + 12 + length) <&3 | tail -c 0; \(Self.answer)
        kind=$(head -c \(12 + length) <&3 | tail -c +9 | head -c 1 | od -An -tu1)
        [ $kind = 1 ] && \(second); sleep 60
        """), inputs: [Data("{}".utf8)], timeout: 60)
    for _ in 0..<2 {
      #expect(
        try worker.ask(Self.question) == .value(.array(NumericArray(shape: [1], data: [3]))))
    }
    worker.finish()
  }

  @Test(.timeLimit(.minutes(15))) func whatIsCalledOffEndsAtOnce() throws {
    let mark = "31\(Int.random(in: 100_000...999_999))"
    let flag = Mutex(false)
    let start = ContinuousClock.now
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { flag.withLock { $0 = true } }
    let worker = SolutionWorker(
      Self.program("sleep \(mark)"), inputs: [Data("{}".utf8)], timeout: 300,
      budget: Budget(seconds: 300, unless: { flag.withLock(\.self) }))
    #expect(throws: CalledOff.self) { try worker.ask(Self.question) }
    #expect(try processes(mark) == 0)
    // Nor is anything begun afterwards.
    #expect(throws: CalledOff.self) { try worker.ask(Self.question) }
    #expect(start.duration(to: .now) < .seconds(60))
  }

  @Test func noProcessIsLeftBehind() throws {
    let mark = "31\(Int.random(in: 100_000...999_999))"
    let worker = SolutionWorker(
      Self.program(
        "(setsid sleep \(mark) &) ; (sleep \(mark) &) ; setsid -f sleep \(mark); \(Self.answer); wait; sleep 60"
      ), inputs: [Data("{}".utf8)], timeout: 60)
    _ = try worker.ask(Self.question)
    // They start on their own time, which on a busy machine is later than the answer.
    let deadline = ContinuousClock.now + .seconds(60)
    while try processes(mark) == 0, ContinuousClock.now < deadline { usleep(10_000) }
    #expect(try processes(mark) > 0)
    worker.finish()
    #expect(try processes(mark) == 0)
  }

  @Test func theWholeTimeoutIsSharedByAllCases() throws {
    let worker = SolutionWorker(
      Self.program("sleep 60"), inputs: [Data()],
      timeout: 0.2, budget: Budget(seconds: 0.3))
    _ = try worker.ask(Self.question)
    _ = try worker.ask(Self.question)
    #expect(
      try worker.ask(Self.question)
        == .stopped(
          Stop(verdict: .timedOut, message: "the 0.3 s for all cases together are used up")))
  }

  /// The shell starts programs, as only those under the backtracer may.
  static func program(_ script: String) -> Program {
    Program(
      command: ["/bin/sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"],
      directory: "/tmp", profile: .backtrace,
      launcher: Workbench.binaries.appending(path: "launcher"), tier: .limits)
  }

  /// How many processes have this word on their command line.
  private func processes(_ word: String) throws -> Int {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "/proc")
    return folders.count { folder in
      guard Int(folder) != nil,
        let line = FileManager.default.contents(atPath: "/proc/\(folder)/cmdline")
      else { return false }
      let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return words.first?.hasSuffix("sleep") == true && words.contains(word)
    }
  }
}
