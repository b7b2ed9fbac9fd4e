import Tensors

extension SublayerSteps {
  /// What goes wrong in any residual sublayer, besides the norms' places.
  @MistakeList<SublayerSteps>
  static var mistakes: [Mistake<SublayerSteps>] {
    Mistake.ready(\.branchTerm, "the branch", .term(), rest: "it is added once")
    Mistake.ready(
      \.shortcutTerm, "the shortcut", .term(), rest: "it is added once", except: ["dropped"])
    Mistake.family("shortcut and branch are ", why: "Other models do so.")([
      "branch-times-shortcut?: multiplied; the two are added": { $0.joined = { $0 * $1 } },
      "sum-over-root-2?: added and divided by sqrt(2); the sum stays as it is":
        { $0.joined = { ($0 + $1) * 0.5.squareRoot() } },
    ])
    Mistake.family(why: "The result of one line stands in the place of another's.")([
      "sum-halved: shortcut and branch are averaged; they are added":
        { $0.joined = { ($0 + $1) / 2 } },
      "branch-on-branch: the branch is applied twice, one after the other; it is applied once":
        { $0.branch = { $0($0($1)) } },
      "x-returned: the output is x, unchanged": { $0.returned = { $1 } },
      "x-added-last: x is added once more to the output": { $0.returned = { $0 + $1 } },
    ])
    Mistake.ready(\.returned, "the output", .term(), rest: "it is the sum", except: ["dropped"])
    Mistake.family(why: "A part is made, and never used.")([
      "branch-skipped?: what the branch gets is added in the place of what it returns":
        { $0.branch = { $1 } },
      "zeros-returned?: the output is 0 everywhere": { $0.returned = { $0 * 0 + $1 * 0 } },
    ])
  }

  /// What goes wrong with the weight alpha of the shortcut.
  @MistakeList<SublayerSteps>
  static var alphaMistakes: [Mistake<SublayerSteps>] {
    Mistake.family(why: "But for epsilon, the norm cancels a factor of the sum; brackets shift.")([
      "alpha-forgotten: alpha is taken as 1; the shortcut is multiplied by alpha":
        { $0.shortcutWeight = { _ in 1 } },
      "alpha-on-branch: alpha multiplies the branch; it belongs to the shortcut":
        { ($0.shortcutWeight, $0.branchWeight) = ({ _ in 1 }, { $0 }) },
      "alpha-on-sum: y is LN(alpha (x + f(x))); alpha belongs to the shortcut only":
        { ($0.shortcutWeight, $0.sumWeight) = ({ _ in 1 }, { $0 }) },
      "alpha-on-output: y is alpha LN(x + f(x)); alpha multiplies x inside of LN":
        { ($0.shortcutWeight, $0.outputWeight) = ({ _ in 1 }, { $0 }) },
      "alpha-before-branch: f gets its input times alpha; f gets x as it came in":
        { $0.inputWeight = { $0 } },
      "branch-over-alpha: y is LN(x + f(x) / alpha); but for epsilon that is LN(alpha x + f(x))":
        { ($0.shortcutWeight, $0.branchWeight) = ({ _ in 1 }, { 1 / $0 }) },
      "branch-times-1-minus-alpha: the branch is multiplied by 1 - alpha; it has no factor":
        { $0.branchWeight = { 1 - $0 } },
    ])
    Mistake.ready(
      \.shortcutWeight, "alpha", .factor(), rest: "the shortcut is multiplied by alpha",
      except: ["forgotten", "negated", "doubled", "halved"])
    Mistake.ready(\.shortcutWeight, "alpha", .constant(2.0), rest: "it is an argument")
  }

  /// What goes wrong in a norm that is a part of something else: mostly what it is given.
  static let normMistakes: [Mistake<LayerNormSteps>] = LayerNormKey.forwardMistakes.filter {
    likely.contains($0.name) || $0.name.hasPrefix("epsilon")
  }
  private static let likely: Set<String> = [
    "over-columns", "over-everything", "divided-by-variance", "division-forgotten",
    "multiplied-by-deviation", "variance-over-d-minus-1", "sum-of-squares", "gain-plus-one",
    "gain-forgotten", "mean-kept", "mean-kept-in-numerator", "squares-about-zero",
    "gain-and-bias-swapped", "affine-forgotten", "affine-first", "bias-inside-gain",
    "bias-forgotten", "bias-negated",
  ]

  /// The norms' other places, but for those that a mistake of its own tells better.
  static func wirings(
    right: Wiring, _ words: Wiring.Words, norms: [Wiring.Norm] = [.inner], except left: [Wiring]
  ) -> [Mistake<SublayerSteps>] {
    right.others(norms: norms).filter { !left.contains($0) }.map { other in
      Mistake(
        other.name, "y is \(other.formula(words)); it is \(right.formula(words))", why: other.why,
        isReadyMade: true
      ) { $0.wiring = other }
    }
  }
}

extension Mistake {
  /// The mistake under the name that it is known by, where it has one; then it is a likely one.
  func known(as names: [String: String]) -> Mistake {
    Mistake(
      names[name] ?? name, sentence, why: why, isReadyMade: isReadyMade && names[name] == nil,
      change)
  }
}

/// Mistakes that share the start and the end of their sentences, and why one makes them.
struct MistakeFamily<Steps>: Sendable {
  let start: String
  let end: String
  let why: String

  /// The mistakes, each after its name and, behind a colon, what is its own in its sentence; a name
  /// with a question mark is that of a less likely one.
  func callAsFunction(_ rows: KeyValuePairs<String, @Sendable (inout Steps) -> Void>)
    -> [Mistake<Steps>]
  {
    rows.map { row, change in
      let name = row.prefix { $0 != ":" }
      return Mistake(
        String(name.filter { $0 != "?" }), start + row.dropFirst(name.count + 2) + end, why: why,
        isReadyMade: name.hasSuffix("?"), change)
    }
  }
}

extension Mistake {
  /// A family of mistakes.
  ///
  ///     Mistake.family("the scores are ", "; divide them by sqrt(d / heads)", why: "...")([
  ///       "no-scale: not divided by anything": { $0.divisor = { _ in 1 } },
  ///       "scores-over-8?: divided by 8": { $0.divisor = { _ in 8 } },
  ///     ])
  static func family(_ start: String = "", _ end: String = "", why: String)
    -> MistakeFamily<Steps>
  { MistakeFamily(start: start, end: end, why: why) }

  /// The mistake in a part of which a step of the whole has what it does otherwise.
  func handed<Whole>(
    to path: StepPath<Whole, ((inout Steps) -> Void)?>, _ start: String = "",
    _ place: String? = nil
  ) -> Mistake<Whole> {
    Mistake<Whole>(
      name + (place.map { "-in-\($0)" } ?? ""), start + sentence, why: why,
      isReadyMade: isReadyMade || place != nil
    ) { [change] in $0[keyPath: path] = change }
  }
}
