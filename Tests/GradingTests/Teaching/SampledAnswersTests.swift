import Foundation
import Testing

@testable import Grading

/// Samples of answers that programs gave.
@Suite struct SampledAnswersTests {
  private func report(_ forward: String, _ backward: String) throws -> ProblemReport {
    let text = """
      import Matrices
      import Problems
      struct ResidualAddSolution: ResidualAddContract {
        func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { \(forward) }
        func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { \(backward) }
      }
      """
    return try Workbench(["ResidualAdd": text]).report("residual_add")
  }

  @Test("Equal beliefs in two styles match, another does not, and a known one has no sample")
  func samples() throws {
    let right = "upstream + pullback(upstream)"
    let one = try report("x + 0.9 * f(x)", "upstream + 0.9 * pullback(upstream)")
    let same = try report(
      "let b = f(x); return Matrix(rows: x.rows, columns: x.columns) { b[$0, $1] * 9 / 10 + x[$0, $1] }",
      "let b = pullback(upstream); return b - b * 0.1 + upstream")
    let other = try report("x + 0.8 * f(x)", right)
    let samples = try [one, same, other].map { try #require($0.checks[0].sample) }
    #expect(samples[0].matches(samples[1]))
    #expect(!samples[0].matches(samples[2]))
    let gradients = try [one, same].map { try #require($0.checks[1].sample) }
    #expect(gradients[0].matches(gradients[1]))
    #expect(other.checks[1].sample == nil)

    let known = try report("x - f(x)", right)
    #expect(known.checks[0].verdict == .wrong)
    #expect(!known.checks[0].diagnosis.isUnknown)
    #expect(known.checks[0].sample == nil)
    let crashed = try report("fatalError()", right)
    #expect(crashed.checks[0].sample == nil)
  }
}
