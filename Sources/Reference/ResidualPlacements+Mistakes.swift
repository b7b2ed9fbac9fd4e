import Tensors

extension ResidualPlacementsKey {
  private typealias Steps = ResidualPlacementsSteps
  private typealias FormPlace = Place<ResidualPlacementsSteps, SublayerSteps>

  private static let forms = [
    Place<ResidualPlacementsSteps, SublayerSteps>("in-post", "in Post-LN", \.post),
    Place<ResidualPlacementsSteps, SublayerSteps>("in-pre", "in Pre-LN", \.pre),
    Place<ResidualPlacementsSteps, SublayerSteps>("in-res-post", "in res-post-norm", \.resPost),
    Place<ResidualPlacementsSteps, SublayerSteps>("in-double", "in the double norm", \.double),
    Place<ResidualPlacementsSteps, SublayerSteps>("in-deep", "in DeepNorm", \.deep),
  ]

  private static let norms = [
    Place<ResidualPlacementsSteps, NormInPlace>("of-inner", "in LN, or LN_in", \.inner),
    Place<ResidualPlacementsSteps, NormInPlace>("of-outer", "in LN_out", \.outer),
  ]

  /// Each form is a check of its own: what goes wrong in one of them need not be told from what goes
  /// wrong in all.
  @MistakeList<ResidualPlacementsSteps>
  static var mistakes: [Mistake<ResidualPlacementsSteps>] {
    shortcuts
    wirings
    SublayerSteps.mistakes.map { $0.lifted(toAll: forms) }
    SublayerSteps.alphaMistakes.map { $0.lifted(toAll: [forms[4]]) }
    parameters
    normMistakes.map { $0.lifted(toAll: norms) }
    // What was written by hand is told apart in LN_in and LN_out.
    normMistakes.filter { !$0.isReadyMade || $0.name.hasPrefix("epsilon-always") }.flatMap {
      mistake in
      norms.map { mistake.lifted(to: $0) }
    }
  }

  private static let normMistakes: [Mistake<NormInPlace>] =
    SublayerSteps.normMistakes.lifted(to: \NormInPlace.norm)

  @MistakeList<ResidualPlacementsSteps>
  private static var shortcuts: [Mistake<ResidualPlacementsSteps>] {
    Mistake(
      "shortcut-overwritten",
      "the branch is added to itself; one of the two terms is the x that came in",
      why: "Code with one variable, `x = f(x)` and then `x + x`, reads like the formula."
    ) { for form in forms { $0[keyPath: form.path].wiring.shortcut = .branch } }
    Mistake(
      "shortcut-forgotten", "the shortcut is missing; x is added to the branch",
      why: "The question is where the norm goes, and the sum seems to be given."
    ) { for form in forms { $0[keyPath: form.path].wiring.shortcut = .none } }
    Mistake(
      "shortcut-normalized", "the shortcut starts from LN(x); it takes x as it came in",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs."
    ) {
      $0.pre.wiring.shortcut = .normalized(.inner)
      $0.double.wiring.shortcut = .normalized(.inner)
    }
    Mistake(
      "shortcut-inside-branch", "f gets LN(x) + x; x is added to what f returns",
      why: "A closing bracket in the wrong place; a textbook printed f(LN(x) + x)."
    ) {
      for form in [\Steps.pre, \Steps.double] {
        $0[keyPath: form].wiring.shortcut = .none
        $0[keyPath: form].wiring.xJoinsInput = true
      }
    }
    Mistake(
      "pre-and-post-swapped",
      "Pre-LN and Post-LN have changed places; the name says where LN stands to f",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum."
    ) {
      $0.pre.wiring = .post
      $0.post.wiring = .pre
    }
    Mistake(
      "all-post", "y is LN(x + f(x)), which is Post-LN",
      why: "\"After the branch\" and \"after the sum\" sound alike.", isReadyMade: true
    ) {
      $0.resPost.wiring = .post
      $0.deep.shortcutWeight = { _ in 1 }
    }
    Mistake(
      "double-norms-swapped",
      "the two norms have changed places; gain and bias belong in front of f",
      why: "Read from the left, x + LN_out(f(LN_in(x))) names the outer norm first."
    ) { $0.double.wiring = Wiring(input: [.outer], output: [.inner]) }
    Mistake(
      "double-norm-shared",
      "the norm behind f has the parameters of the one in front; it has its own",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes."
    ) { $0.double.wiring = Wiring(input: [.inner], output: [.inner]) }
  }

  @MistakeList<ResidualPlacementsSteps>
  private static var wirings: [Mistake<ResidualPlacementsSteps>] {
    wirings(forms[0], .post)
    wirings(forms[1], .pre)
    wirings(forms[2], .resPost)
    wirings(
      forms[3], .double, Wiring.Words(inner: "LN_in"), norms: [.inner, .outer],
      except: [
        Wiring(input: [.outer], output: [.inner]), Wiring(input: [.inner], output: [.inner]),
      ])
    wirings(forms[4], .post, Wiring.Words(weight: "alpha "))
  }

  /// The norms' other places in one form, without what `shortcuts` has.
  private static func wirings(
    _ form: Place<ResidualPlacementsSteps, SublayerSteps>, _ right: Wiring,
    _ words: Wiring.Words = Wiring.Words(), norms: [Wiring.Norm] = [.inner],
    except left: [Wiring] = []
  ) -> [Mistake<ResidualPlacementsSteps>] {
    var left = left
    left.append(right.changed { $0.shortcut = .branch })
    left.append(right.changed { $0.shortcut = .none })
    left.append(
      right.changed { ($0.sum, $0.output, $0.shortcut) = ($0.output + $0.sum, [], .none) })
    if !right.input.isEmpty {
      left.append(right.changed { $0.shortcut = .normalized(.inner) })
      left.append(
        right.changed {
          $0 = Wiring(shortcut: .none, input: $0.input, sum: $0.output, xJoinsInput: true)
        })
    }
    return SublayerSteps.wirings(right: right, words, norms: norms, except: left)
      .map { $0.lifted(to: form) }
  }

  @MistakeList<ResidualPlacementsSteps>
  private static var parameters: [Mistake<ResidualPlacementsSteps>] {
    Mistake.operands(
      \.inner.gain, "inner-gain", "the norm, or LN_in, has the gain", right: "gain",
      ["bias": { $0.bias }, "gain_out": { $0.gainOut }, "bias_out": { $0.biasOut }])
    Mistake.operands(
      \.inner.bias, "inner-bias", "the norm, or LN_in, has the bias", right: "bias",
      ["gain": { $0.gain }, "gain_out": { $0.gainOut }, "bias_out": { $0.biasOut }])
    Mistake.operands(
      \.outer.gain, "outer-gain", "LN_out has the gain", right: "gain_out",
      ["gain": { $0.gain }, "bias": { $0.bias }, "bias_out": { $0.biasOut }])
    Mistake.operands(
      \.outer.bias, "outer-bias", "LN_out has the bias", right: "bias_out",
      ["gain": { $0.gain }, "bias": { $0.bias }, "gain_out": { $0.gainOut }])
  }
}
