internal import ExerciseKit
internal import LearnerSupport
internal import Matrices
internal import Problems
internal import Tensors

/// Whether equations 5 and 6 of Wang and others (2019) hold as they are printed.
struct DecompositionLab: Lab {
  let name: String = "decomposition"
  let question: String = "do equations 5 and 6 of Wang et al. 2019 hold as printed?"
  let part: LabPart.Kind = .residualJacobian
  let defaults: LabSettings = LabSettings(depths: [6], width: 8, seeds: 10)
  let fields: [LabSettings.Field] = [.depth, .width, .seeds]
  let version: Int = 2
  let plotted: LabPlot = LabPlot(
    column: Column.printed, title: "relative error of the equation as printed, in percent")
  let columns: [LabColumn] = [
    LabColumn(
      title: Column.layered, form: .scientific,
      meaning: "relative error of the product with one factor for each layer"),
    LabColumn(
      title: Column.printed, form: .mean(digits: 0),
      meaning:
        "relative error of equation 5 with its two products one after the other, as it prints "
        + "them, and of equation 6 with derivatives with respect to x_l, as it prints them"),
    LabColumn(
      title: Column.own, form: .mean(digits: 0),
      meaning:
        "that of equation 6 misread: each branch derived with respect to its own layer's x_k",
      gap: "equation 5 has no such reading"),
  ]

  enum Column {
    static let layered: String = "layer by layer"
    static let printed: String = "as printed, %"
    static let own: String = "with x_k, %"
  }

  static let postNorm: String = "Post-LN, equation 5"
  static let preNorm: String = "Pre-LN, equation 6"

  private static func name(_ isPost: Bool, _ depth: Int, _ settings: LabSettings) -> String {
    (isPost ? postNorm : preNorm) + (settings.depths.count > 1 ? ", L = \(depth)" : "")
  }

  func conditions(_ settings: LabSettings) -> [String] {
    settings.depths.flatMap { depth in
      [true, false].map { Self.name($0, depth, settings) }
    }
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    if isStopped() { return nil }
    let isPost = condition % 2 == 0
    let (depth, d) = (settings.depths[condition / 2], settings.width)
    let solution = part.residualJacobian
    var random = CaseGenerator(seed: UInt64(seed))
    let branches = (0..<depth).map { _ in Branch(d, from: &random) }
    let upstream = random.vector(d)
    let epsilon = 1e-5
    let ones = Array(repeating: 1.0, count: d)

    // The gradient itself, by the engine.
    let start = Tensor([random.vector(d)]).variable()
    var x = start
    var norms: [Matrix] = []
    var slopes: [Matrix] = []
    func normed(_ x: Tensor) -> Tensor {
      let centered = x - x.mean(axis: -1, keepsDimensions: true)
      return centered / sqrt((centered * centered).mean(axis: -1, keepsDimensions: true) + epsilon)
    }
    for branch in branches {
      if isPost {
        let sum = x + branch(x)
        norms.append(solution.layerNormJacobian(sum.data, gain: ones, epsilon: epsilon))
        slopes.append(branch.jacobian(at: x.data))
        x = normed(sum)
      } else {
        norms.append(solution.layerNormJacobian(x.data, gain: ones, epsilon: epsilon))
        let inner = normed(x)
        slopes.append(branch.jacobian(at: inner.data))
        x = x + branch(inner)
      }
    }
    let exact = Gradients(of: x, cotangent: Tensor([upstream]))[start].data

    let layered =
      isPost
      ? solution.postNormGradients(upstream, norms: norms, branches: slopes)
      : solution.preNormGradients(upstream, norms: norms, branches: slopes)
    guard layered.rows == depth + 1, layered.columns == d else {
      learnerMistake(
        "the gradients are \(layered.rows) x \(layered.columns); they must be "
          + "\(depth + 1) x \(d)")
    }
    let printed = isPost ? grouped(upstream, norms, slopes) : total(upstream, norms, slopes)
    let own = isPost ? .nan : distance(local(upstream, norms, slopes), exact)
    return LabMeasurement([
      distance(layered.row(0), exact), 100 * distance(printed, exact), 100 * own,
    ])
  }

  /// Equation 5 read as two products: all norms, then all sums 1 + dF.
  private func grouped(_ upstream: [Double], _ norms: [Matrix], _ slopes: [Matrix]) -> [Double] {
    var row = upstream
    for norm in norms.reversed() { row = times(row, norm) }
    for slope in slopes.reversed() { row = zip(row, times(row, slope)).map { $0 + $1 } }
    return row
  }

  /// Equation 6 as it is printed: 1 and the sum of the derivatives of the branches with respect to
  /// x_l, each of which is a chain through the layers before.
  private func total(_ upstream: [Double], _ norms: [Matrix], _ slopes: [Matrix]) -> [Double] {
    var sum = upstream
    for last in norms.indices {
      var row = times(times(upstream, slopes[last]), norms[last])
      for k in (0..<last).reversed() {
        row = zip(row, times(times(row, slopes[k]), norms[k])).map { $0 + $1 }
      }
      sum = zip(sum, row).map { $0 + $1 }
    }
    return sum
  }

  /// Equation 6 misread: the derivative of each branch with respect to its own layer's input.
  private func local(_ upstream: [Double], _ norms: [Matrix], _ slopes: [Matrix]) -> [Double] {
    zip(norms, slopes).reduce(upstream) { sum, layer in
      zip(sum, times(times(upstream, layer.1), layer.0)).map { $0 + $1 }
    }
  }

  func sentence(_ result: LabResult) -> String {
    let parts = result.conditionsMeasured.map { condition -> String in
      let errors = result.values(Column.layered, condition).max() ?? .nan
      let start = "\(condition): layer by layer within \(errors.scientific) of the gradient, "
      guard condition.hasPrefix(Self.preNorm) else {
        return start
          + "with the products as printed \(range(Column.printed, condition, result)) % off"
      }
      let printed = (result.values(Column.printed, condition).max() ?? .nan) / 100
      return start + "as printed, with derivatives with respect to x_l, within "
        + "\(printed.scientific), with each branch's own derivative "
        + "\(range(Column.own, condition, result)) % off"
    }
    return "on \(result.seedsText), " + parts.joined(separator: "; ") + "."
  }

  /// From the least to the most.
  private func range(_ column: String, _ condition: String, _ result: LabResult) -> String {
    let values = result.values(column, condition)
    let (least, most) = ((values.min() ?? .nan).fixed(0), (values.max() ?? .nan).fixed(0))
    return least == most ? least : "\(least) to \(most)"
  }
}

/// A branch F(x) = tanh(x U + b) V of one token.
private struct Branch {
  let u: Matrix
  let b: [Double]
  let v: Matrix

  init(_ d: Int, from random: inout CaseGenerator) {
    u = random.matrix(d, 2 * d, in: -0.6...0.6)
    b = random.vector(2 * d, in: -0.5...0.5)
    v = random.matrix(2 * d, d, in: -0.6...0.6)
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    matmul(tanh(matmul(x, tensor(u)) + Tensor(b)), tensor(v))
  }

  /// J[i, j] = dF_i / dx_j, by hand.
  func jacobian(at x: [Double]) -> Matrix {
    let hidden = zip(times(x, u), b).map { LearnerSupport.tanh($0 + $1) }
    return Matrix(rows: v.columns, columns: u.rows) { i, j in
      hidden.indices.reduce(0) { $0 + v[$1, i] * (1 - hidden[$1] * hidden[$1]) * u[j, $1] }
    }
  }

  private func tensor(_ matrix: Matrix) -> Tensor {
    Tensor(shape: [matrix.rows, matrix.columns], data: matrix.elements)
  }
}

private func times(_ row: [Double], _ matrix: Matrix) -> [Double] {
  (0..<matrix.columns).map { column in
    row.indices.reduce(0) { $0 + row[$1] * matrix[$1, column] }
  }
}

/// The Euclidean length of a difference, over that of what is expected.
private func distance(_ row: [Double], _ expected: [Double]) -> Double {
  let difference = zip(row, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return sqrt(difference / expected.reduce(0) { $0 + $1 * $1 })
}
