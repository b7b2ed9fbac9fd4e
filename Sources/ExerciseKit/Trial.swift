/// A problem as it is run: its cases, and what is checked on each of them.
///
/// The learner's solution, the reference and every mistake are values that the same checks are
/// called with, so that nothing is graded in one way and explained in another.
public protocol Trial: SendableMetatype {
  /// The contract that a solution keeps, as in `any LayerNormContract`.
  associatedtype Contract
  /// The arguments of one case.
  associatedtype Input: CaseInput

  /// The cases for a seed, from small to large: fixed edge cases, and random ones.
  ///
  /// The same seed gives the same cases on every machine. A learner reads the first failing case in
  /// which a mistake shows: where rows have three numbers or more, if one of these fails. It should be
  /// the smallest that can.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one case.
  static func cases(seed: UInt64) -> [Case<Input>]

  /// What is checked, in the order of the statement.
  static var checks: [Check<Contract, Input>] { get }

  /// What is said, without points, of solutions that pass; usually nothing.
  static var remarks: [Remark<Input>] { get }
}

extension Trial {
  /// No remarks.
  public static var remarks: [Remark<Input>] { [] }
}
