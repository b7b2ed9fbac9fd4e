import Matrices
import Tensors

extension ResidualJacobianKey {
  private typealias Steps = ResidualJacobianSteps

  @MistakeList<ResidualJacobianSteps> static var mistakes: [Mistake<ResidualJacobianSteps>] {
    norm.lifted(to: \.layerNorm.norm)
    Mistake<Steps>.family(
      why: "Quadratic forms and single numbers seem to need something of their own.")([
        "zeros-returned: the Jacobian is 0 everywhere": { $0.returned = { $0 * 0 + $1 * 0 } },
        "diagonal-only: all beside the diagonal is 0; mean and deviation reach all elements":
          { $0.returned = { j, _ in j * Tensor(Matrix.identity(j.shape[0])) } },
        "gain-on-both-sides: gain scales rows and columns; it scales rows":
          { $0.returned = { $0 * $1 } },
        "single-gain: for d = 1 the Jacobian is the gain; it is 0":
          { $0.single = { gain, _ in gain } },
        "single-gain-over-deviation: for d = 1 the Jacobian is gain / deviation; it is 0":
          { $0.single = { $0 / $1 } },
        "single-1: for d = 1 the Jacobian is 1; it is 0": { $0.single = { _, _ in 1 } },
      ])
    StackSteps.mistakes.map { $0.lifted(toAll: stacks) }
    layers
    terms("in-post", \.post, right: .post, other: .pre)
    terms("in-pre", \.pre, right: .pre, other: .post)
  }

  private static let stacks: [Place<Steps, StackSteps>] = [
    Place("in-post", "", \.post), Place("in-pre", "", \.pre),
  ]

  /// Mistakes of a norm that say nothing about one token's Jacobian, or that others tell better.
  private static let leftOut: Set<String> = [
    "over-columns", "over-everything", "statistics-of-first-row", "statistics-of-last-row",
    "statistics-of-all-rows",
    "divided-by-variance", "gain-forgotten", "multiplied-by-deviation", "mean-kept-in-numerator",
    "mean-of-squares-across-rows", "mean-of-squares-overall", "center-across-rows",
    "center-overall", "square-of-mean",
  ]

  /// What goes wrong in the norm's own Jacobian.
  @MistakeList<NormSteps> private static var norm: [Mistake<NormSteps>] {
    (NormSteps.forwardMistakes + NormSteps.centerMistakes).filter { mistake in
      !leftOut.contains(mistake.name)
        && !["clipped", "gain"].contains { mistake.name.hasPrefix($0) }
    }
    Mistake<NormSteps>.family(
      "", "; row i is multiplied by gain[i]",
      why: "Papers leave the gain out, books write the transpose, and brackets get lost.")([
        "gain-plus-one: row i is multiplied by 1 + gain[i]": { $0.factor = { 1 + $0 } },
        "gain-on-the-right: gain[j] scales column j":
          { ($0.gainFirst, $0.gainLast) = ({ upstream, _ in upstream }, { $0 * $1 }) },
        "gain-forgotten: every gain is taken as 1": { $0.factor = { $0.filled(1) } },
        "gain-of-first: every row is multiplied by gain[0]": { $0.factor = { $0.columns(0..<1) } },
        "gain-on-identity-only: gain[i] multiplies the 1 on the diagonal only":
          { ($0.meanOperand, $0.slopeOperand) = ({ $0.upstream }, { $0.upstream }) },
        "gain-beside-mean-term: 1 / d misses gain[i]": { $0.meanOperand = { $0.upstream } },
        "gain-beside-deviation-term: the term of the normalized numbers misses gain[i]":
          { $0.slopeOperand = { $0.upstream } },
      ])
    Mistake.ready(
      \.factor, "the gain", .factor(), rest: "row i is multiplied by gain[i]",
      except: ["forgotten"])
    Mistake<NormSteps>.family(
      why: "Of three terms that are subtracted and divided one is easily lost, or mistaken.")([
        "statistics-constant: it is gain / deviation on the diagonal; mean and deviation depend on x":
          { ($0.meanTerm, $0.slopeTerm) = ({ $0 * 0 }, { $0 * 0 }) },
        "mean-term-dropped: the term 1 / d is left out": { $0.meanTerm = { $0 * 0 } },
        "mean-term-dropped-from-2: the term 1 / d is 0 when d is more than 1":
          { $0.meanTerm = { $0.shape[0] > 1 ? $0 * 0 : $0 } },
        "deviation-term-dropped: the outer product is left out": { $0.slopeTerm = { $0 * 0 } },
        "outer-product-not-averaged: the outer product lacks 1 / d": { $0.slopeReduced = .sum },
        "outer-product-over-d-minus-1: the outer product is divided by d - 1":
          { $0.slopeReduced = .overOneLess },
        "identity-left-out: the diagonal lacks its 1": { $0.mainOperand = { $0.gradient * 0 } },
        "ones-in-jacobian: 1 is added to every element; it belongs on the diagonal only":
          { $0.mainOperand = { $0.gradient.sum(axis: -1, keepsDimensions: true) } },
        "normalized-by-variance: the deviation lacks its root": { $0.deviation = { $0 + $1 } },
      ])
    Mistake.ready(\.meanTerm, "the term 1 / d", .term(), except: ["dropped"])
    Mistake.reductions(
      \.meanReduced, "the term 1 / d", except: [.first, .last, .acrossRows, .overall])
    Mistake.ready(
      \.slopeTerm, "the term of the normalized numbers", .term(), except: ["dropped"])
    Mistake.operands(
      \.slopeInput, "left-factor", "the product of normalized numbers has at its left",
      right: "the normalized number i")([
        "x[i]": { $0.x }, "the centered number i": { $0.centered }, "1": { $0.x.filled(1) },
        "the square of number i": { $0.normalized * $0.normalized },
      ])
    Mistake.operands(
      \.slopeFactor, "right-factor", "the product of normalized numbers has at its right",
      right: "the normalized number j")([
        "x[j]": { $0.x }, "1": { $0.x.filled(1) },
        "the square of number j": { $0.normalized * $0.normalized },
      ])
    factors("of-centered", "the centered numbers") { $0.centered }
    factors("of-x", "the numbers of x") { $0.x }
    factors("of-x-over-deviation", "x / deviation") { $0.x / $0.deviation }
    factors("of-variance-alone", "(x - mean) / sqrt(variance)") { $0.centered / sqrt($0.variance) }
    divisor("divided-by-variance", "the deviation squared") { $0.deviation * $0.deviation }
    divisor("divided-by-deviation-thrice", "the cube of the deviation") { pow($0.deviation, 3) }
    divisor("deviation-forgotten", "1") { $0.deviation.filled(1) }
    divisor("divisor-without-epsilon", "sqrt(variance), without epsilon,") { sqrt($0.variance) }
    divisor("divisor-variance-without-epsilon", "the variance, without epsilon,") { $0.variance }
    divisor("multiplied-by-deviation", "1 / deviation") { 1 / $0.deviation }
    divisor("divisor-rooted", "the root of the deviation") { sqrt($0.deviation) }
  }

  private static func factors(
    _ name: String, _ words: String, _ value: @escaping @Sendable (NormScope) -> Tensor
  ) -> Mistake<NormSteps> {
    Mistake(
      "outer-product-\(name)",
      "the product is one of \(words) twice; it is one of normalized numbers",
      why: "It is at hand and has the same shape."
    ) { ($0.slopeInput, $0.slopeFactor) = (value, value) }
  }

  private static func divisor(
    _ name: String, _ words: String, _ value: @escaping @Sendable (NormScope) -> Tensor
  ) -> Mistake<NormSteps> {
    Mistake(
      name, "the Jacobian is divided by \(words) in front; it is divided by the deviation",
      why: "Several numbers of this size are at hand, and the derivative of 1 / s has an s squared."
    ) { ($0.mainDivisor, $0.meanDivisor, $0.slopeDivisor) = (value, value, value) }
  }

  /// What goes wrong in one stack, or differs between the two.
  private static let layers = Mistake<Steps>.family(
    why: "The stacks look alike, and the paper's sums and products order their factors freely.")([
      "identity-dropped: the shortcut is missing; it adds I to B, or to B N":
        { ($0.post.terms.shortcut, $0.pre.terms.shortcut) = (nil, nil) },
      "stacks-swapped: a layer's Jacobian is that of the other stack":
        { ($0.post.terms, $0.pre.terms) = (.pre, .post) },
      "identity-doubled: the shortcut adds 2 I": { $0.post.identity = { 2 * .identity($0) } },
      "factors-grouped: all N come first, as (5) is printed; each stays with its I + B":
        { $0.post.isGrouped = true },
      "local-partials-summed: the layers' B N are summed and I is added once; each layer has an I of its own":
        { $0.pre.chained = partials { $0 + $1 } },
      "local-partials-multiplied: I is added to the product of all B N; each layer has an I":
        { $0.pre.chained = partials { matmul($1, $0) } },
    ])

  /// Upstream, and upstream times what is made of the Jacobians less I of all layers.
  private static func partials(
    _ joined: @escaping @Sendable (Matrix, Matrix) -> Matrix
  ) -> StackSteps.Chain {
    StackSteps.rows { upstream, layers, l, applied in
      let parts = layers[l...].map { $0 - .identity(upstream.count) }
      return zip(upstream, applied(upstream, parts[1...].reduce(parts[0], joined))).map { $0 + $1 }
    }
  }

  /// The other Jacobians of a layer, but for those that `stacks-swapped` and `identity-dropped` tell.
  private static func terms(
    _ end: String, _ path: StepPath<ResidualJacobianSteps, StackSteps>,
    right: LayerTerms, other: LayerTerms
  ) -> [Mistake<ResidualJacobianSteps>] {
    let without = LayerTerms(shortcut: nil, left: right.left, right: right.right)
    return right.others.filter { $0 != other && $0 != without }.map { terms in
      Mistake(
        "\(terms.formula.replacing("+", with: "plus").asName)-\(end)",
        "a layer's Jacobian is \(terms.formula); it is \(right.formula)",
        why: "The factors of the two stacks look alike, and do not commute."
      ) { $0[keyPath: path].terms = terms }
    }
  }
}

extension StackSteps {
  /// What goes wrong in either stack; each is a check of its own.
  @MistakeList<StackSteps> fileprivate static var mistakes: [Mistake<StackSteps>] {
    Mistake.ready(
      \.branchTerm, "the branch's part of a layer's Jacobian", .term(), rest: "it is added once",
      named: "branch-part")
    Mistake<StackSteps>.family(
      why: "The paper prints 1 for I, `*` multiplies elements, and books write columns.")([
        "ones-for-identity: the shortcut adds 1 to every element; it adds 1 on the diagonal":
          { $0.identity = { Matrix(rows: $0, columns: $0, repeating: 1) } },
        "identity-negated: I is subtracted; it is added": { $0.identity = { -1 * .identity($0) } },
        "norm-transposed: N is transposed": { $0.norm = { $0.transposed } },
        "branch-transposed: B is transposed": { $0.branch = { $0.transposed } },
        "product-by-elements: N and B are multiplied by elements": { $0.product = { $0 * $1 } },
        "gradient-as-column: J stands at the left of the gradient; it is a row, and J at its right":
          { $0.applied = { matmul(Matrix([$0]), $1.transposed).row(0) } },
        "gradient-by-diagonal: only the diagonal of J multiplies the gradient":
          { $0.applied = { row, layer in row.indices.map { row[$0] * layer[$0, $0] } } },
        "upstream-ignored: upstream is taken as all ones": { $0.received = { $0.map { _ in 1 } } },
      ])
    Mistake<StackSteps>.family(why: "Loops over layers look alike in every order.")([
      "order-reversed: layer l's Jacobian meets upstream first; the last layer's does":
        { $0.chained = rows { $1[$2...].reduce($0, $3) } },
      "one-layer-each: every row starts from upstream; row l starts from row l + 1":
        { $0.chained = rows { $3($0, $1[$2]) } },
      "first-row-everywhere: every row but the last is g_0; row l is g_l":
        { $0.chained = rows { u, layers, _, f in backwards(u, layers, f)[0] } },
      "upstream-everywhere: every row is upstream": { $0.chained = rows { u, _, _, _ in u } },
      "parts-multiplied-from-front: row l passes the layers before l; it passes those from l":
        { $0.chained = { u, layers, f in (0...layers.count).map { layers[..<$0].reduce(u, f) } } },
      "jacobians-summed: the layers' Jacobians are summed; they are multiplied":
        { $0.chained = rows { $3($0, $1[($2 + 1)...].reduce($1[$2], +)) } },
      "rows-summed: row l + 1 is added to row l behind each layer; J has I already":
        { $0.applied = { zip($0, matmul(Matrix([$0]), $1).row(0)).map { $0 + $1 } } },
    ])
    Mistake<StackSteps>.family(
      why: "Counting starts at 0 here and at 1 there, loops end a layer short, rows are appended.")(
        [
          "last-row-first: the rows are in the opposite order": { $0.arranged = { $0.reversed() } },
          "last-row-zero: the last row is 0; it is upstream":
            { $0.arranged = { $0.dropLast() + [$0[0].map { _ in 0 }] } },
          "rows-shifted: every row is the one of the place before it, and row 0 stands twice":
            { $0.arranged = { [$0[0]] + $0.dropLast() } },
          "rows-shifted-back: every row is the one of the place behind it, and upstream stands twice":
            { $0.arranged = { $0.dropFirst() + [$0[$0.count - 1]] } },
          "last-layer-skipped: the last layer changes nothing": { $0.passes = { $0 != $1 - 1 } },
          "first-layer-skipped: the first layer changes nothing": { $0.passes = { l, _ in l > 0 } },
        ])
    // Layer l + 1 for both is `rows-shifted-back`.
    for (name, words, index) in indices.dropFirst() {
      taken("layers-\(name)", words, "norm and branch") {
        ($0.normIndex, $0.branchIndex) = (index, index)
      }
    }
    for (name, words, index) in indices {
      taken("norms-\(name)", words, "the norm") { $0.normIndex = index }
      taken("branches-\(name)", words, "the branch") { $0.branchIndex = index }
    }
  }

  /// A chain of which each row but the last is made from upstream by itself.
  fileprivate static func rows(
    _ row: @escaping @Sendable ([Double], _ layers: [Matrix], _ l: Int, Application) -> [Double]
  ) -> Chain {
    { upstream, layers, applied in
      layers.indices.map { row(upstream, layers, $0, applied) } + [upstream]
    }
  }

  private typealias Index = @Sendable (_ l: Int, _ count: Int) -> Int?
  private static let indices: [(name: String, words: String, index: Index)] = [
    ("one-more", "layer l + 1, none for the last,", { $0 + 1 < $1 ? $0 + 1 : nil }),
    ("one-more-at-most-last", "layer l + 1, at most the last,", { min($0 + 1, $1 - 1) }),
    ("one-less", "layer l - 1, none for the first,", { l, _ in l > 0 ? l - 1 : nil }),
    ("one-less-at-least-first", "layer l - 1, at least the first,", { l, _ in max(l - 1, 0) }),
    ("always-first", "the first layer", { _, _ in 0 }),
    ("always-last", "the last layer", { $1 - 1 }),
    ("reversed", "layer L - 1 - l", { $1 - 1 - $0 }),
  ]

  private static func taken(
    _ name: String, _ words: String, _ part: String,
    _ change: @escaping @Sendable (inout StackSteps) -> Void
  ) -> Mistake<StackSteps> {
    Mistake(
      name, "\(words) is used for \(part) of layer l; it is layer l",
      why: "Counting starts at 0 here and at 1 there, and lists go either way.", change)
  }
}
