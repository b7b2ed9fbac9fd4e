internal import Foundation
internal import Messages

/// Finds out what is said, without points, of a solution that passed.
struct Remarks {
  let problem: CodeProblem
  let remarks: [RemarkSummary]
  let answers: AnswerSource
  /// The learner's program.
  let program: Program
  /// The time that is left for it.
  let budget: Budget

  /// Runs the solution on the case of each remark.
  ///
  /// A solution that does not return there, or a value of another form, gets none.
  ///
  /// - Throws: `GraderFault`.
  func notices() throws -> [Notice] {
    guard !remarks.isEmpty else { return [] }
    let inputs = remarks.map(\.input)
    answers.take(inputs)
    let worker = SolutionWorker(program, inputs: inputs, budget: budget)
    defer { worker.finish() }
    return try remarks.enumerated().compactMap { place, remark in
      let right = try answers.ask(Question(of: .reference, check: remark.check, input: place))
      let own = try worker.ask(Question(of: .learner, check: remark.check, input: place))
      guard let right = right.value?.array, let own = own.value?.array, own.shape == right.shape,
        Comparison.distance(own, right, problem.tolerance) > 1
      else { return nil }
      let lost = "\(Self.lost(own, right)) of \(Self.digits) digits"
      return Notice(
        check: remark.check,
        sentence: "\(remark.circumstance) your \(remark.check) has lost \(lost); \(remark.advice)")
    }
  }

  /// The decimal digits of a number in double precision.
  static let digits: Int = 16

  /// How many digits of an array are lost, counted from the first digit of its largest number.
  static func lost(_ got: NumericArray, _ expected: NumericArray) -> Int {
    let scale = expected.data.reduce(0) { max($0, abs($1)) }
    let error = zip(got.data, expected.data).reduce(0) { error, pair in
      let own = abs(pair.0 - pair.1)
      return own.isFinite ? max(error, own) : .infinity
    }
    guard error < scale else { return digits }
    return digits - Int(min(Double(digits), -log10(error / scale)))
  }
}
