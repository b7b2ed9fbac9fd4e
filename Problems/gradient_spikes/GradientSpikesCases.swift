import ExerciseKit
import Matrices

/// The inputs of `gradient_spikes`.
enum GradientSpikesCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<GradientSpikesInput>] {
    var random = CaseGenerator(seed: seed)
    let drawn = sizes.map { d, hidden, steps, window in
      let w1 = random.matrix(d, hidden)
      let w2 = random.matrix(hidden, d, in: -0.5...0.5)
      let b = random.matrix(1, d, in: -3...3)
      let norm = sqrt(sum((w1.elements + w2.elements + b.elements).map { $0 * $0 }))
      // Clipped where the window is even.
      let maximum = (norm * (window % 2 == 0 ? 0.6 : 1.4) * 1000).rounded() / 1000
      let (norms, factor) = run(steps, window, from: &random)
      return Case(
        "d = \(d), d_h = \(hidden), \(steps) steps, window \(window)",
        GradientSpikesInput(
          w1: w1, w2: w2, b: b, maximum: maximum, norms: norms, factor: factor, window: window))
    }
    let last = GradientSpikesInput(
      w1: random.matrix(2, 2), w2: random.matrix(2, 3), w3: random.matrix(4, 1),
      b: random.matrix(1, 3), maximum: 0.5, norms: wholeRun(220, 4, 1.5, from: &random),
      factor: 1.5, window: 4)
    return small + drawn
      + [Case("four matrices, and a run with zeros and steps at the threshold", last)]
  }

  /// d, d_h, steps and window of the random cases.
  private static let sizes: [(Int, Int, Int, Int)] = [
    (2, 3, 16, 3), (3, 2, 30, 4), (3, 4, 60, 5), (4, 4, 100, 6), (5, 3, 160, 7),
  ]

  /// Each shows what the ones before leave open.
  private static let small: [Case<GradientSpikesInput>] = [
    // 3-4-12-13, cut to half; the last step is 4 times what came before.
    Case(
      "three numbers, three steps",
      GradientSpikesInput(
        w1: [[3]], w2: [[-4]], b: [[12]], maximum: 6.5, norms: [1, 1, 4], factor: 2, window: 2)),
    // Nothing to clip. Step 1 is exactly twice step 0, which is not strictly above.
    Case(
      "a norm below the maximum, and a step at the threshold",
      GradientSpikesInput(
        w1: [[0.5]], w2: [[-0.25]], b: [[0.25]], maximum: 2, norms: [1, 2, 4.5], factor: 2,
        window: 1)),
    // No step has as many before it.
    Case(
      "a window as long as the run",
      GradientSpikesInput(
        w1: [[2]], w2: [[1]], b: [[2]], maximum: 1.5, norms: [1, 1, 9], factor: 2, window: 3)),
    Case(
      "a window longer than the run",
      GradientSpikesInput(
        w1: [[1]], w2: [[2]], b: [[-2]], maximum: 4, norms: [1, 1, 9], factor: 2, window: 5)),
    // A norm of 0. The mean of 1, 1, 10 is 4, their median 1.
    Case(
      "gradients of 0, and a spike that stays in the window",
      GradientSpikesInput(
        w1: [[0]], w2: [[0]], b: [[0]], maximum: 1, norms: [1, 1, 10, 3], factor: 2, window: 3)),
    // A norm of 0.001, next to which an epsilon of a millionth shows. The median of 4 and 3 is 3.5.
    Case(
      "tiny gradients, and a window of two unequal steps",
      GradientSpikesInput(
        w1: [[0.0006]], w2: [[0.0008]], b: [[0]], maximum: 0.0009, norms: [1, 4, 3, 8], factor: 2,
        window: 2)),
    // Any norm above 0 is a spike after a median of 0, and 0 is none.
    Case(
      "one matrix, and medians of 0",
      GradientSpikesInput(
        w1: [[1.5, -2]], maximum: 7, norms: [0, 0, 1, 0, 0, 0], factor: 2, window: 2)),
    // The one in the middle of 1, 5, 1.25 is not the median.
    Case(
      "one large gradient, and a window out of order",
      GradientSpikesInput(
        w1: [[8, 0]], w2: [[1], [0]], b: [[-4, 0]], maximum: 3, norms: [1, 5, 1.25, 4, 1],
        factor: 2, window: 3)),
    // Step 1 has too few steps before it.
    Case(
      "a spike before the window is full",
      GradientSpikesInput(
        w1: [[1, -2]], w2: [[2], [4]], b: [[2, -1]], maximum: 5, norms: [1, 9, 1, 1, 1, 9],
        factor: 3, window: 4)),
    // No matrix reaches the maximum, but all together do.
    Case(
      "two spikes in a row, in a run that grows",
      GradientSpikesInput(
        w1: [[1, 2], [2, 4]], w2: [[-2, 1], [1, 3]], b: [[2, 0.5]], maximum: 6,
        norms: [1, 1, 1, 9, 8, 8, 12, 12, 30], factor: 3, window: 3)),
  ]

  /// A run whose level drifts, with spikes of several sizes; no step lies near the threshold.
  ///
  /// Many steps are spikes, so that few other rules count as many.
  private static func run(_ steps: Int, _ window: Int, from random: inout CaseGenerator) -> (
    norms: [Double], factor: Double
  ) {
    while true {
      let factor = random.number(in: 1.15...1.6)
      var level = random.number(in: 0.5...4)
      let norms = (0..<steps).map { _ in
        level = min(max(level * exp(random.number(in: -0.35...0.4)), 0.3), 20)
        let spike = random.next() % 6 == 0 ? random.number(in: 1.5...5) : 1
        return (level * spike * exp(random.number(in: -0.5...0.5)) * 1000).rounded() / 1000
      }
      // instructor's: begin
      let ratios = ratios(norms, window, factor)
      let isClear = ratios.allSatisfy { abs($0 - 1) > 1e-3 }
      guard isClear, ratios.count(where: { $0 > 1 }) >= 2 else { continue }
      // instructor's: end
      return (norms, factor)
    }
  }

  /// A run in whole numbers, in which many steps lie at the threshold and many medians are 0.
  private static func wholeRun(
    _ steps: Int, _ window: Int, _ factor: Double, from random: inout CaseGenerator
  ) -> [Double] {
    while true {
      var (level, zeros) = (4.0, 0)
      let norms = (0..<steps).map { _ in
        level = min(max(level * exp(random.number(in: -0.4...0.4)), 1), 12)
        zeros = random.next() % 24 == 0 ? 4 : max(0, zeros - 1)
        return zeros > 0 ? 0 : (level * random.number(in: 0.5...2)).rounded()
      }
      // instructor's: begin
      let ratios = ratios(norms, window, factor)
      guard ratios.count(where: { $0 == 1 }) >= 5, ratios.count(where: { $0 == .infinity }) >= 3
      else { continue }
      // instructor's: end
      return norms
    }
  }

  // instructor's: begin
  /// How the steps that may be spikes stand to their thresholds.
  private static func ratios(_ norms: [Double], _ window: Int, _ factor: Double) -> [Double] {
    (window..<norms.count).map { norms[$0] / median(norms[($0 - window)..<$0]) / factor }
  }

  private static func median(_ values: ArraySlice<Double>) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
  // instructor's: end
}
