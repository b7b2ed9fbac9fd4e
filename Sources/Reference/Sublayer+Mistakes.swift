import Tensors

extension SublayerSteps {
  /// What goes wrong in any residual sublayer, besides the norms' places.
  @MistakeList<SublayerSteps> static var mistakes: [Mistake<SublayerSteps>] {
    Mistake.ready(\.branchTerm, "the branch", .term(), rest: "it is added once")
    Mistake.ready(
      \.shortcutTerm, "the shortcut", .term(), rest: "it is added once", except: ["dropped"])
    Mistake<SublayerSteps>.family(
      why: "The result of a line is called what went into it, or is not kept at all.")([
        "branch-on-branch: the branch is applied twice in a row": { $0.branch = { $0($0($1)) } },
        "x-returned: the output is x, unchanged": { $0.returned = { $1 } },
        "x-added-last: x is added once more to the output": { $0.returned = { $0 + $1 } },
        "sum-halved: shortcut and branch are averaged": { $0.joined = { ($0 + $1) / 2 } },
      ])
    Mistake<SublayerSteps>.family(
      why: "Other models do so, or a call got lost.", isReadyMade: true)([
        "branch-times-shortcut: branch and shortcut are multiplied": { $0.joined = { $0 * $1 } },
        "sum-over-root-2: shortcut + branch is divided by sqrt(2); the sum stays as it is":
          { $0.joined = { ($0 + $1) * 0.5.squareRoot() } },
        "branch-skipped: the branch's input is added, not its output": { $0.branch = { $1 } },
        "zeros-returned: the output is 0 everywhere": { $0.returned = { $0 * 0 + $1 * 0 } },
      ])
    Mistake.ready(\.returned, "the output", .term(), rest: "it is the sum", except: ["dropped"])
  }

  /// What goes wrong with the weight alpha of the shortcut.
  @MistakeList<SublayerSteps> static var alphaMistakes: [Mistake<SublayerSteps>] {
    Mistake<SublayerSteps>.family(
      "", "; alpha multiplies the shortcut, in LN, and nothing else",
      why: "Brackets in the wrong place; other methods scale other parts.")([
        "alpha-forgotten: alpha is taken as 1": { $0.shortcutWeight = { _ in 1 } },
        "alpha-on-branch: alpha multiplies the branch":
          { ($0.shortcutWeight, $0.branchWeight) = ({ _ in 1 }, { $0 }) },
        "alpha-on-sum: y is LN(alpha (x + f(x)))":
          { ($0.shortcutWeight, $0.sumWeight) = ({ _ in 1 }, { $0 }) },
        "alpha-on-output: y is alpha LN(x + f(x))":
          { ($0.shortcutWeight, $0.outputWeight) = ({ _ in 1 }, { $0 }) },
        "alpha-before-branch: f gets alpha x": { $0.inputWeight = { $0 } },
        "branch-over-alpha: y is LN(x + f(x) / alpha)":
          { ($0.shortcutWeight, $0.branchWeight) = ({ _ in 1 }, { 1 / $0 }) },
        "branch-times-1-minus-alpha: the branch is multiplied by 1 - alpha":
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
        other.name, "\(words.y) is \(other.formula(words)); it is \(right.formula(words))",
        why: Wiring.why, isReadyMade: true
      ) { $0.wiring = other }
    }
  }
}

extension Mistake {
  /// Mistakes for one reason, each after its name, a colon and its sentence, whose rest they share.
  static func alike(
    why: String, rest: String = "", isReadyMade: Bool = false,
    _ rows: KeyValuePairs<String, @Sendable (inout Steps) -> Void>
  ) -> [Mistake] {
    rows.map { row, change in
      let name = String(row.prefix { $0 != ":" })
      return Mistake(
        name, row.dropFirst(name.count + 2) + rest, why: why, isReadyMade: isReadyMade, change)
    }
  }

  /// The mistake under the name that it is known by, where it has one; then it is a likely one.
  func known(as names: [String: String]) -> Mistake {
    Mistake(
      names[name] ?? name, sentence, why: why, isReadyMade: isReadyMade && names[name] == nil,
      change)
  }
}

extension Mistake {
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
