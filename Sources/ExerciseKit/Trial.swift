/// A problem as it is run: its cases, and what is checked on each of them.
///
/// A trial is generic over the solution. The learner's type, the reference and every misconception
/// are run by the same trial, so that nothing is graded in one way and explained in another.
public protocol Trial: SendableMetatype {
  /// The arguments of one case.
  associatedtype Input: CaseInput

  /// The cases for a seed, from small to large: fixed edge cases, and random ones.
  ///
  /// The same seed gives the same cases on every machine. The first failing case is what a learner
  /// reads, so it should be the smallest that can fail.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one case.
  static func cases(seed: UInt64) -> [Case<Input>]

  /// What is checked, in the order of the statement.
  static var checks: [Check<Input>] { get }
}
