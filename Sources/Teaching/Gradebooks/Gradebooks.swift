package import Foundation
package import Grading

/// The tables of a class's points: for the teacher, for Canvas and for Moodle.
///
/// They are made from what is kept of each student, and the same results give the same bytes: neither
/// the machine nor the time nor the order of grading shows in them.
package struct Gradebooks: Sendable {
  private let folder: ClassFolder
  private let roster: URL?
  private let course: Course

  /// What the services call the assignment.
  static let title: String = "Pre-LN / Post-LN"

  /// Describes the tables of a class.
  ///
  /// - Parameters:
  ///   - folder: Where the class's results are, and the tables will be.
  ///   - roster: Who is in the class, as a CSV file; nil where nobody says.
  ///   - course: What was graded.
  package init(folder: ClassFolder, roster: URL?, course: Course = .preNormPostNorm) {
    self.folder = folder
    self.roster = roster
    self.course = course
  }

  /// Writes `gradebook.csv`, `canvas.csv` and `moodle.csv`, each whole or not at all.
  ///
  /// - Throws: `UsageError` in one line, for a roster that is none or a folder that takes no file.
  /// - Returns: What a person should know, one line each: who did not match, whose cells are empty.
  /// - Complexity: One student's reports are in memory at a time.
  @discardableResult
  package func write() throws -> [String] {
    let roster = try roster.map { url throws(UsageError) in try Roster(reading: url) }
    let gradebook = Gradebook(folder.results(), roster: roster, course: course)
    try write(gradebook.table, as: "gradebook.csv")
    try write(gradebook.canvas, as: "canvas.csv")
    try write(gradebook.moodle, as: "moodle.csv")
    return gradebook.notes
  }

  private func write(_ table: CSVTable, as name: String) throws(UsageError) {
    let url = folder.url.appending(path: name)
    do {
      try table.data.write(to: url, options: .atomic)
    } catch {
      throw UsageError(
        "\(url.path.sanitized) cannot be written: \(error.localizedDescription)",
        advice: "close it elsewhere, or make room")
    }
  }
}

/// The points of a class, before they become a table.
struct Gradebook {
  /// How far a student's work was graded.
  enum State: String {
    case graded
    /// The work cannot be read, which costs its points.
    case unreadable
    /// A fault of ours: no grade.
    case notGraded = "not graded"
    /// On the roster, and nothing came.
    case nothing = "nothing handed in"
    /// On the roster, and what came may be theirs or another's: no grade.
    case unclear
  }

  /// One student.
  struct Entry {
    let key: String
    let name: String
    let email: String
    var state: State
    /// The points of each exercise; nil where there are none to tell.
    let points: [Int?]
    let awaitingReview: Int?
    let notGraded: Int?
    var notes: [String]
    /// The number at Canvas and at Moodle, as far as they are known.
    let canvasID: String
    let moodleID: String

    /// The points; nil where they are no grade.
    var earned: Int? {
      [.notGraded, .unclear].contains(state) ? nil : points.reduce(0) { $0 + ($1 ?? 0) }
    }
  }

  let exercises: [any Exercise]
  let roster: Roster?
  /// By key, and then those of the roster who handed in nothing, in its order.
  private(set) var entries: [Entry] = []
  /// The entry of each person of the roster.
  private(set) var places: [Int: Int] = [:]
  /// What a person should know of them.
  private(set) var notes: [String] = []

  /// The points to be had, by everybody.
  var possible: Int { exercises.reduce(0) { $0 + $1.points } }

  init(_ results: some Sequence<StudentResult>, roster: Roster?, course: Course) {
    exercises = course.exercises
    self.roster = roster
    var students: [Student] = []
    for result in results {
      students.append(result.student)
      entries.append(Self.entry(result, exercises))
    }
    if let roster { enter(students, on: roster) }
    tell("no grade by a fault of ours; grade again", entries.filter { $0.state == .notGraded })
    if let note = moodleNote { notes.append(note) }
  }

  private static func entry(_ result: StudentResult, _ exercises: [any Exercise]) -> Entry {
    var notes = result.staged.notes
    var (awaiting, open) = (0, 0)
    let points: [Int?] = exercises.map { exercise in
      guard let report = result.reports.first(where: { $0.slug == exercise.slug }),
        report.checks.count == exercise.points
      else {
        open += exercise.points
        notes.append("\(exercise.slug) was graded by another version of the course, or not at all")
        return nil
      }
      awaiting += report.score.awaitingReview
      open += report.score.notGraded
      guard report.score.isGrade else {
        notes.append("\(exercise.slug) was not graded, by a fault of ours")
        return nil
      }
      return report.score.earned
    }
    let unreadable = result.staged.unreadable
    if let unreadable { notes.insert(unreadable, at: 0) }
    return Entry(
      key: result.student.key, name: result.student.name, email: "",
      state: open > 0 ? .notGraded : unreadable == nil ? .graded : .unreadable, points: points,
      awaitingReview: awaiting, notGraded: open, notes: notes,
      canvasID: result.student.canvasID ?? "", moodleID: result.student.moodleID ?? "")
  }

  /// Finds the students on the roster, and enters those of it who handed in nothing.
  private mutating func enter(_ students: [Student], on roster: Roster) {
    let match = RosterMatch(students, on: roster)
    var strangers: [Entry] = []
    for place in students.indices {
      let entry = entries[place]
      if let person = match.members[place] {
        let member = roster.members[person]
        places[person] = place
        entries[place] = Entry(
          key: entry.key, name: member.name.isEmpty ? entry.name : member.name,
          email: member.email, state: entry.state, points: entry.points,
          awaitingReview: entry.awaitingReview, notGraded: entry.notGraded, notes: entry.notes,
          canvasID: entry.canvasID.isEmpty ? member.canvasID : entry.canvasID,
          moodleID: entry.moodleID.isEmpty ? member.moodleID : entry.moodleID)
      } else if let doubt = match.doubts[place] {
        entries[place].notes.insert(doubt, at: 0)
        notes.append(
          "\(entry.key) \(doubt) of \(roster.fileName); say who it is in a column key there")
      } else {
        entries[place].notes.insert("not on the roster", at: 0)
        strangers.append(entry)
      }
    }
    tell("not on \(roster.fileName)", strangers)
    var absent: [Entry] = []
    for (person, member) in roster.members.enumerated() where places[person] == nil {
      let isUnclear = match.doubtful.contains(person)
      places[person] = entries.count
      let entry = Entry(
        key: member.handle, name: member.name, email: member.email,
        state: isUnclear ? .unclear : .nothing,
        points: exercises.map { _ in isUnclear ? nil : 0 }, awaitingReview: isUnclear ? nil : 0,
        notGraded: isUnclear ? nil : 0,
        notes: isUnclear ? ["what was handed in may be theirs or another's"] : [],
        canvasID: member.canvasID, moodleID: member.moodleID)
      entries.append(entry)
      if !isUnclear { absent.append(entry) }
    }
    tell("handed in nothing", absent)
  }

  /// The most students that one line names.
  private static let mostNamed: Int = 12

  /// Takes note of students of one kind.
  mutating func tell(_ what: String, _ students: [Entry]) {
    guard !students.isEmpty else { return }
    let names = students.prefix(Self.mostNamed).map { $0.key.isEmpty ? $0.name : $0.key }
    let rest = students.count - names.count
    notes.append(
      "\(students.count) \(what): \(names.joined(separator: ", "))".sanitized
        + (rest > 0 ? " and \(rest) more, in gradebook.csv" : ""))
  }

  /// The table for the teacher.
  var table: CSVTable {
    func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
    var table = CSVTable(
      ["key", "name", "email", "state"] + exercises.map(\.slug)
        + ["earned", "awaiting review", "possible", "not graded", "notes"])
    table.rows = [
      CSVTable.Row(
        ["points possible", "", "", ""] + exercises.map { String($0.points) }
          + [String(possible), "", String(possible), "", ""])
    ]
    table.rows += entries.map { entry in
      CSVTable.Row(
        [entry.key, entry.name, entry.email, entry.state.rawValue] + entry.points.map(number)
          + [
            number(entry.earned), number(entry.awaitingReview), String(possible),
            number(entry.notGraded), entry.notes.joined(separator: "; ").sanitized,
          ])
    }
    return table
  }
}
