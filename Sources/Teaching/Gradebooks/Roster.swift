package import Foundation
package import Grading
internal import Memos

/// Who is in a class, as a list from elsewhere tells: Canvas' gradebook, Moodle's grading worksheet or
/// list of participants, or a table with names.
package struct Roster: Sendable {
  /// Where a list comes from, as far as what is written back depends on it.
  enum Kind {
    /// Canvas' gradebook, as it is exported.
    case canvas
    /// Moodle's grading worksheet of an assignment.
    case moodle
    /// Any other, Moodle's list of participants among them.
    case plain
  }

  /// One person.
  struct Member: Sendable {
    /// The record in the list.
    let row: CSVTable.Row
    let name: String
    let email: String
    /// The person's number at Canvas, and at Moodle.
    let canvasID: String
    let moodleID: String
    /// What names the person elsewhere, such as a folder.
    let keys: [String]
    /// Numbers of the institution.
    let ids: [String]
    /// Accounts at Canvas.
    let logins: [String]
    /// The name as it is compared, in each order of its words that the list allows.
    let names: Set<String>

    /// What stands for a key where nothing was handed in.
    var handle: String {
      (keys + logins + [email.localPart] + ids + [moodleID]).first { !$0.isEmpty } ?? ""
    }
  }

  let kind: Kind
  let table: CSVTable
  let members: [Member]
  /// What messages call the file.
  let fileName: String

  /// Reads a list.
  ///
  /// - Parameter url: A CSV file.
  /// - Throws: `UsageError` in one line, for a file that is no list of people.
  package init(reading url: URL) throws(UsageError) {
    try self.init(CSVTable(reading: url), name: url.lastPathComponent.sanitized)
  }

  /// Takes a table for a list.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - name: What messages call its file.
  /// - Throws: `UsageError` where no column tells who somebody is, or nobody is in it.
  init(_ table: CSVTable, name: String) throws(UsageError) {
    let columns = Columns(table)
    guard columns.nameSomebody else {
      throw UsageError(
        "\(name):1: no column tells who is in the class: "
          + table.header.joined(separator: ", ").sanitized.limited(to: 60),
        advice: "call one key, name, email or id, or give Canvas' or Moodle's own file")
    }
    if let fault = table.rows.lazy.compactMap({ table.overflow(in: $0, name: name) }).first {
      throw fault
    }
    fileName = name
    self.table = table
    kind = columns.kind
    members = table.rows.compactMap { columns.member(in: $0) }
    guard !members.isEmpty else {
      throw UsageError("\(name): nobody is in this list", advice: "export it anew")
    }
  }
}

/// Which column of a list holds what.
private struct Columns {
  let kind: Roster.Kind
  private let name: Int?
  private let first: Int?
  private let last: Int?
  private let email: Int?
  private let identifier: Int?
  /// Numbers that may be Canvas' or Moodle's.
  private let canvasID: Int?
  private let moodleID: Int?
  private let keys: [Int]
  private let logins: [Int]
  private let ids: [Int]

  init(_ table: CSVTable) {
    let header = table.header.map(\.trimmed)
    // As Canvas tells its own files: "Student" or the names first, then "ID" and, last, "Section".
    let isCanvas =
      ["Student", "LastName"].contains { header[0].contains($0) }
      && header.contains("ID") && header.contains("Section")
    identifier = table.column("identifier")
    kind =
      isCanvas
      ? .canvas : identifier != nil && table.column("grade") != nil ? .moodle : .plain
    name = table.column(
      "full name", "fullname", "name", "student name", "student", "display name")
    first = table.column("first name", "firstname", "given name", "forename", "first")
    last = table.column("last name", "lastname", "surname", "family name", "last")
    email = table.column("email address", "email", "e-mail", "e-mail address", "mail")
    keys = ["key", "folder", "username", "user name", "github username", "github_username"]
      .compactMap { table.column($0) }
    canvasID =
      kind == .moodle ? nil : table.column("canvas id", "canvasid", "id", "user id", "userid")
    moodleID = kind == .plain ? table.column("moodle id", "moodleid", "id") : nil
    logins = ["sis login id", "login id", "login"].compactMap { table.column($0) }
    ids = [
      "id", "userid", "canvas id", "moodle id", "id number", "idnumber", "student id",
      "student number", "sis user id", "user id",
    ].compactMap { table.column($0) }
  }

  var nameSomebody: Bool {
    [name, first, last, email, identifier].contains { $0 != nil } || !(keys + logins + ids).isEmpty
  }

  /// The person of a record; nil for one that is about nobody.
  func member(in row: CSVTable.Row) -> Roster.Member? {
    func cell(_ column: Int?) -> String { column.map { row.cells[$0].trimmed } ?? "" }
    func filled(_ columns: [Int]) -> [String] { columns.map(cell).filter { !$0.isEmpty } }
    let given = cell(first)
    let family = cell(last)
    let whole = cell(name)
    let isWhole = !whole.isEmpty
    let shown = isWhole ? whole : [given, family].filter { !$0.isEmpty }.joined(separator: " ")
    if kind == .canvas {
      // Rows on assignments, and the student that Canvas makes up for trying things.
      let title = isWhole ? whole : family
      guard !title.isEmpty, !title.contains("Points Possible"), title != "Student, Test" else {
        return nil
      }
    }
    // Moodle writes "Participant 4711", in the language of the site.
    let number = String(
      cell(identifier).reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let member = Roster.Member(
      row: row, name: shown, email: cell(email), canvasID: cell(canvasID),
      moodleID: number.isEmpty ? cell(moodleID) : number,
      keys: filled(keys), ids: filled(ids), logins: filled(logins),
      names: isWhole ? PersonName.forms(of: whole) : PersonName.forms(of: "\(family), \(given)"))
    let isAnybody =
      !member.name.isEmpty || !member.email.isEmpty || !member.handle.isEmpty
    return isAnybody ? member : nil
  }
}

/// Names as they are compared: letters and digits, without case and accents.
enum PersonName {
  /// A name in the orders in which others may write it.
  ///
  /// `Doe, Jane` is `janedoe` and `doejane`, and so is `Jane Doe`: of a name without a comma nobody
  /// can tell which words are the family's.
  static func forms(of name: String) -> Set<String> {
    let parts = name.split(separator: ",", maxSplits: 1).map { plain(String($0)) }
    if parts.count == 2 {
      return Set([parts[0] + parts[1], parts[1] + parts[0]].filter { !$0.isEmpty })
    }
    let words = name.split { $0.isWhitespace || $0 == "_" }.map { plain(String($0)) }
    let turned = words.indices.map { (words[$0...] + words[..<$0]).joined() }
    return Set(turned.filter { !$0.isEmpty })
  }

  private static func plain(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .filter { $0.isLetter || $0.isNumber }
  }
}

extension String {
  /// What stands before the sign of an email address; all of any other text.
  var localPart: String { prefix(while: { $0 != "@" }).description }
}
