import Foundation
import Testing

@testable import AnswerKey

/// Copies of a process, made in processes of the tests' own.
@Suite struct ProcessCopyTests {
  @Test func aCopyAnswersUntilItIsLetGo() async {
    await #expect(processExitsWith: .success) {
      var copy: ProcessCopy? = ProcessCopy { channel in
        while let words = channel.read(2) { channel.write([words[0] + words[1]]) }
        _exit(0)
      }
      copy?.write([2, 3])
      guard copy?.read(1) == [5] else { exit(1) }
      copy?.write([-7, 7])
      guard copy?.read(1) == [0] else { exit(1) }
      copy = nil
      exit(0)
    }
  }

  @Test func aTrapEndsTheCopyAlone() async {
    await #expect(processExitsWith: .success) {
      let copy = ProcessCopy { channel in
        channel.write([1])
        fatalError("a matrix of the wrong shape")
      }
      guard copy.read(1) == [1], copy.read(1) == nil else { exit(1) }
      exit(0)
    }
  }

  @Test func anEndlessLoopIsEndedByTheTimeThatItComputes() async {
    await #expect(processExitsWith: .success) {
      let copy = ProcessCopy { _ in
        ProcessCopy.limitComputing(to: 0.05)
        var number = 1
        while number != 0 { number = number &* 3 }
        _exit(0)
      }
      guard copy.read(1) == nil else { exit(1) }
      exit(0)
    }
  }

  @Test func aCopyCannotSpeakForItsMaker() async {
    await #expect(processExitsWith: .success) {
      let copy = ProcessCopy { channel in
        let reachable = (Int32(0)..<6).filter { fcntl($0, F_GETFD) >= 0 }
        channel.write([Int32(reachable.count)])
        _exit(0)
      }
      exit(copy.read(1) == [0] ? 0 : 1)
    }
  }
}
