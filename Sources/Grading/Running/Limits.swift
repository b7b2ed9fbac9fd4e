/// What a child process may use before it is stopped.
///
/// None of it is unlimited.
package struct Limits: Equatable, Sendable {
  /// Processor time of the process in seconds.
  ///
  /// The wall clock is watched from outside.
  package var cpuSeconds: UInt64
  /// Address space in bytes, shared libraries included.
  package var memory: UInt64
  /// The largest file that may be written, in bytes.
  ///
  /// Pipes do not count.
  package var fileSize: UInt64
  /// Open files, pipes included.
  package var descriptors: UInt64
  /// Processes and threads of the user, all programs together.
  ///
  /// The superuser is not held to it.
  package var processes: UInt64
  /// The main thread's stack in bytes.
  package var stack: UInt64

  /// The limits as the launcher takes them.
  var argument: String {
    [cpuSeconds, memory, fileSize, descriptors, processes, stack].map(String.init)
      .joined(separator: ",")
  }
}
