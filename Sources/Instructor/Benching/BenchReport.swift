internal import Foundation
internal import Grading
internal import Tensors

/// What a benchmark says, for people and for programs.
struct BenchReport: Encodable, Sendable {
  /// The machine that was measured.
  struct Machine: Encodable, Sendable {
    /// What the processor calls itself.
    let processor: String
    /// How many cores the process may use.
    let cores: Int
    /// How many threads were used at most.
    let threads: Int
    /// The kernel of the matrix products.
    let kernel: String
  }

  /// The figures of one stack.
  struct Row: Encodable, Sendable {
    let size: StackSize
    /// Billions of floating-point operations in the matrix products.
    let gigaflop: Double
    let repetitions: Int
    let medianMilliseconds: Double
    let minimumMilliseconds: Double
    let gigaflopsPerSecond: Double
    let peakMegabytes: Double
  }

  let machine: Machine
  let rows: [Row]

  /// - Parameter measurements: At least one, all on this machine.
  init(_ measurements: [StackMeasurement]) {
    machine = Machine(
      processor: Platform.processorName ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      threads: measurements.map(\.threads).max() ?? 1,
      kernel: measurements.first?.kernel ?? Kernel.current.rawValue)
    rows = measurements.map {
      Row(
        size: $0.size, gigaflop: Double($0.size.operations) / 1e9,
        repetitions: $0.milliseconds.count, medianMilliseconds: $0.median,
        minimumMilliseconds: $0.minimum, gigaflopsPerSecond: $0.gigaflopsPerSecond,
        peakMegabytes: $0.peakMegabytes)
    }
  }

  /// A table, at most 80 columns wide.
  var text: String {
    let headings = [
      "d", "d_ff", "heads", "tokens", "batch", "GFLOP", "median ms", "min ms", "GFLOP/s", "peak MB",
    ]
    let cells =
      [headings]
      + rows.map { row in
        [
          "\(row.size.width)", "\(row.size.hiddenWidth)", "\(row.size.heads)",
          "\(row.size.tokens)", "\(row.size.batch)", row.gigaflop.digits(2),
          row.medianMilliseconds.digits(1), row.minimumMilliseconds.digits(1),
          row.gigaflopsPerSecond.digits(1), row.peakMegabytes.digits(0),
        ]
      }
    let widths = headings.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let table = cells.map { row in
      zip(row, widths).map { $0.aligned($1) }.joined(separator: "  ")
    }
    let layers = rows.first?.size.layers ?? 0
    let threads = machine.threads == 1 ? "1 thread" : "\(machine.threads) threads"
    return """
      \(machine.processor), \(machine.cores) cores; \(threads), kernel \(machine.kernel)
      forward and all gradients of \(layers) pre-norm layers, float64
      GFLOP/s counts matrix products only, in the shortest repetition

      \(table.joined(separator: "\n"))
      compare with PyTorch and JAX: Tests/Benchmarks/README.md

      """
  }
}

extension Double {
  /// The number with so many digits after the point.
  fileprivate func digits(_ count: Int) -> String {
    formatted(
      .number.precision(.fractionLength(count)).grouping(.never).locale(Locale(identifier: "en_US"))
    )
  }
}
