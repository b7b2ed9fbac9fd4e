internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The loop of a child process that runs solutions: one check of one case for each request.
///
/// The process gets arguments and sends what the solution made of them. It knows no expected value
/// and gives no verdict, so there is nothing in it worth forging.
public enum Worker {
  /// Where requests arrive.
  package static let requestDescriptor: Int32 = 3
  /// Where answers go.
  package static let answerDescriptor: Int32 = 4

  /// Answers requests until there are no more, then ends the process.
  ///
  /// - Parameter trials: The solutions; a request names one by its place.
  public static func run(_ trials: [any Trial.Type]) -> Never {
    bufferOutputByLine()
    var inputs = RecentInputs()
    while let request = readFrame() {
      guard trials.indices.contains(request.solution),
        let input = try? inputs.input(request.payload, for: trials[request.solution]),
        let answer = try? CourseJSON.encode(
          answer(to: request, input, from: trials[request.solution]))
      else { break }
      fflush(nil)
      write(Frame(number: request.number, target: request.target, payload: answer))
    }
    _exit(0)
  }

  private static func answer(
    to request: Frame, _ input: any CaseInput, from trial: any Trial.Type
  ) -> Output {
    guard request.asksForQuotients else { return trial.observe(check: request.check, of: input) }
    return trial.quotient(check: request.check, of: input).map { .array($0.numericArray) }
      ?? .record([:])
  }

  /// Sees to it that what was printed before a trap is not lost.
  ///
  /// The C library's `stdout` is a global variable, which Swift 6 lets nobody touch by name.
  private static func bufferOutputByLine() {
    #if canImport(Glibc)
      let symbol = "stdout"
    #else
      let symbol = "__stdoutp"
    #endif
    guard let address = dlsym(dlopen(nil, RTLD_NOW), symbol) else { return }
    setvbuf(address.load(as: UnsafeMutablePointer<FILE>.self), nil, _IOLBF, 0)
  }

  private static func readFrame() -> Frame? {
    guard let header = read(Frame.headerLength) else { return nil }
    let (length, number, target) = Frame.header(header)
    guard length <= Frame.maximumLength, let payload = read(length) else { return nil }
    return Frame(number: number, target: target, payload: payload)
  }

  /// Reads exactly so many bytes, or nil at the end of the stream.
  private static func read(_ count: Int) -> Data? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        Platform.read(requestDescriptor, $0.baseAddress! + filled, count - filled)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return Data(bytes)
  }

  private static func write(_ frame: Frame) {
    let bytes = [UInt8](frame.bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Platform.write(answerDescriptor, $0.baseAddress! + sent, bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { _exit(0) }
      sent += count
    }
  }
}

/// The cases that were read last: each is asked about once for every check of every solution, and
/// reading its JSON would take most of the time.
private struct RecentInputs {
  private var inputs: [Data: any CaseInput] = [:]

  /// More than any problem has.
  private static let capacity: Int = 64

  /// Reads a case, or remembers it.
  mutating func input(_ payload: Data, for trial: any Trial.Type) throws -> any CaseInput {
    if let input = inputs[payload] { return input }
    let input = try trial.read(payload)
    if inputs.count == Self.capacity { inputs = [:] }
    inputs[payload] = input
    return input
  }
}

/// The system calls that the worker's own `read` and `write` would hide.
private enum Platform {
  #if canImport(Glibc)
    static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
      Glibc.read(descriptor, bytes, count)
    }
    static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
      Glibc.write(descriptor, bytes, count)
    }
  #else
    static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
      Darwin.read(descriptor, bytes, count)
    }
    static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
      Darwin.write(descriptor, bytes, count)
    }
  #endif
}
