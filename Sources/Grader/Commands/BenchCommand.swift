internal import ExerciseKit
internal import Foundation
internal import Tensors

extension Verb {
  static let bench: Verb = Verb(
    name: "bench", summary: "measure the engine: gradients of a 96-layer stack",
    slugs: .none, options: [.width, .repetitions, .threads, .json],
    example: "swift run grader bench --threads 1",
    run: BenchCommand.run)
}

/// Measures the engine at the sizes that the course uses, and above.
enum BenchCommand {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let sizes = try sizes(invocation)
    let repetitions = try number(invocation, .repetitions, in: 1...10_000)
    let threads = try number(invocation, .threads, in: 1...1024)
    try checkKernel()
    let isJSON = invocation.options[.json] != nil
    var measurements: [StackMeasurement] = []
    for size in sizes {
      if console.isTerminal, !isJSON { console.write("measuring d = \(size.width) ...\r") }
      measurements.append(
        try BenchWorker.measure(size, repetitions: repetitions, threads: threads))
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

  private static func sizes(_ invocation: Invocation) throws(UsageError) -> [StackSize] {
    guard let text = invocation.options[.width] else { return StackSize.measured }
    let sizes = StackSize.measured.filter { "\($0.width)" == text }
    guard sizes.isEmpty else { return sizes }
    let widths = StackSize.measured.map { "\($0.width)" }.joined(separator: ", ")
    throw UsageError(
      "--width: no stack of width \(text.sanitized) is measured", advice: "one of: \(widths)")
  }

  private static func number(
    _ invocation: Invocation, _ option: Option, in range: ClosedRange<Int>
  ) throws(UsageError) -> Int? {
    guard let text = invocation.options[option] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        "\(option.flag): \(text.sanitized) is not a number from \(range.lowerBound) to "
          + "\(range.upperBound)",
        advice: "write for example \(option.flag) \(range.lowerBound)")
    }
    return number
  }

  /// Refuses to measure another kernel than the one that was asked for.
  private static func checkKernel() throws(UsageError) {
    let wanted = ProcessInfo.processInfo.environment[Kernel.variable] ?? ""
    let available = Kernel.available.map(\.rawValue)
    guard !wanted.isEmpty, !available.contains(wanted) else { return }
    throw UsageError(
      "\(Kernel.variable): this processor has no kernel \(wanted.sanitized)",
      advice: "one of: \(available.joined(separator: ", "))")
  }
}
