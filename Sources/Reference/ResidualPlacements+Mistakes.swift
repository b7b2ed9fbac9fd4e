import Tensors

extension ResidualPlacementsKey {
  private typealias Steps = ResidualPlacementsSteps

  private static let forms: [Place<Steps, SublayerSteps>] = [
    Place("in-post", "in Post-LN", \.post), Place("in-pre", "in Pre-LN", \.pre),
    Place("in-res-post", "in res-post-norm", \.resPost),
    Place("in-double", "in the double norm", \.double), Place("in-deep", "in DeepNorm", \.deep),
  ]

  private static let norms: [Place<Steps, NormInPlace>] = [
    Place("of-inner", "in LN, or LN_in", \.inner), Place("of-outer", "in LN_out", \.outer),
  ]

  /// Each form is a check of its own: what goes wrong in one of them need not be told from what goes
  /// wrong in all.
  @MistakeList<ResidualPlacementsSteps> static var mistakes: [Mistake<ResidualPlacementsSteps>] {
    shortcuts
    Mistake(
      "shortcut-normalized", "the shortcut starts from LN(x); it takes x as it came in",
      why: "Code with one variable reads like the formula. HybridNorm's feed-forward half and "
        + "MiniMax-01 add LN(x) on purpose; the formula here does not."
    ) {
      ($0.pre.wiring.shortcut, $0.double.wiring.shortcut) = (
        .normalized(.inner), .normalized(.inner)
      )
    }
    Mistake(
      "all-post", "y is LN(x + f(x)), which is Post-LN",
      why: "\"After the branch\" and \"after the sum\" sound alike.", isReadyMade: true
    ) { ($0.resPost.wiring, $0.deep.shortcutWeight) = (.post, { _ in 1 }) }
    wirings(forms[0], .post)
    wirings(forms[1], .pre)
    wirings(forms[2], .resPost)
    wirings(
      forms[3], .double, Wiring.Words(inner: "LN_in"), norms: [.inner, .outer],
      except: [swappedNorms, sharedNorm])
    wirings(forms[4], .post, Wiring.Words(weight: "alpha "))
    SublayerSteps.mistakes.map { $0.lifted(toAll: forms) }
    SublayerSteps.alphaMistakes.map { $0.lifted(toAll: [forms[4]]) }
    Mistake.operands(
      \.inner.gain, "inner-gain", "the norm, or LN_in, has the gain", right: "gain")([
        "bias": { $0.bias }, "gain_out": { $0.gainOut }, "bias_out": { $0.biasOut },
      ])
    Mistake.operands(
      \.inner.bias, "inner-bias", "the norm, or LN_in, has the bias", right: "bias")([
        "gain": { $0.gain }, "gain_out": { $0.gainOut }, "bias_out": { $0.biasOut },
      ])
    Mistake.operands(
      \.outer.gain, "outer-gain", "LN_out has the gain", right: "gain_out")([
        "gain": { $0.gain }, "bias": { $0.bias }, "bias_out": { $0.biasOut },
      ])
    Mistake.operands(
      \.outer.bias, "outer-bias", "LN_out has the bias", right: "bias_out")([
        "gain": { $0.gain }, "bias": { $0.bias }, "gain_out": { $0.gainOut },
      ])
    normMistakes.map { $0.lifted(toAll: norms) }
    // What was written by hand is told apart in LN_in and LN_out.
    for mistake in normMistakes
    where !mistake.isReadyMade || mistake.name.hasPrefix("epsilon-always") {
      norms.map { mistake.lifted(to: $0) }
    }
  }

  private static let normMistakes: [Mistake<NormInPlace>] =
    SublayerSteps.normMistakes.lifted(to: \NormInPlace.norm)

  private static let swappedNorms = Wiring(input: [.outer], output: [.inner])
  private static let sharedNorm = Wiring(input: [.inner], output: [.inner])

  private static let shortcuts = Mistake<Steps>.family(
    why: "Code with one variable reads like the formula, and \"pre\" and \"post\" have two senses.")(
      [
        "shortcut-overwritten: the branch is added to itself; one of the two terms is x as it came in":
          { for form in forms { $0[keyPath: form.path].wiring.shortcut = .branch } },
        "shortcut-forgotten: the shortcut is missing; x is added to the branch":
          { for form in forms { $0[keyPath: form.path].wiring.shortcut = .none } },
        "shortcut-inside-branch: f gets LN(x) + x; x is added to what f returns":
          {
            $0.pre.wiring = Wiring(shortcut: .none, input: [.inner], xJoinsInput: true)
            $0.double.wiring = $0.pre.wiring.changed { $0.output = [.outer] }
          },
        "pre-and-post-swapped: Pre-LN and Post-LN have changed places; the name says where LN is to f":
          { ($0.pre.wiring, $0.post.wiring) = (.post, .pre) },
        "double-norms-swapped: the norms have changed places": { $0.double.wiring = swappedNorms },
        "double-norm-shared: the norm behind f has gain and bias":
          { $0.double.wiring = sharedNorm },
      ])

  /// The norms' other places in one form, without what `shortcuts` has.
  private static func wirings(
    _ form: Place<ResidualPlacementsSteps, SublayerSteps>, _ right: Wiring,
    _ words: Wiring.Words = Wiring.Words(), norms: [Wiring.Norm] = [.inner],
    except others: [Wiring] = []
  ) -> [Mistake<ResidualPlacementsSteps>] {
    var left =
      others + [
        right.changed { $0.shortcut = .branch },
        right.changed { $0.shortcut = .none },
        right.changed { ($0.sum, $0.output, $0.shortcut) = ($0.output + $0.sum, [], .none) },
      ]
    if !right.input.isEmpty {
      left.append(right.changed { $0.shortcut = .normalized(.inner) })
      left.append(Wiring(shortcut: .none, input: right.input, sum: right.output, xJoinsInput: true))
    }
    return SublayerSteps.wirings(right: right, words, norms: norms, except: left)
      .map { $0.lifted(to: form) }
  }
}
