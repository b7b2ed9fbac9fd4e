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
  let plotted: LabPlot = LabPlot(
    column: Column.printed, title: "relative error as printed, in percent")
  let columns: [LabColumn] = [
    LabColumn(title: Column.layered, form: .scientific),
    LabColumn(title: Column.printed, form: .mean(digits: 0)),
  ]

  enum Column {
    /// The relative error of the product of one factor for each layer.
    static let layered: String = "layer by layer"
    /// The relative error in percent of equation 5 with its two products grouped, and of equation 6
    /// with each branch's own derivative in place of the one with respect to x_l.
    static let printed: String = "as printed, %"
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
    let printed = isPost ? grouped(upstream, norms, slopes) : local(upstream, norms, slopes)
    return LabMeasurement([distance(layered.row(0), exact), 100 * distance(printed, exact)])
  }

  /// Equation 5 read as two products: all norms, then all sums 1 + dF.
  private func grouped(_ upstream: [Double], _ norms: [Matrix], _ slopes: [Matrix]) -> [Double] {
    var row = upstream
    for norm in norms.reversed() { row = times(row, norm) }
    for slope in slopes.reversed() { row = zip(row, times(row, slope)).map { $0 + $1 } }
    return row
  }

  /// Equation 6 with the derivative of each branch with respect to its own layer's input.
  private func local(_ upstream: [Double], _ norms: [Matrix], _ slopes: [Matrix]) -> [Double] {
    zip(norms, slopes).reduce(upstream) { sum, layer in
      zip(sum, times(times(upstream, layer.1), layer.0)).map { $0 + $1 }
    }
  }

  func sentence(_ result: LabResult) -> String {
    let parts = result.conditions.compactMap { condition -> String? in
      guard let layered = result.values(Column.layered, condition).max(),
        let least = result.values(Column.printed, condition).min(),
        let most = result.values(Column.printed, condition).max()
      else { return nil }
      return
        "\(condition): layer by layer within \(layered.scientific) of the gradient, as printed "
        + "\(least.fixed(0)) to \(most.fixed(0)) % off"
    }
    return "on \(result.seedsText), " + parts.joined(separator: "; ") + "."
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
