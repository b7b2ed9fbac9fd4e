import LearnerSupport
import Tensors

extension TwoSublayers {
  private typealias Slip = Mistake<TwoSublayers>

  static let sublayers: [Place<TwoSublayers, SublayerSteps>] = [
    Place("of-attention", "around the attention", \.attention),
    Place("of-network", "around the network", \.network),
  ]

  /// What goes wrong between the sublayers, whatever their form.
  @MistakeList<TwoSublayers> static var mistakes: [Mistake<TwoSublayers>] {
    Slip.family(
      "", "; attention comes first, and the network gets what its sublayer made",
      why: "Names of lines before are at hand, and PaLM has its branches side by side.")([
        "network-first: the network comes first, and the attention second":
          { $0.areBranchesSwapped = true },
        "second-sublayer-from-x: the second sublayer starts from x, shortcut and branch":
          { ($0.shortcut, $0.entering) = ({ $0.x }, { $0.x }) },
      ])
    Mistake.operands(
      \.entering, "second-branch-from", "the network's input is made of", right: "h")([
        "x": { $0.x }, "x + h": { $0.x + $0.h }, "x + Attention": { $0.x + $0.branch },
        "Attention": { $0.branch },
      ])
    Slip.family(
      at: \.returned, "the layer returns ", "; it returns the second sublayer",
      why: "Lines are lost, and layers are drawn with one shortcut around both sublayers.")([
        "network-skipped: h": { scope, _ in scope.h },
        "x-added-behind-layer: the second sublayer plus x": { $0.x + $1 },
        "h-added-behind-layer?: the second sublayer plus h": { $0.h + $1 },
        "layer-skipped?: x itself": { scope, _ in scope.x },
      ])
  }

  /// What the second shortcut starts from, where that is h.
  static var shortcutMistakes: [Mistake<TwoSublayers>] {
    Mistake.operands(
      \.shortcut, "second-shortcut-from", "the second shortcut starts from", right: "h")([
        "x": { $0.x }, "x + h": { $0.x + $0.h }, "x + Attention": { $0.x + $0.branch },
        "Attention": { $0.branch }, "LN_1(x)": { $0.normalized },
      ])
  }

  /// What the second shortcut starts from in B2T, where that is x + h.
  @MistakeList<TwoSublayers> static var bottomMistakes: [Mistake<TwoSublayers>] {
    Slip.family(
      at: \.shortcut, "LN_2 takes ", "; it takes x + h + FFN(h)",
      why: "Post-LN has one term less, and in code one of three is easily lost.")([
        "bottom-forgotten: h + FFN(h), as in Post-LN": { $0.h },
        "h-forgotten: x + FFN(h)": { $0.x },
        "bottom-twice: 2 x + h + FFN(h)": { 2 * $0.x + $0.h },
        "h-twice?: x + 2 h + FFN(h)": { $0.x + 2 * $0.h },
        "bottom-is-sum: the first sum again, as x + Attention(x) + h + FFN(h)":
          { $0.x + $0.branch + $0.h },
        "shortcut-is-sum: x + Attention(x) + FFN(h)": { $0.x + $0.branch },
        "h-is-sum: 2 x + Attention(x) + FFN(h), with the first sum in the place of h":
          { 2 * $0.x + $0.branch },
        "bottom-is-attention?: Attention(x) + h + FFN(h)": { $0.branch + $0.h },
        "bottom-normalized: LN_1(x) + h + FFN(h)": { $0.normalized + $0.h },
        "bottom-subtracted?: h - x + FFN(h)": { $0.h - $0.x },
        "shortcuts-averaged?: (x + h) / 2 + FFN(h)": { ($0.x + $0.h) / 2 },
        "bottom-doubled-and-no-h?: 2 x + FFN(h)": { 2 * $0.x },
      ])
    Slip.family("", "", why: "\"Around the layer\" does not say on which side of the norm.")([
      "bottom-behind-norm: x is added behind LN_2; it belongs into the sum that LN_2 takes":
        { ($0.shortcut, $0.returned) = ({ $0.h }, { $0.x + $1 }) },
      "bottom-between-norms: y is LN_2(x + LN_2(h + FFN(h))); one LN_2 takes x + h + FFN(h)":
        { ($0.shortcut, $0.returned) = ({ $0.h }, { $0.norm($0.x + $1) }) },
      "bottom-behind-norm-too: x is added behind LN_2 once more; LN_2 comes last":
        { $0.returned = { $0.x + $1 } },
    ])
  }

  /// Norms in each other's place, where each sublayer has one.
  static var normMistakes: [Mistake<TwoSublayers>] {
    Slip.family("", "; LN_1 is the attention's, and LN_2 the network's", why: "Names are alike.")([
      "norms-swapped: LN_1 and LN_2 have changed places": { $0.place(2, 1) },
      "norm-1-twice: LN_1 stands in both sublayers": { $0.place(1, 1) },
      "norm-2-twice: LN_2 stands in both sublayers": { $0.place(2, 2) },
    ])
  }

  /// Norms in each other's place, where each sublayer has two.
  @MistakeList<TwoSublayers> static var fourNormMistakes: [Mistake<TwoSublayers>] {
    Slip.family(
      "", "; LN_1 and LN_2 are around the attention, LN_3 and LN_4 around the network",
      why: "Four norms of one shape are easily mixed up.")([
        "outer-norms-in-front: LN_2 and LN_4 are in front of the branches": {
          $0.place(2, 1, 4, 3)
        },
        "attention-norms-swapped: LN_2 is in front of the attention, and LN_1 behind":
          { $0.place(2, 1, 3, 4) },
        "network-norms-swapped: LN_4 is in front of the network, and LN_3 behind":
          { $0.place(1, 2, 4, 3) },
        "inner-norms-first: LN_1 and LN_2 are in front, and LN_3 and LN_4 behind":
          { $0.place(1, 3, 2, 4) },
        "sublayers-norms-swapped: LN_3 and LN_4 are the attention's": { $0.place(3, 4, 1, 2) },
        "norms-in-reverse?: they are LN_4, LN_3, LN_2, LN_1": { $0.place(4, 3, 2, 1) },
        "inner-norms-swapped?: LN_1 and LN_3 have changed places": { $0.place(3, 2, 1, 4) },
        "outer-norms-swapped?: LN_2 and LN_4 have changed places": { $0.place(1, 4, 3, 2) },
        "attention-norms-twice: LN_1 and LN_2 are the network's, too": { $0.place(1, 2, 1, 2) },
        "network-norms-twice?: LN_3 and LN_4 are the attention's, too": { $0.place(3, 4, 3, 4) },
        "norm-1-everywhere?: LN_1 is everywhere": { $0.place(1, 1, 1, 1) },
        "one-norm-a-sublayer: LN_1 is on both sides of the attention, and LN_3 of the network":
          { $0.place(1, 1, 3, 3) },
        "first-two-norms-only: LN_1 is around the attention, and LN_2 around the network":
          { $0.place(1, 1, 2, 2) },
      ])
    for (place, words, own) in places {
      for other in 1...4 where other != own {
        Mistake(
          "norm-\(other)-for-norm-\(own)", "LN_\(other) is \(words); LN_\(own) belongs there",
          why: "A copied line keeps its number.", isReadyMade: true
        ) { $0.norms[place] = other }
      }
    }
  }

  private static let places: [(LayerNormPlace, String, Int)] = [
    (.first, "in front of the attention", 1), (.firstOuter, "behind the attention", 2),
    (.second, "in front of the network", 3), (.secondOuter, "behind the network", 4),
  ]

  /// Puts a norm into each sublayer.
  private mutating func place(_ first: Int, _ second: Int) { place(first, first, second, second) }

  private mutating func place(_ first: Int, _ firstOuter: Int, _ second: Int, _ secondOuter: Int) {
    for (place, number) in zip(
      LayerNormPlace.allCases, [first, firstOuter, second, secondOuter])
    { norms[place] = number }
  }
}

extension SublayerSteps {
  /// What goes wrong with the divisor sqrt(l) of what the branch gets.
  @MistakeList<SublayerSteps> static var divisorMistakes: [Mistake<SublayerSteps>] {
    Mistake<SublayerSteps>.family(
      at: \.rated, "in the place of sqrt(l) there is ", "; l is counted from 1",
      why:
        "Indices begin at 0, roots get lost, and \"scales the variance\" is read as it is written.")(
        [
          "scale-by-l: l": { $0 }, "scale-of-variance: l^(1/4)": { pow($0, 0.25) },
          "l-plus-one: sqrt(l + 1)": { ($0 + 1).squareRoot() },
          "l-minus-one: sqrt(l - 1)": { ($0 - 1).squareRoot() },
          "scale-by-two-l: sqrt(2 l)": { (2 * $0).squareRoot() },
          "scale-whole: 1 over the whole number 1 / l, which is 0 above 1":
            { $0 == 1 ? 1 : .infinity },
          "scale-rounded?: the whole part of sqrt(l)": { $0.squareRoot().rounded(.down) },
          "scale-by-two-l-minus-one?: sqrt(2 l - 1)": { (2 * $0 - 1).squareRoot() },
          "scale-by-square?: l^2": { $0 * $0 },
          "l-plus-one-without-root?: l + 1": { $0 + 1 },
          "scale-negated?: -sqrt(l)": { -$0.squareRoot() },
        ])
    Mistake<SublayerSteps>.family(
      "", "; sqrt(l) divides what LN returns, and nothing else",
      why: "Other methods scale other parts, and brackets move.")([
        "scale-forgotten: nothing is divided, as in Pre-LN": { $0.inputWeight = { _ in 1 } },
        "scale-multiplied: LN's output is multiplied by sqrt(l)": { $0.inputWeight = { $0 } },
        "scale-on-branch: the branch's output is divided by sqrt(l)":
          { ($0.inputWeight, $0.branchWeight) = ({ _ in 1 }, { 1 / $0 }) },
        "scale-on-branch-too: the branch's output is divided by sqrt(l), too":
          { $0.branchWeight = { 1 / $0 } },
        "scale-on-shortcut: the shortcut is divided by sqrt(l)":
          { ($0.inputWeight, $0.shortcutWeight) = ({ _ in 1 }, { 1 / $0 }) },
        "shortcut-multiplied: the shortcut is multiplied by sqrt(l)":
          { ($0.inputWeight, $0.shortcutWeight) = ({ _ in 1 }, { $0 }) },
        "scale-on-shortcut-too: the shortcut is divided by sqrt(l), too":
          { $0.shortcutWeight = { 1 / $0 } },
        "scale-on-sum: the sum is divided by sqrt(l)":
          { ($0.inputWeight, $0.sumWeight) = ({ _ in 1 }, { 1 / $0 }) },
        "scale-on-sum-too?: the sum is divided by sqrt(l), too":
          { $0.sumWeight = { 1 / $0 } },
        "scale-before-norm: LN gets its input divided by sqrt(l)":
          { ($0.inputWeight, $0.normWeight) = ({ _ in 1 }, { 1 / $0 }) },
        "scale-before-norm-too?: LN gets its input divided by sqrt(l), too":
          { $0.normWeight = { 1 / $0 } },
      ])
  }
}

extension SublayerSteps {
  /// LN somewhere else, with the divisor behind it.
  static var movedDivisorMistakes: [Mistake<SublayerSteps>] {
    Mistake<SublayerSteps>.family(
      "a sublayer is ", "; it is x + f(LN(x) / sqrt(l))",
      why: "\"What LN returns is divided\" does not say where LN stands.")([
        "divided-post: LN(x + f(x)) / sqrt(l)": { $0.divide(.post, \.outputWeight) },
        "divided-behind-branch: x + LN(f(x)) / sqrt(l)": { $0.divide(.resPost, \.branchWeight) },
        "divided-shortcut-too: LN(x) / sqrt(l) + f(LN(x) / sqrt(l))": {
          $0.wiring.shortcut = .normalized(.inner)
          $0.shortcutWeight = { 1 / $0 }
        },
        "divided-without-norm: x + f(x / sqrt(l))": { $0.wiring = Wiring() },
        "divided-post-branch?: LN(x + f(x) / sqrt(l))": { $0.divide(.post, \.branchWeight) },
        "divided-post-sum?: LN((x + f(x)) / sqrt(l))": { $0.divide(.post, \.sumWeight) },
        "divided-double?: x + LN(f(LN(x))) / sqrt(l)":
          { $0.divide(Wiring(input: [.inner], output: [.inner]), \.branchWeight) },
      ])
  }

  /// Another wiring, and the divisor at another place.
  private mutating func divide(
    _ wiring: Wiring, _ place: WritableKeyPath<SublayerSteps, (Double) -> Double>
  ) {
    self.wiring = wiring
    inputWeight = { _ in 1 }
    self[keyPath: place] = { 1 / $0 }
  }
}

extension TwoSublayers {
  /// What goes wrong with the layer's number.
  static var countMistakes: [Mistake<TwoSublayers>] {
    Mistake<TwoSublayers>.family(
      at: \.counted, "", "; both sublayers of layer l have sqrt(l)",
      why: "Sublayers can be counted as well as layers, and constants stand in examples.")([
        "sublayers-counted: sublayers are counted, 2 l - 1 and 2 l": { (2 * $0 - 1, 2 * $0) },
        "sublayers-counted-from-0: sublayers are counted from 0, 2 l - 2 and 2 l - 1":
          { (2 * $0 - 2, 2 * $0 - 1) },
        "l-always-4?: l is always 4": { _ in (4, 4) },
        "l-always-2?: l is always 2": { _ in (2, 2) },
      ])
  }
}
