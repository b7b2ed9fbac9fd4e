internal import Foundation
internal import Grading
internal import Messages
internal import Tensors

extension Verb {
  static let bench: Verb = Verb(
    "bench", summary: "measure the engine: gradients of a 96-layer stack",
    options: [.width, .repetitions, .threads, .json],
    example: "swift run instructor bench --threads 1",
    run: Bench.run)
}

extension Option {
  static let width: Option = Option(
    "width", "D", "measure only the stack of this width",
    .one(Vocabulary(of: StackSize.measured.map { "\($0.width)" }, called: "stack of width")))
  static let repetitions: Option = Option(
    "repetitions", "N", "how often to measure (default: for two seconds)",
    .number(1...10_000, example: 1))
  static let threads: Option = Option(
    "threads", "N", "how many threads to use (default: one for each core)",
    .number(1...1024, example: 1))
}

/// Measures the engine at the sizes that the course uses, and above.
enum Bench {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    try checkKernel()
    let width = invocation.number(.width)
    let isJSON = invocation.options[.json] != nil
    var measurements: [StackMeasurement] = []
    for size in StackSize.measured where width == nil || width == size.width {
      if console.isTerminal, !isJSON { console.write("measuring d = \(size.width) ...\r") }
      measurements.append(
        try BenchWorker.measure(
          size, repetitions: invocation.number(.repetitions), threads: invocation.number(.threads)))
    }
    let report = BenchReport(measurements)
    if isJSON {
      let data = try CourseJSON.encode(report, pretty: true)
      console.write(String(decoding: data, as: UTF8.self) + "\n")
    } else {
      console.write(report.text)
    }
    return 0
  }

  /// Refuses to measure another kernel than the one that was asked for.
  private static func checkKernel() throws(UsageError) {
    let wanted = Environment.current.kernel ?? ""
    let available = Kernel.available.map(\.rawValue)
    guard !wanted.isEmpty, !available.contains(wanted) else { return }
    throw UsageError(
      "\(Environment.kernelVariable): this processor has no kernel \(wanted.sanitized)",
      advice: "one of: \(available.joined(separator: ", "))")
  }
}
