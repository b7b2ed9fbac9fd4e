import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

@testable import Grading

/// A problem with a solution, run here and now.
struct Solved: Sendable, CustomTestStringConvertible {
  let slug: String
  let testDescription: String
  private let solutions: @Sendable () -> Any

  /// One of the course's own solutions.
  init(_ slug: String, _ solution: Solution) {
    self.slug = slug
    testDescription = "\(slug), \(solution)"
    solutions = {
      guard let solutions = Answers.key(of: slug)?.solutions(solution) else {
        preconditionFailure("\(slug) has no solution \(solution)")
      }
      return solutions()
    }
  }

  /// A solution of a test's own.
  init(_ slug: String, by solution: @autoclosure @escaping @Sendable () -> Any) {
    self.slug = slug
    testDescription = slug
    solutions = solution
  }

  private var trial: AnyTrial {
    guard let trial = Trials.trial(of: slug) else { preconditionFailure("no problem \(slug)") }
    return trial
  }

  var checks: [CheckSummary] { trial.checks }

  func cases(seed: UInt64) throws -> [EncodedCase] { try trial.cases(seed: seed) }

  /// A case that somebody wrote, in our own spelling.
  func normalized(_ json: Data) throws -> Data {
    guard case .input(let input) = trial.written(json) else {
      throw GraderFault.course("\(trial.written(json))")
    }
    return input
  }

  /// What one check gives on a case.
  func output(check: Int, input: Data) throws -> Output {
    let trial = trial
    return try #require(
      trial.output(
        of: trial.checks[check].name, on: try trial.input(input), solutions: solutions))
  }

  /// The slope of a gradient's output along a direction; nil where there is none.
  func slope(check: Int, input: Data, along direction: UInt64 = 0) throws -> Slope? {
    let trial = trial
    return trial.slope(
      of: trial.checks[check].name, on: try trial.input(input), along: direction,
      solutions: solutions)
  }

  /// How a gradient stands to the slope of its output; nil where a number is not finite.
  func comparison(check: Int, input: Data, along direction: UInt64 = 0) throws -> SlopeComparison? {
    let slope = try #require(try slope(check: check, input: input, along: direction))
    let gradient = try #require(try output(check: check, input: input).array)
    return SlopeComparison(gradient, along: direction, .value(slope.output))
  }
}

/// A problem under test.
struct Problem: Sendable, CustomTestStringConvertible {
  let slug: String
  let key: AnswerKey
  let tolerance: Tolerance

  var testDescription: String { slug }
  var reference: Solved { Solved(slug, .reference) }

  static let all: [Problem] = Course.preNormPostNorm.codeProblems.compactMap { problem in
    Answers.key(of: problem.slug).map {
      Problem(slug: problem.slug, key: $0, tolerance: problem.tolerance)
    }
  }
}

/// What a solution makes of a case: an array or a record for each check, in the order of the checks.
func outputs(of solution: Solved, _ input: Data) throws -> [Output] {
  try solution.checks.indices.map { try solution.output(check: $0, input: input) }
}

/// What a solution makes of a case in one check.
func output(of trial: Solved, check: Int, _ input: Data) throws -> NumericArray {
  try #require(try trial.output(check: check, input: input).array)
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
