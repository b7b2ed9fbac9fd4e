import ExerciseKit
import LearnerSupport
import Tensors

/// The inputs of `train_deep`.
enum TrainDeepCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<TrainDeepInput>] {
    var random = CaseGenerator(seed: seed)
    let drawn = plans.map { Self.drawn($0, from: &random) }
    let long = longRun(from: &random)
    let later = resumed.map { Self.drawn($0, from: &random) }
    let short = [drawn[0], later[0], later[1], drawn[1], later[2]]
    return small + short + drawn[2...] + [long]
  }

  /// One random case before its numbers are drawn.
  private struct Plan {
    var steps: Int
    var block: NextCharacterModel.Block
    /// V, d, d_h and L.
    var sizes: (Int, Int, Int, Int)
    /// B and m.
    var batch: (Int, Int)
    var maximumNorm: Double
    var warmup: Int
    var epsilon: Double
    /// How many steps were done before.
    var done: Int? = nil
  }

  /// Norms are clipped in every second case; a norm epsilon of 0.1 keeps rounding small.
  private static let plans: [Plan] = [
    Plan(
      steps: 1, block: .postNorm, sizes: (2, 3, 2, 1), batch: (1, 3), maximumNorm: 100, warmup: 4,
      epsilon: 0.05),
    Plan(
      steps: 2, block: .preNorm, sizes: (3, 3, 2, 1), batch: (2, 2), maximumNorm: 0.2, warmup: 5,
      epsilon: 0.02),
    Plan(
      steps: 5, block: .preNorm, sizes: (3, 2, 3, 2), batch: (2, 3), maximumNorm: 100, warmup: 10,
      epsilon: 0.1),
    Plan(
      steps: 5, block: .postNorm, sizes: (4, 3, 2, 2), batch: (3, 2), maximumNorm: 0.3, warmup: 3,
      epsilon: 0.05),
    Plan(
      steps: 5, block: .preNorm, sizes: (4, 3, 4, 2), batch: (2, 4), maximumNorm: 0.5, warmup: 0,
      epsilon: 0.1),
    Plan(
      steps: 5, block: .postNorm, sizes: (5, 4, 3, 2), batch: (3, 4), maximumNorm: 50, warmup: 7,
      epsilon: 0.02),
    Plan(
      steps: 5, block: .preNorm, sizes: (5, 4, 6, 2), batch: (4, 3), maximumNorm: 0.25, warmup: 2,
      epsilon: 0.01),
  ]

  /// Steps that are not the first ones, in which no count but `state.step` is right.
  private static let resumed: [Plan] = [
    Plan(
      steps: 2, block: .postNorm, sizes: (3, 2, 2, 1), batch: (2, 2), maximumNorm: 0.3, warmup: 0,
      epsilon: 0.02, done: 1),
    Plan(
      steps: 2, block: .preNorm, sizes: (2, 3, 2, 1), batch: (1, 2), maximumNorm: 100, warmup: 9,
      epsilon: 0.05, done: 3),
    Plan(
      steps: 2, block: .preNorm, sizes: (3, 3, 2, 1), batch: (2, 3), maximumNorm: 0.25, warmup: 20,
      epsilon: 0.1, done: 11),
  ]

  /// Every number of it can be followed by hand: the blocks add nothing, and no logit is above
  /// another yet.
  private static let small: [Case<TrainDeepInput>] = [
    Case(
      "one step, one block, d = 2",
      TrainDeepInput(
        windows: [[[0, 1, 1, 0]]], block: .preNorm, normEpsilon: 1e-12,
        embedding: [[1, -1], [-1, 1]], gain: [[1, 1]], bias: [[0, 0]], wH: [[[1], [0]]],
        bH: [[0.5]], wF: [[[0, 0]]], bF: [[0, 0]], finalGain: [1, 1], finalBias: [0, 0],
        u: [[0, 0], [0, 0]], c: [0, 0], peak: 0.5, warmup: 5, maximumNorm: 0.1, beta1: 0.75,
        beta2: 0.96, epsilon: 0.01))
  ]

  private static func drawn(_ plan: Plan, from random: inout CaseGenerator)
    -> Case<TrainDeepInput>
  {
    let (V, d, hidden, L) = plan.sizes
    let (B, m) = plan.batch
    func tensor(_ shape: [Int], _ sizes: ClosedRange<Double>) -> Tensor {
      Tensor(shape: shape, data: random.signedVector(shape.reduce(1, *), sizes: sizes))
    }
    let input = TrainDeepInput(
      windows: Tensor(
        shape: [plan.steps, B, m + 1],
        data: (0..<plan.steps * B).flatMap { _ in random.window(m + 1, of: V) }),
      block: plan.block, normEpsilon: 0.1, embedding: tensor([V, d], 0.25...2),
      gain: tensor([L, d], 0.5...1.5), bias: tensor([L, d], 0.25...1),
      wH: tensor([L, d, hidden], 0.25...1.25), bH: tensor([L, hidden], 0.25...1),
      wF: tensor([L, hidden, d], 0.25...1.25), bF: tensor([L, d], 0.25...1),
      finalGain: tensor([d], 0.5...1.5), finalBias: tensor([d], 0.25...1),
      u: tensor([d, V], 0.25...1.25), c: tensor([V], 0.25...1),
      peak: random.number(in: 0.05...0.2), warmup: plan.warmup, maximumNorm: plan.maximumNorm,
      beta1: 0.8, beta2: 0.95, epsilon: plan.epsilon, done: plan.done)
    let name = plan.block == .preNorm ? "Pre-LN" : "Post-LN"
    let steps =
      plan.done.map { "steps \($0 + 1) and \($0 + 2)" }
      ?? "\(plan.steps) \(plan.steps == 1 ? "step" : "steps")"
    return Case(
      "\(steps), L = \(L), \(name), "
        + "B = \(B), m = \(m), d = \(d)",
      input)
  }
}

extension TrainDeepCases {
  /// A run of 40 steps on text, with 24 Pre-LN blocks.
  private static func longRun(from random: inout CaseGenerator) -> Case<TrainDeepInput> {
    Case("40 steps on text, L = 24, Pre-LN", longRun(.preNorm, from: &random))
  }

  /// The arguments of such a run, with either block.
  static func longRun(_ block: NextCharacterModel.Block, from random: inout CaseGenerator)
    -> TrainDeepInput
  {
    let (L, d, hidden, steps, B, m) = (24, 8, 8, 40, 4, 12)
    let text = random.text(syllables: 500)
    let alphabet = Set(text).sorted()
    let numbers = text.map { Double(alphabet.firstIndex(of: $0)!) }
    let V = alphabet.count
    func xavier(_ shape: [Int]) -> Tensor {
      let bound = sqrt(6 / Double(shape.suffix(2).reduce(0, +)))
      return Tensor(
        shape: shape, data: random.vector(shape.reduce(1, *), in: -bound...bound))
    }
    return TrainDeepInput(
      windows: Tensor(
        shape: [steps, B, m + 1],
        data: (0..<steps * B).flatMap { _ in
          let start = Int(random.next() % UInt64(numbers.count - m))
          return numbers[start..<(start + m + 1)]
        }),
      block: block, normEpsilon: 1e-5,
      // A variance of 1.
      embedding: Tensor(shape: [V, d], data: random.vector(V * d, in: -sqrt(3)...sqrt(3))),
      gain: Tensor(shape: [L, d], repeating: 1), bias: Tensor(shape: [L, d]),
      wH: xavier([L, d, hidden]), bH: Tensor(shape: [L, hidden]), wF: xavier([L, hidden, d]),
      bF: Tensor(shape: [L, d]), finalGain: Tensor(shape: [d], repeating: 1),
      finalBias: Tensor(shape: [d]), u: xavier([d, V]), c: Tensor(shape: [V]), peak: 0.02,
      warmup: 0, maximumNorm: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-6)
  }
}

extension CaseGenerator {
  /// Returns characters of an alphabet as numbers, not all of them the same.
  fileprivate mutating func window(_ length: Int, of alphabet: Int) -> [Double] {
    while true {
      let window = (0..<length).map { _ in Double(next() % UInt64(alphabet)) }
      if Set(window).count > 1 { return window }
    }
  }

  /// Returns syllables in a random order, such as "nekibadoba": after a consonant the vowel is
  /// sure, after a vowel any of the consonants may come.
  fileprivate mutating func text(syllables: Int) -> [Character] {
    (0..<syllables).flatMap { _ in Array(["ba", "do", "ne", "ki"][Int(next() >> 62)]) }
  }
}
