internal import Grading
internal import Memos

/// What Canvas' gradebook imports: `lib/gradebook_importer.rb` of canvas-lms finds a student by the
/// number, then by the institution's names, and an assignment by its title.
extension Gradebook {
  private static let pointsPossible: String = "    Points Possible"

  /// The table for Canvas: the identity columns of its own file, where that is the roster, or the
  /// fewest that it takes.
  ///
  /// Students who are not on Canvas' own list are left out: it would look for them by name alone.
  var canvas: CSVTable {
    guard let roster, roster.kind == .canvas else { return minimalCanvas }
    let header = roster.table.header.map(\.trimmed)
    let section = header.firstIndex(of: "Section") ?? 0
    // The names in two columns are exported, and not imported.
    let isSplit = header[0].contains("LastName")
    let identity = Array((isSplit ? 2 : 1)...section)
    // An assignment that is there is known by its number.
    let title = header.first { $0.hasPrefix("\(Gradebooks.title) (") } ?? Gradebooks.title
    var table = CSVTable(["Student"] + identity.map { header[$0] } + [title])
    table.rows = [
      CSVTable.Row([Self.pointsPossible] + identity.map { _ in "" } + [String(possible)])
    ]
    for (person, member) in roster.members.enumerated() {
      let cells = member.row.cells
      let name = isSplit ? "\(cells[0]), \(cells[1])" : cells[0]
      table.rows.append(
        CSVTable.Row([name] + identity.map { cells[$0] } + [grade(ofPerson: person)]))
    }
    return table
  }

  private var minimalCanvas: CSVTable {
    var table = CSVTable(["Student", "ID", "Section", Gradebooks.title])
    table.rows = [CSVTable.Row([Self.pointsPossible, "", "", String(possible)])]
    table.rows += entries.map { entry in
      CSVTable.Row(
        [entry.name, entry.canvasID, "", entry.earned.map(String.init) ?? ""])
    }
    return table
  }

  /// The points of a person of the roster; empty where they are no grade.
  private func grade(ofPerson person: Int) -> String {
    places[person].flatMap { entries[$0].earned }.map(String.init) ?? ""
  }
}
