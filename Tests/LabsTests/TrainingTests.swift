import Reference
import Tensors
import Testing

@testable import Labs

@Suite struct TrainingTests {
  private static func training(_ placement: Placement = .preNorm) -> Training {
    Training(
      model: CharacterModel(placement, depth: 2, width: 8), steps: 12, rate: { _ in 1e-2 })
  }

  private static func finished(_ training: Training, seed: Int) throws -> Training.Record {
    let record = training.run(seed: seed, isStopped: { false })
    return try #require(record)
  }

  @Test func theKitsAdamTrainsAsTheReferenceDoes() throws {
    var theirs = Self.training()
    theirs.optimizer = .solution(AdamStepKey.reference, nil)
    let a = try Self.finished(Self.training(), seed: 3)
    let b = try Self.finished(theirs, seed: 3)
    #expect(a.losses.count == 12)
    for (x, y) in zip(a.losses, b.losses) { #expect(abs(x - y) < 1e-9) }
    #expect(abs(a.finalLoss - b.finalLoss) < 1e-9)
    #expect(a.losses[0] > a.finalLoss)
  }

  @Test func aRunIsStoppedAtAnyStep() {
    var asked = 0
    let record = Self.training().run(seed: 1) {
      asked += 1
      return asked > 4
    }
    #expect(record == nil)
    #expect(asked == 5)
  }

  @Test func aLostRunIsStalledAndItsLossInfinite() throws {
    var training = Self.training()
    training.rate = { _ in .infinity }
    let record = try Self.finished(training, seed: 1)
    #expect(record.finalLoss == .infinity)
    #expect(record.isStalled)
    #expect(record.losses.count == 2)
  }

  @Test func stalledMeansNearTheUnigramOrAbove() {
    var record = Training.Record(parameters: NamedTensors())
    let unigram = GrammarText.standard.unigramLoss
    for (loss, isStalled) in [(unigram, true), (unigram - 0.09, true), (unigram - 0.11, false)] {
      record.finalLoss = loss
      #expect(record.isStalled == isStalled)
    }
  }

  @Test func aLinearWarmupRisesToItsPeakAndStays() {
    let rate = linearWarmup(to: 0.8, over: 4)
    #expect((1...6).map(rate) == [0.2, 0.4, 0.6000000000000001, 0.8, 0.8, 0.8])
    #expect(linearWarmup(to: 0.5, over: 0)(1) == 0.5)
  }
}
