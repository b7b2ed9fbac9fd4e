package import Foundation
internal import Synchronization

/// The products of the checkout: whether they are up to date, and their building.
package struct Products: Sendable {
  let project: Project
  /// Takes a line that says what is being built.
  private let announce: @Sendable (String) -> Void
  /// Shows a line in place of the one before, or takes it away; nil where no cursor may move.
  private let show: (@Sendable (String?) -> Void)?
  /// The files of each folder that was asked about, with their sizes and times.
  private let folders: Folders = Folders()
  /// Lets one thread of this process build at a time.
  private let turn: Turn = Turn()

  private final class Turn: Sendable {
    /// What the last build failed with, and when.
    let failure: Mutex<(error: any Error, time: ContinuousClock.Instant)?> = Mutex(nil)
    /// How many seconds a failure holds: nobody mends anything between two problems of one run.
    static let holding: Double = 10
  }

  /// Describes the products of a checkout.
  ///
  /// - Parameters:
  ///   - project: The checkout.
  ///   - announce: Takes a line that says what is being built.
  ///   - show: Shows a line in place of the one before, or takes it away; nil where no cursor may move.
  package init(
    project: Project, announce: @escaping @Sendable (String) -> Void,
    showing show: (@Sendable (String?) -> Void)? = nil
  ) {
    self.project = project
    self.announce = announce
    self.show = show
  }

  /// The file of a product.
  package func file(_ product: Product) -> URL { project.binaries.appending(path: product.file) }

  /// What a product is made from: files with their sizes and times, and the toolchain.
  ///
  /// Two equal stamps mean that nothing has to be built.
  func stamp(_ product: Product) -> String {
    folders.stamp(of: product) { made(product) }
  }

  private func made(_ product: Product) -> String {
    let manifest = project.root.appending(path: "Package.swift").path
    let others = [Toolchain.current.frontend.path, manifest].map { FileStamp($0) }
    let lines = (others + sources(of: product)).map(\.line).joined(separator: "\n")
    // A checkout that is copied as a whole stays up to date.
    return Fingerprint(lines.replacing(project.root.path + "/", with: "")).description
  }

  /// All that a verdict depends on besides the learner's file: the kit, the answers and the grader.
  var courseStamp: String {
    [Product.kit, .answerKey].map(stamp).joined(separator: "\n")
      + "\n" + FileStamp(Platform.executablePath).line
  }

  /// Builds the products that are not up to date, in this order.
  ///
  /// The answer key before the kit: of what both are made from the build then finds more to do at once.
  ///
  /// While a product is built its record says so: what a build left that was killed is not taken for a
  /// product.
  ///
  /// - Throws: `GraderFault` with one line that says what is in the way.
  package func build(_ products: [Product]) throws {
    let stamps = products.map { ($0, stamp($0)) }
    if stamps.allSatisfy({ isUpToDate($0, $1) }) { return }
    try turn.failure.withLock { failure in
      if let failure, failure.time.duration(to: .now) < .seconds(Turn.holding) {
        throw failure.error
      }
      do { try buildInTurn(stamps) } catch {
        failure = (error, .now)
        throw error
      }
    }
  }

  private func buildInTurn(_ products: [(Product, stamp: String)]) throws {
    let wanted = products.filter { !isUpToDate($0, $1) }.map(\.0.description)
    try FileLock.withLock(
      on: project.memory,
      waiting: {
        announce(
          "waiting for another grader that builds \(wanted.joined(separator: " and ")) here ...")
      }
    ) {
      for (product, stamp) in products where !isUpToDate(product, stamp) {
        let build = PackageBuild(
          product: product, project: project, announce: announce, show: show)
        try build.checkManager()
        try note(product, "is being built")
        try build.run()
        try note(product, stamp)
      }
    }
  }

  /// Notes that products are up to date, for a caller that has just had everything built.
  ///
  /// The tests are such a caller: during `swift test` a second build would wait for the first,
  /// forever.
  package func markBuilt(_ products: [Product]) throws {
    try FileLock.withLock(on: project.memory) {
      for product in products { try note(product, stamp(product)) }
    }
  }

  private func record(_ product: Product) -> SealedFile {
    SealedFile(
      folder: project.memory.appending(path: "products"), name: product.name,
      memory: project.memory)
  }

  private func note(_ product: Product, _ stamp: String) throws {
    try record(product).write(Data(stamp.utf8))
  }

  /// Whether a product is what these sources give: by our own record, or, where another build made
  /// it, because it is younger than all that goes into it.
  private func isUpToDate(_ product: Product, _ stamp: String) -> Bool {
    guard let made = FileStamp(file(product).path).time else { return false }
    if let known = record(product).contents {
      return known == Data(stamp.utf8)
    }
    let modules = project.binaries.appending(path: "Modules").path
    let interfaces = product.sources.map {
      FileStamp("\(modules)/\(URL(fileURLWithPath: $0).lastPathComponent).swiftmodule")
    }
    return (sources(of: product) + interfaces).allSatisfy { ($0.time ?? made) <= made }
  }

  private func sources(of product: Product) -> [FileStamp] {
    product.sources.flatMap { folders.files(in: project.root.appending(path: $0).path) }
  }
}

/// The source files of folders, each folder looked at once, and the stamps of products made of them.
private final class Folders: Sendable {
  private let stamps: Mutex<[String: String]> = Mutex([:])
  private let known: Mutex<[String: [FileStamp]]> = Mutex([:])
  private static let endings: [String] = [
    ".swift", ".c", ".h", ".modulemap", Project.numbersEnding,
  ]

  func stamp(of product: Product, _ make: () -> String) -> String {
    if let stamp = stamps.withLock({ $0[product.name] }) { return stamp }
    let stamp = make()
    stamps.withLock { $0[product.name] = stamp }
    return stamp
  }

  func files(in folder: String) -> [FileStamp] {
    known.withLock { known in
      if let files = known[folder] { return files }
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      let files = names.sorted().filter { name in Self.endings.contains { name.hasSuffix($0) } }
        .map { FileStamp("\(folder)/\($0)") }
      known[folder] = files
      return files
    }
  }
}
