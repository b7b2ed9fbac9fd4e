internal import Foundation
internal import Messages

/// What learners' files are compiled against and linked with, in a folder of its own.
///
/// It is copied out of the build, so that a compiler or a program that sees the kit sees nothing
/// else of the checkout, and so that a build in the meantime changes nothing under a running one.
struct Kit: Sendable {
  let library: Product
  /// What the library was made from; a program made with another is made anew.
  let stamp: String
  let folder: URL

  /// The library's file.
  var libraryFile: URL { folder.appending(path: library.file) }
  /// The modules' interfaces.
  var interfaces: URL { folder.appending(path: "Modules") }
  /// The headers that the kit's modules mention.
  var headers: URL { folder.appending(path: "include") }
  /// What the compiler makes of the system's headers.
  ///
  /// Their places are part of it, so it is made where it is used.
  var moduleCache: URL { folder.appending(path: "cache") }

  /// Copies the kit, unless it is there already.
  ///
  /// - Parameters:
  ///   - library: The library, which is up to date.
  ///   - products: Where it is.
  /// - Throws: `GraderFault`.
  init(_ library: Product, from products: Products) throws {
    self.library = library
    let workplace = try products.project.workplace
    // Programs and the cache hold the kit's place.
    stamp = products.stamp(library) + "\n" + workplace.path
    folder = workplace.appending(path: "\(library.name)-\(Fingerprint(stamp))")
    try once("ready", in: workplace) {
      // No grader can be using a kit that is as old as that.
      try Folder(workplace.path).removeEntries(
        beginning: library.name + "-", olderThan: Self.keeping, except: folder.lastPathComponent)
      do {
        try copy(from: products)
        try warmCache(debugging: false)
      } catch {
        // A part of a kit would only take room.
        _ = try? Folder(workplace.path).remove(folder.lastPathComponent)
        throw error
      }
    }
  }

  /// Prepares for programs with line numbers, which few need.
  ///
  /// - Throws: `GraderFault`.
  func prepareForDebugging() throws {
    try once("ready-debugging", in: folder.deletingLastPathComponent()) {
      try warmCache(debugging: true)
    }
  }

  /// Does something that no other grader does meanwhile, unless a mark says that it is done.
  private func once(_ mark: String, in workplace: URL, _ body: () throws -> Void) throws {
    let mark = folder.appending(path: mark)
    let files = FileManager.default
    if files.fileExists(atPath: mark.path) { return }
    try FileLock.withLock(on: workplace) {
      if files.fileExists(atPath: mark.path) { return }
      try Storage.writing(to: workplace) {
        try body()
        try folder.openToAll()
        try Data().write(to: mark)
      }
    }
  }

  private func copy(from products: Products) throws {
    let files = FileManager.default
    try? files.removeItem(at: folder)
    try files.createDirectory(at: interfaces, withIntermediateDirectories: true)
    try files.copyItem(at: products.file(library), to: libraryFile)
    let modules = products.project.binaries.appending(path: "Modules")
    for source in library.sources {
      let name = "\(URL(fileURLWithPath: source).lastPathComponent).swiftmodule"
      let module = modules.appending(path: name)
      guard files.fileExists(atPath: module.path) else { continue }
      try files.copyItem(at: module, to: interfaces.appending(path: name))
    }
    try Self.copyFiles(
      in: products.project.root.appending(path: Product.headerFolder), to: headers)
  }

  /// Copies the files of a folder into a new one.
  ///
  /// A folder that is copied as a whole is given to its first owner, which is refused where the checkout
  /// is somebody else's.
  static func copyFiles(in folder: URL, to copy: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: folder.path) {
      try files.copyItem(at: folder.appending(path: name), to: copy.appending(path: name))
    }
  }

  /// Has a file of ours compiled that imports all that learners may.
  private func warmCache(debugging: Bool) throws {
    let source = folder.appending(path: "Warm.swift")
    let object = folder.appending(path: "Warm.o")
    let modules = Set(Course.preNormPostNorm.codeProblems.flatMap(\.modules) + ExerciseRules.common)
    try Data(modules.sorted().map { "import \($0)\n" }.joined().utf8).write(to: source)
    let (status, text) = try Command.output(
      compilation(of: source, into: object, debugging: debugging))
    guard status == 0 else {
      try Storage.probe(folder.deletingLastPathComponent())
      throw GraderFault.course("the kit cannot be imported:\n\(text.suffix(1000))")
    }
    for file in [source, object] { try FileManager.default.removeItem(at: file) }
  }

  /// The compiler's command for one file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - object: Where its code goes.
  ///   - debugging: Whether to keep line numbers.
  /// - Returns: The compiler's path, and its arguments.
  func compilation(of source: URL, into object: URL, debugging: Bool) -> [String] {
    [
      Toolchain.current.frontend.path, "-frontend", "-c", source.path, "-o", object.path,
      "-parse-as-library", "-module-name", LearnersType.module, "-swift-version", "5", "-Onone",
      "-I", interfaces.path, "-I", headers.path, "-module-cache-path", moduleCache.path,
      "-diagnostic-style", "llvm", "-no-color-diagnostics", "-Xcc", "-fno-color-diagnostics",
      "-empty-abi-descriptor", "-enable-anonymous-context-mangled-names",
      "-no-auto-bridging-header-chaining", ImportList.option,
    ] + (debugging ? ["-g", "-debug-info-format=dwarf", "-dwarf-version=4"] : ["-gnone"])
  }

  /// How long, in seconds, a kit is kept that is no longer the course's.
  private static let keeping: Int = 3600
}
