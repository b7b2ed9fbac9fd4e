import Messages
import ExerciseKit
import Foundation
import Matrices
import Problems
import Reference
import Tensors
import Testing

@testable import Grading

@Suite struct CaseTests {
  @Test("A slope is that of the output, and a value has none")
  func slopeOfTheOutput() throws {
    let trial = Solved("residual_add", .reference)
    let input = Data(#"{"x": [[1, 2]], "W": [[2, 0], [3, -1]], "upstream": [[1, -1]]}"#.utf8)
    let slope = try #require(try trial.slope(check: 1, input: input))
    let gradient = try #require(try trial.output(check: 1, input: input).array?.data)
    let direction = Slope.direction(0, count: 2)
    #expect(abs(slope.value - (gradient[0] * direction[0] + gradient[1] * direction[1])) < 1e-8)
    #expect(slope.bend < 1e-7)
    let none = try trial.slope(check: 0, input: input)
    #expect(none == nil)
  }

  @Test(
    "A wrong gradient of a right output is no gradient of it",
    arguments: ["layer_norm", "feed_forward"])
  func wrongGradients(_ slug: String) throws {
    let averaged = Solved(slug, .mistakes(["parameter-gradients-averaged"]))
    let check = try #require(averaged.checks.lastIndex { $0.hasDifferences })
    for input in try averaged.cases(seed: 3) where input.isSmooth {
      let got = try #require(try averaged.comparison(check: check, input: input.input))
      let gradient = try output(of: averaged, check: check, input.input)
      let right = try output(of: Solved(slug, .reference), check: check, input.input)
      #expect(got.agrees == (distance(gradient, right) <= 1), "\(input.title)")
      #expect(got.disagrees != got.agrees, "\(input.title)")
    }
  }

  @Test(
    "A belief about the forward pass that is followed through is right about its own gradient",
    arguments: Problem.all.filter { beliefs[$0.slug] != nil })
  func ownGradients(_ problem: Problem) throws {
    for name in Self.beliefs[problem.slug] ?? [] {
      try #require(problem.key.names.contains(name), "\(name)")
      let solved = Solved(problem.slug, .mistakes([name]))
      var compared = 0
      for input in try solved.cases(seed: 3) where input.isSmooth {
        guard try !name.contains("weight") || isSquare(input) else { continue }
        // Where the belief divides 0 by 0 there is no gradient to be right about.
        guard let comparison = try solved.comparison(check: 1, input: input.input) else { continue }
        compared += 1
        #expect(comparison.agrees, "\(name), \(input.title)")
      }
      #expect(compared > 0, "\(name)")
    }
  }

  private static let beliefs: [String: [String]] = [
    "residual_add": residualBeliefs, "feed_forward": feedForwardBeliefs,
    "layer_norm": layerNormBeliefs, "rms_norm": rmsNormBeliefs, "attention": attentionBeliefs,
    "pre_vs_post_ln": preVsPostBeliefs, "residual_placements": placementBeliefs,
    "transformer_layer": layerBeliefs,
    "transformer_stack": stackBeliefs,
  ]

  private static let residualBeliefs = [
    "shortcut-forgotten", "branch-forgotten", "shortcut-overwritten",
  ]
  private static let feedForwardBeliefs = [
    "no-relu", "relu-after-second-matrix", "relu-twice", "gelu", "silu", "leaky-relu",
    "hidden-bias-dropped", "output-bias-dropped", "biases-dropped", "hidden-bias-after-relu",
    "shortcut-added", "hidden-weight-transposed", "output-weight-transposed", "weights-transposed",
  ]
  private static let layerNormBeliefs = [
    "variance-over-d-minus-1-exact-backward", "epsilon-outside-root-exact-backward",
    "divided-by-variance-exact-backward", "sum-of-squares-exact-backward",
    "mean-kept-exact-backward", "over-columns", "over-everything", "gain-plus-one",
    "gain-forgotten", "bias-forgotten",
  ]
  private static let rmsNormBeliefs = [
    "epsilon-outside-root-exact-backward", "sum-of-squares-exact-backward",
    "root-forgotten-exact-backward", "mean-removed-exact-backward", "over-columns",
    "over-everything", "gain-plus-one", "gain-forgotten", "gain-first",
  ]

  /// Through the engine every gradient is the output's own; one belief of each kind shows it.
  private static let attentionBeliefs = [
    "no-scale", "softmax-over-queries", "mask-after-softmax", "heads-by-reshape",
    "heads-averaged", "weights-transposed", "shortcut-added",
  ]
  private static let preVsPostBeliefs = [
    "norm-on-branch", "normalized-first", "both-norms", "no-shortcut", "mode-inverted", "no-relu",
    "gelu", "outer-layer-first", "flattened-by-columns",
  ]
  private static let placementBeliefs = [
    "shortcut-overwritten", "shortcut-forgotten", "pre-and-post-swapped", "post-on-branch",
    "post-with-both-norms", "post-on-shortcut",
  ]
  private static let layerBeliefs = ["network-first", "no-relu", "post-without-first-norm"]
  private static let stackBeliefs = [
    "first-layer-for-all", "layers-reversed", "shortcut-around-layers",
  ]

  @Test("Smooth cases of feed_forward stay away from the kink; one case sits on it, one beside it")
  func kinks() throws {
    for seed: UInt64 in 0..<50 {
      var nearest: [Double] = []
      for input in FeedForwardTrial.cases(seed: seed) {
        let z = matmul(input.input.h, input.input.wH) + input.input.bH
        if input.isSmooth {
          #expect(z.elements.allSatisfy { abs($0) > 1e-4 }, "seed \(seed), \(input.title)")
        } else {
          nearest.append(z.elements.map(abs).min() ?? 1)
        }
      }
      #expect(nearest.count == 2 && nearest.contains(0) && nearest.contains(0x1p-40))
    }
  }

  @Test("attention has cases of one head and of several, causal and not, and one that is square")
  func attention() {
    for seed: UInt64 in 0..<50 {
      let inputs = AttentionTrial.cases(seed: seed).map(\.input)
      for causal in [false, true] {
        #expect(inputs.contains { $0.heads == 1 && $0.causal == causal })
        #expect(
          inputs.contains {
            1 < $0.heads && $0.heads < $0.wQ.shape[0] && $0.causal == causal
          })
      }
      #expect(inputs.contains { $0.x.shape[0] == $0.x.shape[1] && $0.heads > 1 })
      for input in inputs {
        #expect(input.validationError == nil)
        for bias in [input.bQ, input.bK, input.bV, input.bO] {
          #expect(bias.data.allSatisfy { abs($0) > 0.2 })
        }
      }
    }
  }

  /// Honest ways to compute a row's mean and variance.
  private static let honest: [@Sendable ([Double]) -> (mean: Double, variance: Double)] = [
    { row in
      let center = mean(row)
      return (center, mean(row.map { ($0 - center) * ($0 - center) }))
    },
    { row in
      let center = row.reversed().reduce(0) { $0 + $1 / Double(row.count) }
      return (center, row.reduce(0) { $0 + ($1 - center) * ($1 - center) / Double(row.count) })
    },
    // Welford's, in one pass.
    { row in
      var (center, squares) = (0.0, 0.0)
      for (k, x) in row.enumerated() {
        let step = x - center
        center += step / Double(k + 1)
        squares += step * (x - center)
      }
      return (center, squares / Double(row.count))
    },
    // From the first number on: what is squared is small.
    { row in
      let rest = row.map { $0 - row[0] }
      return (row[0] + mean(rest), mean(rest.map { $0 * $0 }) - mean(rest) * mean(rest))
    },
  ]

  /// The mean of the squares less the square of the mean, in three orders.
  private static let lossy: [@Sendable ([Double]) -> (mean: Double, variance: Double)] = [
    { (mean($0), mean($0.map { $0 * $0 }) - mean($0) * mean($0)) },
    { (mean($0), mean($0.reversed().map { $0 * $0 }) - mean($0) * mean($0)) },
    { row in
      let center = row.reduce(0) { $0 + $1 / Double(row.count) }
      return (center, row.reduce(0) { $0 + $1 * $1 / Double(row.count) } - center * center)
    },
  ]

  @Test("layer_norm's remark is on the mean of the squares, and on no honest way to compute")
  func layerNormRemark() throws {
    let remark = try #require(try Trials.trial(of: "layer_norm")?.remarks().first)
    let input = try CourseJSON.decode(LayerNormInput.self, from: remark.input)
    #expect(input.validationError == nil)
    #expect(input.x.rowArrays.allSatisfy { abs(mean($0) - 1e6) < 0.2 })
    let right = try #require(
      try Solved("layer_norm", .reference).output(check: 0, input: remark.input).array)
    func distance(_ statistics: ([Double]) -> (mean: Double, variance: Double)) -> Double {
      let rows = input.x.rowArrays.flatMap { row in
        let (center, variance) = statistics(row)
        return row.indices.map {
          input.gain[$0] * (row[$0] - center) / (variance + input.epsilon).squareRoot()
            + input.bias[$0]
        }
      }
      return Comparison.distance(NumericArray(shape: right.shape, data: rows), right, .standard)
    }
    for honest in Self.honest { #expect(distance(honest) < 0.5) }
    for lossy in Self.lossy { #expect(distance(lossy) > 50) }
  }

  @Test("Rows of layer_norm are not lost in their offset, or they are constant integers")
  func rows() {
    for seed: UInt64 in 0..<50 {
      for input in LayerNormTrial.cases(seed: seed) {
        #expect(input.input.epsilon >= 1e-6)
        for row in input.input.x.rowArrays {
          let center = mean(row)
          let deviation = mean(row.map { ($0 - center) * ($0 - center) }).squareRoot()
          if deviation == 0 {
            #expect(row[0] == row[0].rounded())
          } else {
            #expect(abs(center) <= 100 * deviation)
          }
        }
      }
    }
  }
}

/// Whether d and d_h are equal, in a case that has them.
private func isSquare(_ input: EncodedCase) throws -> Bool {
  let object = try JSONSerialization.jsonObject(with: input.input) as? [String: [String: Any]]
  let shape = object?["W_h"]?["shape"] as? [Int]
  return shape.map { $0[0] == $0[1] } ?? true
}
