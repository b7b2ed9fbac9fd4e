import Messages
import Testing

@testable import Grading

/// Made-up problems with two checks and two cases each, one number a case.
@Suite struct DiagnosisTests {
  private func row(_ numbers: Double...) -> [Outcome] {
    numbers.map { .value(.array(NumericArray(shape: [], data: [$0]))) }
  }

  private let stopped: Outcome = .stopped(Stop(verdict: .crashed, message: "trap"))
  private let unwritten: Outcome = .stopped(Stop(verdict: .notStarted, message: "backward"))

  private func named(
    _ learner: [[Outcome]], _ misconceptions: [[[Outcome]]], outputs: [Int?] = [nil, nil],
    classes: Set<Int> = [], verdicts: [Verdict]
  ) -> [[Int]] {
    Diagnosis(
      reference: [row(1, 2), row(3, 4)], misconceptions: misconceptions, outputs: outputs,
      classes: classes, tolerance: .standard
    ).named(for: learner, verdicts: verdicts)
  }

  @Test func agreementOnEveryCaseOfEveryCheckNamesIt() {
    let wrong = [row(1, 9), row(3, 8)]
    #expect(named(wrong, [wrong], verdicts: [.wrong, .wrong]) == [[0], [0]])
  }

  @Test func agreementInAClassProvesNothing() {
    let learner = [row(1, 9), row(3, 8)]
    let other = [row(1, 7), row(3, 8)]
    #expect(named(learner, [other], verdicts: [.wrong, .wrong]) == [[], [0]])
    #expect(named(learner, [other], classes: [1], verdicts: [.wrong, .wrong]) == [[], []])
    #expect(named(learner, [learner], classes: [1], verdicts: [.wrong, .wrong]) == [[0], [0]])
    let passed = [row(1, 2), row(3, 8)]
    #expect(named(passed, [passed], classes: [1], verdicts: [.passed, .wrong]) == [[], []])
  }

  @Test func oneCaseOffAndItStaysSilent() {
    let learner = [row(1, 9.001), row(3, 4)]
    #expect(
      named(learner, [[row(1, 9), row(3, 4)]], verdicts: [.wrong, .passed]) == [[], []])
  }

  @Test func aGradientIsNotNamedForAnotherMistakeInItsOutput() {
    // The second check is the gradient of the first.
    let learner = [row(1, 7), row(3, 8)]
    let otherOutput = [row(1, 9), row(3, 8)]
    let rightOutput = [row(1, 2), row(3, 8)]
    func named(_ misconception: [[Outcome]], _ outputs: [Int?]) -> [[Int]] {
      self.named(learner, [misconception], outputs: outputs, verdicts: [.wrong, .wrong])
    }
    #expect(named(otherOutput, [nil, 0]) == [[], []])
    #expect(named(rightOutput, [nil, 0]) == [[], [0]])
    #expect(named(otherOutput, [nil, nil]) == [[], [0]])
  }

  @Test func closeToTheReferenceProvesNothing() {
    let near = [row(1, 2.00001), row(3, 4)]
    #expect(named(near, [near], verdicts: [.wrong, .passed]) == [[], []])
  }

  @Test func aCheckThatIsNotStartedDoesNotContradict() {
    let learner = [row(1, 9), [unwritten]]
    #expect(
      named(learner, [[row(1, 9), row(3, 8)]], verdicts: [.wrong, .notStarted]) == [[0], []])
  }

  @Test func exactAgreementIsPreferredToAPredictedMistakeThatIsNotMade() {
    let learner = [row(1, 2), row(3, 8)]
    let both = [row(1, 9), row(3, 8)]
    #expect(named(learner, [both, learner], verdicts: [.passed, .wrong]) == [[], [1]])
  }

  @Test func aBeliefAboutTheOutputIsNotNamedWhileTheOutputIsRight() {
    let learner = [row(1, 2), row(3, 8)]
    let both = [row(1, 9), row(3, 8)]
    #expect(named(learner, [both], verdicts: [.passed, .wrong]) == [[], [0]])
    #expect(named(learner, [both], outputs: [nil, 0], verdicts: [.passed, .wrong]) == [[], []])
    // The other way around, a right gradient of a wrong output, it still is.
    let forward = [row(1, 9), row(3, 4)]
    #expect(named(forward, [both], outputs: [nil, 0], verdicts: [.wrong, .passed]) == [[0], []])
  }

  @Test func twoMistakesAreNamedEachByItsOwn() {
    let learner = [row(1, 9), row(3, 7)]
    let first = [row(1, 9), row(3, 8)]
    let second = [row(1, 2), row(3, 7)]
    #expect(named(learner, [first, second], verdicts: [.wrong, .wrong]) == [[0], [1]])
  }

  @Test func twoThatCannotBeToldApartAreBothNamedAndThreeNever() {
    let learner = [row(1, 9), [unwritten]]
    let a = [row(1, 9), row(3, 8)]
    let b = [row(1, 9), row(3, 7)]
    let c = [row(1, 9), row(3, 6)]
    #expect(named(learner, [a, b], verdicts: [.wrong, .notStarted]) == [[0, 1], []])
    #expect(named(learner, [a, b, c], verdicts: [.wrong, .notStarted]) == [[], []])
  }

  @Test func nanEqualsNaNAndEqualFatesAgreeButAFateAloneProvesNothing() {
    let nan = [row(.nan, 9), row(3, 4)]
    #expect(named(nan, [nan], verdicts: [.wrong, .passed]) == [[0], []])
    let trap = [[stopped], row(3, 4)]
    #expect(named(trap, [trap], verdicts: [.crashed, .passed]) == [[], []])
    let late = [row(9) + [stopped], row(3, 4)]
    #expect(named(late, [late], verdicts: [.wrong, .passed]) == [[0], []])
  }
}
