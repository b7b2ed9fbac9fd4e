internal import Grading

/// What lies around the learner's files and may change under a watch: the course's own files, the grader,
/// and the folder that was named.
struct Surroundings {
  /// How they are at one time.
  struct Look: Sendable {
    let stamps: CourseStamps
    /// Whether the folder that was named is not the one of that path any more.
    let isMoved: Bool

    /// Looks, which takes a moment.
    init(at project: Project, executable: String) {
      stamps = CourseStamps(of: project, executable: executable)
      isMoved = project.hasMovedSubmission
    }
  }

  /// How long between two looks.
  private static let interval: Duration = .milliseconds(1500)

  private var last: Look?
  private var isLooking: Bool = false
  private var next: ContinuousClock.Instant = .now

  /// Whether it is time for a look; then one is taken, and `take` is called with it.
  mutating func begin() -> Bool {
    guard !isLooking, next <= .now else { return false }
    isLooking = true
    return true
  }

  /// Takes a look.
  ///
  /// - Returns: What is new in it.
  mutating func take(_ look: Look) -> [WatchEvent] {
    isLooking = false
    next = .now + Self.interval
    defer { last = look }
    var events: [WatchEvent] = look.isMoved && !(last?.isMoved ?? false) ? [.folderMoved] : []
    guard let last else { return events }
    if last.stamps.course != look.stamps.course { events.append(.courseChanged) }
    if last.stamps.grader != look.stamps.grader { events.append(.graderChanged) }
    return events
  }
}
