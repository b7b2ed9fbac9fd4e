import Tensors

extension SublayerSteps {
  /// What goes wrong in any residual sublayer, besides the norms' places.
  @MistakeList<SublayerSteps>
  static var mistakes: [Mistake<SublayerSteps>] {
    Mistake.ready(\.branchTerm, "the branch", .term(), rest: "it is added once")
    Mistake.ready(
      \.shortcutTerm, "the shortcut", .term(), rest: "it is added once", except: ["dropped"])
    Mistake(
      "branch-times-shortcut", "the branch is multiplied by the shortcut; the two are added",
      why: "Gates multiply, and look alike in a drawing.", isReadyMade: true
    ) { $0.joined = { $0 * $1 } }
    Mistake(
      "sum-halved", "shortcut and branch are averaged; they are added",
      why: "A mean keeps the size of the numbers."
    ) { $0.joined = { ($0 + $1) / 2 } }
    Mistake(
      "sum-over-root-2", "shortcut + branch is divided by sqrt(2); the sum stays as it is",
      why: "Some models keep the variance so.", isReadyMade: true
    ) { $0.joined = { ($0 + $1) * 0.5.squareRoot() } }
    Mistake(
      "branch-on-branch", "the branch is applied twice, one after the other; it is applied once",
      why: "The result of the branch is called what went into it."
    ) { $0.branch = { $0($0($1)) } }
    Mistake(
      "branch-skipped", "what the branch gets is added in the place of what it returns",
      why: "The branch is made, and never called.", isReadyMade: true
    ) { $0.branch = { $1 } }
    Mistake(
      "x-returned", "the output is x, unchanged",
      why: "The result of the last line is not kept."
    ) { $0.returned = { $1 } }
    Mistake(
      "x-added-last", "x is added once more to the output",
      why: "The sum is part of the formula, and was written around it again."
    ) { $0.returned = { $0 + $1 } }
    Mistake.ready(\.returned, "the output", .term(), rest: "it is the sum", except: ["dropped"])
    Mistake(
      "zeros-returned", "the output is 0 everywhere",
      why: "It was made with zeros, and never filled.", isReadyMade: true
    ) { $0.returned = { $0 * 0 + $1 * 0 } }
  }

  /// What goes wrong with the weight alpha of the shortcut.
  @MistakeList<SublayerSteps>
  static var alphaMistakes: [Mistake<SublayerSteps>] {
    Mistake(
      "alpha-forgotten", "alpha is taken as 1; the shortcut is multiplied by alpha",
      why: "The paper does scale some initial weights, by beta."
    ) { $0.shortcutWeight = { _ in 1 } }
    Mistake(
      "alpha-on-branch", "alpha multiplies the branch; it belongs to the shortcut",
      why: "Other methods scale the branch, by a small number."
    ) {
      $0.shortcutWeight = { _ in 1 }
      $0.branchWeight = { $0 }
    }
    Mistake(
      "alpha-on-sum", "y is LN(alpha (x + f(x))); alpha belongs to the shortcut only",
      why: "Brackets in the wrong place; but for epsilon, the norm cancels such a factor."
    ) {
      $0.shortcutWeight = { _ in 1 }
      $0.sumWeight = { $0 }
    }
    Mistake(
      "alpha-on-output", "y is alpha LN(x + f(x)); alpha multiplies x inside of LN",
      why: "That scales the next layer's shortcut, and the next layer's branch with it."
    ) {
      $0.shortcutWeight = { _ in 1 }
      $0.outputWeight = { $0 }
    }
    Mistake(
      "alpha-before-branch", "f gets its input times alpha; f gets x as it came in",
      why: "`x = alpha * x` on a line of its own overwrites what the branch should get."
    ) { $0.inputWeight = { $0 } }
    Mistake(
      "branch-over-alpha", "y is LN(x + f(x) / alpha); but for epsilon that is LN(alpha x + f(x))",
      why: "But for epsilon, the norm cancels a factor of the sum."
    ) {
      $0.shortcutWeight = { _ in 1 }
      $0.branchWeight = { 1 / $0 }
    }
    Mistake(
      "branch-times-1-minus-alpha", "the branch is multiplied by 1 - alpha; it has no factor",
      why: "Moving averages share 1 between two terms."
    ) { $0.branchWeight = { 1 - $0 } }
    Mistake.ready(
      \.shortcutWeight, "alpha", .factor(), rest: "the shortcut is multiplied by alpha",
      except: ["forgotten", "negated", "doubled", "halved"])
    Mistake.ready(
      \.shortcutWeight, "alpha", .constant(2.0), rest: "it is an argument")
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
