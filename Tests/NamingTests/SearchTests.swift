import Messages
import Testing

@testable import Naming

/// The search, on made-up mistakes that add to numbers.
@Suite struct SearchTests {
  private let changes = [
    adds(1, to: 0), adds(2, to: 1), adds(4, to: 2), adds(0.5, to: 0), adds(0.25, to: 1),
    adds(0.125, to: 2),
  ]

  @Test func oneMistakeIsFound() {
    let found = explanations(changes, learner: made(changes[1]))
    #expect(found == [Explanations([Hypothesis([1])])])
  }

  @Test func twoAtOnceAreFound() {
    let found = explanations(changes, learner: made(changes[0], changes[4]))
    #expect(found == [Explanations([Hypothesis([0, 4])])])
  }

  @Test func threeAtOnceAreFound() {
    let found = explanations(changes, learner: made(changes[0], changes[1], changes[2]))
    #expect(found == [Explanations([Hypothesis([0, 1, 2])])])
  }

  @Test func whatNoMistakeGivesHasNoName() {
    let found = explanations(changes, learner: made(adds(0.7, to: 0)))
    #expect(found == [Explanations(isOpen: true)])
  }

  @Test func twoOfTheSameStepDoNotCompose() {
    let options = changes.indices.map {
      Catalog.Option(replaces: [$0 < 2 ? "one" : "step \($0)"], isStyle: false, isReadyMade: false)
    }
    let found = explanations(changes, options: options, learner: made(changes[0], changes[1]))
    #expect(found[0].hypotheses.isEmpty)
  }

  @Test func aStyleComesAlongWithAMistakeAndIsNoneItself() {
    // Right by itself: it doubles what the first mistake adds.
    let style: MadeUpBench.Change = { _, place, numbers in
      guard let first = numbers?[0] else { return }
      let right = Double(place + 1)
      numbers?[0] = right + 2 * (first - right)
    }
    let options = [
      Catalog.Option(replaces: ["sum"], isStyle: false, isReadyMade: false),
      Catalog.Option(replaces: ["form"], isStyle: true, isReadyMade: false),
    ]
    let found = explanations(
      [adds(1, to: 0), style], options: options, learner: made(adds(2, to: 0)))
    #expect(found == [Explanations([Hypothesis([0], style: 1)])])
  }

  @Test func aCheckIsAPuzzleOfItsOwn() {
    // The second check has another mistake; the third is right though the first mistake moves it.
    let learner: @Sendable (Int, Int) -> [Double]? = { [changes] check, place in
      let change = check == 0 ? [changes[0]] : check == 1 ? [changes[1]] : []
      return MadeUpBench(changes: change) { _, _ in nil }
        .numbers(Hypothesis(Array(change.indices)), check, place)
    }
    let found = explanations(changes, checks: 3, failing: [0, 1], learner: learner)
    #expect(found[0] == Explanations([Hypothesis([0])], spared: [2]))
    #expect(found[1] == Explanations([Hypothesis([1])], spared: [2]))
    #expect(found[2] == Explanations())
  }

  @Test func theMistakeThatExplainsMoreChecksWins() {
    let both = adds(1, to: 0)
    let one = adds(1, to: 0, in: [0])
    let found = explanations([one, both], checks: 2, failing: [0, 1], learner: made(both))
    #expect(found.map(\.hypotheses) == [[Hypothesis([1])], [Hypothesis([1])]])
    let only = explanations([one, both], checks: 2, failing: [0], learner: made(one))
    #expect(only[0].hypotheses == [Hypothesis([0])])
  }

  @Test func whatNothingTellsApartIsAllSaid() {
    let found = explanations([adds(1, to: 0), adds(1, to: 0)], learner: made(adds(1, to: 0)))
    #expect(found[0].hypotheses == [Hypothesis([0]), Hypothesis([1])])
  }

  @Test func aMistakeThatSomebodyWroteWinsOverAReadyMadeOne() {
    let options = [true, false].map {
      Catalog.Option(replaces: ["step"], isStyle: false, isReadyMade: $0)
    }
    let found = explanations(
      [adds(1, to: 0), adds(1, to: 0)], options: options, learner: made(adds(1, to: 0)))
    #expect(found[0].hypotheses == [Hypothesis([1])])
  }

  @Test func aClassIsNamedOnlyByWhatAnotherCheckProves() {
    let alone = explanations(changes, classes: [0], learner: made(changes[0]))
    #expect(alone[0].hypotheses.isEmpty)
    let proven = explanations(
      changes, checks: 2, failing: [0, 1], classes: [0], learner: made(changes[0]))
    #expect(proven[0].hypotheses == [Hypothesis([0])])
  }
}

/// What a name takes.
@Suite struct ProofTests {
  @Test func aNameMustHoldOnFreshCases() {
    let lucky: @Sendable (Int, Int) -> [Double]? = { check, place in
      place < 3 ? made(adds(1, to: 0))(check, place) : made(adds(1.5, to: 0))(check, place)
    }
    #expect(explanations([adds(1, to: 0)], learner: lucky) == [Explanations()])
    #expect(explanations([adds(1, to: 0)], fresh: 0, learner: lucky)[0].hypotheses.count == 1)
  }

  @Test func whereAMistakeGivesNoNumberTheLearnerMayHaveAnything() {
    let divides: MadeUpBench.Change = { _, place, numbers in
      if place == 0 { numbers = [.nan, .nan, .nan] } else { numbers?[0] += 1 }
    }
    let guarded: @Sendable (Int, Int) -> [Double]? = { _, place in
      place == 0
        ? [0, 0, 0] : [Double(place + 1) + 1, 2 * Double(place + 1), 3 * Double(place + 1)]
    }
    #expect(explanations([divides], learner: guarded)[0].hypotheses == [Hypothesis([0])])
  }

  @Test func onMostCasesThatIsNoProof() {
    let stops: MadeUpBench.Change = { _, place, numbers in
      if place < 2 { numbers = nil } else { numbers?[0] += 1 }
    }
    let learner: @Sendable (Int, Int) -> [Double]? = { _, place in
      place < 2
        ? [7, 7, 7] : [Double(place + 1) + 1, 2 * Double(place + 1), 3 * Double(place + 1)]
    }
    #expect(explanations([stops], learner: learner)[0].hypotheses.isEmpty)
  }

  @Test func numbersNearTheRightOnesProveNothing() {
    #expect(
      explanations([adds(3e-7, to: 0)], learner: made(adds(3e-7, to: 0)))[0].hypotheses.isEmpty)
  }

  @Test func aPairThatManyComeNearToHasTooLittleEvidence() {
    // All but two give the learner's numbers by themselves on every case but the first.
    func adds(at places: Range<Int>) -> MadeUpBench.Change {
      { _, place, numbers in if places.contains(place) { numbers?[0] += 1 } }
    }
    let near = Array(repeating: adds(at: 1..<5), count: 10)
    let found = explanations(
      [adds(at: 0..<1), adds(at: 1..<5)] + near, learner: made(adds(at: 0..<5)))
    #expect(found[0].hypotheses.isEmpty)
    #expect(!found[0].isOpen)
  }

  @Test func verdictsThatAgreeProveNothingWhereAnotherCheckFailsOtherwise() {
    let learner: @Sendable (Int, Int) -> [Double]? = { check, place in
      check == 0 ? made(adds(1, to: 0))(check, place) : made(adds(7, to: 1))(check, place)
    }
    let found = explanations([adds(1, to: 0)], checks: 2, failing: [0, 1], learner: learner)
    #expect(found.map(\.hypotheses) == [[], []])
  }

  @Test func whatTheBudgetCutsShortIsNotGuessed() {
    let changes = (0..<20).map { adds(Double($0 + 1), to: $0 % 3) }
    let learner = made(changes[3], changes[16])
    #expect(explanations(changes, learner: learner)[0].hypotheses == [Hypothesis([3, 16])])
    #expect(explanations(changes, budget: 150, learner: learner) == [Explanations()])
  }

  @Test func aRunIsMadeOnce() {
    let bench = MadeUpBench(changes: [adds(1, to: 0)], learner: made(adds(1, to: 0)))
    let count = bench.count
    var runs = Runs(bench, checks: 1, budget: 10)
    let hypotheses = [Hypothesis([]), Hypothesis([0])]
    #expect(runs.traces(of: hypotheses, check: 0, place: 0).map(\.agrees) == [false, true])
    #expect(runs.traces(of: hypotheses, check: 0, place: 0).count == 2)
    #expect(count.runs == 2)
    #expect(runs.count == 2)
  }
}

/// How one output stands to a learner's.
@Suite struct TraceTests {
  private func trace(_ numbers: [Double], learner: [Double]?, right: [Double]) -> Trace {
    func output(_ numbers: [Double]) -> Output {
      .array(NumericArray(shape: [numbers.count], data: numbers))
    }
    return Trace(
      output(numbers), learner: learner.map(output), right: output(right), .standard)
  }

  @Test func agreementIsMeasuredInTolerances() {
    #expect(trace([1, 2], learner: [1 + 1e-9, 2], right: [1, 3]).agrees)
    #expect(!trace([1, 2], learner: [1 + 1e-6, 2], right: [1, 3]).agrees)
    #expect(!trace([1, 2], learner: [1, 2, 3], right: [1, 3]).agrees)
  }

  @Test func whatIsNotFiniteAgreesAndTellsNothing() {
    let trace = trace([.nan, .infinity, 2], learner: [5, 6, 2], right: [1, 1, 2])
    #expect(trace.agrees && trace.isUndefined && !trace.isRight && trace.telling == 0)
  }

  @Test func aLearnerWithoutANumberDoesNotAgreeWithOne() {
    #expect(!trace([1, 2], learner: [.nan, 2], right: [1, 3]).agrees)
    #expect(!trace([1, 2], learner: nil, right: [1, 3]).agrees)
    #expect(trace([.nan], learner: nil, right: [1]).agrees)
  }

  @Test func differentNumbersFarFromTheRightOnesTell() {
    #expect(trace([5, 5, 6, 2], learner: nil, right: [1, 1, 1, 2]).telling == 2)
  }

  @Test func aFingerprintIsBlindToRounding() {
    let a = trace([1 / 3, -0.0], learner: nil, right: [1, 1])
    let b = trace([1 / 3 + 1e-15, 0], learner: nil, right: [1, 1])
    let c = trace([1 / 3 + 1e-6, 0], learner: nil, right: [1, 1])
    #expect(a.fingerprint == b.fingerprint)
    #expect(a.fingerprint != c.fingerprint)
    let signs = [[1.0, 1], [-1, -1]].map { trace($0, learner: nil, right: [1, 1]).fingerprint }
    #expect(signs[0] != signs[1])
  }
}

/// A mistake that something keeps from some cases.
@Suite struct GuardTests {
  private func guarded(_ spared: Set<Int>) -> @Sendable (Int, Int) -> [Double]? {
    { check, place in
      spared.contains(place)
        ? MadeUpBench(changes: []) { _, _ in nil }.numbers(Hypothesis([]), check, place)
        : made(adds(1, to: 0))(check, place)
    }
  }

  @Test func aMistakeThatIsSparedOnFewCasesIsNamedForTheOthers() {
    let found = explanations(
      [adds(1, to: 0)], cases: 4, fresh: 2, learner: guarded([0]))
    #expect(found == [Explanations([Hypothesis([0])], isPartial: true)])
  }

  @Test func oneThatIsSparedOnMostIsNot() {
    let found = explanations(
      [adds(1, to: 0)], cases: 4, fresh: 2, learner: guarded([0, 1, 2, 4]))
    #expect(found[0].hypotheses.isEmpty)
  }
}
