internal import Dispatch
internal import Foundation
internal import Synchronization

/// One call of the package manager for one product, and what is shown meanwhile.
struct PackageBuild {
  let product: Product
  let project: Project
  /// Takes a line that stays.
  let announce: @Sendable (String) -> Void
  /// Shows a line in place of the one before, or takes it away; nil where no cursor may move.
  let show: (@Sendable (String?) -> Void)?

  /// How many seconds pass between two lines that stay.
  private static let interval: Int = 10

  /// Looks whether there is a package manager.
  ///
  /// - Throws: `GraderFault.obstacle` where there is none.
  func checkManager() throws {
    guard access(Toolchain.current.manager.path, X_OK) != 0 else { return }
    throw GraderFault.obstacle(
      "\(product.description) cannot be built: there is no swift in the folders of PATH; add the "
        + "toolchain's folder to them, and run this again")
  }

  /// The folder in which everything is built.
  private var scratch: URL { project.scratch }

  /// Builds.
  ///
  /// - Throws: `GraderFault` with one line that says what is in the way.
  func run() throws {
    announce("building \(product.description), once and whenever it changes ...")
    let start = ContinuousClock.now
    var text = ""
    let progress = Mutex<String?>(nil)
    let clock = clock(since: start) { progress.withLock(\.self) }
    defer { clock.cancel() }
    let status = try Command.lines(
      TiedCommand.words([
        Toolchain.current.manager.path, "build", "--package-path", project.root.path,
        "--scratch-path", scratch.path, "--configuration", project.binaries.lastPathComponent,
        "--product", product.name,
      ]), environment: Environment.current.ofBuilds(keeping: project.memory)
    ) { line in
      text += line + "\n"
      if let other = Self.holder(in: line) {
        announce("waiting for another build of this course to end (process \(other)) ...")
      }
      if let new = Self.progress(in: line) { progress.withLock { $0 = new } }
    }
    clock.cancel()
    show?(nil)
    guard status == 0 else {
      throw BuildFailure(text, of: product, in: project, refusal: Storage.refusal(of: scratch))
        .fault
    }
    announce("built \(product.description) in \(start.duration(to: .now).seconds.brief) s")
  }

  /// Says again and again how far the build is, and how long it has taken: one step may take longer
  /// than anybody looks at a line that stands still.
  private func clock(
    since start: ContinuousClock.Instant, _ progress: @escaping @Sendable () -> String?
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource()
    let step = DispatchTimeInterval.seconds(show == nil ? Self.interval : 1)
    timer.schedule(deadline: .now() + step, repeating: step)
    timer.setEventHandler { [product, announce, show] in
      let seconds = Int(start.duration(to: .now).seconds.rounded())
      let steps = progress().map { "\($0), " } ?? ""
      (show ?? { announce($0 ?? "") })("building \(product.description): \(steps)\(seconds) s")
    }
    timer.resume()
    return timer
  }

  /// How far a build is, where a line of the package manager begins with it: `[41/87] Compiling ...`.
  static func progress(in line: String) -> String? {
    guard let match = line.prefixMatch(of: /\[(\d+)\/(\d+)\]/) else { return nil }
    return "\(match.1) of \(match.2) steps"
  }

  /// Who builds in the same folder, where a line of the package manager says that it waits.
  static func holder(in line: String) -> String? {
    line.firstMatch(of: /Another instance of SwiftPM \(PID: (\d+)\) is already running/)
      .map { String($0.1) }
  }
}

/// Why the package manager built nothing.
struct BuildFailure {
  /// What to say.
  let fault: GraderFault

  /// Finds the reason.
  ///
  /// - Parameters:
  ///   - text: What the package manager wrote.
  ///   - product: What was built.
  ///   - project: The checkout.
  ///   - refusal: Why nothing can be written where it builds; nil when something can.
  init(_ text: String, of product: Product, in project: Project, refusal: Int32?) {
    let name = product.description
    let folder = project.shown(project.scratch)
    if let code = refusal ?? Self.refusal(in: text) {
      fault = .obstacle(
        "\(name) cannot be built: \(folder) cannot be written: \(Storage.reason(code)); "
          + (Storage.isFull(code)
            ? "make room there, and run this again"
            : "copy the course to a folder of your own, and run it there"))
    } else if Self.isMoved(text) {
      fault = .obstacle(
        "\(name) cannot be built: what is in \(folder) was built in another folder, or by another "
          + "compiler; type: rm -rf \(folder.quotedForShell), and run this again")
    } else if let error = Self.error(in: text, below: project.root.path + "/") {
      let file = error.prefix { $0 != ":" }
      fault = .obstacle(
        "\(name) does not build: \(error); the file is the course's, and "
          + "git checkout \(String(file).quotedForShell) puts it back")
    } else {
      fault = .course("\(name) does not build:\n\(text.suffix(1000))")
    }
  }

  /// What the tools say of a disk that is full or closed.
  private static func refusal(in text: String) -> Int32? {
    [ENOSPC, EDQUOT, EROFS].first { text.contains(Storage.reason($0)) }
      ?? (text.contains("database or disk is full") ? ENOSPC : nil)
  }

  /// What the compiler says where a build was copied or moved: its modules hold the old place.
  private static let signsOfMoving: [String] = [
    "was compiled with module cache path", "has been modified since the module file",
    "is defined in both", "was built with different path",
    "cannot be loaded due to a configuration mismatch",
    "module file was created by", "compiled module was created by",
    "error: missing required module",
  ]

  static func isMoved(_ text: String) -> Bool { signsOfMoving.contains(where: text.contains) }

  /// The first error in a file of the course, from its path in the checkout on.
  static func error(in text: String, below root: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix(root) && $0.contains(": error: ") }
      .map { String($0.dropFirst(root.count)).sanitized.limited(to: 300) }
  }
}
