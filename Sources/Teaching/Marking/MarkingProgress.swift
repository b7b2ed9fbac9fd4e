internal import Grading

/// How far the grading of a class is, in lines for people.
package struct MarkingProgress: Sendable {
  /// How many students there are.
  let total: Int
  /// How many of them have results from an earlier run, which are looked through faster than graded.
  private var known: Set<String>
  package private(set) var done: Int = 0
  /// How many were graded anew, in whole or in part.
  package private(set) var graded: Int = 0
  /// The seconds of processes that these took.
  private var seconds: Double = 0
  private var unreadable: Int = 0
  private var notGraded: Int = 0
  private let width: Int
  /// When the last line was written that stays, in seconds from the start, and how many were done.
  private var said: (seconds: Double, done: Int) = (0, 0)

  /// Describes a grading that begins.
  ///
  /// - Parameters:
  ///   - keys: The students.
  ///   - known: Those of them who have results from an earlier run.
  ///   - width: How many are graded at a time.
  package init(of keys: [String], known: Set<String>, width: Int) {
    total = keys.count
    self.known = known
    self.width = width
  }

  /// Takes note of a student.
  package mutating func note(_ marked: Marked) {
    done += 1
    if marked.graded > 0 || !marked.notGraded.isEmpty {
      graded += 1
      seconds += marked.seconds
    }
    known.remove(marked.key)
    if marked.unreadable != nil { unreadable += 1 }
    if !marked.notGraded.isEmpty { notGraded += 1 }
  }

  /// The time left by what was measured, in seconds; nil before anything was.
  ///
  /// Who has results already is expected to keep them.
  var left: Double? {
    guard graded > 0 else { return nil }
    let open = total - done - known.count
    return Double(open) * seconds / Double(graded) / Double(max(1, min(width, open)))
  }

  /// How far it is, in one line of at most 79 columns.
  package var line: String {
    var parts = ["\(done) of \(total) students"]
    if let left, done < total { parts.append("about \(left.roughly) left") }
    if unreadable > 0 { parts.append("\(unreadable) unreadable") }
    if notGraded > 0 { parts.append("\(notGraded) not graded") }
    return parts.joined(separator: ", ")
  }

  /// Whether nobody was left ungraded by a fault of ours.
  package var isComplete: Bool { notGraded == 0 }

  /// What was done, in one line.
  ///
  /// - Parameter seconds: How long it took.
  /// - Returns: The line.
  package func end(after seconds: Double) -> String {
    let unchanged = done - graded
    return "\(done == 1 ? "1 student" : "\(done) students"): \(graded) graded"
      + (unchanged > 0 ? ", \(unchanged) unchanged" : "") + ", in \(seconds.roughly)"
  }

  /// The same where lines stay: once in a while, and nil in between.
  ///
  /// - Parameter now: The seconds since the start.
  /// - Returns: The line.
  package mutating func rareLine(at now: Double) -> String? {
    let isMuch = (done - said.done) * 20 >= total
    guard done < total, isMuch || now - said.seconds >= 30 else { return nil }
    said = (now, done)
    return line
  }
}

extension Double {
  /// A time for people: `40 s`, `12 min`, `2 h 5 min`.
  package var roughly: String {
    let seconds = Int(rounded(.up))
    if seconds < 100 { return "\(seconds) s" }
    let minutes = Int((self / 60).rounded())
    if minutes < 100 { return "\(minutes) min" }
    return "\(minutes / 60) h \(minutes % 60) min"
  }
}
