import Testing

@testable import Grading
@testable import Studying

/// What a watched learner reads.
@Suite struct WatchScreenTests {
  private static func screen(
    _ state: WatchState, _ columns: Int = 80, _ rows: Int = 24, colored: Bool = false,
    options: String = ""
  ) -> WatchScreen {
    WatchScreen(
      state, size: (columns, rows), seed: 1, options: options,
      style: TextStyle(isColored: colored))
  }

  /// The lines without the empty ones between report and footer.
  private static func text(_ state: WatchState) -> [String] {
    screen(state).lines.filter { !$0.isEmpty }
  }

  private static let rule: String = String(repeating: "-", count: 80)
  private static let keys: String =
    "n next, h hint, s statement, l list, r run again, o open the file, q quit"

  @Test func aReportWithItsFooter() {
    let state = WatchStateTests.state("feed_forward", .passed)
    #expect(
      Self.screen(state).lines == [
        "feed_forward: passed, 6 of 6 points                 submission/FeedForward.swift", "",
        "  output   passed           9 cases", "  dL/dh    passed           9 cases",
        "  dL/dW_h  passed           9 cases", "  dL/db_h  passed           9 cases",
        "  dL/dW_f  passed           9 cases", "  dL/db_f  passed           9 cases", "",
        "three questions about it: swift run grader quiz feed_forward",
      ] + Array(repeating: "", count: 11) + [
        Self.rule,
        "feed_forward passes. Next is layer_norm: press n."
          + "6 of 22 points so far".aligned(31),
        Self.keys,
      ])
  }

  @Test func anotherCommandSeesTheSameFiles() {
    let state = WatchStateTests.state("feed_forward", .passed)
    #expect(
      Self.screen(state, options: " --submission work").lines.contains(
        "three questions about it: swift run grader quiz feed_forward --submission work"))
  }

  @Test func whatIsGoingOn() {
    var state = WatchState(
      WatchStateTests.exercises, startingAt: "layer_norm", note: "Sandbox: limits.")
    _ = state.start()
    #expect(
      Self.text(state) == [
        "layer_norm", Self.rule, "Sandbox: limits.",
        "Grading layer_norm ..." + "0 of 22 points so far".aligned(58), Self.keys,
      ])
    _ = state.handle(.announced("building the kit, once and whenever it changes ..."))
    #expect(Self.text(state).contains { $0.hasPrefix("building the kit, once and") })
    _ = state.handle(.judged(MadeUpRun.report("layer_norm", .wrong), run: 1))
    #expect(Self.text(state).contains { $0.hasPrefix("Looking for what explains it ...") })
    _ = state.handle(.graded(MadeUpRun.report("layer_norm", .wrong), run: 1))
    #expect(Self.text(state).contains { $0.hasPrefix("Waiting for you to save LayerNorm.swift.") })
    _ = state.handle(.graderChanged)
    let restart =
      "The grader itself has changed. Press q, and start watch again to use the new one."
    #expect(WatchWords(state).sentences.contains(restart))
    #expect(Self.text(state).contains(restart.wrapped()[0]))
  }

  @Test func noOldVerdictStandsBesideANewFile() {
    var state = WatchStateTests.state("layer_norm", .passed)
    #expect(Self.text(state)[0].hasPrefix("layer_norm: passed, 4 of 4 points"))
    _ = state.handle(.saved("layer_norm"))
    #expect(!Self.text(state).contains { $0.contains("passed") })
    #expect(Self.text(state)[0] == "layer_norm")
  }

  @Test func aProblemThatIsNotStarted() {
    let state = WatchStateTests.state("layer_norm", .notStarted)
    #expect(
      WatchWords(state).progress
        == "Not started. Press s for the statement, and save LayerNorm.swift.")
  }

  @Test func theCourseIsDone() {
    var state = WatchStateTests.state("attention", .passed)
    for slug in ["residual_add", "feed_forward", "layer_norm"] {
      _ = state.handle(.counted(MadeUpRun.report(slug, .passed)))
    }
    #expect(
      WatchWords(state).sentences == [
        "attention passes, and so does everything else. Press l for what to read next."
      ])
    #expect(WatchWords(state).points == "22 of 22 points")
    #expect(WatchWords(state).farewell(options: "") == ["22 of 22 points. Everything passes."])
    #expect(
      WatchWords(WatchStateTests.state()).farewell(options: " --seed 7") == [
        "0 of 22 points so far.", "Go on with: swift run grader watch --seed 7",
      ])
  }

  // MARK: Sizes

  @Test func aTextThatIsTooLongIsCutWithASign() {
    var state = WatchStateTests.state()
    let page = (1...50).map { "line \($0)" }
    _ = state.handle(.opened(page, atEnd: false))
    var screen = Self.screen(state)
    #expect(screen.lines[0] == "line 1" && screen.lines[19] == "line 20")
    #expect(screen.lines[20] == "(30 more lines: the space bar shows them)")
    #expect(screen.lines[22].hasPrefix("Waiting for you to save FeedForward.swift."))
    #expect(
      screen.lines[23]
        == "space more, b back up, q back to the report, n next, h hint, o open the file")

    _ = state.handle(.key(.space))
    screen = Self.screen(state)
    #expect(screen.lines[0] == "line 17")
    #expect(screen.lines[20] == "(14 more lines: space shows them, b goes back up)")
    _ = state.handle(.key(.space))
    screen = Self.screen(state)
    #expect(screen.top == 30 && screen.lines[0] == "line 31" && screen.lines[19] == "line 50")
    #expect(screen.lines[20] == "(end; b goes back up)")
    state.top = screen.top
    _ = state.handle(.key(.up))
    #expect(Self.screen(state).lines[20] == "(1 more line: space shows them, b goes back up)")
    _ = state.handle(.key(.letter("b")))
    _ = state.handle(.key(.pageUp))
    #expect(Self.screen(state).lines[0] == "line 1")
  }

  @Test func theVerdictIsInSightWhateverTheSize() {
    let state = WatchStateTests.state("residual_add", .passed)
    for rows in 1...40 {
      for columns in [20, 40, 79, 80, 132] {
        let lines = Self.screen(state, columns, rows).lines
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { $0.columns <= min(columns, 80) })
        #expect(lines[0].hasPrefix("residual_add: passed"))
      }
    }
  }

  @Test func aNarrowTerminalFoldsLinesAndTheFooter() {
    let lines = Self.screen(WatchStateTests.state("feed_forward", .passed), 40, 24).lines
    #expect(lines[0].hasPrefix("feed_forward: passed, 6 of 6 points"))
    #expect(
      lines.suffix(5) == [
        String(repeating: "-", count: 40), "feed_forward passes. Next is layer_norm:",
        "press n." + "6 of 22 points so far".aligned(32),
        "n next, h hint, s statement, l list, r", "run again, o open the file, q quit",
      ])
  }

  @Test func stylesTakeNoColumns() {
    #expect("\u{1B}[31mred\u{1B}[0m and".folded(4) == ["\u{1B}[31mred\u{1B}[0m ", "and"])
    #expect("12345678".folded(4) == ["1234", "5678"])
    #expect("中文字".folded(4) == ["中文", "字"])
    #expect("".folded(4) == [""])
  }

  // MARK: Without a screen

  /// What is written of events, one after the other.
  private static func written(_ hasKeys: Bool, _ events: [WatchEvent]) -> [String] {
    var state = WatchState(WatchStateTests.exercises, startingAt: "layer_norm", hasScreen: false)
    var lines = WatchLines(
      hasKeys: hasKeys, seed: 1, style: TextStyle(isColored: false, isPlain: true))
    _ = state.start()
    return events.flatMap { event in
      let noted = state.note
      _ = state.handle(event)
      return lines.lines(after: event, state, noted: noted)
    }
  }

  private static let wrong: ProblemReport = MadeUpRun.report(
    "layer_norm", .doesNotCompile, message: "no")
  private static let passed: ProblemReport = MadeUpRun.report("layer_norm", .passed)

  @Test func oneSentenceAfterEachSaveWhereKeysCanBePressed() {
    #expect(
      Self.written(true, [.judged(Self.wrong, run: 1), .graded(Self.wrong, run: 1)])
        == ["layer_norm: does not compile, 0 of 4 points. Press Enter for the report."])
    #expect(
      Self.written(true, [.graded(Self.wrong, run: 1), .key(.enter)])
        == ["layer_norm: does not compile, 0 of 4 points. Press Enter for the report.", "no", ""])
    #expect(
      Self.written(true, [.graded(Self.passed, run: 1)])
        == ["layer_norm: passed, 4 of 4 points. Next is attention: press n."])
    #expect(
      Self.written(true, [.graded(MadeUpRun.report("layer_norm", .notStarted), run: 1)])
        == ["layer_norm: not started, 0 of 4 points. Press s for the statement."])
  }

  @Test func theWholeReportFollowsWhereNoKeysAre() {
    #expect(
      Self.written(false, [.judged(Self.wrong, run: 1), .graded(Self.wrong, run: 1)])
        == [
          "layer_norm: does not compile, 0 of 4 points.", "no", "",
          "Waiting for you to save LayerNorm.swift.",
        ])
    #expect(
      Self.written(false, [.graded(Self.passed, run: 1)])
        == [
          "layer_norm: passed, 4 of 4 points. Next is attention.",
          "Waiting for you to save LayerNorm.swift.",
        ])
  }

  @Test func whatElseIsWritten() {
    #expect(
      Self.written(
        true,
        [
          .saved("attention"), .announced("building the kit ..."), .graderChanged,
          .opened(["a", "b"], atEnd: false), .failed(EditorCommand.none), .counted(Self.passed),
        ]) == [
          "You saved Attention.swift, so this is attention now.", "building the kit ...",
          "The grader itself has changed. Press q, and start watch again to use the new one.",
          "a", "b", "No editor was found: start watch with --edit-cmd CMD, or set VISUAL.",
        ])
    let style = TextStyle.plain
    #expect(
      WatchLines(hasKeys: true, seed: 1, style: style).greeting("Sources/Exercises") == [
        "Watching Sources/Exercises.",
        "Keys: n next, h hint, s statement, l list, r run again, o open the file, q quit.",
      ])
    #expect(
      WatchLines(hasKeys: false, seed: 1, style: style).greeting("ada") == ["Watching ada."])
    #expect(WatchWords.searching == "Looking for the first problem that is not finished ...")
  }
}
