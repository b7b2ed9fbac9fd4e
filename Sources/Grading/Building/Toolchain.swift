package import Foundation

/// The toolchain that the grader itself was started with.
package struct Toolchain: Sendable {
  /// The package manager's front.
  package let manager: URL
  /// The folder of the compiler's own parts, which are called without its driver.
  let programs: URL
  /// The folder of the libraries that every program is linked with.
  let libraries: URL

  /// Finds the toolchain by the search path.
  ///
  /// What stands there may be another program that starts the toolchain; then the compiler is asked
  /// where it is.
  package static let current: Toolchain = {
    let compiler = find("swiftc").resolvingSymlinksInPath()
    let beside = compiler.deletingLastPathComponent()
    let isReal = FileManager.default.isExecutableFile(
      atPath: beside.appending(path: "swift-frontend").path)
    let programs = isReal ? beside : asked(compiler) ?? beside
    return Toolchain(
      manager: find("swift"), programs: programs,
      libraries: programs.deletingLastPathComponent().appending(path: "lib/swift/linux"))
  }()

  /// The folder of all its parts.
  var folder: URL { programs.deletingLastPathComponent() }
  /// The compiler, without its driver.
  var frontend: URL { programs.appending(path: "swift-frontend") }
  /// Knows how this system links, and is asked about it once.
  var clang: URL { programs.appending(path: "clang") }

  private static func find(_ name: String) -> URL {
    let folders = Environment.current.searchPath + ["/usr/bin"]
    let paths = folders.map { "\($0)/\(name)" }
    return URL(
      fileURLWithPath: paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? paths[0])
  }

  /// The folder of the compiler's parts, as it says itself.
  private static func asked(_ compiler: URL) -> URL? {
    struct Target: Decodable {
      struct Paths: Decodable { let runtimeResourcePath: String }
      let paths: Paths
    }
    guard
      let text = try? Command.output([compiler.path, "-print-target-info"]).text,
      let target = try? JSONDecoder().decode(Target.self, from: Data(text.utf8))
    else { return nil }
    return URL(fileURLWithPath: target.paths.runtimeResourcePath).appending(path: "../../bin")
      .standardizedFileURL
  }
}

/// A trusted program that is run to its end for what it writes.
package enum Command {
  /// Runs a program.
  ///
  /// - Parameter words: The program's path, and its arguments.
  /// - Throws: `GraderFault.missing` when it cannot be started.
  /// - Returns: Its exit status, and what it wrote to either stream.
  package static func output(_ words: [String]) throws -> (status: Int32, text: String) {
    var text = Data()
    let status = try run(words) { text += $0 }
    return (status, String(decoding: text, as: UTF8.self))
  }

  /// Runs a program, and hands over what it writes line by line.
  ///
  /// - Parameters:
  ///   - words: The program's path, and its arguments.
  ///   - environment: Its whole environment.
  ///   - take: Takes a line of either stream as soon as it is there.
  /// - Throws: `GraderFault.missing` when it cannot be started.
  /// - Returns: Its exit status.
  static func lines(
    _ words: [String], environment: [String: String], _ take: (String) -> Void
  ) throws -> Int32 {
    var rest = Data()
    let status = try run(words, environment: environment) { data in
      rest += data
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        take(String(decoding: rest[..<end], as: UTF8.self))
        rest = Data(rest[(end + 1)...])
      }
    }
    if !rest.isEmpty { take(String(decoding: rest, as: UTF8.self)) }
    return status
  }

  private static func run(
    _ words: [String], environment: [String: String]? = nil, _ take: (Data) -> Void
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    if let environment { process.environment = environment }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    // Foundation's own way to wait looks up only twenty times a second.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    guard (try? process.run()) != nil else {
      throw GraderFault.missing(path: words[0], advice: "put the Swift toolchain into the PATH")
    }
    while case let data = output.fileHandleForReading.availableData, !data.isEmpty { take(data) }
    end.wait()
    return process.terminationStatus
  }
}
