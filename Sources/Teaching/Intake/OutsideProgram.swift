internal import Archives
internal import Foundation
internal import Grading

/// A program of the system that unpacks what is not unpacked here.
struct OutsideProgram {
  /// Its name: `xz` or `bzip2`.
  let name: String

  init(_ name: String) { self.name = name }

  /// What it is told beside `-dc`: `xz` could otherwise be made to take all memory.
  private var limits: [String] { name == "xz" ? ["--memlimit-decompress=256MiB"] : [] }

  /// Unpacks a file.
  ///
  /// - Parameters:
  ///   - bytes: A file on disk.
  ///   - sink: Takes what comes out; what it throws ends the program.
  /// - Throws: `ArchiveError`.
  func unpack(_ bytes: ArchiveBytes, _ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void)
    throws(ArchiveError)
  {
    guard let input = bytes.descriptor else { throw .method(name) }
    let paths = (Environment.current.searchPath + ["/usr/bin", "/bin"]).map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { throw .program(name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-dc"] + limits
    process.environment = ["LC_ALL": "C"]
    lseek(input, 0, SEEK_SET)
    process.standardInput = FileHandle(fileDescriptor: input, closeOnDealloc: false)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    guard (try? process.run()) != nil else { throw .program(name) }
    defer {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      end.wait()
    }
    let deadline = ContinuousClock.now + .seconds(IntakeLimits.seconds)
    let descriptor = output.fileHandleForReading.fileDescriptor
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 1000) >= 0 || errno == EINTR else { break }
      guard ContinuousClock.now < deadline else {
        throw .tooMuch("more in it than \(name) unpacks in \(IntakeLimits.seconds) s")
      }
      guard polled.revents != 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      try sink(buffer[..<count])
    }
    end.wait()
    end.signal()
    guard process.terminationStatus == 0 else { throw .corrupt("\(name) cannot unpack it") }
  }
}
