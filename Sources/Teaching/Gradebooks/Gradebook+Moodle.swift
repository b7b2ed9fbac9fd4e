internal import Foundation
internal import Grading
internal import Memos

/// What Moodle imports: the grading worksheet of an assignment (`mod/assign/feedback/offline`), which
/// tells students by `Participant NUMBER`.
extension Gradebook {
  /// The table for Moodle: its own worksheet with grades and comments, where that is the roster, or
  /// one with the columns that it asks for.
  ///
  /// Students who are not on its worksheet are left out, since no number tells them.
  var moodle: CSVTable {
    guard let roster, roster.kind == .moodle, let grade = roster.table.column("grade") else {
      return generalMoodle
    }
    var table = roster.table
    (table.separator, table.hasMark) = (",", false)
    let most = table.column("maximum grade")
    let comment = table.header.firstIndex { $0.trimmed.lowercased().hasPrefix("feedback comments") }
    table.rows = roster.members.enumerated().map { person, member in
      var row = member.row
      guard let entry = places[person].map({ entries[$0] }) else { return row }
      row.cells[grade] = Self.grade(
        entry.earned, of: possible, most: most.map { row.cells[$0] } ?? "")
      if let comment, Self.isOurs(row.cells[comment]) { row.cells[comment] = words(on: entry) }
      return row
    }
    return table
  }

  /// What to say where Moodle counts otherwise; nil where it does not.
  var moodleNote: String? {
    guard let roster, roster.kind == .moodle, let most = roster.table.column("maximum grade"),
      let other = roster.members.lazy.compactMap({ Self.number($0.row.cells[most]) }).first(
        where: { $0 != Double(possible) })
    else { return nil }
    return
      "Moodle's maximum grade is \(other.formatted), so moodle.csv has the points scaled to it; "
      + "where it is \(possible), points stay points"
  }

  private var generalMoodle: CSVTable {
    var table = CSVTable([
      "Identifier", "Full name", "Email address", "Grade", "Maximum Grade",
      "Last modified (grade)", "Feedback comments",
    ])
    table.rows = entries.map { entry in
      CSVTable.Row([
        entry.moodleID.isEmpty ? "" : "Participant \(entry.moodleID)", entry.name, entry.email,
        entry.earned.map(String.init) ?? "", String(possible), "-", words(on: entry),
      ])
    }
    return table
  }

  /// The grade in Moodle's own measure; empty where there is none.
  private static func grade(_ earned: Int?, of possible: Int, most: String) -> String {
    guard let earned else { return "" }
    guard let most = number(most), most != Double(possible) else { return String(earned) }
    return (Double(earned) * most / Double(possible)).formatted
  }

  /// A number as sites of any language write it; nil for none above 0.
  private static func number(_ cell: String) -> Double? {
    Double(cell.trimmed.replacing(",", with: ".")).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
  }

  /// What the student reads.
  private func words(on entry: Entry) -> String {
    switch entry.state {
    case .notGraded, .unclear: return ""
    case .nothing: return "nothing handed in: 0 of \(possible) points"
    case .unreadable: return "could not be read: 0 of \(possible) points"
    case .graded:
      let awaiting = entry.awaitingReview ?? 0
      return "\(entry.earned ?? 0) of \(possible) points"
        + (awaiting > 0 ? ", \(awaiting) awaiting review" : "")
    }
  }

  /// Whether a comment is empty, or what we wrote: what a person wrote stays.
  private static func isOurs(_ comment: String) -> Bool {
    comment.wholeMatch(
      of:
        #/
        \s*((nothing\ handed\ in:\ |could\ not\ be\ read:\ )?\d+\ of\ \d+\ points
        (,\ \d+\ awaiting\ review)?)?\s*
        /#) != nil
  }
}

extension Double {
  /// With at most two decimals, and a point whatever the machine's language.
  fileprivate var formatted: String {
    let text = String(format: "%.2f", self)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}
