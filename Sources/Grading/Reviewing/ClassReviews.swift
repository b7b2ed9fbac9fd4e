package import Foundation
internal import Memos

/// The points that people give for the prose of memos, as a file of whoever grades holds them: a row
/// for each student, memo and question.
///
/// A point counts only for the text that it was given for. Nothing that somebody wrote is ever lost:
/// rows that nothing fits, comments and columns of their own stay.
package struct ClassReviews: Equatable, Sendable {
  /// What a column of ours holds; the raw value is its name.
  enum Column: String, CaseIterable {
    /// Whose memo it is: a key of the class, or the name that `--student` tells.
    case student
    case memo
    /// The question's name in reports, or its words.
    case question
    case asked
    case sentence
    case lookFor = "look for"
    /// The fingerprint of the text that the points are for.
    case text
    case points
    case comment
    /// The points for an older text.
    case before

    /// Those without which no point can be told.
    static let needed: [Column] = [.student, .memo, .question, .text, .points]

    var place: Int { Self.allCases.firstIndex(of: self)! }
  }

  /// Something that is wrong with the file, and what to do, in one line.
  package struct Note: Equatable, Sendable {
    /// Whose row it is, and of which memo.
    package let student: String
    package let slug: String
    package let text: String
  }

  /// What a row is about.
  struct Key: Hashable {
    let student: String
    let slug: String
    let question: String
  }

  /// The rows, with our columns first.
  private(set) var table: CSVTable = CSVTable(Column.allCases.map(\.rawValue))
  /// What is wrong with rows, each of which counts as not filled in.
  package private(set) var notes: [Note] = []
  /// The row of each question, and whether it is the only one.
  private var places: [Key: (row: Int, isAlone: Bool)] = [:]
  private let memos: [MemoProblem]

  /// No reviews yet.
  package init(of course: Course = .preNormPostNorm) { memos = course.memos }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - course: Whose memos it is about.
  /// - Throws: `UsageError` for a file that is no such table; a row that is wrong is a note.
  package init(reading url: URL, of course: Course = .preNormPostNorm) throws(UsageError) {
    try self.init(CSVTable(reading: url), name: url.lastPathComponent.sanitized, of: course)
  }

  /// Takes a table.
  ///
  /// - Parameters:
  ///   - given: The table.
  ///   - name: What messages call its file.
  ///   - course: Whose memos it is about.
  /// - Throws: `UsageError` where a column is missing.
  init(_ given: CSVTable, name: String, of course: Course = .preNormPostNorm) throws(UsageError) {
    self.init(of: course)
    table.separator = given.separator
    table.hasMark = given.hasMark
    let columns = Column.allCases.map { given.column($0.rawValue) }
    let missing = Column.needed.filter { columns[$0.place] == nil }.map(\.rawValue)
    guard missing.isEmpty else {
      throw UsageError(
        "\(name):1: no column is called \(missing.joined(separator: ", "))",
        advice: "put it back, or have the file written with swift run instructor review")
    }
    let others = given.header.indices.filter { !columns.contains($0) }
    table.header += others.map { given.header[$0] }
    for row in given.rows {
      // Cells beyond the header stay at the end.
      let cells =
        columns.map { $0.map { row.cells[$0] } ?? "" } + others.map { row.cells[$0] }
        + row.cells.dropFirst(given.header.count)
      table.rows.append(CSVTable.Row(line: row.line, cells))
      if let fault = given.overflow(in: row, name: name) {
        let place = table.rows.count - 1
        notes.append(
          Note(
            student: self[place, .student].trimmed, slug: self[place, .memo].trimmed,
            text: "\(fault)"))
      } else {
        enter(table.rows.count - 1, name)
      }
    }
  }

  package static func == (a: Self, b: Self) -> Bool { a.table == b.table && a.notes == b.notes }

  private subscript(row: Int, column: Column) -> String {
    get { table.rows[row].cells[column.place] }
    set { table.rows[row].cells[column.place] = newValue }
  }

  /// Finds out what a row is about, and what is wrong with it.
  private mutating func enter(_ row: Int, _ name: String) {
    let student = self[row, .student].trimmed
    let slug = self[row, .memo].trimmed
    let question = self[row, .question].trimmed
    func fault(_ problem: String, _ advice: String) {
      notes.append(
        Note(
          student: student, slug: slug,
          text: "\(name):\(table.rows[row].line): \(problem); \(advice)"))
    }
    guard let memo = memos.first(where: { $0.slug == slug }) else {
      return fault(
        "there is no memo \(Self.shown(slug))",
        "write one of \(memos.map(\.slug).joined(separator: ", "))")
    }
    guard
      let found = memo.memo.questions.first(where: { [$0.name, $0.question].contains(question) })
    else {
      return fault(
        "\(slug) has no question \(Self.shown(question))",
        "write one of \(memo.memo.questions.map(\.name).joined(separator: ", "))")
    }
    if Self.points(self[row, .points]) == nil, !self[row, .points].trimmed.isEmpty {
      fault(
        "points \(Self.shown(self[row, .points])) are neither 0 nor 1",
        "write one of them, or nothing")
    }
    let key = Key(student: student, slug: slug, question: found.name)
    if let first = places[key] {
      places[key] = (first.row, false)
      fault(
        "\(found.name) of \(slug) for \(Self.shown(student)) stands in line "
          + "\(table.rows[first.row].line) too", "keep one of the two; none counts till then")
    } else {
      places[key] = (row, true)
    }
  }

  /// Words of a file as a note quotes them.
  private static func shown(_ words: String) -> String {
    words.isEmpty ? "without a name" : words.sanitized.limited(to: 60)
  }

  /// The points in a cell, where programs write 1 as `1.0` too; nil where it holds none.
  private static func points(_ cell: String) -> Int? {
    switch Double(cell.trimmed.replacing(",", with: ".")) {
    case 0: 0
    case 1: 1
    default: nil
    }
  }

  /// What whoever grades one student's work is told: what is wrong with the rows, or that there are
  /// none.
  package func remarks(on student: String) -> [String] {
    let own = notes.filter { $0.student == student }.map(\.text)
    let isKnown = !own.isEmpty || places.keys.contains { $0.student == student }
    return isKnown || table.rows.isEmpty
      ? own
      : [
        "the reviews hold no row of \(student); where they call this student otherwise, give that "
          + "name with --student"
      ]
  }

  /// The students with rows, sorted.
  package var students: [String] { Set(places.keys.map(\.student)).sorted() }

  /// Those of them who have points, sorted.
  package var studentsWithPoints: [String] {
    let rows = places.filter { Self.points(self[$1.row, .points]) != nil }
    return Set(rows.keys.map(\.student)).sorted()
  }

  // MARK: What counts

  /// What counts for a memo as it is now.
  package func outcome(for prose: ReviewedProse, of student: String) -> ReviewOutcome {
    var outcome = ReviewOutcome()
    for question in prose.questions {
      let key = Key(student: student, slug: prose.slug, question: question.name)
      guard let (row, isAlone) = places[key], isAlone else { continue }
      let points = Self.points(self[row, .points])
      if let points, self[row, .text].trimmed == prose.fingerprint {
        outcome.points.append(
          ReviewOutcome.Points(
            question: question.name, points: points,
            comment: self[row, .comment].split(whereSeparator: \.isNewline).map(\.trimmed)
              .joined(separator: " ")))
      } else if points != nil || !self[row, .before].trimmed.isEmpty {
        outcome.outdated.append(question.name)
      }
    }
    outcome.notes = notes.filter { $0.student == student && $0.slug == prose.slug }.map(\.text)
    return outcome
  }

  /// The reports with a student's points merged in.
  ///
  /// It is all that a changed review takes: nothing is graded again, and what was merged before does
  /// not count.
  ///
  /// - Parameters:
  ///   - reports: The reports, of memos and others.
  ///   - student: The key of the class, or the name that `--student` tells.
  /// - Returns: The same, with the verdicts of questions and of their memos as they are now.
  package func applied(to reports: [ProblemReport], of student: String) -> [ProblemReport] {
    reports.map { report in
      guard let memo = report.memo else { return report }
      return report.reviewed(outcome(for: ReviewedProse(report.slug, memo), of: student))
    }
  }

  // MARK: What is to be reviewed

  /// Enters a memo as it is now: rows for its questions, and what older points become.
  ///
  /// Points and comments stay where the text is the same; where it changed, the points go to the
  /// column for that, and are to be given anew.
  package mutating func enter(_ prose: ReviewedProse, of student: String) {
    let text = prose.fingerprint
    for question in prose.questions {
      let key = Key(student: student, slug: prose.slug, question: question.name)
      let place = places[key]
      // Which of two rows somebody meant is theirs to say.
      if place?.isAlone == false { continue }
      let row = place?.row ?? table.rows.count
      if place == nil {
        table.rows.append(CSVTable.Row(table.header.map { _ in "" }))
        places[key] = (row, true)
        self[row, .student] = student
        self[row, .memo] = prose.slug
      }
      if self[row, .text].trimmed != text, !self[row, .points].trimmed.isEmpty {
        self[row, .before] = self[row, .points]
        self[row, .points] = ""
      }
      self[row, .question] = question.name
      self[row, .asked] = question.question
      self[row, .sentence] = question.sentence
      self[row, .lookFor] = question.lookFor ?? ""
      self[row, .text] = text
    }
  }

  /// How many rows wait for a point, and how many of these had one for an older text.
  package var open: (count: Int, changed: Int) {
    let rows = places.values.filter { $0.isAlone && self[$0.row, .points].trimmed.isEmpty }
    return (rows.count, rows.count { !self[$0.row, .before].trimmed.isEmpty })
  }

  /// The file: by memo and question, so that all answers to one stand together, and by student.
  ///
  /// What nothing fits comes last. The same rows give the same bytes.
  package var data: Data {
    var order: [Int: (Int, Int, String)] = [:]
    for (key, place) in places {
      guard let memo = memos.firstIndex(where: { $0.slug == key.slug }) else { continue }
      let question = memos[memo].memo.questions.firstIndex { $0.name == key.question }
      order[place.row] = (memo, question ?? 0, key.student)
    }
    let last = (memos.count, 0, "")
    var sorted = table
    sorted.rows = table.rows.indices.sorted {
      let (a, b) = (order[$0] ?? last, order[$1] ?? last)
      return a == b ? $0 < $1 : a < b
    }.map { table.rows[$0] }
    return sorted.data
  }
}
