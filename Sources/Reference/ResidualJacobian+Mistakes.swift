import Matrices
import Tensors

extension ResidualJacobianKey {
  private typealias Steps = ResidualJacobianSteps

  @MistakeList<ResidualJacobianSteps>
  static var mistakes: [Mistake<ResidualJacobianSteps>] {
    norm.lifted(to: \.layerNorm.norm)
    Mistake<Steps>.alike(
      why: "Quadratic forms and single numbers seem to need something of their own.",
      [
        "zeros-returned: the Jacobian is 0 everywhere": { $0.returned = { $0 * 0 + $1 * 0 } },
        "diagonal-only: all beside the diagonal is 0; mean and deviation reach all elements":
          { $0.returned = { j, _ in j * Tensor(Matrix.identity(j.shape[0])) } },
        "gain-on-both-sides: gain[i] scales row i and gain[j] column j; only rows are scaled":
          { $0.returned = { $0 * $1 } },
      ])
    Mistake<Steps>.alike(
      why: "One number seems to need a case of its own.",
      rest: "; a single number is its own mean, it is 0",
      [
        "single-gain: for d = 1 the Jacobian is the gain": { $0.single = { gain, _ in gain } },
        "single-gain-over-deviation: for d = 1 the Jacobian is gain / deviation":
          { $0.single = { $0 / $1 } },
        "single-1: for d = 1 the Jacobian is 1": { $0.single = { _, _ in 1 } },
      ])
    StackSteps.mistakes.map { $0.lifted(toAll: stacks) }
    layers
    terms("in-post", \.post, right: .post, other: .pre)
    terms("in-pre", \.pre, right: .pre, other: .post)
  }

  private static let stacks = [
    Place<ResidualJacobianSteps, StackSteps>("in-post", "", \.post),
    Place<ResidualJacobianSteps, StackSteps>("in-pre", "", \.pre),
  ]

  /// Mistakes of a norm that say nothing about one token's Jacobian, or that others tell better.
  private static let leftOut: Set<String> = [
    "over-columns", "over-everything", "statistics-of-first-row", "statistics-of-last-row",
    "divided-by-variance", "gain-forgotten", "multiplied-by-deviation", "mean-kept-in-numerator",
    "mean-of-squares-across-rows", "mean-of-squares-overall", "center-across-rows",
    "center-overall", "square-of-mean",
  ]

  /// What goes wrong in the norm's own Jacobian.
  @MistakeList<NormSteps>
  private static var norm: [Mistake<NormSteps>] {
    (NormSteps.forwardMistakes + NormSteps.centerMistakes).filter { mistake in
      !leftOut.contains(mistake.name)
        && !["clipped", "gain"].contains { mistake.name.hasPrefix($0) }
    }
    Mistake<NormSteps>.alike(
      why: "Papers leave the gain out, books write the transpose, and brackets get lost.",
      rest: "; row i is multiplied by gain[i]",
      [
        "gain-plus-one: row i is multiplied by 1 + gain[i]": { $0.factor = { 1 + $0 } },
        "gain-on-the-right: gain[j] scales column j":
          { ($0.gainFirst, $0.gainLast) = ({ upstream, _ in upstream }, { $0 * $1 }) },
        "gain-forgotten: every gain is taken as 1": { $0.factor = { $0.filled(1) } },
        "gain-of-first: every row is multiplied by gain[0]": { $0.factor = { $0.columns(0..<1) } },
        "gain-on-identity-only: gain[i] multiplies the 1 on the diagonal only":
          { ($0.meanOperand, $0.slopeOperand) = ({ $0.upstream }, { $0.upstream }) },
        "gain-beside-mean-term: the term 1 / d misses gain[i]":
          { $0.meanOperand = { $0.upstream } },
        "gain-beside-deviation-term: the term of the normalized numbers misses gain[i]":
          { $0.slopeOperand = { $0.upstream } },
      ])
    Mistake.ready(
      \.factor, "the gain", .factor(), rest: "row i is multiplied by gain[i]",
      except: ["forgotten"])
    Mistake<NormSteps>.alike(
      why: "Of three terms that are subtracted and divided one is easily lost, or mistaken.",
      [
        "statistics-constant: J is gain / deviation on the diagonal; mean and deviation depend on x":
          { ($0.meanTerm, $0.slopeTerm) = ({ $0 * 0 }, { $0 * 0 }) },
        "mean-term-dropped: the term 1 / d is left out: the mean is taken for a constant":
          { $0.meanTerm = { $0 * 0 } },
        "mean-term-dropped-from-2: the term 1 / d is 0 when d is more than 1":
          { $0.meanTerm = { $0.shape[0] > 1 ? $0 * 0 : $0 } },
        "deviation-term-dropped: the term of the normalized numbers is left out":
          { $0.slopeTerm = { $0 * 0 } },
        "outer-product-not-averaged: the product of the normalized numbers is not divided by d":
          { $0.slopeReduced = .sum },
        "outer-product-over-d-minus-1: the product of normalized numbers is divided by d - 1, not d":
          { $0.slopeReduced = .overOneLess },
        "identity-left-out: the 1 on the diagonal is left out": {
          $0.mainOperand = { $0.gradient * 0 }
        },
        "ones-in-jacobian: 1 is added to every element; it belongs on the diagonal only":
          { $0.mainOperand = { $0.gradient.sum(axis: -1, keepsDimensions: true) } },
        "normalized-by-variance: the deviation is variance + epsilon; the root of that is missing":
          { $0.deviation = { $0 + $1 } },
      ])
    Mistake.ready(\.meanTerm, "the term 1 / d", .term(), except: ["dropped"])
    Mistake.reductions(
      \.meanReduced, "the term 1 / d", except: [.first, .last, .acrossRows, .overall])
    Mistake.ready(
      \.slopeTerm, "the term of the normalized numbers", .term(), except: ["dropped"])
    Mistake.operands(
      \.slopeInput, "left-factor", "the product of normalized numbers has at its left",
      right: "the normalized number i",
      [
        "x[i]": { $0.x }, "the centered number i": { $0.centered }, "1": { $0.x.filled(1) },
        "the square of number i": { $0.normalized * $0.normalized },
      ])
    Mistake.operands(
      \.slopeFactor, "right-factor", "the product of normalized numbers has at its right",
      right: "the normalized number j",
      [
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
  private static let layers = Mistake<Steps>.alike(
    why: "The stacks look alike, and the paper's sums and products order their factors freely.",
    [
      "identity-dropped: the shortcut is missing; it adds the identity to the branch":
        { ($0.post.terms.shortcut, $0.pre.terms.shortcut) = (nil, nil) },
      "stacks-swapped: a layer's Jacobian is that of the other stack":
        { ($0.post.terms, $0.pre.terms) = (.pre, .post) },
      "identity-doubled: the shortcut adds 2 I; it adds the identity once":
        { $0.post.identity = { 2 * .identity($0) } },
      "factors-grouped: all norms come first, as equation (5) is printed; each layer keeps its pair":
        { $0.post.isGrouped = true },
      "local-partials-summed: each branch counts once, by itself; each is a chain down to x_l":
        { $0.pre.chained = partials { $0 + $1 } },
      "local-partials-multiplied: I is added to the product of all B N; each layer has an I":
        { $0.pre.chained = partials { matmul($1, $0) } },
    ])

  /// Upstream, and upstream times what is made of the Jacobians less I of all layers.
  private static func partials(
    _ joined: @escaping @Sendable (Matrix, Matrix) -> Matrix
  ) -> StackSteps.Chain {
    { upstream, layers, applied in
      let parts = layers.map { $0 - .identity(upstream.count) }
      return (0...layers.count).map { l in
        guard let first = parts[l...].first else { return upstream }
        let way = applied(upstream, parts[(l + 1)...].reduce(first, joined))
        return zip(upstream, way).map { $0 + $1 }
      }
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
  @MistakeList<StackSteps>
  fileprivate static var mistakes: [Mistake<StackSteps>] {
    Mistake.ready(
      \.branchTerm, "the branch's part of a layer's Jacobian", .term(), rest: "it is added once",
      named: "branch-part")
    Mistake<StackSteps>.alike(
      why: "The paper prints 1 for I, `*` multiplies elements, and books write columns.",
      [
        "ones-for-identity: the shortcut adds 1 to every element; it adds 1 on the diagonal":
          { $0.identity = { Matrix(rows: $0, columns: $0, repeating: 1) } },
        "identity-negated: the shortcut's identity is subtracted; it is added":
          { $0.identity = { -1 * .identity($0) } },
        "norm-transposed: N is transposed; it is used as it is": { $0.norm = { $0.transposed } },
        "branch-transposed: B is transposed; it is used as it is": {
          $0.branch = { $0.transposed }
        },
        "product-by-elements: N and B are multiplied element by element; they are matrices":
          { $0.product = { $0 * $1 } },
        "gradient-as-column: J stands at the left of the gradient; it is a row, and J at its right":
          { $0.applied = { matmul(Matrix([$0]), $1.transposed).row(0) } },
        "gradient-by-diagonal: only the diagonal of J multiplies the gradient":
          { $0.applied = { row, layer in row.indices.map { row[$0] * layer[$0, $0] } } },
        "upstream-ignored: upstream is taken as all ones": { $0.received = { $0.map { _ in 1 } } },
      ])
    chain("order-reversed", "layer l's Jacobian meets upstream first; the last layer's does") {
      upstream, layers, applied in
      (0...layers.count).map { layers[$0...].reduce(upstream, applied) }
    }
    chain("one-layer-each", "every row starts from upstream; row l starts from row l + 1") {
      upstream, layers, applied in layers.map { applied(upstream, $0) } + [upstream]
    }
    chain("first-row-everywhere", "every row but the last is dE/dx_0; row l is dE/dx_l") {
      let rows = StackSteps.backwards($0, $1, $2)
      return $1.map { _ in rows[0] } + [$0]
    }
    chain("upstream-everywhere", "every row is upstream; behind each layer it changes") {
      upstream, layers, _ in [upstream] + layers.map { _ in upstream }
    }
    chain("parts-multiplied-from-front", "row l passes the layers before l; it passes those from l")
    {
      upstream, layers, applied in
      (0...layers.count).map { layers[..<$0].reduce(upstream, applied) }
    }
    chain("jacobians-summed", "the layers' Jacobians are summed; they are multiplied") {
      upstream, layers, applied in
      (0..<layers.count).map { applied(upstream, layers[($0 + 1)...].reduce(layers[$0], +)) }
        + [upstream]
    }
    chain("rows-summed", "row l + 1 is added to row l behind each layer; J has I already") {
      upstream, layers, applied in
      layers.reversed().reduce(into: [upstream]) { rows, layer in
        rows.insert(zip(rows[0], applied(rows[0], layer)).map { $0 + $1 }, at: 0)
      }
    }
    Mistake<StackSteps>.alike(
      why: "Counting starts at 0 here and at 1 there, loops end a layer short, rows are appended.",
      [
        "last-row-first: the rows are in the opposite order; row 0 is dE/dx_0, the last is upstream":
          { $0.arranged = { $0.reversed() } },
        "last-row-zero: the last row is 0; it is upstream":
          { $0.arranged = { $0.dropLast() + [$0[0].map { _ in 0 }] } },
        "rows-shifted: every row is the one of the place before it, and row 0 stands twice":
          { $0.arranged = { [$0[0]] + $0.dropLast() } },
        "rows-shifted-back: every row is the one of the place behind it, and upstream stands twice":
          { $0.arranged = { $0.dropFirst() + [$0[$0.count - 1]] } },
        "last-layer-skipped: the last layer changes nothing; upstream passes it, too":
          { $0.passes = { $0 != $1 - 1 } },
        "first-layer-skipped: the first layer changes nothing; row 0 is row 1 behind it":
          { $0.passes = { l, _ in l != 0 } },
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

  private static func chain(
    _ name: String, _ sentence: String, _ chain: @escaping Chain
  ) -> Mistake<StackSteps> {
    Mistake(name, sentence, why: "Loops over layers look alike in every order.") {
      $0.chained = chain
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
