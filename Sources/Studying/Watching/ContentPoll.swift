package import Grading

/// Finds out which of the learner's files changed, by what is in them.
///
/// Nothing is asked of the file system but the contents: its notices and times do not come through
/// in every container and network folder, and editors replace files in several ways. A look reads the
/// file that is worked on, and one of the others in turn.
package struct ContentPoll {
  /// What is in a file.
  package typealias Contents = Result<LearnerFile, LearnerFileError>

  /// What became of a file.
  package enum Change: Hashable, Sendable {
    /// Somebody saved it, and is working on it.
    case saved(String)
    /// A file that is not worked on is another one: it came back, or several changed together, as when
    /// a folder is renamed or another branch is checked out.
    case altered(String)
    case gone(String)

    /// Whose file it is.
    var slug: String {
      switch self {
      case .saved(let slug), .altered(let slug), .gone(let slug): slug
      }
    }
  }

  /// How long between two looks.
  static let interval: Duration = .milliseconds(15)
  /// The same after some quiet time.
  static let lazyInterval: Duration = .milliseconds(100)
  /// How long without a change until looks become rare.
  static let quiet: Duration = .seconds(1800)
  /// How long contents must stay as they are: an editor may not be done with them.
  static let settling: Duration = .milliseconds(3)
  /// The same for a file that is empty, or not there: between two steps of an editor.
  static let emptySettling: Duration = .milliseconds(250)

  private let exercises: [any Exercise]
  private let read: (any Exercise) -> Contents
  private var known: [String: Contents] = [:]
  /// Contents that are new, and since when.
  private var unsettled: [String: (contents: Contents, since: ContinuousClock.Instant)] = [:]
  private var turn: Int = 0
  private var lastChange: ContinuousClock.Instant

  /// Takes the files as they are for known.
  ///
  /// - Parameters:
  ///   - exercises: Whose files are looked at.
  ///   - now: The time.
  ///   - read: Reads the file of an exercise.
  package init(
    _ exercises: [any Exercise], now: ContinuousClock.Instant,
    read: @escaping (any Exercise) -> Contents
  ) {
    self.exercises = exercises
    self.read = read
    lastChange = now
    for exercise in exercises { known[exercise.slug] = read(exercise) }
  }

  /// Looks.
  ///
  /// - Parameters:
  ///   - current: The slug of the file that is worked on.
  ///   - now: The time.
  /// - Returns: What changed.
  package mutating func look(at current: String, now: ContinuousClock.Instant) -> [Change] {
    turn = (turn + 1) % max(1, exercises.count)
    // Files that change together are seen together.
    let looksAtAll = !unsettled.isEmpty
    var settled: [(slug: String, contents: Contents)] = []
    for (place, exercise) in exercises.enumerated() {
      let slug = exercise.slug
      guard slug == current || place == turn || looksAtAll else { continue }
      let contents = read(exercise)
      guard contents != known[slug] else {
        unsettled[slug] = nil
        continue
      }
      guard let before = unsettled[slug], before.contents == contents else {
        unsettled[slug] = (contents, now)
        continue
      }
      guard before.since.duration(to: now) >= Self.settling(of: contents) else { continue }
      settled.append((slug, contents))
    }
    let others = unsettled.keys.filter { $0 != current }
    let areOthersSettled = others.count == settled.count { $0.slug != current }
    let isOne = others.count == 1 && settled.count == 1
    return settled.filter { $0.slug == current || areOthersSettled }.map { slug, contents in
      let before = known.updateValue(contents, forKey: slug)
      unsettled[slug] = nil
      lastChange = now
      if contents == .failure(.missing) { return .gone(slug) }
      let isWorkedOn = slug == current || (isOne && before != .failure(.missing))
      return isWorkedOn ? .saved(slug) : .altered(slug)
    }
  }

  /// How long to wait until the next look.
  package func delay(now: ContinuousClock.Instant) -> Duration {
    if unsettled.values.contains(where: { Self.settling(of: $0.contents) == Self.settling }) {
      return Self.settling
    }
    return lastChange.duration(to: now) < Self.quiet ? Self.interval : Self.lazyInterval
  }

  private static func settling(of contents: Contents) -> Duration {
    switch contents {
    case .success(let file): file.text.isEmpty ? emptySettling : settling
    case .failure(.missing): emptySettling
    case .failure: settling
    }
  }
}
