import ExerciseKit
import Foundation
import Reference
import Testing

@testable import Grader

/// A problem under test.
struct Problem: Sendable, CustomTestStringConvertible {
  let slug: String
  let key: AnswerKey
  let tolerance: Tolerance

  var testDescription: String { slug }

  static let all: [Problem] = Course.preNormPostNorm.problems.map {
    Problem(slug: $0.slug, key: $0.key, tolerance: $0.tolerance)
  }
}

/// What a solution makes of a case: an array or a record for each check, in the order of the checks.
func outputs(of trial: any Trial.Type, _ input: Data) throws -> [Output] {
  try trial.checkSummaries.indices.map { try trial.observe(check: $0, input: input) }
}

/// What a misconception makes of a case, by check; those that it stops in are left out.
func outputs(of misconception: Misconception, _ input: Data) throws -> [Int: Output] {
  let trial = misconception.trial
  var outputs: [Int: Output] = [:]
  for (check, summary) in trial.checkSummaries.enumerated() {
    let isOfParameter = summary.output != nil && !summary.hasQuotient
    if isOfParameter, hasOtherParameters(misconception) { continue }
    outputs[check] = try trial.observe(check: check, input: input)
  }
  return outputs
}

/// What a solution makes of a case in one check.
func output(of trial: any Trial.Type, check: Int, _ input: Data) throws -> NumericArray {
  try #require(try trial.observe(check: check, input: input).array)
}

/// How many tolerances lie between two arrays: infinity when their shapes differ.
func distance(
  _ got: NumericArray, _ expected: NumericArray, _ tolerance: Tolerance = .standard
) -> Double {
  guard got.shape == expected.shape else { return .infinity }
  let scale = expected.data.map(abs).max() ?? 0
  return zip(got.data, expected.data)
    .map { tolerance.distance($0, $1, scale: scale) }.max() ?? 0
}

/// The same for all that a check observes: infinity when the names differ.
func distance(_ got: Output, _ expected: Output, _ tolerance: Tolerance = .standard) -> Double {
  let (got, expected) = (got.members, expected.members)
  guard got.keys == expected.keys else { return .infinity }
  return expected.map { distance(got[$0]!, $1, tolerance) }.max() ?? 0
}

/// Whether two arrays are the same answer; here NaN is NaN.
func agree(_ a: NumericArray, _ b: NumericArray) -> Bool {
  guard a.shape == b.shape else { return false }
  let scale = b.data.filter(\.isFinite).map(abs).max() ?? 0
  return zip(a.data, b.data).allSatisfy {
    ($0.isNaN && $1.isNaN) || Tolerance.standard.distance($0, $1, scale: scale) <= 1
  }
}

/// The same for all that a check observes.
func agree(_ a: Output, _ b: Output) -> Bool {
  let (a, b) = (a.members, b.members)
  return a.keys == b.keys && a.allSatisfy { agree($1, b[$0]!) }
}

/// The numbers in a case, all arguments together.
func countOfNumbers(_ input: Data) throws -> Int {
  func count(_ value: Any) -> Int {
    switch value {
    case let object as [String: Any]: count(object["data"] ?? Array(object.values))
    case let array as [Any]: array.map(count).reduce(0, +)
    default: 1
    }
  }
  return count(try JSONSerialization.jsonObject(with: input))
}

/// Whether a belief stops the process where d and d_h differ, so that it can be run here on square
/// cases only.
func needsSquareCases(_ misconception: Misconception) -> Bool {
  misconception.name.contains("weight") && !misconception.name.contains("gradient")
}

/// Whether a belief gives parameters other names, so that the process stops where the gradient of one
/// is asked for.
func hasOtherParameters(_ misconception: Misconception) -> Bool {
  ["norm-for-each-place", "branch-for-each-mode"].contains(misconception.name)
}

/// Whether d and d_h are equal, in a case that has them.
func isSquare(_ input: EncodedCase) throws -> Bool {
  let object = try JSONSerialization.jsonObject(with: input.input) as? [String: [String: Any]]
  let shape = object?["W_h"]?["shape"] as? [Int]
  return shape.map { $0[0] == $0[1] } ?? true
}
