package import Grading

/// Something that happens while a learner is watched over.
package enum WatchEvent: Sendable {
  case key(Key)
  /// The file of a slug has other contents.
  case saved(String)
  /// The file of a slug, which nobody works on, has other contents.
  case altered(String)
  /// The file of a slug is not there any more.
  case gone(String)
  /// The verdicts of a run are known; what explains them is still looked for.
  case judged(ProblemReport, run: Int)
  /// A run is done.
  case graded(ProblemReport, run: Int)
  /// A problem was graded for the sum of points.
  case counted(ProblemReport)
  /// What the grader says of its own work, as when it builds something.
  case announced(String)
  /// A page to read, and whether its end is what is new.
  case opened([String], atEnd: Bool)
  /// Something that was asked for could not be done, and why.
  case failed(String)
  /// The kit, a problem or the answers are not what they were.
  case courseChanged
  /// The grader's own sources or its program are not what they were.
  case graderChanged
  /// The folder that was named is not the one of its path any more.
  case folderMoved
  /// Nobody can press a key any more.
  case inputEnded
  /// A signal asks for the end.
  case stopped(Int32)
}

extension WatchEvent {
  init(_ change: ContentPoll.Change) {
    switch change {
    case .saved(let slug): self = .saved(slug)
    case .altered(let slug): self = .altered(slug)
    case .gone(let slug): self = .gone(slug)
    }
  }
}

/// What is to be done about it.
package enum WatchAction: Equatable, Sendable {
  /// Grades the file of a slug as it is now.
  case grade(String, run: Int, isForced: Bool)
  /// Opens a page about the problem of a slug.
  case open(Page, String)
  /// Opens the file of a slug in the editor.
  case edit(String)
  /// Takes the kit, the problems and the answers anew.
  case renew
  /// Draws the screen anew.
  case redraw
  /// Ends, with an exit status.
  case quit(Int32)

  /// What can be read besides the report.
  package enum Page: Equatable, Sendable {
    case hint, statement, list
  }
}
