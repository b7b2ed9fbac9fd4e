import Matrices

/// What goes wrong in the gradients of the two stacks.
extension ResidualJacobianKey {
  private typealias Index = @Sendable (_ l: Int, _ count: Int) -> Int?

  /// What goes wrong in either stack; each is a check of its own.
  @MistakeList<StackSteps>
  static var stack: [Mistake<StackSteps>] {
    Mistake(
      "ones-for-identity",
      "1 is added to every element; the shortcut adds the identity, 1 on the diagonal",
      why: "The paper prints a 1, and the kit adds a number to every element."
    ) { $0.identity = { Matrix(rows: $0, columns: $0, repeating: 1) } }
    Mistake(
      "identity-negated", "the shortcut's identity is subtracted; it is added",
      why: "Minus signs get lost, or doubled."
    ) { $0.identity = { -1 * .identity($0) } }
    Mistake.ready(
      \.branchTerm, "the branch's part of a layer's Jacobian", .term(), rest: "it is added once",
      named: "branch-part")
    Mistake(
      "norm-transposed", "N is transposed; it is used as it is",
      why: "Rows and columns of a Jacobian change places from book to book."
    ) { $0.norm = { $0.transposed } }
    Mistake(
      "branch-transposed", "B is transposed; it is used as it is",
      why: "Rows and columns of a Jacobian change places from book to book."
    ) { $0.branch = { $0.transposed } }
    Mistake(
      "product-by-elements", "N and B are multiplied element by element; they are matrices",
      why: "`*` multiplies elements, in NumPy as here."
    ) { $0.product = { $0 * $1 } }
    Mistake(
      "gradient-as-column",
      "J multiplies the gradient as a column; it is a row, and J stands at its right",
      why: "Vectors are columns in most books; a gradient as a column needs transposes."
    ) { $0.applied = { matmul(Matrix([$0]), $1.transposed).row(0) } }
    Mistake(
      "gradient-by-diagonal", "only the diagonal of J multiplies the gradient",
      why: "`*` multiplies elements, in NumPy as here."
    ) { $0.applied = { row, layer in row.indices.map { row[$0] * layer[$0, $0] } } }
    chains
    indices
    Mistake(
      "last-row-first",
      "the rows are in the opposite order; row 0 is dE/dx_0, the last is upstream",
      why: "The backward pass starts at the end, and `append` puts that first."
    ) { $0.arranged = { $0.reversed() } }
    Mistake(
      "last-row-zero", "the last row is 0; it is upstream",
      why: "The matrix was made with zeros, and the loop leaves the last row out."
    ) { $0.arranged = { $0.dropLast() + [$0[0].map { _ in 0 }] } }
    Mistake(
      "rows-shifted", "every row is the one of the place before it, and row 0 stands twice",
      why: "Counting starts at 0 here and at 1 there."
    ) { $0.arranged = { [$0[0]] + $0.dropLast() } }
    Mistake(
      "rows-shifted-back",
      "each row is the one of the place behind it, a layer short, and upstream stands twice",
      why: "The loop starts with layer l + 1, and ends one layer short."
    ) { $0.arranged = { $0.dropFirst() + [$0[$0.count - 1]] } }
    Mistake(
      "upstream-ignored", "upstream is taken as all ones",
      why: "`y.sum().backward()` starts so."
    ) { $0.received = { $0.map { _ in 1 } } }
  }

  @MistakeList<StackSteps>
  private static var chains: [Mistake<StackSteps>] {
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
    chain(
      "parts-multiplied-from-front", "row l passes the layers before l; it passes those from l on"
    ) {
      upstream, layers, applied in
      (0...layers.count).map { layers[..<$0].reduce(upstream, applied) }
    }
    chain("jacobians-summed", "the layers' Jacobians are summed; they are multiplied") {
      upstream, layers, applied in
      (0...layers.count).map { l in
        guard let first = layers[l...].first else { return upstream }
        return applied(upstream, layers[(l + 1)...].reduce(first, +))
      }
    }
    chain(
      "rows-summed", "row l + 1 is added to row l behind each layer; the Jacobian has I already"
    ) {
      upstream, layers, applied in
      layers.reversed().reduce(into: [upstream]) { rows, layer in
        rows.insert(zip(rows[0], applied(rows[0], layer)).map { $0 + $1 }, at: 0)
      }
    }
  }

  private static func chain(
    _ name: String, _ sentence: String, _ chain: @escaping StackSteps.Chain
  ) -> Mistake<StackSteps> {
    Mistake(name, sentence, why: "Loops over layers look alike in every order.") {
      $0.chained = chain
    }
  }

  @MistakeList<StackSteps>
  private static var indices: [Mistake<StackSteps>] {
    Mistake(
      "first-layer-first",
      "upstream passes the first layer first; on the way back the last one comes first",
      why: "Going forward they are, and the loop is written in the same way."
    ) {
      $0.normIndex = { $1 - 1 - $0 }
      $0.branchIndex = { $1 - 1 - $0 }
    }
    Mistake(
      "norms-reversed", "the norms are taken from the last to the first; layer l has norm l",
      why: "One of two lists was turned around."
    ) { $0.normIndex = { $1 - 1 - $0 } }
    Mistake(
      "branches-reversed",
      "the branches are taken from the last to the first; layer l has branch l",
      why: "One of two lists was turned around."
    ) { $0.branchIndex = { $1 - 1 - $0 } }
    // Layer l + 1 for both is `rows-shifted-back`.
    others.filter { $0.name != "one-more" }.map { name, words, index in
      Mistake(
        "layers-\(name)", "\(words) is used for norm and branch of layer l; it is layer l",
        why: "Counting starts at 0 here and at 1 there."
      ) {
        $0.normIndex = index
        $0.branchIndex = index
      }
    }
    others.flatMap { name, words, index in
      [
        Mistake(
          "norms-\(name)", "\(words) is used for the norm of layer l; it is layer l",
          why: "Counting starts at 0 here and at 1 there."
        ) { $0.normIndex = index },
        Mistake(
          "branches-\(name)", "\(words) is used for the branch of layer l; it is layer l",
          why: "Counting starts at 0 here and at 1 there."
        ) { $0.branchIndex = index },
      ]
    }
    Mistake(
      "last-layer-skipped", "the last layer changes nothing; upstream passes it, too",
      why: "The loop ends, or starts, one layer short."
    ) { $0.passes = { $0 != $1 - 1 } }
    Mistake(
      "first-layer-skipped", "the first layer changes nothing; row 0 is row 1 behind it",
      why: "The loop ends, or starts, one layer short."
    ) { $0.passes = { l, _ in l != 0 } }
  }

  private static let others: [(name: String, words: String, index: Index)] = [
    ("one-more", "layer l + 1, none for the last,", { $0 + 1 < $1 ? $0 + 1 : nil }),
    ("one-more-at-most-last", "layer l + 1, at most the last,", { min($0 + 1, $1 - 1) }),
    ("one-less", "layer l - 1, none for the first,", { l, _ in l > 0 ? l - 1 : nil }),
    ("one-less-at-least-first", "layer l - 1, at least the first,", { l, _ in max(l - 1, 0) }),
    ("always-first", "the first layer", { _, _ in 0 }),
    ("always-last", "the last layer", { $1 - 1 }),
  ]

  /// What goes wrong in one stack, or differs between the two.
  @MistakeList<ResidualJacobianSteps>
  static var layers: [Mistake<ResidualJacobianSteps>] {
    Mistake(
      "identity-dropped", "the shortcut is missing; it adds the identity to the branch",
      why: "The chain rule multiplies; the shortcut is a way of its own, and adds I."
    ) {
      $0.post.terms.shortcut = nil
      $0.pre.terms.shortcut = nil
    }
    Mistake(
      "stacks-swapped", "a layer's Jacobian is that of the other stack",
      why: "The two names are easily confused."
    ) { ($0.post.terms, $0.pre.terms) = ($0.pre.terms, $0.post.terms) }
    terms("in-post", \.post)
    terms("in-pre", \.pre)
    Mistake(
      "identity-doubled", "the shortcut adds 2 I; it adds the identity once",
      why: "The shortcut is counted for the norm and for the branch."
    ) { $0.post.identity = { 2 * .identity($0) } }
    Mistake(
      "factors-grouped",
      "all norms come first, as equation (5) is printed; each layer keeps its pair",
      why: "Equation (5) is printed so; for numbers the order would not matter."
    ) { $0.post.isGrouped = true }
    Mistake(
      "local-partials-summed",
      "each branch counts once, by itself; in equation (6) each term is a chain down to x_l",
      why: "Its terms look like one layer each; but they differentiate by x_l, not by x_k."
    ) { $0.pre.chained = partials { $0 + $1 } }
    Mistake(
      "local-partials-multiplied",
      "I is added to the product of all B N; each layer's Jacobian has an I of its own",
      why: "The sum of equation (6) is taken for the product of equation (5)."
    ) { $0.pre.chained = partials { matmul($1, $0) } }
  }

  /// Upstream, and upstream times what is made of the Jacobians less I of all layers.
  private static func partials(
    _ joined: @escaping @Sendable (Matrix, Matrix) -> Matrix
  ) -> StackSteps.Chain {
    { upstream, layers, applied in
      let parts = layers.map { $0 - .identity(upstream.count) }
      return (0...layers.count).map { l in
        guard let first = parts[l...].first else { return upstream }
        return zip(upstream, applied(upstream, parts[(l + 1)...].reduce(first, joined))).map {
          $0 + $1
        }
      }
    }
  }

  /// The other Jacobians of a layer.
  private static func terms(
    _ end: String, _ path: StepPath<ResidualJacobianSteps, StackSteps>
  ) -> [Mistake<ResidualJacobianSteps>] {
    let right = ResidualJacobianSteps()[keyPath: path].terms
    return right.others.filter { $0 != other(than: right) && $0 != without(right) }.map { other in
      Mistake(
        "\(other.formula.replacing("+", with: "plus").asName)-\(end)",
        "a layer's Jacobian is \(other.formula); it is \(right.formula)",
        why: "The factors of the two stacks look alike, and do not commute."
      ) { $0[keyPath: path].terms = other }
    }
  }

  /// The terms that `stacks-swapped` and `identity-dropped` tell.
  private static func other(than right: LayerTerms) -> LayerTerms {
    let both = ResidualJacobianSteps()
    return right == both.post.terms ? both.pre.terms : both.post.terms
  }
  private static func without(_ right: LayerTerms) -> LayerTerms {
    LayerTerms(shortcut: nil, left: right.left, right: right.right)
  }
}
