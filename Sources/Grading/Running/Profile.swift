internal import Foundation

/// What kind of program is started: by which name the launcher knows it, and what it may use.
package struct Profile: Equatable, Sendable {
  /// The name on the launcher's command line.
  let name: String
  package var limits: Limits

  /// The learner's program: it computes, and writes to no file.
  package static let worker: Profile = Profile(
    name: "worker",
    limits: Limits(
      cpuSeconds: 60, memory: 1 << 30, fileSize: 0, descriptors: 64, processes: 4096,
      stack: 8 << 20))

  /// The same under Swift's backtracer, which is another program.
  static let backtrace: Profile = worker.named("backtrace") { _ in }

  /// The program that serves the answers.
  static let answerKey: Profile = worker.named("answer-key") { _ in }

  /// A lab that trains with a learner's solution, on all cores.
  package static let lab: Profile = worker.named("lab") {
    $0.cpuSeconds = 7200
    $0.memory = 4 << 30
  }

  /// How many processes and threads of its user a compiler may have.
  ///
  /// Where that user is the grader's, all of that user's programs count.
  private static let compilers: UInt64 = getuid() == 0 ? 256 : 4096

  /// The compiler and the linker; honest files make the compiler take up to 600 MB.
  static let compiler: Profile = Profile(
    name: "compiler",
    limits: Limits(
      cpuSeconds: 120, memory: 4 << 30, fileSize: 256 << 20, descriptors: 1024,
      processes: compilers,
      stack: 64 << 20))

  private func named(_ name: String, _ change: (inout Limits) -> Void) -> Profile {
    var limits = limits
    change(&limits)
    return Profile(name: name, limits: limits)
  }
}

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
