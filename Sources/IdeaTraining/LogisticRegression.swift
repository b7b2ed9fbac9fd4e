internal import Foundation

/// A linear model of a yes or a no, with a ridge on its weights.
struct LogisticRegression: Sendable {
  /// One sentence: the numbers of its traits, whether it says the idea, and how much it counts.
  struct Example {
    let traits: [Int]
    let isPositive: Bool
    let weight: Double
  }

  private(set) var weights: [Double]
  private(set) var start: Double = 0

  /// Minimizes `strength * sum of weighted losses + |weights|^2 / 2` by accelerated gradient descent,
  /// each weight with a step of its own; the same numbers on every run.
  init(_ examples: [Example], traits: Int, strength: Double, steps: Int = 300) {
    weights = Array(repeating: 0, count: traits)
    // A bound on the curvature along each weight, whatever the others do.
    var curvature = [Double](repeating: 1, count: traits)
    var startCurvature = 0.0
    for example in examples {
      let share = strength * example.weight / 4 * Double(example.traits.count + 1)
      startCurvature += share
      for trait in example.traits { curvature[trait] += share }
    }
    let rates = curvature.map { 1 / $0 }
    let startRate = 1 / startCurvature
    var (ahead, aheadStart) = (weights, start)
    for step in 0..<steps {
      var gradient = ahead
      var startGradient = 0.0
      for example in examples {
        var sum = aheadStart
        for trait in example.traits { sum += ahead[trait] }
        let error = 1 / (1 + exp(-sum)) - (example.isPositive ? 1 : 0)
        let pull = strength * example.weight * error
        startGradient += pull
        for trait in example.traits { gradient[trait] += pull }
      }
      let momentum = Double(step) / Double(step + 3)
      for trait in weights.indices {
        let next = ahead[trait] - rates[trait] * gradient[trait]
        ahead[trait] = next + momentum * (next - weights[trait])
        weights[trait] = next
      }
      let next = aheadStart - startRate * startGradient
      aheadStart = next + momentum * (next - start)
      start = next
    }
  }

  /// How far on the side of yes.
  func score(_ traits: [Int]) -> Double { traits.reduce(start) { $0 + weights[$1] } }
}
