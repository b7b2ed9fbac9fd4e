import Foundation
import Synchronization
import Testing

@testable import Grading

/// Submissions that mean harm, or are broken in every way: what is said about them, and that nothing
/// else comes of them.
///
/// `swift test` grades the quick ones in the strongest tier that starts. With `HOSTILE=all` in the
/// environment all of them are graded in every tier that starts; the others are named, with why.
@Suite(.serialized) struct HostileTests {
  static let gradesAll: Bool = ProcessInfo.processInfo.environment["HOSTILE"] == "all"

  /// What is in the environment, and in a file beside each submission, and must not come out.
  private static let secrets: [String] = [
    ProcessInfo.processInfo.environment["HOSTILE_SECRET"], planted,
  ].compactMap(\.self)
  private static let planted: String = "planted-\(UUID().uuidString)"

  @Test func theTableIsWhole() {
    let table = try? String(
      contentsOf: Workbench.root.appending(path: "Tests/GradingTests/Hostile/hostile.tsv"),
      encoding: .utf8)
    let lines = (table ?? "").split(separator: "\n").count
    #expect(HostileCase.all.count == lines - 1)
    #expect(HostileCase.all.count >= 60)
    #expect(Set(HostileCase.all.map(\.name)).count == HostileCase.all.count)
  }

  @Test("The quick ones, in the strongest tier", .enabled(if: !gradesAll), .timeLimit(.minutes(15)))
  func quick() throws {
    let tier = try SandboxWish.atLeast(.limits).tier(for: Workbench().project) { Self.say($0) }
    try grade(HostileCase.all.filter { $0.group == "quick" }, in: tier)
  }

  @Test("All of them, in every tier", .enabled(if: gradesAll), .timeLimit(.minutes(15)))
  func everything() throws {
    let tiers = try Self.startingTiers()
    for tier in tiers {
      try grade(HostileCase.all.filter { $0.group != "slow" || tier == tiers.last }, in: tier)
    }
  }

  @Test("The command line shows nothing of the grader's environment", .timeLimit(.minutes(15)))
  func commandLine() throws {
    let secret = "planted-\(UUID().uuidString)"
    let row = try #require(HostileCase.all.first { $0.name == "environment" })
    for tier in try Self.gradesAll ? Self.startingTiers() : Self.startingTiers().suffix(1) {
      try withFolder { parent in
        let folder = try row.write(into: parent, secret: parent.appending(path: "secret.txt"))
        let run = try CommandLineTests.run(
          ["check", row.slug, "--submission", folder.path, "--sandbox", tier.rawValue],
          environment: ["HOSTILE_SECRET": secret])
        #expect(run.status == 1)
        #expect(run.output.contains("SWIFT_BACKTRACE"))
        #expect(!(run.output + run.errors).contains(secret))
      }
    }
  }

  /// The quick ones, for programs that are not tests: a folder for each, and `list.tsv`.
  @Test("They are exported", .enabled(if: exportFolder != nil))
  func export() throws {
    let folder = URL(fileURLWithPath: try #require(Self.exportFolder))
    let rows = HostileCase.all.filter { $0.group == "quick" && $0.name != "linked" } + [.right]
    for row in rows {
      let place = folder.appending(path: row.name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      _ = try row.write(into: place, secret: place.appending(path: "secret.txt"))
    }
    let list = rows.map {
      "\($0.name)\t\($0.slug)\t\($0.verdicts.map(\.rawValue).joined(separator: "|"))\n"
    }
    try Data(list.joined().utf8).write(to: folder.appending(path: "list.tsv"))
  }

  private static let exportFolder: String? =
    ProcessInfo.processInfo.environment["HOSTILE_EXPORT"]

  // MARK: Tiers

  /// The tiers that start here, the weakest first; of the others, why they do not is printed.
  static func startingTiers() throws -> [Tier] { try started.get() }

  private static let started: Result<[Tier], any Error> = Result {
    let project = try Workbench().project
    return Tier.allCases.filter { tier in
      do {
        _ = try SandboxWish.exactly(tier).tier(for: project) { _ in }
        return true
      } catch {
        say("SKIPPED: \(error)".replacing("\n", with: " "))
        return false
      }
    }
  }

  fileprivate static func say(_ line: String) { print("hostile: \(line)") }

  // MARK: Grading

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let parent = FileManager.default.temporaryDirectory.appending(
      path: "hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    defer {
      _ = try? Folder(parent.deletingLastPathComponent().path).remove(parent.lastPathComponent)
    }
    try body(parent)
  }

  /// Grades submissions two at a time, with right ones among them, and holds the checkout against what
  /// it was before.
  private func grade(_ cases: [HostileCase], in tier: Tier) throws {
    let start = ContinuousClock.now
    let before = Self.checkout()
    var rows = cases
    for place in stride(from: cases.count, to: 0, by: -12) { rows.insert(.right, at: place) }
    let findings = Mutex<[String]>([])
    let times = Mutex<[(String, Double)]>([])
    concurrently(rows, width: 2) { row in
      let start = ContinuousClock.now
      let found: [String]
      do {
        found = try self.findings(on: row, in: tier)
      } catch {
        found = ["\(error)"]
      }
      times.withLock { $0.append((row.name, start.duration(to: .now).seconds)) }
      return found.map { "\(row.name) (\(row.what)): \($0)" }
    } inOrder: { found in
      findings.withLock { $0 += found }
    }
    for finding in findings.withLock({ $0 }) { Issue.record("\(tier.rawValue): \(finding)") }
    let changed = Self.checkout().filter { before[$0.key] != $0.value }.map(\.key)
    #expect(changed.sorted() == [], "\(tier.rawValue): files of the checkout changed")
    let slowest = times.withLock { $0 }.sorted { $0.1 > $1.1 }.prefix(5)
      .map { "\($0.0) \($0.1.brief) s" }.joined(separator: ", ")
    Self.say(
      "\(tier.rawValue): \(cases.count) submissions in \(start.duration(to: .now).seconds.brief) s; "
        + "the slowest: \(slowest)")
  }

  /// Grades one submission, and looks for all that must not be.
  private func findings(on row: HostileCase, in tier: Tier) throws -> [String] {
    var findings: [String] = []
    try withFolder { parent in
      let secret = parent.appending(path: "secret.txt")
      try Data(Self.planted.utf8).write(to: secret)
      chmod(secret.path, 0o600)
      let folder = try row.write(into: parent, secret: secret)
      var project = try Project(
        root: Workbench.root, binaries: Workbench.binaries, submission: folder.path)
      project.tier = tier
      try Products(project: project, announce: { _ in })
        .markBuilt([.kit, .labKit, .answerKey, .launcher, .labRunner])
      let exercise = Course.preNormPostNorm.exercises.first { $0.slug == row.slug }!
      var scratch = project.root
      let report = try Scratch.withFolder(for: project) { folder in
        scratch = folder
        let grading = try Grading(
          project: project, seed: .open(1), reading: [exercise], scratch: folder, announce: { _ in }
        )
        return grading.report(on: exercise)
      }
      let said = report.message ?? report.checks.compactMap(\.failure).first.map { "\($0.kind)" }
      if !row.verdicts.contains(report.verdict) {
        findings.append("\(report.verdict): \(said?.limited(to: 300) ?? "")")
      }
      if !row.verdicts.contains(.passed), report.points == report.possible {
        findings.append("\(report.points) of \(report.possible) points")
      }
      let left = Self.processes(of: scratch.lastPathComponent)
      if !left.isEmpty { findings.append("processes are left: \(left)") }
      if FileManager.default.fileExists(atPath: scratch.path) {
        findings.append("\(scratch.path) is left")
      }
      if try Data(contentsOf: secret) != Data(Self.planted.utf8) {
        findings.append("a file beside the submission changed")
      }
      let lines = ProblemText(report: report, seed: 1, style: .plain).lines
      let controls = lines.joined().unicodeScalars.filter(Self.isControl)
      if !controls.isEmpty { findings.append("shows controls: \(controls.map(\.value))") }
      let encoder = JSONEncoder()
      encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      let all = try (lines + [String(decoding: encoder.encode(report), as: UTF8.self)])
        .joined(separator: "\n")
      if Self.secrets.contains(where: all.contains) { findings.append("shows a secret") }
    }
    return findings
  }

  /// Whether a terminal, or a reader's eye, would obey a character.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The processes that were started from a folder, and still are.
  static func processes(of mark: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { name in
      guard Int(name) != nil else { return false }
      let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
      let links = ["exe", "cwd"].compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/\($0)")
      }
      return (links + [String(decoding: words, as: UTF8.self)]).contains { $0.contains(mark) }
    }
  }

  /// What is in the checkout: each file that must not change, and what it holds.
  private static func checkout() -> [String: Data] {
    let files = FileManager.default
    var contents: [String: Data] = [:]
    for folder in ["Sources", "Problems"] {
      for name in files.subpaths(atPath: Workbench.root.path + "/" + folder) ?? [] {
        contents["\(folder)/\(name)"] = Data()
      }
    }
    for name in ["Package.swift", ".grader/key"] + contents.keys {
      contents[name] = files.contents(atPath: Workbench.root.path + "/" + name)
    }
    for product in [Product.kit, .answerKey, .launcher, .labRunner] {
      let stamp = FileStamp(Workbench.binaries.appending(path: product.file).path)
      contents[product.file] = Data(stamp.line.utf8)
    }
    return contents
  }
}
