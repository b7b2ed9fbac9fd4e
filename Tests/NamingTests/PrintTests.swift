import Messages
import Testing

@testable import Naming

/// Traces that are read off prints, held against those of the numbers themselves.
@Suite struct PrintTests {
  private static func output(_ members: [String: [Double]]) -> Output {
    .record(members.mapValues { NumericArray(shape: [$0.count], data: $0) })
  }

  private static let right: Output = output(["a": [1, -2, 3], "b": [0.5, 0.25]])

  /// What hypotheses give.
  private static let hypotheses: [Output] = [
    right, output(["a": [1, -2, 3.5], "b": [0.5, 0.25]]), output(["a": [1, -2, 3], "b": [0.25]]),
    output(["a": [.nan, -2, 3], "b": [0.5, 0.25]]),
    output(["a": [1, .infinity, 4], "b": [0, 0]]),
    output(["a": [1, -2, 3]]), output(["a": [1e9, -2, 3], "b": [1e-9, 0.25]]),
    output(["a": [-2, 1, 3], "b": [0.5, 0.25]]),
  ]

  /// The same, a little off by rounding, and others.
  private static var learners: [Output?] {
    let rounded = hypotheses.map { output in
      self.output(
        output.members.mapValues { $0.data.map { $0 * (1 + 2e-16) } })
    }
    let others: [Output] = [
      output(["a": [1, -2, 3.000_01], "b": [0.5, 0.25]]),
      output(["a": [7, -2, 3], "b": [0.5, 0.25]]),
      output(["a": [.nan, .nan, .nan], "b": [.nan, .nan]]),
      .array(NumericArray(shape: [2, 2], data: [1, 2, 3, 4])),
    ]
    return [nil] + hypotheses + rounded + others
  }

  @Test func aTraceIsTheSameAsThatOfTheNumbers() throws {
    for hypothesis in Self.hypotheses {
      let print = Print(hypothesis, right: Self.right, .standard)
      for learner in Self.learners {
        let trace = Trace(hypothesis, learner: learner, right: Self.right, .standard)
        #expect(
          print.trace(learner: learner, hasStopped: learner == nil) == trace,
          "\(hypothesis) against \(String(describing: learner))")
      }
    }
  }

  @Test func whatStoppedAgreesWithEverything() {
    #expect(Print.stopped.trace(learner: Self.right, hasStopped: false) == .stopped)
    #expect(Print.stopped.trace(learner: nil, hasStopped: true) == .stoppedAlike)
  }

  @Test func bytesGiveThePrintsBack() throws {
    let all = Self.hypotheses.map { Print($0, right: Self.right, .standard) } + [.stopped]
    let prints = all + all.reversed() + [all[1], all[1]]
    let read = try PrintBlock.prints(PrintBlock.bytes(prints))
    #expect(read.count == prints.count)
    for (a, b) in zip(read, prints) {
      for learner in Self.learners {
        #expect(
          a.trace(learner: learner, hasStopped: learner == nil)
            == b.trace(learner: learner, hasStopped: learner == nil))
      }
    }
  }

  @Test func bytesThatEndEarlyAreRefused() {
    let bytes = PrintBlock.bytes(Self.hypotheses.map { Print($0, right: Self.right, .standard) })
    for count in [0, 3, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ByteReader.Damage.self) { try PrintBlock.prints(bytes.prefix(count)) }
    }
  }

  /// The budget of a search may end before a check was looked at: of that one nothing is said.
  @Test func whatWasNotLookedAtIsNotSpared() {
    let change: MadeUpBench.Change = { check, _, numbers in if check < 2 { numbers?[0] += 1 } }
    let learner: @Sendable (Int, Int) -> [Double]? = { check, place in
      [
        check == 0 ? Double(place + 2) : Double(place + 1), 2 * Double(place + 1),
        3 * Double(place + 1),
      ]
    }
    let all = explanations([change], checks: 2, learner: learner)
    #expect(all[0].spared == [1])
    let few = explanations([change], checks: 2, fresh: 1, budget: 4, learner: learner)
    #expect(few[0].hypotheses.count == 1)
    #expect(few[0].spared.isEmpty)
  }
}
