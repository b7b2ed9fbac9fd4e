import Foundation
import Testing

@testable import Grading

/// A grader that is told to end, or killed, leaves nothing that runs and no half of anything.
@Suite struct EndingTests {
  /// An answer that never ends.
  private static let endless: String = OutcomeTests.residualAdd(
    forward: "while x.rows >= 0 {}\n return x", backward: "upstream")

  /// The processes whose command line holds a text.
  private func processes(with text: String) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      guard let words = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") else {
        return nil
      }
      let line = String(decoding: words.map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
      return line.contains(text) ? line : nil
    }
  }

  private func wait(upTo seconds: Double, until isDone: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if try isDone() { return true }
      usleep(10_000)
    }
    return false
  }

  #if os(Linux)
    @Test(
      "A signal ends a grader soon, with all that it started, and its scratch folder",
      .timeLimit(.minutes(15)), arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
    func signal(_ number: Int32) throws {
      let course = try ScratchCourse()
      let folder = course.root.appending(path: "ada")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(Self.endless.utf8).write(to: folder.appending(path: "ResidualAdd.swift"))
      let (output, errors) = (Pipe(), Pipe())
      let process = try course.start(
        ["check", "residual_add", "--submission", folder.path, "--sandbox", "limits"],
        output: output, errors: errors)
      let place = course.root.path
      #expect(
        wait(upTo: 60) { processes(with: place).contains { $0.contains("/worker residual_add") } })
      kill(process.processIdentifier, number)
      let start = ContinuousClock.now
      process.waitUntilExit()
      #expect(start.duration(to: .now) < .seconds(3))
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == number)
      #expect(
        wait(upTo: 5) { processes(with: place).isEmpty }, "\(processes(with: place))")
      for pipe in [output, errors] {
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(said == "")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: course.project.memory.path)
      if number != SIGKILL { #expect(!left.contains { $0.hasPrefix("scratch-") }, "\(left)") }
      // What comes next works, and the lock is free.
      try course.answer("layer_norm", wrongly: "bwd_mean_term_dropped")
      let run = try course.run(["check", "layer_norm", "--sandbox", "limits"])
      #expect(run.output.hasPrefix("layer_norm: wrong, 3 of 4 points"))
    }

    @Test(
      "A build ends with the grader that started it", .timeLimit(.minutes(15)),
      arguments: [SIGTERM, SIGKILL])
    func build(_ number: Int32) throws {
      let course = try ScratchCourse()
      let sleep = "sleep 4711 \(number)"
      // A package manager that says where it is, and never ends by itself.
      let tools = course.root.appending(path: "tools")
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
      let swift = tools.appending(path: "swift")
      try Data("#!/bin/sh\necho '[41/87] Compiling'\nexec \(sleep)\n".utf8).write(to: swift)
      chmod(swift.path, 0o755)
      let (output, errors) = (Pipe(), Pipe())
      let process = try course.start(
        ["check", "layer_norm"], environment: ["PATH": tools.path + ":/usr/bin:/bin"],
        output: output, errors: errors)
      #expect(wait(upTo: 30) { !processes(with: sleep).isEmpty })
      #expect(
        String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
          == "building the launcher, once and whenever it changes ...\n")
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      #expect(wait(upTo: 5) { processes(with: sleep).isEmpty })
    }
  #endif

  @Test("A signal ends the process after what was to be taken away is gone")
  func orderly() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      // What ends meanwhile, because something was taken away, does not end the process.
      let end = OrderlyEnd { usleep(500_000) }
      usleep(300_000)
      kill(getpid(), SIGTERM)
      usleep(200_000)
      end.cancel()
      exit(3)
    }
  }
}
