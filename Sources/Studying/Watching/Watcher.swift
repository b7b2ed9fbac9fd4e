internal import Dispatch
internal import Foundation
package import Grading
internal import Synchronization

/// Watches over a learner: looks at files, reads keys, has things graded, and shows what came of it.
///
/// One thread runs the loop and owns everything here; gradings run on others, and post what they
/// find.
package final class Watcher {
  /// What the loop waits for.
  private enum Letter: Sendable {
    case event(WatchEvent)
    case signal(Int32)
    case look(Surroundings.Look)
    /// A report for the sum of points, and which course it is of.
    case counted(ProblemReport, edition: Int)
  }

  /// How soon after a save it may be told that a file does not compile: the compiler says so of half
  /// a file before an editor has written the rest.
  private static let compilerPatience: Duration = .milliseconds(100)
  /// The most gradings at a time: the latest, and one that it overtook.
  private static let maximumGradings: Int = 2

  private let course: Course
  private let console: Console
  private let editor: EditorCommand?
  private let options: String
  private let executable: String
  private let mailbox: Mailbox<Letter>
  private let terminal: Terminal?
  private let drawsScreen: Bool
  private var grading: Grading
  private var state: WatchState
  private var lines: WatchLines
  private var poll: ContentPoll
  private var keys: KeyReader = KeyReader()
  private var surroundings: Surroundings = Surroundings()
  private var gradings: Int = 0
  private var waiting: WatchAction?
  /// Calls the latest grading off.
  private var latest: CallOff = CallOff()
  /// The same of one for the sum of points.
  private var counting: CallOff = CallOff()
  private var hasInput: Bool = true
  /// The problem that is graded for the sum of points.
  private var counted: String?
  /// How often the course's own files were taken anew.
  private var edition: Int = 0

  /// Prepares to watch.
  ///
  /// - Parameters:
  ///   - grading: Where things are, and how they are graded.
  ///   - course: The problems.
  ///   - slug: The first problem to look at; nil for the first that is not passed.
  ///   - console: Where text goes.
  ///   - editor: What opens files; nil when there is no editor.
  ///   - options: The options that another command needs to see the same, as they are typed.
  /// - Throws: The system's error when there are no descriptors left.
  package init(
    _ grading: Grading, of course: Course, startingAt slug: String?, console: Console,
    editor: EditorCommand?, options: String
  ) throws {
    self.course = course
    self.console = console
    self.editor = editor
    self.options = options
    executable = Platform.executablePath
    mailbox = try Mailbox()
    drawsScreen = console.isTerminal && isatty(0) == 1
    terminal = Terminal(drawsScreen: drawsScreen, write: console.write)
    let mailbox = mailbox
    self.grading = grading.renewed { mailbox.post(.event(.announced($0))) }
    if slug == nil { console.write(WatchWords.searching + "\n") }
    let first = slug ?? Self.firstUnfinished(of: course, grading)
    let tier = grading.project.tier
    state = WatchState(
      course.exercises, startingAt: first, hasScreen: drawsScreen,
      note: grading.project.warning
        ?? (tier == Tier.allCases.last ? nil : "Sandbox: \(tier.description)."))
    lines = WatchLines(
      hasKeys: terminal != nil, seed: grading.seed.told, options: options, style: console.style)
    let project = grading.project
    poll = ContentPoll(course.exercises, now: .now) { project.read($0) }
  }

  /// The first problem that is not passed, by what is remembered, or else by grading.
  private static func firstUnfinished(of course: Course, _ grading: Grading) -> String {
    let unfinished = course.exercises.first {
      grading.reading([$0]).report(on: $0).verdict.isDone == false
    }
    return (unfinished ?? course.exercises[0]).slug
  }

  /// Watches until somebody ends it.
  ///
  /// - Returns: The exit status: 0, or 128 and the number of the signal that ended it.
  package func run() -> Int32 {
    let mailbox = mailbox
    let signals = Signals(
      [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]
    ) { mailbox.post(.signal($0)) }
    defer {
      terminal?.giveBack()
      signals.cancel()
    }
    terminal?.take()
    if !drawsScreen {
      lines.greeting(grading.project.shown(grading.project.submission)).forEach(say)
      state.note.map(say)
    }
    var status = perform(state.start())
    draw()
    while status == nil { status = turn() }
    terminal?.giveBack()
    if terminal != nil { WatchWords(state).farewell(options: options).forEach(say) }
    return status ?? 0
  }

  private func say(_ line: String) { console.write(line + "\n") }

  // MARK: The loop

  /// Waits for something and does what is to be done about it; gives the exit status at the end.
  private func turn() -> Int32? {
    let isReadable = mailbox.wait(poll.delay(now: .now), input: hasInput)
    var events: [WatchEvent] = []
    if isReadable {
      if let bytes = Terminal.read() {
        if terminal != nil { events += keys.keys(in: bytes).map(WatchEvent.key) }
      } else {
        hasInput = false
        events.append(.inputEnded)
      }
    }
    var hasNewSize = false
    for letter in mailbox.take() {
      switch letter {
      case .event(let event): events.append(event)
      case .look(let look): events += surroundings.take(look)
      case .counted(let report, let edition):
        counted = nil
        if edition == self.edition { events.append(.counted(report)) } else { count() }
      case .signal(SIGWINCH): hasNewSize = true
      case .signal(SIGTSTP): pause()
      case .signal(SIGCONT): hasNewSize = true
      case .signal(let number): events.append(.stopped(number))
      }
    }
    let changes = poll.look(at: state.current.slug, now: .now)
    // What was read before is no report on what is there now.
    if !changes.isEmpty { edition += 1 }
    if changes.contains(where: { $0.slug == counted }) { counting.make() }
    events += changes.map(WatchEvent.init)
    lookAround()
    for event in events {
      if let status = handle(event) { return status }
    }
    if !events.isEmpty || hasNewSize { draw() }
    count()
    return nil
  }

  private func handle(_ event: WatchEvent) -> Int32? {
    let noted = state.note
    let actions = state.handle(event)
    if case .graded(_, let run) = event { settle(run) }
    if !drawsScreen { lines.lines(after: event, state, noted: noted).forEach(say) }
    return perform(actions)
  }

  private func draw() {
    guard drawsScreen, let terminal else { return }
    let screen = WatchScreen(
      state, size: Terminal.size, seed: grading.seed.told, options: options,
      style: console.style)
    state.top = screen.top
    terminal.draw(screen.lines)
  }

  /// Stops as Ctrl-Z asks for, and goes on when somebody lets this process.
  private func pause() {
    terminal?.giveBack()
    raise(SIGSTOP)
    terminal?.take()
  }

  // MARK: Actions

  private func perform(_ actions: [WatchAction]) -> Int32? {
    for action in actions {
      switch action {
      case .grade: grade(action)
      case .open(let page, let slug): open(page, slug)
      case .edit(let slug): edit(slug)
      case .renew:
        let mailbox = mailbox
        grading = grading.renewed { mailbox.post(.event(.announced($0))) }
        edition += 1
      case .redraw: if drawsScreen { console.write("\u{1B}[2J") }
      case .quit(let status): return status
      }
    }
    return nil
  }

  /// Grades on another thread; of several that wait, the latest.
  private func grade(_ action: WatchAction) {
    guard case .grade(let slug, let run, let isForced) = action, let exercise = course[slug]
    else { return }
    // Nobody waits for what it overtakes, which may never end by itself.
    latest.make()
    guard gradings < Self.maximumGradings else {
      waiting = action
      return
    }
    gradings += 1
    // What is graded is what is there now, whatever becomes of it meanwhile.
    var grading = grading.reading([exercise], remembers: !isForced)
    let mailbox = mailbox
    let callOff = CallOff()
    latest = callOff
    grading.isCalledOff = { callOff.isMade }
    grading.judged = { mailbox.post(.event(.judged($0, run: run))) }
    let begin = ContinuousClock.now
    DispatchQueue.global(qos: .userInitiated).async { [grading] in
      let report = grading.report(on: exercise)
      // A program that writes a file piece by piece is not contradicted in between.
      let patience = begin + Self.compilerPatience - .now
      if report.verdict == .doesNotCompile, patience > .zero {
        usleep(UInt32(patience.components.attoseconds / 1_000_000_000_000))
      }
      mailbox.post(.event(.graded(report, run: run)))
    }
  }

  /// Makes ready for the next save, and grades what waited.
  private func settle(_ run: Int) {
    gradings -= 1
    if let waiting {
      self.waiting = nil
      grade(waiting)
    } else if run == state.run {
      state.current.prepare(in: grading)
    }
  }

  /// Grades a problem that is not counted yet, when there is nothing else to do.
  private func count() {
    let reports = state.reports
    guard counted == nil, state.phase == .waiting,
      let exercise = course.exercises.first(where: { reports[$0.slug] == nil })
    else { return }
    counted = exercise.slug
    let callOff = CallOff()
    counting = callOff
    var grading = grading.reading([exercise])
    grading.isCalledOff = { callOff.isMade }
    let (mailbox, edition) = (mailbox, edition)
    DispatchQueue.global(qos: .utility).async { [grading] in
      let report = grading.report(on: exercise)
      mailbox.post(.counted(report, edition: edition))
    }
  }

  private func open(_ page: WatchAction.Page, _ slug: String) {
    guard let exercise = course[slug] else { return }
    let (project, style) = (grading.project, console.style)
    do {
      let lines =
        switch page {
        case .hint:
          try HintPage.next(for: exercise, in: project, style: style, isWatched: terminal != nil)
        case .statement:
          try StatementPage.lines(
            of: exercise, in: project, style: style, withHints: false, isWatched: terminal != nil)
        case .list: try ProgressPage.lines(of: course, in: project, style: style)
        }
      mailbox.post(.event(.opened(lines, atEnd: page == .hint)))
    } catch {
      mailbox.post(.event(.failed("\(error)")))
    }
  }

  private func edit(_ slug: String) {
    guard let exercise = course[slug] else { return }
    guard let editor else {
      mailbox.post(.event(.failed(EditorCommand.none)))
      return
    }
    let file = grading.project.learnerFile(exercise)
    if editor.usesTerminal { terminal?.giveBack() }
    let fault = editor.open(file)
    if editor.usesTerminal {
      // Those were the editor's.
      for letter in mailbox.take() {
        if case .signal(SIGINT) = letter { continue }
        if case .signal(SIGQUIT) = letter { continue }
        if case .signal(SIGTSTP) = letter { continue }
        mailbox.post(letter)
      }
      terminal?.take()
    }
    if let fault { mailbox.post(.event(.failed(fault))) }
  }

  // MARK: Around the files

  /// Looks around on another thread, when it is time, and for work that was saved under another name than
  /// that of a file in which nothing stands yet.
  private func lookAround() {
    guard surroundings.begin() else { return }
    let (grading, executable, mailbox) = (grading, executable, mailbox)
    let report = state.phase == .waiting ? state.report : nil
    let untouched = report.flatMap { $0.isUntouched ? course[$0.slug] : nil }
    DispatchQueue.global(qos: .utility).async {
      mailbox.post(.look(Surroundings.Look(at: grading.project, executable: executable)))
      if let untouched, let now = grading.reading([untouched]).notStarted(untouched),
        now.message != report?.message
      {
        mailbox.post(.event(.saved(untouched.slug)))
      }
    }
  }
}
