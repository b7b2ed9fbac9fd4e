import Layers
import Tensors

extension PreVsPostLNKey {
  private typealias Steps = PreVsPostLNSteps

  @MistakeList<PreVsPostLNSteps>
  static var mistakes: [Mistake<PreVsPostLNSteps>] {
    modes
    wirings
    layers
    draws
    SublayerSteps.normMistakes.filter { !leftOut.contains($0.name) }.lifted(to: \.norm)
  }

  /// Where the two modes stand.
  private static let pre = Place<PreVsPostLNSteps, SublayerSteps>("in-pre", "in Pre-LN", \.pre)
  private static let post = Place<PreVsPostLNSteps, SublayerSteps>("in-post", "in Post-LN", \.post)

  /// Mistakes of a norm that give the right numbers here, or those of another: epsilon is 1e-6, every
  /// gain 1 and every bias 0.
  private static let leftOut: Set<String> = [
    "epsilon-always-1e-06", "epsilon-always-1e-12", "epsilon-squared", "epsilon-rooted",
    "epsilon-inside-and-outside", "bias-negated", "bias-inside-gain",
  ]

  @MistakeList<PreVsPostLNSteps>
  private static var wirings: [Mistake<PreVsPostLNSteps>] {
    let words = Wiring.Words(f: "F")
    // The formula of the other mode is a mistake about the mode.
    let inPre = SublayerSteps.wirings(right: .pre, words, except: [.post])
    let inPost = SublayerSteps.wirings(right: .post, words, except: [.pre])
    inPre.map { $0.lifted(to: pre) }
    inPost.map { $0.lifted(to: post) }
    inBoth.map { other in
      Mistake(
        other.name,
        "y is \(other.formula(words)) in both modes; it is x + F(LN(x)) or LN(x + F(x))",
        why: other.why, isReadyMade: true
      ) {
        $0.pre.wiring = other
        $0.post.wiring = other
      }
    }
    Mistake(
      "normalized-first",
      "LN(x) stands in the place of x in both modes; the shortcut takes x itself",
      why: "`x = norm(x)` once at the top looks like all that Pre-LN asks for.", isReadyMade: true
    ) {
      $0.pre.wiring.shortcut = .normalized(.inner)
      $0.post.wiring = Wiring(shortcut: .normalized(.inner), input: [.inner], sum: [.inner])
    }
    Mistake(
      "no-shortcut", "the shortcut is missing in both modes; x is added to what F returns",
      why: "The question asks where the norm goes, and the sum seems to be given.",
      isReadyMade: true
    ) {
      $0.pre.wiring.shortcut = .none
      $0.post.wiring.shortcut = .none
    }
    // Without the branch its parameters are not there, and most checks have no number.
    SublayerSteps.mistakes.filter { !["branch-skipped", "x-returned"].contains($0.name) }
      .lifted(to: [pre, post])
  }

  /// What people write in both modes.
  private static let inBoth = [
    Wiring(), Wiring(output: [.inner]), Wiring(input: [.inner], sum: [.inner]),
    Wiring(input: [.inner], output: [.inner]), Wiring(shortcut: .normalized(.inner)),
  ]

  /// A mistake about the mode.
  private static func mode(
    _ name: String, _ sentence: String, why: String, _ isPre: @escaping @Sendable (Double) -> Bool
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(name, sentence, why: why) { $0.isPre = isPre }
  }

  @MistakeList<PreVsPostLNSteps>
  private static var modes: [Mistake<PreVsPostLNSteps>] {
    mode(
      "mode-inverted", "Pre-LN and Post-LN have changed places; a mode of 0.5 and more is Pre-LN",
      why: "Post-LN comes after Pre-LN in the title, so it should have the larger number."
    ) { $0 < 0.5 }
    mode(
      "mode-inverted-with-equality", "every mode up to 0.5 is Pre-LN; it begins at 0.5",
      why: "Post-LN comes after Pre-LN in the title, so it should have the larger number."
    ) { $0 <= 0.5 }
    mode(
      "always-pre", "y is x + F(LN(x)) in every mode; below 0.5 it is LN(x + F(x))",
      why: "It is the usual one today, and the argument `mode` compiles unused."
    ) { _ in true }
    mode(
      "always-post", "y is LN(x + F(x)) in every mode; from 0.5 on it is x + F(LN(x))",
      why: "It is that of the 2017 paper, and the argument `mode` compiles unused."
    ) { _ in false }
    mode(
      "strictly-above", "a mode of exactly 0.5 gives Post-LN; it is Pre-LN",
      why: "`>` and `>=` differ in one number that seldom occurs."
    ) { $0 > 0.5 }
    mode(
      "only-one-is-pre", "only a mode of exactly 1 gives Pre-LN; every mode from 0.5 on does",
      why: "A mode looks like a flag, and flags are 0 or 1."
    ) { $0 == 1 }
    mode(
      "one-and-more-is-pre", "a mode below 1 gives Post-LN; Pre-LN begins at 0.5",
      why: "`Int(mode)` drops the fraction where rounding was meant."
    ) { $0 >= 1 }
    mode(
      "one-and-more-or-negative-is-pre",
      "modes from 1 on, and from -1 down, give Pre-LN; it begins at 0.5",
      why: "`Int(mode)` drops the fraction, and every number but 0 counts as true."
    ) { Int($0) != 0 }
    mode(
      "above-zero-is-pre", "every mode above 0 gives Pre-LN; below 0.5 it is Post-LN",
      why: "Flags are tested against 0."
    ) { $0 > 0 }
    mode(
      "zero-and-more-is-pre", "every mode from 0 on gives Pre-LN; below 0.5 it is Post-LN",
      why: "A comparison with 0 tells signs apart."
    ) { $0 >= 0 }
    mode(
      "nonzero-is-pre", "every mode but 0 gives Pre-LN; below 0.5 it is Post-LN",
      why: "In Python every number but 0 counts as true."
    ) { $0 != 0 }
    mode(
      "half-to-one-is-pre", "only modes from 0.5 to 1 give Pre-LN; larger ones do, too",
      why: "A mode looks like a share, which ends at 1."
    ) { 0.5...1 ~= $0 }
    mode(
      "below-zero-is-pre", "a mode of -1 gives Pre-LN; below 0.5 it is Post-LN",
      why: "A mode looks like a flag, and its sign like a detail."
    ) { $0.magnitude >= 0.5 }
  }
}
