internal import Memos

/// Reads a form that a person filled in, line by line, and finds all that is wrong with it.
struct ReviewReader {
  let path: String
  let memos: [MemoProblem]

  private var reviews: Reviews = Reviews()
  private var number: Int = 0
  /// The memo of this section; nil above the first, and below a heading that names none.
  private var memo: MemoProblem?
  private var isInMemo: Bool = false
  private var text: String?
  private var row: Row?
  /// The questions with a row, sound or not.
  private var seen: [(slug: String, question: String)] = []
  private var faults: Int = 0

  /// What is filled in for a question so far.
  private struct Row {
    var entry: Reviews.Entry
    let line: Int
    var hasPoints: Bool = false
    var comment: [String]?
    /// Whether nothing was wrong with it.
    var isSound: Bool = true
  }

  /// The most notes on one form.
  static let maximumNotes: Int = 100

  init(path: String, memos: [MemoProblem]) {
    self.path = path
    self.memos = memos
  }

  /// Takes the next line.
  mutating func read(_ raw: Substring) {
    let line = raw.trimmed
    number += 1
    if line.hasPrefix("#"), row?.comment == nil || isPlace(line) {
      heading(line)
    } else if row?.comment != nil {
      comment(raw)
    } else if !line.isEmpty, !line.hasPrefix(">"), !line.hasPrefix("- look for:"), isInMemo {
      field(line)
    }
  }

  /// All that was read.
  mutating func finished() -> Reviews {
    finishRow()
    if faults > Self.maximumNotes {
      reviews.notes.append(
        Reviews.Note(
          slug: nil,
          text: "\(path):\(number): \(faults - Self.maximumNotes) more lines are wrong; mend those "
            + "above first"))
    }
    return reviews
  }

  /// Takes a line below `comment:`.
  private mutating func comment(_ raw: Substring) {
    switch ReviewForm.Field.read(raw.trimmed) {
    case (.points, let value)? where value.isEmpty || Double(value) != nil:
      fault("points: stands below comment:", "move it above")
    case (.text, let value)? where value.count == 32 && value.allSatisfy(\.isHexDigit):
      // Here the next memo has begun.
      while let last = row?.comment?.last, last.isEmpty || last.hasPrefix(">") {
        row?.comment?.removeLast()
      }
      finishRow()
      fault(
        "the line ## and a memo's name is missing above the text that stands here",
        "put it back; the questions below it are not read")
      memo = nil
    default: row?.comment?.append(String(raw))
    }
  }

  /// Whether a line opens a memo or one of its questions; in a comment any other is a part of it.
  private func isPlace(_ line: Substring) -> Bool {
    let name = line.drop { $0 == "#" }.trimmed
    return line.hasPrefix("###")
      ? memo.map { ReviewedProse.names(of: $0).contains(String(name)) } ?? true
      : line.hasPrefix("##") && memos.contains { $0.slug == name }
  }

  private mutating func heading(_ line: Substring) {
    let name = String(line.drop { $0 == "#" }.trimmed)
    let isQuestion = line.hasPrefix("###")
    // The title, above everything.
    if !isInMemo, !line.hasPrefix("##") { return }
    finishRow()
    if !isQuestion {
      (isInMemo, text) = (true, nil)
      memo = memos.first { $0.slug == name }
      if memo == nil {
        fault(
          "there is no memo \(Self.shown(name))",
          "write one of \(memos.map(\.slug).joined(separator: ", "))"
        )
      }
      return
    }
    guard let memo else {
      if !isInMemo {
        fault(
          "the question \(Self.shown(name)) stands below no memo",
          "write ## and a memo's name above")
      }
      return
    }
    guard ReviewedProse.names(of: memo).contains(name) else {
      let names = ReviewedProse.names(of: memo).joined(separator: ", ")
      fault(
        "\(memo.slug) has no question \(Self.shown(name))",
        "write one of \(names)")
      return
    }
    row = Row(
      entry: Reviews.Entry(slug: memo.slug, question: name, text: text ?? ""), line: number)
    if seen.contains(where: { $0 == (memo.slug, name) }) {
      reviews.entries.removeAll { $0.slug == memo.slug && $0.question == name }
      fault("\(name) of \(memo.slug) stands here once more", "keep one of the two")
    }
    seen.append((memo.slug, name))
    if text == nil {
      fault(
        "no line text: stands between ## \(memo.slug) and this question",
        "put it back, or move the form away and write it anew")
    }
  }

  private mutating func field(_ line: Substring) {
    guard let (field, value) = ReviewForm.Field.read(line) else { return stray(line) }
    switch (field, row) {
    case (.text, nil): text = value
    case (.asked, .some): break
    case (.before, .some): row?.entry.before = ["0": 0, "1": 1][value.first]
    case (.points, let row?):
      if row.hasPoints { fault("this is a second points: for \(row.entry.question)", "keep one") }
      self.row?.hasPoints = true
      guard ["", "0", "1"].contains(value) else {
        return fault(
          "points: \(Self.shown(value)) is neither 0 nor 1", "write one of them, or nothing")
      }
      self.row?.entry.points = Int(value)
    case (.comment, .some): row?.comment = [value]
    default: stray(line)
    }
  }

  private mutating func stray(_ line: Substring) {
    // What stands below a heading that is wrong is told with it.
    if memo == nil { return }
    fault("\(Self.shown(line)) belongs to nothing", "write it after points: or comment:")
  }

  private mutating func finishRow() {
    guard var row else { return }
    self.row = nil
    if !row.hasPoints {
      fault("\(row.entry.question) has no line points:", "put one below it", at: row.line)
      row.isSound = false
    }
    guard row.isSound else { return }
    while row.comment?.last?.allSatisfy(\.isWhitespace) == true { row.comment?.removeLast() }
    row.entry.comment = (row.comment ?? []).joined(separator: "\n")
    reviews.entries.append(row.entry)
  }

  /// Takes note of something wrong; the row that it stands in does not count.
  private mutating func fault(_ what: String, _ advice: String, at line: Int? = nil) {
    row?.isSound = false
    faults += 1
    guard faults <= Self.maximumNotes else { return }
    reviews.notes.append(
      Reviews.Note(slug: memo?.slug, text: "\(path):\(line ?? number): \(what); \(advice)"))
  }

  /// Words of a form as a note quotes them.
  private static func shown(_ words: some StringProtocol) -> String {
    String(words.sanitized.limited(to: 60))
  }
}
