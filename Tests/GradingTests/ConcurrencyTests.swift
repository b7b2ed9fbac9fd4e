import Foundation
import Messages
import Synchronization
import Testing

@testable import Grading

/// Work on several threads, in several processes, and on one checkout.
@Suite struct ConcurrencyTests {
  // MARK: Several at a time

  @Test("Results come in order, each once, whoever is done first", arguments: [1, 2, 3, 8, 500])
  func order(_ width: Int) {
    let delivered = Mutex<[Int]>([])
    concurrently(Array(0..<200), width: width) { item in
      // Every third takes longer than those after it.
      if item % 3 == 0 { usleep(500) }
      return 10 * item
    } inOrder: { result in
      delivered.withLock { $0.append(result) }
    }
    #expect(delivered.withLock { $0 } == (0..<200).map { 10 * $0 })
  }

  @Test("Never are more at work than was said", arguments: [1, 2, 3])
  func width(_ width: Int) {
    let state = Mutex((now: 0, most: 0))
    concurrently(Array(0..<100), width: width) { _ in
      state.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      usleep(200)
      state.withLock { $0.now -= 1 }
    } inOrder: { _ in
    }
    #expect((1...width).contains(state.withLock { $0.most }))
    #expect(state.withLock { $0.now } == 0)
  }

  @Test func oneThatFailsKeepsItsPlaceAndStopsNoOther() throws {
    struct Failure: Error {}
    let results = Mutex<[Result<Int, any Error>]>([])
    concurrently(Array(0..<20), width: 4) { item in
      Result { () throws -> Int in
        if item % 7 == 3 { throw Failure() }
        return item
      }
    } inOrder: { result in
      results.withLock { $0.append(result) }
    }
    let values = results.withLock { $0 }.map { try? $0.get() }
    #expect(values == (0..<20).map { $0 % 7 == 3 ? nil : $0 })
  }

  @Test func aResultIsDeliveredBeforeTheWorkEnds() {
    let events = Mutex<[String]>([])
    concurrently([1, 2], width: 1) { item in
      events.withLock { $0.append("work \(item)") }
      return item
    } inOrder: { item in
      events.withLock { $0.append("deliver \(item)") }
    }
    #expect(events.withLock { $0 } == ["work 1", "deliver 1", "work 2", "deliver 2"])
  }

  @Test func ofNothingNothingIsDelivered() {
    concurrently([Int](), width: 4, { $0 }) { _ in Issue.record("there is no item") }
  }

  @Test("What was begun is waited for, and its error is thrown")
  func begun() throws {
    #expect(
      try Begun {
        usleep(1000)
        return 7
      }.value() == 7)
    #expect(throws: GraderFault.self) { try Begun<Int> { throw GraderFault.course("x") }.value() }
  }

  // MARK: Locks

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// Whether somebody holds the lock, as another opener of its file sees it.
  private func isHeld(_ folder: URL) -> Bool {
    let descriptor = open(folder.path + "/lock", O_RDWR)
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  @Test func theLockIsHeldWhileTheFunctionRunsAlsoWhenItThrows() throws {
    try withFolder { (folder: URL) throws in
      #expect(try FileLock.withLock(on: folder) { isHeld(folder) })
      #expect(!isHeld(folder))
      #expect(throws: CancellationError.self) {
        try FileLock.withLock(on: folder) { throw CancellationError() }
      }
      #expect(!isHeld(folder))
    }
  }

  @Test func underContentionNobodyComesBetween() throws {
    try withFolder { (folder: URL) throws in
      let file = folder.appending(path: "count")
      try Data("0".utf8).write(to: file)
      let faults = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        for _ in 0..<50 {
          do {
            try FileLock.withLock(on: folder) {
              // Reading, waiting and writing lose counts where two do it at once.
              let count = Int(try String(contentsOf: file, encoding: .utf8))!
              usleep(50)
              try Data("\(count + 1)".utf8).write(to: file)
            }
          } catch { faults.withLock { $0.append("\(error)") } }
        }
      }
      #expect(faults.withLock { $0 } == [])
      #expect(try String(contentsOf: file, encoding: .utf8) == "400")
    }
  }

  @Test("A lock whose holder is killed is free", .timeLimit(.minutes(15)))
  func holderDies() throws {
    try withFolder { (folder: URL) throws in
      // The program has the lock as its standard input, and so holds it as long as it lives.
      let descriptor = open(folder.path + "/lock", O_RDWR | O_CREAT, 0o600)
      #expect(flock(descriptor, LOCK_EX) == 0)
      let holder = Process()
      holder.executableURL = URL(fileURLWithPath: "/bin/sleep")
      holder.arguments = ["600"]
      holder.standardInput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      try holder.run()
      close(descriptor)
      #expect(isHeld(folder))

      let isKilled = Mutex(false)
      let waiting = Begun {
        try FileLock.withLock(on: folder) { isKilled.withLock { $0 } }
      }
      usleep(20_000)
      isKilled.withLock { $0 = true }
      kill(holder.processIdentifier, SIGKILL)
      #expect(try waiting.value(), "it came in while another process held the lock")
      holder.waitUntilExit()
    }
  }

  // MARK: Two graders

  @Test("Graders in one checkout at the same time give the same, and leave whole records")
  func twoGraders() throws {
    let course = try ScratchCourse()
    let slugs = ["residual_add", "layer_norm"]
    for (slug, answer) in zip(slugs, ["fwd_overwritten", "bwd_mean_term_dropped"]) {
      try course.answer(slug, wrongly: answer)
    }

    let outputs = Mutex<[String]>([])
    concurrently(Array(0..<3), width: 3) { _ -> String in
      do {
        let run = try course.run(["check", "--no-color"] + slugs)
        return "\(run.status)\n" + run.output + run.errors
      } catch { return "\(error)" }
    } inOrder: { output in
      outputs.withLock { $0.append(output) }
    }
    let all = outputs.withLock { $0 }
    #expect(all[0].hasPrefix("1\n"), "\(all[0])")
    #expect(all[0].contains("your numbers are those of"), "\(all[0])")
    #expect(all[1] == all[0])
    #expect(all[2] == all[0])
    // Every record is one that this checkout wrote, as a whole.
    let memory = course.project.memory
    for kind in ["verdicts", "products"] {
      let folder = memory.appending(path: kind)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.count >= 2)
      for name in names {
        #expect(
          SealedFile(folder: folder, name: name, memory: memory).contents != nil, "\(kind)/\(name)")
      }
    }
  }
}
