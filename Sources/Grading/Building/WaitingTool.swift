internal import Foundation

/// A compiler or a linker that is started before its input is there: it waits at a named pipe.
///
/// Its sandbox, its start and the loading of its libraries take as long as a good part of its work.
/// Where a file system has no named pipes, the tool starts with its input.
final class WaitingTool {
  /// How a tool ended.
  enum Ending {
    case done, failed, late
  }

  /// The folder that it writes to, and nobody else can enter.
  let folder: URL
  private let program: Program
  /// The name of its input in the folder.
  let input: String
  /// The tool at its pipe; nil where it starts with its input.
  private var process: ChildProcess?
  /// The pipe, while it waits: the folder may be the tool's user's own, and closed to all others.
  private var kept: (descriptor: PipeEnd, path: String)?

  /// Starts a tool.
  ///
  /// - Parameters:
  ///   - program: The tool; it reads its input once, from the start to the end.
  ///   - folder: The folder that it may write to, which is there and empty.
  ///   - input: The name of its input in the folder.
  /// - Throws: `GraderFault` when the system refuses.
  init(_ program: Program, in folder: URL, input: String) throws {
    self.program = program
    self.folder = folder
    self.input = input
    // Whoever read from the pipe would take the input away from the tool.
    guard chmod(folder.path, 0o700) == 0 else {
      throw GraderFault.system("chmod \(folder.path)", errno)
    }
    let pipe = folder.appending(path: input)
    if mkfifo(pipe.path, 0o644) == 0 {
      try pipe.openToAll()
      kept = Platform.keep(pipe.path).map { (PipeEnd(descriptor: $0.descriptor), $0.path) }
      process = try ChildProcess(program)
    }
  }

  /// Gives the tool its input, and waits for its end.
  ///
  /// - Parameters:
  ///   - data: The input.
  ///   - seconds: How long it may take from now on.
  /// - Throws: `GraderFault` when the sandbox does not hold.
  /// - Returns: How it ended, and what it wrote to either stream.
  func run(on data: Data, seconds: Double) throws -> (Ending, text: String) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let process = try self.process ?? started(on: data)
    if self.process != nil { feed(data, to: process, until: deadline) }
    let ended = process.waitForEnd(
      seconds: max(0, ContinuousClock.now.duration(to: deadline).seconds))
    try process.ending?.check()
    let text = String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self)
    if ended, process.ending?.cause == .exit(0) { return (.done, text) }
    return (ended || process.hasFlooded ? .failed : .late, text)
  }

  private func started(on data: Data) throws -> ChildProcess {
    try Folder(folder.path).write(data, as: input)
    try folder.appending(path: input).openToAll()
    return try ChildProcess(program)
  }

  /// Writes into the pipe, once the tool has opened it.
  private func feed(
    _ data: Data, to process: ChildProcess, until deadline: ContinuousClock.Instant
  ) {
    let path = folder.appending(path: input).path
    defer { kept = nil }
    var pipe: PipeEnd?
    var rest = data
    var nothing = Data()
    while process.ending == nil, ContinuousClock.now < deadline {
      if pipe == nil {
        // Refused until somebody reads.
        let flags = O_WRONLY | O_NONBLOCK | O_CLOEXEC
        let descriptor = kept.map { open($0.path, flags) } ?? open(path, flags | O_NOFOLLOW)
        if descriptor >= 0 {
          pipe = PipeEnd(descriptor: descriptor)
          // Whoever opened it again would wait forever.
          unlink(path)
        }
      }
      pipe?.push(&rest)
      if let pipe, rest.isEmpty || !pipe.isOpen { return }
      process.exchange(&nothing, until: .now)
    }
  }
}
