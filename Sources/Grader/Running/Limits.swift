/// What a child process may use before it is stopped.
///
/// None of it is unlimited.
struct Limits: Equatable, Sendable {
  /// Processor time of the process in seconds.
  ///
  /// The wall clock is watched from outside.
  var cpuSeconds: UInt64
  /// Address space in bytes, shared libraries included.
  var memory: UInt64
  /// The largest file that may be written, in bytes.
  ///
  /// Pipes do not count.
  var fileSize: UInt64
  /// Open files, pipes included.
  var descriptors: UInt64
  /// Processes and threads of the user, all programs together.
  ///
  /// The superuser is not held to it.
  var processes: UInt64
  /// The main thread's stack in bytes.
  var stack: UInt64

  /// For programs that run solutions: they compute, and write to no file.
  static let solution: Limits = Limits(
    cpuSeconds: 60, memory: 1 << 30, fileSize: 0, descriptors: 64, processes: 4096,
    stack: 8 << 20)

  /// For labs that train with a learner's solution, on all cores.
  static let lab: Limits = Limits(
    cpuSeconds: 7200, memory: 4 << 30, fileSize: 0, descriptors: 64, processes: 4096,
    stack: 8 << 20)

  /// For the compiler, which honest files make take up to 600 MB.
  static let compiler: Limits = Limits(
    cpuSeconds: 120, memory: 4 << 30, fileSize: 256 << 20, descriptors: 1024, processes: 4096,
    stack: 64 << 20)

  /// Holds the calling process to the limits, for good.
  func apply() {
    Platform.limit(Platform.Resource.cpuSeconds, soft: cpuSeconds, hard: cpuSeconds + 1)
    Platform.limit(Platform.Resource.memory, soft: memory, hard: memory)
    Platform.limit(Platform.Resource.fileSize, soft: fileSize, hard: fileSize)
    Platform.limit(Platform.Resource.descriptors, soft: descriptors, hard: descriptors)
    Platform.limit(Platform.Resource.processes, soft: processes, hard: processes)
    Platform.limit(Platform.Resource.stack, soft: stack, hard: stack)
    Platform.limit(Platform.Resource.core, soft: 0, hard: 0)
  }

  /// The limits as they travel to the supervisor.
  var argument: String {
    [cpuSeconds, memory, fileSize, descriptors, processes, stack].map(String.init)
      .joined(separator: ",")
  }

  /// Reads limits from the supervisor's argument.
  init?(argument: String) {
    let numbers = argument.split(separator: ",").compactMap { UInt64($0) }
    guard numbers.count == 6 else { return nil }
    self.init(
      cpuSeconds: numbers[0], memory: numbers[1], fileSize: numbers[2], descriptors: numbers[3],
      processes: numbers[4], stack: numbers[5])
  }

  /// Creates limits.
  init(
    cpuSeconds: UInt64, memory: UInt64, fileSize: UInt64, descriptors: UInt64, processes: UInt64,
    stack: UInt64
  ) {
    self.cpuSeconds = cpuSeconds
    self.memory = memory
    self.fileSize = fileSize
    self.descriptors = descriptors
    self.processes = processes
    self.stack = stack
  }
}
