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
    "Sources/LearnerSupport", "Sources/Matrices", "Sources/CKernels", "Sources/Tensors",
    "Sources/Layers", "Sources/ExerciseKit", "Problems", "Sources/Labs",
  ]

  /// The headers that the kit's modules mention: the compiler wants to see them, though no learner
  /// can import them from a module of the kit.
  static let headerFolder: String = "Sources/CKernels/include"

  /// What the library is made from: files with their sizes and times, and the toolchain.
  ///
  /// Two equal stamps mean that nothing has to be built.
  var stamp: String {
    let manifest = project.root.appending(path: "Package.swift").path
    return ([Toolchain.compiler.path, project.grader.path, manifest] + sources)
      .map { FileStamp($0).line }.joined(separator: "\n")
  }

  private var sources: [String] {
    var paths: [String] = []
    for folder in Self.sourceFolders {
      let base = project.root.appending(path: folder).path
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
      let suffixes = [".swift", ".c", ".h", ".modulemap"]
      paths += names.sorted().filter { name in suffixes.contains { name.hasSuffix($0) } }
        .map { base + "/" + $0 }
    }
    return paths
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

  /// Notes that the library is up to date, for a caller that has just had everything built.
  ///
  /// The tests are such a caller: during `swift test` a second build would wait for the first,
  /// forever.
  func markBuilt() throws {
    try FileLock.withLock(on: project.memory) {
      try Data(stamp.utf8).write(to: record, options: .atomic)
    }
  }

  /// Whether the library is what these sources give: by our own record, or, where another build
  /// made it, because it is younger than all that goes into it.
  private func isUpToDate(_ stamp: String) -> Bool {
    guard let made = FileStamp(file.path).time else { return false }
    if let known = try? String(contentsOf: record, encoding: .utf8) { return known == stamp }
    let modules = project.binaries.appending(path: "Modules").path
    let interfaces = Self.sourceFolders.map {
      "\(modules)/\(URL(fileURLWithPath: $0).lastPathComponent).swiftmodule"
    }
    return (sources + interfaces).allSatisfy { (FileStamp($0).time ?? made) <= made }
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
    guard (try? build.run()) != nil else {
      throw GraderFault.missing(
        path: Toolchain.package.path, advice: "put the Swift toolchain into the PATH")
    }
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
struct FileStamp {
  /// The path, size and time of last change in one line.
  let line: String
  /// The time of last change in seconds and nanoseconds; nil when there is no such file.
  let time: Time?

  struct Time: Comparable {
    let seconds: Int
    let nanoseconds: Int

    static func < (a: Time, b: Time) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
  }

  init(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      line = "\(path) -"
      time = nil
      return
    }
    #if canImport(Darwin)
      let changed = info.st_mtimespec
    #else
      let changed = info.st_mtim
    #endif
    line = "\(path) \(info.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    time = Time(seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }
}
