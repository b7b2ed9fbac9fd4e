internal import Foundation
internal import Grading
internal import LabPages
internal import Labs
internal import Messages
internal import Synchronization

/// Runs a lab, lists the labs, or shows the page of claims.
enum LabCommand {
  /// The exit status of a lab that was interrupted: 128 and the number of the signal.
  static let interrupted: Int32 = 130

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    guard let name = invocation.words.first else {
      try refuse(invocation, allBut: [], because: "lab without a name lists the labs")
      console.write(list(isPlain: console.style.isPlain))
      return 0
    }
    if name == ClaimsPage.name {
      try refuse(invocation, allBut: [.write], because: "lab claims shows the page")
      return try ClaimsCommand.run(invocation, console)
    }
    if name == ExplorablePage.name {
      try refuse(invocation, allBut: [.html], because: "lab page writes the course's page")
      return try PageCommand.run(invocation, console)
    }
    guard let lab = Labs.all.first(where: { $0.name == name }) else {
      preconditionFailure("the verb takes labs only")
    }
    if invocation.options[.write] != nil {
      throw UsageError("lab \(name) has no option --write", advice: "it belongs to lab claims")
    }
    let isMine = invocation.options[.mine] != nil
    if invocation.options[.submission] != nil, !isMine {
      throw UsageError("--submission needs --mine", advice: "give both, or none")
    }
    guard isMine || lab.part.reference != nil else {
      return try StoredLab(lab, invocation).run(console)
    }
    let settings = try LabSettings(invocation, of: lab)
    try checkPlaces(invocation)
    let interruption = Interruption()
    let progress = LabProgress(lab, settings, console: console)
    let runs = Mutex<[LabResult.Run]>([])
    let deliver: @Sendable (LabResult.Run) -> Void = { run in
      let done = runs.withLock { runs in
        runs.append(run)
        return runs.count
      }
      progress.show(done: done)
    }
    progress.show(done: 0)
    var part: LabResult.Part?
    if isMine {
      let learners = try LearnersLab(
        lab, settings, in: try Project(for: invocation), try invocation.sandbox(), console)
      let end = try learners.run(isStopped: { interruption.isNoted }, deliver: deliver)
      switch end {
      case .ran(let learners): part = learners
      case .stopped:
        progress.clear()
        console.complain("grader: stopped before the lab began")
        return interrupted
      case .refused(let complaint):
        progress.clear()
        console.complain("grader: \(complaint)")
        return 1
      }
    } else if let part = lab.part.reference {
      LabRunner(lab, settings, part: part).run(
        isStopped: { interruption.isNoted }, deliver: deliver)
    }
    progress.clear()
    let result = LabResult(lab, settings, runs: runs.withLock { $0 }, part: part)
    console.write(LabText(lab, result, isPlain: console.style.isPlain).text)
    try write(lab, result, invocation, console)
    return interruption.isNoted && !result.isComplete ? interrupted : 0
  }

  private static func refuse(
    _ invocation: Invocation, allBut options: [Option], because reason: String
  ) throws(UsageError) {
    for option in Verb.lab.options
    where invocation.options[option] != nil && !options.contains(option) {
      throw UsageError("\(reason) and has no \(option.flag)", advice: "leave it out")
    }
  }

  /// Refuses places where nothing can be written, before the lab takes its time.
  static func checkPlaces(_ invocation: Invocation) throws(UsageError) {
    for option in [Option.numbers, .html] {
      if let path = invocation.options[option] { try checkPlace(path, option) }
    }
    if let path = invocation.options[.numbers], let other = invocation.options[.html],
      URL(fileURLWithPath: path).standardizedFileURL
        == URL(fileURLWithPath: other).standardizedFileURL
    {
      throw UsageError(
        "--json and --html name the same file, \(path.sanitized)", advice: "name two files")
    }
  }

  static func checkPlace(_ path: String, _ option: Option) throws(UsageError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var isFolder: ObjCBool = false
    let files = FileManager.default
    if files.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue,
      files.isWritableFile(atPath: folder.path),
      !files.fileExists(atPath: path, isDirectory: &isFolder) || !isFolder.boolValue
    {
      return
    }
    throw UsageError(
      "\(option.flag): \(path.sanitized) cannot be written",
      advice: "name a file in a folder that exists")
  }

  /// Writes what a result is kept as, whole or not at all, and says so of the page.
  static func write(
    _ lab: any Lab, _ result: LabResult, _ invocation: Invocation, _ console: Console
  ) throws {
    if let path = invocation.options[.numbers] {
      try result.json().write(to: URL(fileURLWithPath: path), options: .atomic)
    }
    if let path = invocation.options[.html] {
      try PageCommand.write(LabPage(lab, result).html, to: path, console)
    }
  }

  /// The labs, what each asks, and which problem's solution is a part of it.
  static func list(of labs: [any Lab] = Labs.all, isPlain: Bool = false) -> String {
    let claims = "what is said about the norm's place, and what the labs say"
    let page = "what the labs measured at each depth, as a page for a browser"
    let end = "next: swift run grader lab decomposition\n"
    guard !isPlain else {
      let sentences = labs.flatMap { lab in
        ["\(lab.name): \(lab.question)", "With --mine, your \(lab.part.slug) is a part of it."]
      }
      let others = ["\(ClaimsPage.name): \(claims).", "\(ExplorablePage.name): \(page).", end]
      return (sentences + others).joined(separator: "\n")
    }
    let width = labs.map(\.name.count).max() ?? 0
    let rows = labs.flatMap { lab in
      [
        "\(lab.name.padded(width))  \(lab.question)",
        "\("".padded(width))  with --mine, your \(lab.part.slug) is a part of it",
      ]
    }
    let others = [(ClaimsPage.name, claims), (ExplorablePage.name, page)].map {
      "\($0.padded(width))  \($1)"
    }
    return (rows + others + [end]).joined(separator: "\n")
  }
}

/// A line that says how far a lab is.
struct LabProgress: Sendable {
  private let console: Console
  private let name: String
  private let total: Int
  private let start: ContinuousClock.Instant = .now

  init(_ lab: any Lab, _ settings: LabSettings, console: Console) {
    self.console = console
    name = lab.name
    total = lab.conditions(settings).count * settings.seeds
  }

  /// Shows the line on a terminal; elsewhere there is none.
  func show(done: Int) {
    guard console.isTerminal else { return }
    let seconds = Int(start.duration(to: .now).seconds)
    console.write("\r\(name): \(done) of \(total) runs, \(seconds) s; Ctrl-C stops it ")
  }

  /// Takes the line away.
  func clear() {
    guard console.isTerminal else { return }
    console.write("\r" + String(repeating: " ", count: TextStyle.width - 1) + "\r")
  }
}
