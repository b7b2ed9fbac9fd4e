/// What the names of files tell that Canvas and Moodle make when a teacher downloads a class's work.
struct DownloadName: Equatable {
  /// The person as the name has it.
  let person: String
  /// The user's number at Canvas.
  var canvasID: String?
  /// The participant's number at Moodle.
  var moodleID: String?
  /// The name that the student gave the file; empty for a folder of one person's.
  var fileName: String
  /// Which submission it belongs to.
  var revision: Revision = Revision()
  /// Whether it is what somebody typed into a field, and no file.
  var isTyped: Bool = false

  /// When a file was handed in, as far as its name tells; the later, the greater.
  struct Revision: Comparable {
    /// Canvas adds `-1`, `-2` to a file's name each time it is handed in again.
    var number: Int = 0
    /// Canvas' number of the file, which grows.
    var attachment: Int = 0

    static func < (a: Revision, b: Revision) -> Bool {
      (a.number, a.attachment) < (b.number, b.attachment)
    }
  }

  /// Reads a name; nil where neither of the two makes such names.
  init?(_ name: String) {
    guard let found = Self.moodle(name) ?? Self.canvas(name) else { return nil }
    self = found
  }

  private init(person: some StringProtocol, fileName: String) {
    self.person = String(person)
    self.fileName = fileName
  }

  /// What makes two names one person's.
  var identity: String {
    moodleID.map { "moodle \($0)" } ?? canvasID.map { "canvas \($0)" } ?? person
  }

  /// The number that is in the person's key.
  var number: String? { moodleID ?? canvasID }

  /// `Jane Doe_4711_assignsubmission_file_LayerNorm.swift`, or a folder whose name ends in `_file_`
  /// (mod/assign/locallib.php, `download_submissions`).
  private static func moodle(_ name: String) -> DownloadName? {
    let mark = "_assignsubmission_"
    guard let range = name.firstRange(of: mark) else { return nil }
    let person = name[..<range.lowerBound].split(separator: "_", omittingEmptySubsequences: false)
    guard person.count > 1, let id = person.last, isNumber(id) else { return nil }
    let rest = name[range.upperBound...].split(
      separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    var found = DownloadName(
      person: person.dropLast().joined(separator: "_"),
      fileName: rest.count > 1 ? String(rest[1]) : "")
    found.moodleID = String(id)
    found.isTyped = rest[0] != "file"
    return found
  }

  /// `doejane_12345_67890_LayerNorm-1.swift`, `doejane_LATE_12345_67890_LayerNorm.swift`: a user's
  /// number, then the file's (lib/content_zipper.rb); `anon_x9Y2z_67890_` where names are hidden.
  private static func canvas(_ name: String) -> DownloadName? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst() where isNumber(parts[index]) {
      var person = parts[..<index]
      if person.count > 1, person.last == "LATE" { person.removeLast() }
      let who = person.joined(separator: "_")
      guard !who.isEmpty else { return nil }
      let after = parts[(index + 1)...]
      if after.elementsEqual(["text.html"]) {
        var found = DownloadName(person: who, fileName: "text.html")
        found.canvasID = String(parts[index])
        found.isTyped = true
        return found
      }
      let isAnonymous = parts[0] == "anon" && index == 2
      let attachment = isAnonymous ? parts[index] : after.first ?? ""
      let file = isAnonymous ? after : after.dropFirst()
      guard isNumber(attachment), file.contains(where: { !$0.isEmpty }) else { continue }
      var found = DownloadName(person: who, fileName: file.joined(separator: "_"))
      if !isAnonymous { found.canvasID = String(parts[index]) }
      found.revision.attachment = Int(attachment) ?? 0
      found.takeNumber()
      return found
    }
    return nil
  }

  /// Takes the number of a submission out of the file's name.
  private mutating func takeNumber() {
    let parts = fileName.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let dash = parts[0].lastIndex(of: "-"), dash > parts[0].startIndex,
      case let digits = parts[0][parts[0].index(after: dash)...], digits.count < 6,
      Self.isNumber(digits), let number = Int(digits)
    else { return }
    revision.number = number
    fileName = String(parts[0][..<dash] + fileName[parts[0].endIndex...])
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
