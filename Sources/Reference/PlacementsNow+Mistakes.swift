import Tensors

extension PlacementsNowKey {
  private typealias Steps = PlacementsNowSteps
  private typealias Slip = Mistake<PlacementsNowSteps>

  private static let scaling = Place<Steps, TwoSublayers>("in-lns", "in LNS", \.scaling)
  private static let bottom = Place<Steps, TwoSublayers>("in-b2t", "in B2T", \.bottom)
  private static let peri = Place<Steps, TwoSublayers>("in-peri", "in Peri-LN", \.peri)
  private static let hybrid = Place<Steps, SublayerSteps>("in-hybrid", "in HybridNorm", \.hybrid)
  private static let squashed = Place<Steps, SublayerSteps>("in-dyt", "with DyT", \.squashed)
  private static let layers = [scaling, bottom, peri]

  /// Each form is a check of its own: what goes wrong in one of them need not be told from what goes
  /// wrong in all.
  @MistakeList<PlacementsNowSteps> static var mistakes: [Mistake<PlacementsNowSteps>] {
    SublayerSteps.divisorMistakes.lifted(to: TwoSublayers.sublayers).lifted(to: \Steps.scaling)
    TwoSublayers.countMistakes.lifted(to: \Steps.scaling)
    TwoSublayers.bottomMistakes.lifted(to: \Steps.bottom)
    b2t
    twoNormsOfPeri
    TwoSublayers.fourNormMistakes.lifted(to: \Steps.peri)
    TwoSublayers.normMistakes.map { $0.lifted(toAll: [scaling, bottom]) }
    TwoSublayers.mistakes.map { $0.lifted(toAll: layers) }
    TwoSublayers.shortcutMistakes.map { $0.lifted(toAll: [scaling, peri]) }
    DynamicTanhSteps.mistakes.lifted(to: \Steps.dynamicTanh)
    shortcuts
    SublayerSteps.movedDivisorMistakes.lifted(to: TwoSublayers.sublayers)
      .lifted(to: \Steps.scaling)
    wirings(scaling, .pre, words("LN", "", divisor: " / sqrt(l)"))
    wirings(peri, .double, words("LN_in", "LN_out"), norms: [.inner, .outer])
    networkOfBottom
    farFromPeri.lifted(to: TwoSublayers.sublayers).lifted(to: \Steps.peri)
    single(hybrid, Wiring(shortcut: .normalized(.inner), input: [.inner]), "LN")
    single(squashed, .pre, "DyT")
    for mistake in SublayerSteps.mistakes {
      mistake.lifted(toAll: everywhere)
      for place in TwoSublayers.sublayers where !isOfTokens(mistake) {
        mistake.lifted(to: place).lifted(toAll: layers)
      }
    }
  }

  /// What speaks of x, which is another thing in the second sublayer.
  private static func isOfTokens(_ mistake: Mistake<SublayerSteps>) -> Bool {
    ["x-returned", "x-added-last", "zeros-returned"].contains(mistake.name)
  }

  private static let everywhere: [Place<Steps, SublayerSteps>] = [
    Place("", "", \.scaling.attention), Place("", "", \.scaling.network),
    Place("", "", \.bottom.attention), Place("", "", \.bottom.network),
    Place("", "", \.peri.attention), Place("", "", \.peri.network), hybrid, squashed,
  ]

  private static let shortcuts = Slip.family(
    why: "Code with one variable reads like the formula.")([
      "shortcut-overwritten: the branch is added to itself; one of the two terms is what came in":
        { for place in everywhere { $0[keyPath: place.path].wiring.shortcut = .branch } },
      "shortcut-forgotten: the shortcut is missing; it is added to the branch":
        { for place in everywhere { $0[keyPath: place.path].wiring.shortcut = .none } },
    ])

  /// Other forms of both sublayers of B2T.
  private static let b2t = Slip.family(
    "", "; B2T's norms take the two sums", why: "The same idea can be tried with any placement.")([
      "b2t-as-pre: LN_1 and LN_2 stand in front of the branches, and x is added in the second sum":
        { $0.bottom.wire(.pre) },
      "b2t-as-post-with-pre: LN_1 and LN_2 stand in front of the branches, too":
        { $0.bottom.wire(Wiring(input: [.inner], sum: [.inner])) },
      "b2t-on-branches: LN_1 and LN_2 take what the branches return":
        { $0.bottom.wire(.resPost) },
      "b2t-without-norms: nothing is normalized": { $0.bottom.wire(Wiring()) },
      "b2t-from-normalized: LN_1(x) stands in the place of x everywhere": {
        $0.bottom.attention.wiring = Wiring(
          shortcut: .normalized(.inner), input: [.inner], sum: [.inner])
        $0.bottom.shortcut = { $0.normalized + $0.h }
      },
    ])

  /// Older forms in the place of Peri-LN, which need two of its norms.
  private static let twoNormsOfPeri = Slip.family(
    "the layer is ", "; Peri-LN has a norm in front of each branch, and another behind it",
    why: "Four norms are given, and the forms that one knows have two.")([
      "peri-is-pre: Pre-LN, with LN_1 and LN_2 in front of the branches":
        { $0.peri.wireWithTwoNorms(.pre) },
      "peri-is-post: Post-LN, with LN_1 and LN_2 behind the sums":
        { $0.peri.wireWithTwoNorms(.post) },
      "peri-is-res-post?: LN_1 and LN_2 behind the branches, and no norm in front":
        { $0.peri.wireWithTwoNorms(.resPost) },
    ])

  private static func words(_ inner: String, _ outer: String, divisor: String = "") -> Wiring.Words
  {
    Wiring.Words(y: "each sublayer", inner: inner, outer: outer, divisor: divisor)
  }

  /// Forms that differ from Peri-LN in three places, and are known from elsewhere.
  private static let farFromPeri: [Mistake<SublayerSteps>] = Mistake.family(
    "a sublayer is ", "; it is x + LN_out(f(LN_in(x)))",
    why: "Names of forms are mixed up, and `x = norm(x)` overwrites what the sum needs.")([
      "peri-as-post: LN_in(x + f(x)), as in Post-LN": { $0.wiring = .post },
      "peri-as-post-by-outer?: LN_out(x + f(x)), as in Post-LN":
        { $0.wiring = Wiring(sum: [.outer]) },
      "norm-behind-sum-shortcut-normalized: LN_out(LN_in(x) + f(LN_in(x)))":
        { $0.wiring = Wiring(shortcut: .normalized(.inner), input: [.inner], sum: [.outer]) },
      "norms-on-branch-and-sum?: LN_out(x + LN_in(f(x)))":
        { $0.wiring = Wiring(output: [.inner], sum: [.outer]) },
      "norms-behind-sum?: LN_out(LN_in(x + f(x)))": { $0.wiring = Wiring(sum: [.inner, .outer]) },
    ])

  /// The norms' other places in both sublayers of a layer, and in each.
  @MistakeList<PlacementsNowSteps> private static func wirings(
    _ form: Place<Steps, TwoSublayers>, _ right: Wiring, _ both: Wiring.Words,
    norms: [Wiring.Norm] = [.inner]
  ) -> [Mistake<PlacementsNowSteps>] {
    let left = [
      right.changed { $0.shortcut = .branch }, right.changed { $0.shortcut = .none },
      right.changed { ($0.sum, $0.output, $0.shortcut) = ($0.output + $0.sum, [], .none) },
    ]
    SublayerSteps.wirings(right: right, both, norms: norms, except: left).map {
      mistake in
      mistake.lifted(toAll: TwoSublayers.sublayers).lifted(to: form)
    }
    for (place, words) in zip(
      TwoSublayers.sublayers, sublayerWords(both, hasOuter: norms.count > 1))
    {
      SublayerSteps.wirings(right: right, words, norms: norms, except: []).map {
        mistake in
        Mistake<Steps>(
          "\(mistake.name)-\(form.name)-\(place.name)", "\(form.words), \(mistake.sentence)",
          why: mistake.why, isReadyMade: true
        ) { mistake.change(&$0[keyPath: form.path][keyPath: place.path]) }
      }
    }
  }

  private static func sublayerWords(_ both: Wiring.Words, hasOuter: Bool) -> [Wiring.Words] {
    [
      Wiring.Words(
        y: "h", f: "Attention", inner: "LN_1", outer: "LN_2", divisor: both.divisor),
      Wiring.Words(
        x: "h", f: "FFN", inner: hasOuter ? "LN_3" : "LN_2", outer: "LN_4", divisor: both.divisor),
    ]
  }

  /// The norm's other places in each sublayer of B2T.
  @MistakeList<PlacementsNowSteps> private static var networkOfBottom: [Mistake<PlacementsNowSteps>]
  {
    for (place, words) in zip(
      TwoSublayers.sublayers,
      [
        Wiring.Words(y: "h", f: "Attention", inner: "LN_1"),
        Wiring.Words(x: "h", f: "FFN", inner: "LN_2", shortcut: "(x + h)"),
      ])
    {
      SublayerSteps.wirings(right: .post, words, except: []).map { mistake in
        Mistake<Steps>(
          "\(mistake.name)-in-b2t-\(place.name)", "in B2T, \(mistake.sentence)",
          why: mistake.why, isReadyMade: true
        ) { mistake.change(&$0.bottom[keyPath: place.path]) }
      }
    }
  }

  /// The norm's other places around one branch.
  private static func single(
    _ form: Place<Steps, SublayerSteps>, _ right: Wiring, _ norm: String
  ) -> [Mistake<PlacementsNowSteps>] {
    let left = [right.changed { $0.shortcut = .branch }, right.changed { $0.shortcut = .none }]
    return SublayerSteps.wirings(
      right: right, Wiring.Words(f: "FFN", inner: norm), except: left
    ).map { $0.lifted(to: form) }
  }
}

extension TwoSublayers {
  /// Wires both sublayers otherwise.
  fileprivate mutating func wire(_ wiring: Wiring) {
    (attention.wiring, network.wiring) = (wiring, wiring)
  }

  /// Wires both otherwise, the first with the layer's first norm and the second with its second.
  fileprivate mutating func wireWithTwoNorms(_ wiring: Wiring) {
    wire(wiring)
    norms[.second] = 2
  }
}
