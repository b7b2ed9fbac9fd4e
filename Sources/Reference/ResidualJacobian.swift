import Matrices
package import Problems
import Tensors

/// The answer to `residual_jacobian`.
public enum ResidualJacobianKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    ResidualJacobianSteps.init, mistakes: mistakes.map { $0.known(as: names) },
    styles: [Style("exact-derivative") { $0.layerNorm.norm.isExact = true }])

  /// The names of those that many people make.
  private static let names = [
    "i-plus-n-b-in-post": "post-norm-on-branch", "i-plus-b-n-in-post": "post-norm-factors-swapped",
    "i-plus-n-b-in-pre": "pre-norm-factors-swapped", "i-plus-b-n-in-pre": "pre-norm-on-shortcut",
    "layers-reversed": "first-layer-first",
  ]

  /// The right answer, for those who measure with it.
  package static var reference: any ResidualJacobianContract { ResidualJacobianSteps() }
}

/// The Jacobian of a norm and the gradients of the two stacks taken apart, each step as it should be.
struct ResidualJacobianSteps: ResidualJacobianContract {
  /// The norm, whose Jacobian is the gradient of x for each unit vector in the place of upstream.
  var layerNorm = LayerNormSteps()
  /// The Jacobian as it is returned.
  @Choice var returned: (_ jacobian: Tensor, _ gain: Tensor) -> Tensor = { jacobian, _ in jacobian }
  /// What is put for the Jacobian of a token of one number, by its gain and deviation.
  @Choice var single: (_ gain: Double, _ deviation: Double) -> Double? = { _, _ in nil }
  var post = StackSteps(.post)
  var pre = StackSteps(.pre)

  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    let d = x.count
    if d == 1, let single = single(gain[0], epsilon.squareRoot()) { return [[single]] }
    let jacobian = layerNorm.norm.inputGradient(
      Tensor(Array(repeating: x, count: d)), gain: Tensor(gain), epsilon: epsilon,
      upstream: Tensor(Matrix.identity(d)))
    return Matrix(returned(jacobian, Tensor(gain)))
  }

  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    post(upstream, norms, branches)
  }

  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    pre(upstream, norms, branches)
  }
}

/// What a layer's Jacobian consists of: how often the norm N stands on the shortcut, which may be
/// missing, and at the left and the right of the branch B.
struct LayerTerms: Hashable, Sendable {
  var shortcut: Int?
  var left: Int
  var right: Int

  static let post = LayerTerms(shortcut: 1, left: 1, right: 0)
  static let pre = LayerTerms(shortcut: 0, left: 0, right: 1)

  /// The formula, such as `N (I + B)`.
  var formula: String {
    func times(_ count: Int) -> [String] { Array(repeating: "N", count: count) }
    let branch = (times(left) + ["B"] + times(right)).joined(separator: " ")
    switch (shortcut, left, right) {
    case (nil, _, _): return branch
    case (1, 1, 0): return "N (I + B)"
    case (1, 0, 1): return "(I + B) N"
    case (let shortcut?, _, _):
      return (shortcut == 0 ? "I" : times(shortcut).joined(separator: " ")) + " + " + branch
    }
  }

  /// All others with few norms.
  var others: [LayerTerms] {
    [0, 1, 2, nil].flatMap { shortcut in
      (0...5).map { LayerTerms(shortcut: shortcut, left: $0 / 2, right: $0 % 2) }
    }.filter { $0 != self }
  }
}

/// A stack's gradients from the Jacobians of its norms and branches.
struct StackSteps {
  @Choice var terms: LayerTerms
  /// What the shortcut adds, for d numbers.
  @Choice var identity: (Int) -> Matrix = { .identity($0) }
  /// The Jacobians of a layer as they are used, and the branch's part as it is added.
  @Choice var norm: (Matrix) -> Matrix = { $0 }
  @Choice var branch: (Matrix) -> Matrix = { $0 }
  @Choice var branchTerm: (Matrix) -> Matrix = { $0 }
  @Choice var product: (Matrix, Matrix) -> Matrix = { matmul($0, $1) }
  /// Which layer's norm and branch belong to layer l of so many; nil for none, which changes nothing.
  @Choice var normIndex: (_ l: Int, _ count: Int) -> Int? = { l, _ in l }
  @Choice var branchIndex: (_ l: Int, _ count: Int) -> Int? = { l, _ in l }
  /// Whether a layer is passed.
  @Choice var passes: (_ l: Int, _ count: Int) -> Bool = { _, _ in true }
  /// The gradient that arrives, and what one becomes behind a layer.
  @Choice var received: ([Double]) -> [Double] = { $0 }
  @Choice var applied: Application = { matmul(Matrix([$0]), $1).row(0) }
  /// The gradients at every place, row by row, from the layers' Jacobians.
  @Choice var chained: Chain = backwards
  /// Whether all norms come first, as equation (5) is printed.
  @Choice var isGrouped = false
  /// The rows in the order in which they are returned.
  @Choice var arranged: ([[Double]]) -> [[Double]] = { $0 }

  typealias Application = (_ row: [Double], _ layer: Matrix) -> [Double]
  typealias Chain = @Sendable ([Double], _ layers: [Matrix], Application) -> [[Double]]

  init(_ terms: LayerTerms) { _terms = Choice(wrappedValue: terms) }

  /// The right chain: row l is row l + 1 behind layer l.
  static let backwards: Chain = { upstream, layers, applied in
    layers.reversed().reduce(into: [upstream]) { $0.insert(applied($0[0], $1), at: 0) }
  }

  func callAsFunction(_ upstream: [Double], _ norms: [Matrix], _ branches: [Matrix]) -> Matrix {
    let (count, d) = (norms.count, upstream.count)
    let own: [(norm: Matrix, branch: Matrix)?] = (0..<count).map { l in
      guard let n = normIndex(l, count), let b = branchIndex(l, count), passes(l, count)
      else { return nil }
      return (norm(norms[n]), branch(branches[b]))
    }
    let upstream = received(upstream)
    guard isGrouped else {
      let layers = own.map { $0.map { layer($0.norm, $0.branch) } ?? .identity(d) }
      return Matrix(arranged(chained(upstream, layers, applied)))
    }
    let sums = own.map { identity(d) + ($0?.branch ?? .identity(d)) }
    let rows = (0...count).map { l in
      let behindNorms = chained(upstream, own[l...].map { $0?.norm ?? .identity(d) }, applied)[0]
      return chained(behindNorms, Array(sums[l...]), applied)[0]
    }
    return Matrix(arranged(rows))
  }

  /// The Jacobian of one layer.
  private func layer(_ norm: Matrix, _ branch: Matrix) -> Matrix {
    func behind(_ count: Int, _ matrix: Matrix) -> Matrix {
      (0..<count).reduce(matrix) { matrix, _ in product(norm, matrix) }
    }
    let right = terms.right == 0 ? branch : product(branch, norm)
    let part = branchTerm(behind(terms.left, right))
    guard let shortcut = terms.shortcut else { return part }
    return behind(shortcut, identity(norm.rows)) + part
  }
}

extension Matrix {
  /// The matrix that changes nothing.
  static func identity(_ d: Int) -> Matrix {
    Matrix(rows: d, columns: d) { i, j in i == j ? 1 : 0 }
  }
}
