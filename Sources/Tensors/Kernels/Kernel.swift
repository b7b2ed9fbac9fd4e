internal import CKernels
internal import Foundation

/// The innermost loops, once for each kind of instructions that a processor may have.
package enum Kernel: String, Sendable, CaseIterable {
  /// Swift's own loop, on every processor.
  case plain
  /// AVX2 and FMA, of x86-64 processors since about 2013.
  case avx2
  /// AVX-512F.
  case avx512

  /// The environment variable that chooses another kernel than the best, by name.
  package static let variable = "GRADER_KERNEL"

  /// The kernels that this processor runs, the best one last.
  package static let available: [Kernel] = {
    let best = kernel_best_level()
    return allCases.filter { $0.level <= best }
  }()

  /// The kernel in use: the one that the environment names, if the processor runs it, else the best.
  package static let current: Kernel = {
    let wanted = ProcessInfo.processInfo.environment[variable].flatMap(Kernel.init(rawValue:))
    return available.last { $0 == wanted } ?? available[available.count - 1]
  }()

  private var level: Int32 {
    switch self {
    case .plain: Int32(KERNEL_PLAIN.rawValue)
    case .avx2: Int32(KERNEL_AVX2.rawValue)
    case .avx512: Int32(KERNEL_AVX512.rawValue)
    }
  }

  /// The number of columns of a panel.
  var width: Int { self == .plain ? 4 : kernel_panel_width(level) }

  /// Multiplies rows by panels.
  func multiply(_ product: PanelProduct) {
    guard self != .plain else { return multiplyPlainPanels(product) }
    var product = kernel_product(
      rows: product.rows, columns: product.columns, depth: product.depth,
      a: product.a.start, a_row: product.a.row, a_column: product.a.column,
      panel: product.panel, panel_row: product.panelRow, panel_step: product.panelStep,
      c: product.c, c_row: product.cRow, initial: product.initial,
      initial_row: product.initialRow)
    kernel_multiply(level, &product)
  }

  /// Replaces the numbers x of a row by `exp((x - shift) * scale)`, and returns their sum; see
  /// `plainExponentials`.
  package func exponentials(
    _ row: UnsafeMutablePointer<Double>, width: Int, shift: Double, scale: Double
  ) -> Double {
    self == .plain
      ? plainExponentials(row, width: width, shift: shift, scale: scale)
      : kernel_exponentials(level, row, width, shift, scale)
  }

  /// Replaces a row by its softmax; see `plainSoftmax`.
  @discardableResult
  package func softmax(
    _ row: UnsafeMutablePointer<Double>, width: Int, scale: Double = 1
  ) -> (sum: Double, maximum: Double) {
    guard self != .plain else { return plainSoftmax(row, width: width, scale: scale) }
    var maximum = 0.0
    let sum = kernel_softmax(level, row, width, scale, &maximum)
    return (sum, maximum)
  }

  /// Replaces a row's cotangent by that of what its softmax was taken of; see `pullBackPlainSoftmax`.
  package func pullBackSoftmax(
    _ dy: UnsafeMutablePointer<Double>, _ y: UnsafePointer<Double>, width: Int, scale: Double = 1
  ) {
    guard self != .plain else { return pullBackPlainSoftmax(dy, y, width: width, scale: scale) }
    kernel_pull_back_softmax(level, dy, y, width, scale)
  }

  /// Normalizes rows; see `NormRows.normalizePlainly`.
  package func normalize(
    _ rows: NormRows, bias: UnsafePointer<Double>?, epsilon: Double,
    into y: UnsafeMutablePointer<Double>, statistics: UnsafeMutablePointer<Double>
  ) {
    guard self != .plain else {
      return rows.normalizePlainly(bias: bias, epsilon: epsilon, into: y, statistics: statistics)
    }
    var norm = kernel_norm(x: rows.x, rows: rows.count, width: rows.width, gain: rows.gain)
    kernel_normalize(level, &norm, bias, epsilon, y, statistics)
  }

  /// Pulls a cotangent back through the normalization of rows; see `NormRows.pullBackPlainly`.
  package func pullBack(
    _ dy: UnsafePointer<Double>, through rows: NormRows, statistics: UnsafePointer<Double>,
    dx: UnsafeMutablePointer<Double>, adds: Bool, dGain: UnsafeMutablePointer<Double>,
    dBias: UnsafeMutablePointer<Double>?
  ) {
    guard self != .plain else {
      return rows.pullBackPlainly(
        dy, statistics: statistics, dx: dx, adds: adds, dGain: dGain, dBias: dBias)
    }
    var norm = kernel_norm(x: rows.x, rows: rows.count, width: rows.width, gain: rows.gain)
    kernel_pull_back_norm(level, &norm, dy, statistics, dx, adds ? 1 : 0, dGain, dBias)
  }
}
