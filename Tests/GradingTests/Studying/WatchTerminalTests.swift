import Foundation
import Testing

@testable import Grading

/// The built grader watches over a folder, in a terminal and without one.
@Suite(.serialized) struct WatchTerminalTests {
  private static let right: String = OutcomeTests.residualAdd(
    forward: OutcomeTests.right, backward: OutcomeTests.rightBackward)
  private static let wrong: String = OutcomeTests.residualAdd(
    forward: "x", backward: OutcomeTests.rightBackward)

  private static var grader: String { Workbench.binaries.appending(path: "grader").path }

  private static func watch(_ bench: Workbench, _ words: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      [grader, "watch", "residual_add", "--no-color", "--submission", bench.folder.path] + words,
      in: Workbench.root)
  }

  private static func save(_ text: String, _ bench: Workbench, _ name: String = "ResidualAdd")
    throws
  {
    // With a new line each time, so that it is another text.
    try Data((text + "// \(UUID())\n").utf8).write(
      to: bench.folder.appending(path: "\(name).swift"))
  }

  /// The processes below one, by what they are called.
  private static func children(of process: pid_t) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    var parents: [pid_t: pid_t] = [:]
    for name in all.compactMap({ pid_t($0) }) {
      guard let text = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let rest = text.split(separator: ")").last?.split(separator: " "), rest.count > 1
      else { continue }
      parents[name] = pid_t(rest[1])
    }
    return parents.keys.filter { child in
      var parent = parents[child]
      while let next = parent, next != process { parent = parents[next] }
      return parent == process
    }.map { (try? String(contentsOfFile: "/proc/\($0)/comm", encoding: .utf8)) ?? "" }
  }

  @Test func anEveningAtTheTerminal() throws {
    let bench = try Workbench(["ResidualAdd": Self.wrong])
    let terminal = try Self.watch(bench)
    let before = terminal.settings
    var screen = try #require(
      terminal.screen(with: "residual_add: wrong, 1 of 2", without: "Grading"))
    #expect(screen.count == 24)
    #expect(terminal.settings != before)

    // Saved in three ways.
    let file = bench.folder.appending(path: "ResidualAdd.swift")
    try Self.save(Self.right, bench)
    screen = try #require(terminal.screen(with: "residual_add passes.", without: "Grading"))
    #expect(screen[0].hasPrefix("residual_add: passed, 2 of 2 points"))
    try Self.save(Self.wrong, bench, "New")
    rename(bench.folder.appending(path: "New.swift").path, file.path)
    _ = try #require(terminal.screen(with: "residual_add: wrong", without: "Grading"))
    unlink(file.path)
    try Self.save(Self.right, bench)
    _ = try #require(terminal.screen(with: "residual_add: passed", without: "Grading"))

    // Gone, and back.
    unlink(file.path)
    screen = try #require(
      terminal.screen(with: "ResidualAdd.swift is gone; it is graded when it is back."))
    try Self.save(Self.right, bench)
    _ = try #require(terminal.screen(with: "residual_add: passed", without: "Grading"))

    // Another size.
    terminal.resize(columns: 60, rows: 12)
    screen = try #require(terminal.screen(with: "\nfile, q quit"))
    #expect(screen.count == 12 && screen[0].hasPrefix("residual_add: passed"))
    terminal.resize(columns: 80, rows: 24)

    // The statement, and back.
    terminal.type("s")
    _ = try #require(terminal.screen(with: "q back to the report"))
    terminal.type(" q")
    _ = try #require(terminal.screen(with: "residual_add: passed"))

    // Ctrl-C.
    terminal.type("\u{3}")
    #expect(terminal.end() == 130)
    #expect(terminal.settings == before)
    #expect(Self.children(of: terminal.process) == [])
  }

  @Test(arguments: [(Int32(15), Int32(143)), (1, 129), (2, 130)])
  func aSignalRestoresTheTerminal(_ signal: Int32, _ status: Int32) throws {
    let bench = try Workbench(["ResidualAdd": Self.right])
    let terminal = try Self.watch(bench)
    let before = terminal.settings
    _ = try #require(terminal.screen(with: "residual_add: passed"))
    kill(terminal.process, signal)
    var end = ""
    _ = terminal.text(within: 10) {
      end = $0
      return $0.contains("\u{1B}[?1049l")
    }
    #expect(end.contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(terminal.end() == status)
    #expect(terminal.settings == before)
  }

  @Test func aProgramThatNeverEndsHoldsUpNoKey() throws {
    let endless = OutcomeTests.residualAdd(
      forward: "while true {}", backward: OutcomeTests.rightBackward)
    let bench = try Workbench(["ResidualAdd": endless])
    let terminal = try Self.watch(bench)
    _ = try #require(terminal.screen(with: "Grading residual_add"))
    // A better version does not wait for it.
    usleep(700_000)
    try Self.save(Self.right, bench)
    _ = try #require(terminal.screen(with: "residual_add: passed", without: "Grading"))
    // Nor is the endless one waited for: its program is gone long before its time is up.
    let deadline = ContinuousClock.now + .seconds(2)
    while Self.children(of: terminal.process).contains("worker\n"), .now < deadline {
      usleep(20_000)
    }
    #expect(!Self.children(of: terminal.process).contains("worker\n"))
    try Self.save(endless, bench)
    _ = try #require(terminal.screen(with: "Grading residual_add"))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func aFolderThatIsReplacedIsToldOnce() throws {
    let bench = try Workbench(["ResidualAdd": Self.right])
    let terminal = try Self.watch(bench)
    _ = try #require(terminal.screen(with: "residual_add passes.", without: "Grading"))
    let away = bench.folder.path + "-away"
    rename(bench.folder.path, away)
    let line = "The watched folder was moved or replaced; start watch again with the new one."
    _ = try #require(terminal.screen(with: line))
    // A key takes the line away, and it does not come again.
    terminal.type("k")
    _ = try #require(terminal.screen(with: "residual_add passes.", without: "was moved"))
    try FileManager.default.createDirectory(at: bench.folder, withIntermediateDirectories: false)
    usleep(2_500_000)
    terminal.type("k")
    _ = try #require(terminal.screen(with: "residual_add passes.", without: "was moved"))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func workUnderAnotherNameIsNamed() throws {
    let bench = try Workbench()
    let problem = try #require(Course.preNormPostNorm["residual_add"])
    try Data(bench.project.text(problem.startingFile, of: problem).utf8).write(
      to: bench.folder.appending(path: "ResidualAdd.swift"))
    let terminal = try Self.watch(bench)
    _ = try #require(terminal.screen(with: "residual_add: not started"))
    try Self.save(Self.right, bench, "residualadd")
    let screen = try #require(terminal.screen(with: "looks like your work"))
    #expect(
      screen[1...2].map { $0.replacing("\r", with: "") } == [
        "submission/ResidualAdd.swift: ResidualAdd.swift is still as delivered, but",
        "  residualadd.swift looks like your work: rename it to ResidualAdd.swift",
      ])
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func halfAFileIsNotSaidToBeWrong() throws {
    let bench = try Workbench(["ResidualAdd": Self.right])
    let terminal = try Self.watch(bench)
    _ = try #require(terminal.screen(with: "residual_add: passed", without: "Grading"))
    let whole = Data((Self.wrong + "// written in two halves\n").utf8)
    let file = try FileHandle(forWritingTo: bench.folder.appending(path: "ResidualAdd.swift"))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: whole.prefix(whole.count / 2))
    usleep(30_000)
    try file.write(contentsOf: whole.dropFirst(whole.count / 2))
    let text = try #require(terminal.text { $0.contains("residual_add: wrong") })
    #expect(!text.contains("does not compile"))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func filesThatGoAndComeBackChangeNoProblem() throws {
    let bench = try Workbench(["ResidualAdd": Self.right, "LayerNorm": Self.right])
    let terminal = try Self.watch(bench)
    _ = try #require(terminal.screen(with: "residual_add passes.", without: "Grading"))
    let names = ["ResidualAdd", "LayerNorm"].map { bench.folder.path + "/\($0).swift" }
    for name in names { rename(name, name + "-away") }
    _ = try #require(terminal.screen(with: "ResidualAdd.swift is gone", without: "Grading"))
    // Every file is looked at by then.
    usleep(800_000)
    for name in names { rename(name + "-away", name) }
    var seen = ""
    _ = terminal.text(within: 3) {
      seen = $0
      return false
    }
    #expect(seen.contains("residual_add passes.") && !seen.contains("You saved"))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func anEditorHasTheTerminalUntilItEnds() throws {
    let bench = try Workbench(["ResidualAdd": Self.wrong])
    try Self.save(Self.right, bench, "Edited")
    // An editor of terminals, by its name, that needs no terminal.
    let editor = bench.folder.deletingLastPathComponent().appending(path: "vi")
    let script = "#!/bin/sh\nstty -a\ncat '\(bench.folder.path)/Edited.swift' > \"$1\"\n"
    try Data(script.utf8).write(to: editor)
    chmod(editor.path, 0o755)
    let terminal = try Self.watch(bench, "--edit-cmd", editor.path)
    _ = try #require(terminal.screen(with: "residual_add: wrong", without: "Grading"))
    terminal.type("o")
    let edited = try #require(terminal.text { $0.contains("\u{1B}[?1049h") })
    #expect(
      edited.contains("\u{1B}[?1049l") && edited.contains(" icanon ") && edited.contains(" echo "))
    _ = try #require(terminal.screen(with: "residual_add: passed", without: "Grading"))
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test func ctrlZGivesTheTerminalBackForAWhile() throws {
    let bench = try Workbench(["ResidualAdd": Self.right])
    let terminal = try Self.watch(bench)
    let before = terminal.settings
    _ = try #require(terminal.screen(with: "residual_add: passed"))
    kill(terminal.process, SIGTSTP)
    _ = try #require(terminal.text { $0.contains("\u{1B}[?1049l") })
    var status: Int32 = 0
    for _ in 0..<500 where waitpid(terminal.process, &status, WUNTRACED | WNOHANG) == 0 {
      usleep(10_000)
    }
    #expect(status & 0xFF == 0x7F)
    #expect(terminal.settings == before)
    kill(terminal.process, SIGCONT)
    _ = try #require(terminal.screen(with: "residual_add: passed"))
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == before)
  }

  @Test func inPlainLinesEachSaveIsOneSentence() throws {
    let bench = try Workbench(["ResidualAdd": Self.wrong])
    let terminal = try Self.watch(bench, "--plain")
    let before = terminal.settings
    var all = try #require(
      terminal.text {
        $0.contains("residual_add: wrong, 1 of 2 points. Press Enter for the report.\r\n")
      })
    try Self.save(Self.right, bench)
    let passed = "residual_add: passed, 2 of 2 points. Next is feed_forward: press n.\r\n"
    all += try #require(terminal.text { $0.contains(passed) })
    #expect(!all.contains("\u{1B}"))
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == before)
  }

  @Test func withoutATerminalItEndsWithItsInput() throws {
    let bench = try Workbench(["ResidualAdd": Self.wrong])
    let run = try CommandLineTests.grader(
      "watch", "residual_add", "--submission", bench.folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Watching submission.\nresidual_add: wrong, 1 of 2 points.\n"))
    #expect(!run.output.contains("\u{1B}"))
  }
}
