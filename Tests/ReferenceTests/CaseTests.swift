import Messages
import ExerciseKit
import Foundation
import Matrices
import Problems
import Reference
import Tensors
import Testing

@Suite struct CaseTests {
  @Test("Cases go from small to large, fit, and have titles of their own", arguments: Problem.all)
  func order(_ problem: Problem) throws {
    for seed: UInt64 in 0..<20 {
      let cases = try problem.reference.cases(seed: seed)
      #expect((8...16).contains(cases.count) || problem.slug == "model_census")
      #expect(Set(cases.map(\.title)).count == cases.count)
      let sizes = try cases.map { try countOfNumbers($0.input) }
      #expect(sizes == sizes.sorted(), "seed \(seed)")
      for input in cases {
        #expect(try problem.reference.normalized(input.input) == input.input)
      }
    }
  }

  @Test(
    "Gradients agree with central differences wherever the case is smooth",
    arguments: Problem.all)
  func centralDifferences(_ problem: Problem) throws {
    let trial = problem.reference
    for input in try trial.cases(seed: 3) where input.isSmooth {
      for (check, summary) in trial.checks.enumerated() where summary.hasDifferences {
        let error = try differenceError(of: trial, check: check, input.input)
        #expect(error < 1e-6, "\(input.title), \(summary.name)")
      }
    }
  }

  @Test("Difference quotients are those of the output, and a value has none")
  func quotients() throws {
    let trial = Solved("residual_add", .reference)
    let input = Data(#"{"x": [[1, 2]], "W": [[2, 0], [3, -1]], "upstream": [[1, -1]]}"#.utf8)
    let quotient = try trial.differences(check: 1, input: input)
    let gradient = try trial.output(check: 1, input: input).array?.data
    let (got, expected) = (try #require(quotient), try #require(gradient))
    #expect(got.count == 2)
    #expect(zip(got, expected).allSatisfy { abs($0 - $1) < 1e-8 })
    let none = try trial.differences(check: 0, input: input)
    #expect(none == nil)
  }

  @Test(
    "A belief about the forward pass that is followed through is right about its own gradient",
    arguments: Problem.all.filter { beliefs[$0.slug] != nil })
  func ownGradients(_ problem: Problem) throws {
    for name in Self.beliefs[problem.slug] ?? [] {
      let misconception = try #require(problem.key.misconceptions.first { $0.name == name })
      let solved = problem.solved(by: misconception)
      for input in try solved.cases(seed: 3) where input.isSmooth {
        guard try !needsSquareCases(misconception) || isSquare(input) else { continue }
        let error = try differenceError(of: solved, check: 1, input.input)
        // Where the belief divides 0 by 0 there is no gradient to be right about.
        #expect(error < 1e-6 || error.isNaN, "\(name), \(input.title)")
      }
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

  /// The largest difference between a gradient and its difference quotients, as a part of the
  /// gradient's largest element or of 1.
  private func differenceError(
    of trial: Solved, check: Int, _ input: Data
  ) throws -> Double {
    let quotient = try #require(try trial.differences(check: check, input: input))
    let gradient = try output(of: trial, check: check, input).data
    try #require(quotient.count == gradient.count)
    let largest = gradient.map(abs).max() ?? 0
    var error = 0.0
    for (quotient, gradient) in zip(quotient, gradient) {
      let difference = abs(quotient - gradient)
      if difference.isNaN { return .nan }
      error = max(error, difference / max(1, largest))
    }
    return error
  }

  @Test("Smooth cases of feed_forward stay away from the kink, and one case sits on it")
  func kinks() throws {
    for seed: UInt64 in 0..<50 {
      var kinks = 0
      for input in FeedForwardTrial.cases(seed: seed) {
        let z = matmul(input.input.h, input.input.wH) + input.input.bH
        if input.isSmooth {
          #expect(z.elements.allSatisfy { abs($0) > 1e-4 }, "seed \(seed), \(input.title)")
        } else {
          kinks += 1
          #expect(z.elements.contains(0))
        }
      }
      #expect(kinks == 1)
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
