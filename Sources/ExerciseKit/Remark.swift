internal import Messages

/// Something worth saying about a solution that passes, without points: one more case, and what is said
/// when its output there is not the reference's.
public struct Remark<Input: CaseInput>: Sendable {
  /// The name of the check that is run.
  let check: String
  /// The arguments of the case.
  let input: Input
  /// What is special about the case.
  let circumstance: String
  /// What to do about it.
  let advice: String

  /// Creates a remark.
  ///
  /// What is read is "at a mean of 1e6 your output has lost 12 of 16 digits; subtract the mean before you
  /// square", where the digits are those that were lost.
  ///
  /// - Parameters:
  ///   - check: The name of the check that is run, which gives one array.
  ///   - input: A case on which every honest way to compute agrees within the tolerance, but the one that
  ///     the remark is about.
  ///   - circumstance: What is special about the case, as in "at a mean of 1e6".
  ///   - advice: What to do about it, as in "subtract the mean before you square".
  public init(
    on check: String, _ input: Input, circumstance: String, advice: String
  ) {
    self.check = check
    self.input = input
    self.circumstance = circumstance
    self.advice = advice
  }

  /// The remark as it travels.
  ///
  /// - Throws: `EncodingError`.
  func summary() throws -> RemarkSummary {
    RemarkSummary(
      check: check, input: try CourseJSON.encode(input), circumstance: circumstance, advice: advice)
  }
}
