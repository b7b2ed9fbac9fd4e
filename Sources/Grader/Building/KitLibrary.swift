internal import Foundation

/// The dynamic library that learners' files are compiled against: the kit and the problems.
///
/// `swift run grader` builds the grader, not this library, so the grader has it built on first use
/// and again whenever one of its sources changed.
struct KitLibrary: Sendable {
  let project: Project

  /// The product's name in the manifest.
  static let product: String = "CourseKit"

  /// The modules of the kit that are part of the library, besides the problems.
  static let sourceFolders: [String] = [
    "Sources/LearnerSupport", "Sources/Matrices", "Sources/Tensors", "Sources/Layers",
    "Sources/ExerciseKit", "Problems",
  ]

  /// What the library was made from: files with their sizes and times, and the toolchain.
  ///
  /// Two equal stamps mean that nothing has to be built.
  var stamp: String {
    var lines = [FileStamp.line(Toolchain.compiler.path), FileStamp.line(project.binaries.path + "/grader")]
    lines.append(FileStamp.line(project.root.appending(path: "Package.swift").path))
    for folder in Self.sourceFolders {
      let base = project.root.appending(path: folder).path
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
      for name in names.sorted() where name.hasSuffix(".swift") || name.hasSuffix(".c") {
        lines.append(FileStamp.line(base + "/" + name))
      }
    }
    return lines.joined(separator: "\n")
  }

  private var file: URL { project.binaries.appending(path: "lib\(Self.product).so") }
  private var record: URL { project.memory.appending(path: "kit.stamp") }

  /// Builds the library unless it is up to date.
  ///
  /// - Parameter stamp: The present `stamp`, which costs a little to make.
  /// - Throws: `GraderFault.course` with the compiler's own text.
  func build(stamp: String) throws {
    if isUpToDate(stamp) { return }
    try FileLock.withLock(on: project.memory) {
      if isUpToDate(stamp) { return }
      try runBuild()
      try Data(stamp.utf8).write(to: record, options: .atomic)
    }
  }

  private func isUpToDate(_ stamp: String) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
      && (try? String(contentsOf: record, encoding: .utf8)) == stamp
  }

  private func runBuild() throws {
    let configuration = project.binaries.lastPathComponent
    let scratch = project.binaries.deletingLastPathComponent().deletingLastPathComponent()
    let build = Process()
    build.executableURL = Toolchain.package
    build.arguments = [
      "build", "--package-path", project.root.path, "--scratch-path", scratch.path,
      "--configuration", configuration, "--product", Self.product,
    ]
    let output = Pipe()
    build.standardOutput = output
    build.standardError = output
    build.standardInput = FileHandle.nullDevice
    try build.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    build.waitUntilExit()
    guard build.terminationStatus == 0 else {
      throw GraderFault.course("the course's own library does not build:\n\(text)")
    }
  }
}

/// The toolchain that the grader itself was started with.
enum Toolchain {
  /// The compiler.
  static let compiler: URL = find("swiftc")
  /// The package manager's front.
  static let package: URL = find("swift")

  private static func find(_ name: String) -> URL {
    for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
    }
    return URL(fileURLWithPath: "/usr/bin/\(name)")
  }
}

/// The identity of a file's contents without reading them.
enum FileStamp {
  /// The path, size and time of last change of a file in one line.
  static func line(_ path: String) -> String {
    var info = stat()
    guard stat(path, &info) == 0 else { return "\(path) -" }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return "\(path) \(info.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
