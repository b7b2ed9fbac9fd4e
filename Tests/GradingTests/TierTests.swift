import Foundation
import Testing

@testable import Grading

/// What people read about sandboxes: names, refusals, and the warning.
@Suite struct TierTests {
  /// What a report says of each tier.
  static let descriptions: [(Tier, String)] = [
    (.limits, "limits: a program can read files of this machine, the course among them"),
    (.user, "user: a program can read the files that every user of this machine can"),
    (
      .landlock,
      "landlock: a program can see the names of files, and the command lines of processes"
    ),
    (.bwrap, "bwrap: a program meets nothing but the kernel, and what it is given"),
  ]

  /// What a report on strangers' files begins with where they ran with limits alone.
  static let warning: String =
    "warning: strangers' programs ran with limits alone; SECURITY.md says what they can reach"

  @Test("A report names the tier, and what it does not protect from", arguments: descriptions)
  func description(_ tier: Tier, _ text: String) {
    #expect(tier.description == text)
    #expect(tier.warning == (tier == .limits ? Self.warning : nil))
  }

  @Test func theTiersAreInOrderAndEachIsDescribed() {
    #expect(Tier.allCases == Self.descriptions.map(\.0))
    #expect(Tier.allCases.sorted() == Tier.allCases)
    #expect(Tier.names == "limits, user, landlock or bwrap")
    #expect(Option.sandbox.summary == "confine by limits, user, landlock or bwrap")
    #expect(Option.sandboxAtLeast.summary == "stop where nothing as strong as this starts")
  }

  @Test(
    "A mistyped sandbox is answered with what was meant",
    arguments: [
      (
        ["--sandbox", "nonsense"],
        "--sandbox: there is no sandbox nonsense; name one of limits, user, landlock or bwrap"
      ),
      (
        ["--sandbox", "landlok"],
        "--sandbox: there is no sandbox landlok; did you mean landlock?"
      ),
      (
        ["--sandbox-at-least", "bwarp"],
        "--sandbox-at-least: there is no sandbox bwarp; did you mean bwrap?"
      ),
      (
        ["--sandbox", "limits", "--sandbox-at-least", "user"],
        "--sandbox and --sandbox-at-least exclude each other; give one of them"
      ),
      (["--sandbox"], "--sandbox needs a value; write --sandbox NAME"),
    ])
  func mistake(_ words: [String], _ answer: String) throws {
    let run = try CommandLineTests.run(["check", "residual_add"] + words)
    #expect((run.status, run.output, run.errors) == (2, "", "grader: \(answer)\n"))
  }

  @Test("Where no tier starts nothing is graded: status 3, and one page that says why")
  func nothingStarts() {
    let stop = RunStop(GraderFault.sandbox(["the sandbox \"bwrap\" does not start: a reason"]))
    #expect(stop.status == 3)
    #expect(
      stop.message == """
        the sandbox "bwrap" does not start: a reason
        no program was run; SECURITY.md says what each sandbox needs
        """)
    let page = MadeUpRun.text("summary", [.stopped(stop)])
    #expect(page.hasPrefix("## Nothing was graded\n"))
    #expect(page.contains(stop.message))
  }

  #if os(Linux)
    /// A folder with a launcher and an answer key, in a place where every user can come.
    private func withProject(
      mode: mode_t, root: URL? = nil, _ body: (Project) throws -> Void
    ) throws {
      let folder = URL(fileURLWithPath: "/tmp/tier-\(UUID().uuidString)")
      let files = FileManager.default
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? files.removeItem(at: folder) }
      for product in [Product.launcher, .answerKey] {
        let file = folder.appending(path: product.file)
        try files.copyItem(at: Workbench.binaries.appending(path: product.file), to: file)
        chmod(file.path, 0o755)
      }
      chmod(folder.path, mode)
      try body(Project(root: root ?? folder, binaries: folder, submission: nil))
    }

    /// What is said of the tier `user` where it does not start; nil where it does.
    private func refusal(_ wish: SandboxWish, _ project: Project) throws -> String? {
      do {
        _ = try wish.tier(for: project) { _ in }
        return nil
      } catch let fault as GraderFault {
        return RunStop(fault).message
      }
    }

    private static let needsRoot: String =
      "the tier \"user\" needs root, to give each program a user of its own: use another tier, or "
      + "run as root (as containers often do)"

    @Test("The tier user needs root, and a checkout that only its owner can enter")
    func userTier() throws {
      try withProject(mode: 0o755) { project in
        let key = project.binaries.appending(path: Product.answerKey.file).path
        let open =
          "every user of this machine can read \(key): keep the course in a folder that only its "
          + "owner can enter (chmod go-rwx FOLDER), or use another tier"
        let refusal = try refusal(.exactly(.user), project)
        #expect(
          refusal == "the sandbox \"user\" does not start: "
            + "\(getuid() == 0 ? open : Self.needsRoot)\n"
            + "no program was run; SECURITY.md says what each sandbox needs")
      }
      try withProject(mode: 0o700) { project in
        let refusal = try refusal(.exactly(.user), project)
        #expect((refusal == nil) == (getuid() == 0), "\(refusal ?? "")")
      }
      // A closed build is not enough.
      try withProject(mode: 0o755) { open in
        try Data().write(to: open.root.appending(path: "Package.swift"))
        chmod(open.root.appending(path: "Package.swift").path, 0o644)
        try withProject(mode: 0o700, root: open.root) { project in
          let refusal = try refusal(.exactly(.user), project)
          #expect(refusal != nil)
        }
      }
    }

    @Test("An ordinary user who asks for the tier user gets exit 3", .enabled(if: getuid() != 0))
    func userTierOnTheCommandLine() throws {
      let bench = try Workbench()
      let run = try CommandLineTests.run([
        "check", "residual_add", "--submission", bench.folder.path, "--sandbox", "user",
      ])
      #expect((run.status, run.output) == (3, ""))
      #expect(
        run.errors == "grader: the sandbox \"user\" does not start: \(Self.needsRoot)\n"
          + "no program was run; SECURITY.md says what each sandbox needs\n")
    }

    @Test("The strongest tier that starts is taken, and each stronger one says why it does not")
    func strongest() throws {
      try withProject(mode: 0o755) { project in
        var declined: [String] = []
        let tier = try SandboxWish.atLeast(.limits).tier(for: project) { declined.append($0) }
        let stronger = Tier.allCases.filter { $0 > tier }.reversed()
        #expect(declined.count == stronger.count)
        for (line, tier) in zip(declined, stronger) {
          #expect(line.hasPrefix("the sandbox \"\(tier.rawValue)\" does not start: "))
          #expect(line.contains("use another tier"))
        }
        #expect(try SandboxWish.atLeast(tier).tier(for: project) { _ in } == tier)
        #expect(try SandboxWish.exactly(tier).tier(for: project) { _ in } == tier)
      }
    }
  #endif

  @Test("Strangers' files under limits: the report begins with the warning")
  func warningOnTheCommandLine() throws {
    let bench = try Workbench()
    let words = ["--submission", bench.folder.path, "--sandbox", "limits"]
    let shown = """
      warning: strangers' programs ran with limits alone; SECURITY.md says what they
        can reach


      """
    #expect(try CommandLineTests.run(words).output.hasPrefix(shown))
    let own = try CommandLineTests.run(["check", "residual_add", "--sandbox", "limits"])
    #expect(!own.output.contains("warning:"))
    let automated = try CommandLineTests.run(
      ["check", "residual_add", "--sandbox", "limits"], environment: ["CI": "true"])
    #expect(automated.output.hasPrefix(shown))
  }

  /// A run of strangers' programs, as a format writes it.
  private func text(_ format: String, flavors: Set<String> = []) -> String {
    MadeUpRun.text(
      format, flavors: flavors,
      MadeUpRun.events(
        MadeUpRun.reports, sandbox: Tier.limits.description, warning: Tier.limits.warning))
  }

  @Test func theWarningStandsFirstInALogOfGitHubs() {
    let lines = text("github").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(4).elementsEqual([
        "::stop-commands::0123456789",
        "warning: strangers' programs ran with limits alone; SECURITY.md says what they",
        "  can reach", "",
      ]))
    #expect(lines.contains("sandbox: \(Tier.limits.description)"[...]))
  }

  @Test func theWarningStandsFirstOnAPage() {
    #expect(text("summary").hasPrefix("**\(Self.warning)**\n\n## "))
    #expect(text("summary").hasSuffix("\nsandbox: \(Tier.limits.description)\n\n"))
  }

  @Test("The warning stands first in Gradescope's output", arguments: [[], ["hidden"]])
  func gradescope(_ flavors: Set<String>) throws {
    struct Results: Decodable { let output: String }
    let results = try JSONDecoder().decode(
      Results.self, from: Data(text("gradescope", flavors: flavors).utf8))
    let total = flavors.isEmpty ? "\n5 of 24 points, 1 awaiting review" : ""
    #expect(results.output == "\(Self.warning)\nsandbox: \(Tier.limits.description)\(total)")
  }

  @Test("The warning is a property of every suite in JUnit", arguments: [[], ["gitlab"]])
  func junit(_ flavors: Set<String>) {
    let text = text("junit", flavors: flavors)
    let warning = XMLText.attribute("value", Self.warning)
    let sandbox = XMLText.attribute("value", Tier.limits.description)
    for (line, count) in [
      ("    <properties>\n      <property name=\"warning\"\(warning)/>\n", MadeUpRun.reports.count),
      ("      <property name=\"sandbox\"\(sandbox)/>\n", MadeUpRun.reports.count),
    ] {
      #expect(text.components(separatedBy: line).count - 1 == count)
    }
  }

  @Test func theWarningStandsInJSONWithTheMachine() throws {
    struct Report: Decodable {
      struct Machine: Decodable {
        let sandbox: String
        let warning: String?
      }
      let machine: Machine
    }
    func machine(_ text: String) throws -> Report.Machine {
      let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
      return report.machine
    }
    let foreign = try machine(text("json"))
    #expect(foreign.warning == Self.warning)
    #expect(foreign.sandbox == Tier.limits.description)
    let own = try machine(MadeUpRun.text("json", MadeUpRun.events(MadeUpRun.reports)))
    #expect(own.warning == nil)
  }
}
