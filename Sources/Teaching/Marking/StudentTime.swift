/// How the time for one student's work is shared by the exercises, which are graded one after the
/// other.
///
/// Every exercise has a part that nothing before it can take: half of an equal share. The other half is
/// for whoever comes first, as what earlier ones leave is. From the third exercise on whose time was over,
/// what is left is shared equally, so that endless loops do not take it all. A right answer behind ten
/// endless loops so has at least its part, in which any honest one is graded.
struct StudentTime: Equatable, Sendable {
  /// The seconds that there are.
  let total: Double
  /// How many exercises are to be graded for which something was handed in.
  let count: Int

  /// How many exercises may take as long as they want.
  static let patience: Int = 3

  /// The seconds that every exercise has, whatever became of those before it.
  var part: Double { total / Double(2 * max(1, count)) }

  /// The seconds that the next exercise may take.
  ///
  /// - Parameters:
  ///   - behind: How many come after it.
  ///   - used: The seconds that those before it took.
  ///   - late: How many of these had their time over.
  /// - Returns: The seconds, never less than its part.
  func share(before behind: Int, used: Double, late: Int) -> Double {
    let left = total - used
    return max(
      part, late < Self.patience ? left - Double(behind) * part : left / Double(behind + 1))
  }
}
