import Testing

@testable import Grading
@testable import Studying

/// What a watched learner's saves and keys lead to.
@Suite struct WatchStateTests {
  static let exercises: [any Exercise] = MadeUpRun.course.exercises

  /// A state whose first problem was graded.
  static func state(
    _ slug: String = "feed_forward", _ verdict: Verdict = .wrong, hasScreen: Bool = true
  ) -> WatchState {
    var state = WatchState(exercises, startingAt: slug, hasScreen: hasScreen)
    _ = state.start()
    _ = state.handle(.graded(MadeUpRun.report(slug, verdict), run: 1))
    return state
  }

  @Test func itBeginsWithAGrading() {
    var state = WatchState(Self.exercises, startingAt: "layer_norm")
    #expect(state.start() == [.grade("layer_norm", run: 1, isForced: false)])
    #expect(state.phase == .grading && state.report == nil)
  }

  @Test func aVerdictComesBeforeWhatExplainsIt() {
    var state = WatchState(Self.exercises, startingAt: "layer_norm")
    _ = state.start()
    #expect(state.handle(.judged(MadeUpRun.report("layer_norm", .wrong), run: 1)) == [])
    #expect(state.phase == .explaining && state.report?.verdict == .wrong)
    #expect(state.handle(.graded(MadeUpRun.report("layer_norm", .wrong), run: 1)) == [])
    #expect(state.phase == .waiting)
  }

  @Test func aRunThatWasOvertakenIsNotShown() {
    var state = Self.state()
    #expect(
      state.handle(.saved("feed_forward")) == [.grade("feed_forward", run: 2, isForced: false)])
    #expect(
      state.handle(.saved("feed_forward")) == [.grade("feed_forward", run: 3, isForced: false)])
    _ = state.handle(.judged(MadeUpRun.report("feed_forward", .passed), run: 2))
    _ = state.handle(.graded(MadeUpRun.report("feed_forward", .passed), run: 2))
    #expect(state.phase == .grading && state.report?.verdict == .wrong)
    _ = state.handle(.graded(MadeUpRun.report("feed_forward", .passed), run: 3))
    #expect(state.isPassed)
  }

  @Test func anotherFileThatIsSavedBecomesTheCurrentOne() {
    var state = Self.state()
    #expect(state.handle(.saved("attention")) == [.grade("attention", run: 2, isForced: false)])
    #expect(state.current.slug == "attention")
    #expect(state.note == "You saved Attention.swift, so this is attention now.")
    _ = state.handle(.graded(MadeUpRun.report("attention", .wrong), run: 2))
    #expect(state.note != nil)
    _ = state.handle(.saved("attention"))
    #expect(state.note == nil)
  }

  @Test func aFileThatVanishesIsSaidToBeGone() {
    var state = Self.state()
    #expect(state.handle(.gone("attention")) == [])
    #expect(
      state.handle(.gone("feed_forward")) == [.grade("feed_forward", run: 2, isForced: false)])
    #expect(state.note == "FeedForward.swift is gone; it is graded when it is back.")
    _ = state.handle(.saved("feed_forward"))
    #expect(state.note == nil)
  }

  @Test func aFileThatNobodyWorksOnIsCountedAnew() {
    var state = Self.state()
    _ = state.handle(.counted(MadeUpRun.report("attention", .passed)))
    let before = state.points.earned
    #expect(state.handle(.altered("attention")) == [])
    #expect(state.current.slug == "feed_forward" && state.run == 1 && state.note == nil)
    #expect(state.points.earned < before && !state.points.isComplete)
  }

  // MARK: Going on

  @Test(arguments: [
    (Verdict.passed, Key.letter("n"), true), (.passed, .enter, true), (.wrong, .letter("n"), true),
    (.wrong, .enter, false),
  ])
  func nextIsTheNextUnfinished(_ verdict: Verdict, _ key: Key, _ goesOn: Bool) {
    var state = Self.state("feed_forward", verdict)
    _ = state.handle(.counted(MadeUpRun.report("layer_norm", .passed)))
    #expect(
      state.handle(.key(key)) == (goesOn ? [.grade("attention", run: 2, isForced: false)] : []))
    #expect(state.current.slug == (goesOn ? "attention" : "feed_forward"))
  }

  @Test func afterTheLastComesTheFirst() {
    var state = Self.state("attention", .passed)
    #expect(state.next?.slug == "residual_add")
    _ = state.handle(.counted(MadeUpRun.report("residual_add", .passed)))
    #expect(state.next?.slug == "feed_forward")
  }

  @Test func whereNothingIsLeftItSaysSo() {
    var state = Self.state("attention", .passed)
    for slug in ["residual_add", "feed_forward", "layer_norm"] {
      _ = state.handle(.counted(MadeUpRun.report(slug, .passed)))
    }
    #expect(state.handle(.key(.letter("n"))) == [])
    #expect(state.note == "There is nothing left to do.")
    _ = state.handle(.saved("attention"))
    _ = state.handle(.graded(MadeUpRun.report("attention", .wrong), run: 2))
    #expect(state.handle(.key(.letter("n"))) == [])
    #expect(state.note == "attention is the only problem that is left.")
  }

  @Test func anUntouchedNextProblemShowsItsStatement() {
    var state = Self.state("feed_forward", .passed)
    _ = state.handle(.key(.enter))
    let report = MadeUpRun.report("layer_norm", .notStarted)
    #expect(state.handle(.graded(report, run: 2)) == [.open(.statement, "layer_norm")])
    // But not when it is graded again.
    _ = state.handle(.key(.letter("r")))
    #expect(state.handle(.graded(report, run: 3)) == [])
  }

  // MARK: Keys

  @Test(arguments: [
    (Key.letter("h"), WatchAction.open(.hint, "feed_forward")),
    (.letter("s"), .open(.statement, "feed_forward")), (.letter("l"), .open(.list, "feed_forward")),
    (.letter("r"), .grade("feed_forward", run: 2, isForced: true)),
    (.letter("o"), .edit("feed_forward")), (.letter("q"), .quit(0)), (.end, .quit(0)),
    (.redraw, .redraw),
  ])
  func keys(_ key: Key, _ action: WatchAction) {
    var state = Self.state()
    #expect(state.handle(.key(key)) == [action])
  }

  @Test func keysWithoutAMeaningDoNothing() {
    var state = Self.state()
    for key in [Key.letter("x"), .letter("7"), .escape] { #expect(state.handle(.key(key)) == []) }
  }

  @Test func aPageIsClosedAndTheReportIsBack() {
    for key in [Key.letter("q"), .escape, .enter] {
      var state = Self.state()
      _ = state.handle(.opened(["a", "b"], atEnd: false))
      #expect(state.page == ["a", "b"] && state.top == 0)
      #expect(state.handle(.key(key)) == [])
      #expect(state.page == nil)
    }
    var state = Self.state()
    _ = state.handle(.opened(["a", "b"], atEnd: true))
    #expect(state.top == 2)
    _ = state.handle(.saved("feed_forward"))
    #expect(state.page == nil && state.top == 0)
  }

  @Test func withoutAScreenNoPageStays() {
    var state = Self.state(hasScreen: false)
    _ = state.handle(.opened(["a"], atEnd: false))
    #expect(state.page == nil)
    #expect(state.handle(.key(.letter("q"))) == [.quit(0)])
  }

  // MARK: The course, the grader and the end

  @Test func aCourseThatChangedIsTakenAnew() {
    var state = Self.state()
    _ = state.handle(.counted(MadeUpRun.report("layer_norm", .passed)))
    #expect(
      state.handle(.courseChanged) == [.renew, .grade("feed_forward", run: 2, isForced: false)])
    #expect(state.note == "The course's own files changed, so everything is graded anew.")
    #expect(state.points.earned == 0 && !state.points.isComplete)
    _ = state.handle(.announced("building the kit, once and whenever it changes ..."))
    #expect(state.work == "building the kit, once and whenever it changes ...")
    _ = state.handle(.graded(MadeUpRun.report("feed_forward", .wrong), run: 2))
    #expect(state.work == nil)
    #expect(state.handle(.graderChanged) == [] && state.needsRestart)
  }

  @Test func atTheEndOfTheInputTheLastRunIsFinished() {
    var state = Self.state()
    #expect(state.handle(.inputEnded) == [.quit(0)])
    state = Self.state()
    _ = state.handle(.saved("feed_forward"))
    #expect(state.handle(.inputEnded) == [])
    #expect(state.handle(.graded(MadeUpRun.report("feed_forward", .wrong), run: 2)) == [.quit(0)])
  }

  @Test(arguments: [(Int32(2), Int32(130)), (15, 143), (1, 129)])
  func aSignalEndsIt(_ signal: Int32, _ status: Int32) {
    var state = Self.state()
    #expect(state.handle(.stopped(signal)) == [.quit(status)])
  }
}
