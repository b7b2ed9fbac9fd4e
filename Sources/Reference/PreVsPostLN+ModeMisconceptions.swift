import Problems
import Tensors

/// Beliefs about which mode is which.
extension PreVsPostLNKey {
  static let modeMisconceptions: [Misconception] = [
    Misconception(
      "mode-inverted", ModeInverted(),
      belief: "A mode of 0.5 and more is Post-LN.",
      why: "Post-LN comes after Pre-LN in the title, so it should have the larger number.",
      sentence: "here Pre-LN and Post-LN have changed places; a mode of 0.5 and more is Pre-LN"),
    Misconception(
      "always-pre", AlwaysPre(),
      belief: "There is one formula, x + F(LN(x)).",
      why: "It is the usual one today, and the argument `mode` compiles unused.",
      sentence: "these are the numbers of Pre-LN in every mode; below 0.5 it is Post-LN"),
    Misconception(
      "always-post", AlwaysPost(),
      belief: "There is one formula, LN(x + F(x)).",
      why: "It is that of the 2017 paper, and the argument `mode` compiles unused.",
      sentence: "these are the numbers of Post-LN in every mode; from 0.5 on it is Pre-LN"),
    Misconception(
      "strictly-above", StrictlyAbove(),
      belief: "Pre-LN begins above 0.5.",
      why: "`>` and `>=` differ in one number that seldom occurs.",
      sentence: "here a mode of exactly 0.5 gives Post-LN; it is Pre-LN"),
    Misconception(
      "only-one-is-pre", OnlyOneIsPre(),
      belief: "The mode is 1 for Pre-LN.",
      why: "A mode looks like a flag, and flags are 0 or 1.",
      sentence: "here only a mode of exactly 1 gives Pre-LN; every mode of at least 0.5 does"),
    Misconception(
      "one-and-more-is-pre", OneAndMoreIsPre(),
      belief: "The mode is cut to a whole number first.",
      why: "`Int(mode)` drops the fraction where rounding was meant.",
      sentence: "here a mode below 1 gives Post-LN; Pre-LN begins at 0.5"),
    Misconception(
      "above-zero-is-pre", AboveZeroIsPre(),
      belief: "Every mode above 0 is Pre-LN.",
      why: "Flags are tested against 0.",
      sentence: "here every mode above 0 gives Pre-LN; below 0.5 it is Post-LN"),
    Misconception(
      "nonzero-is-pre", NonzeroIsPre(),
      belief: "Every mode but 0 is Pre-LN.",
      why: "In Python every number but 0 counts as true.",
      sentence: "here every mode but 0 gives Pre-LN; below 0.5 it is Post-LN"),
  ]

  /// Separated by the first case.
  struct ModeInverted: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode < 0.5 }
  }

  /// Separated by the second case.
  struct AlwaysPre: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { true }
  }

  /// Separated by the first case.
  struct AlwaysPost: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { false }
  }

  /// Separated by mode 0.5.
  struct StrictlyAbove: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode > 0.5 }
  }

  /// Separated by mode 2.
  struct OnlyOneIsPre: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode == 1 }
  }

  /// Separated by modes 0.5 and 0.75.
  struct OneAndMoreIsPre: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode >= 1 }
  }

  /// Separated by mode 0.4999.
  struct AboveZeroIsPre: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode > 0 }
  }

  /// Separated by mode 0.4999, and from the one above by mode -1.
  struct NonzeroIsPre: PreVsPostLNSteps {
    func isPre(_ mode: Double) -> Bool { mode != 0 }
  }
}
