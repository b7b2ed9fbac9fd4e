internal import Foundation
internal import Grading
internal import Messages
internal import Tensors

/// This executable as one measurement: `instructor --bench WIDTH [REPETITIONS]`.
///
/// Each size has a process to itself, so that its memory can be told and the number of threads set.
enum BenchWorker {
  /// The first argument that selects this mode.
  static let verb: String = "--bench"

  /// Runs the mode and ends the process.
  static func run(_ arguments: [String]) -> Never {
    guard let width = arguments.first.flatMap({ Int($0) }),
      let size = StackSize.measured.first(where: { $0.width == width })
    else { exit(2) }
    let repetitions = arguments.dropFirst().first.flatMap { Int($0) }
    let measurement = StackMeasurement.run(size, repetitions: repetitions)
    guard let data = try? CourseJSON.encode(measurement) else { exit(3) }
    FileHandle.standardOutput.write(data)
    exit(0)
  }

  /// Measures a size in a process of its own.
  ///
  /// - Parameters:
  ///   - size: How large the stack is.
  ///   - repetitions: How often to measure; nil for as often as is worth it.
  ///   - threads: How many threads to use; nil for what the environment says, or all cores.
  /// - Returns: The measurement.
  /// - Throws: `GraderFault` when the process ends without an answer.
  static func measure(_ size: StackSize, repetitions: Int?, threads: Int?) throws
    -> StackMeasurement
  {
    let process = Process()
    process.executableURL = URL(filePath: Platform.executablePath)
    process.arguments = [verb, "\(size.width)"] + (repetitions.map { ["\($0)"] } ?? [])
    process.environment = Environment.current.changed(
      threads.map { [Parallel.variable: "\($0)"] } ?? [:])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let measurement = try? CourseJSON.decode(StackMeasurement.self, from: data)
    else {
      throw GraderFault.course(
        "the measurement of d = \(size.width) ended with status \(process.terminationStatus); "
          + "look whether there is memory enough")
    }
    return measurement
  }
}
