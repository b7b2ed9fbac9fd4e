/// The learner's own text in a memo, wherever it stands: in paragraphs, lists, code blocks, tables and
/// headings of their own.
struct Prose: Sendable {
  /// The own text of one section: the template's heading that it follows, by its key, and the nearest
  /// heading above it.
  private struct Piece {
    let section: String
    let heading: String
    let wording: Wording
  }

  /// All of it with every heading, for whoever reads it as a whole; empty where nothing is.
  let text: String
  private let pieces: [Piece]
  /// The whole of each section, by its key.
  private let sections: [(key: String, wording: Wording)]
  /// The sections that have a heading, by their keys.
  private let present: Set<String>
  /// The statement and the template.
  private let given: [Wording]
  private let givenSize: Int

  /// Finds what is the learner's own.
  ///
  /// - Parameters:
  ///   - text: The memo.
  ///   - given: The statement and the template, whose text is not the learner's.
  ///   - memo: Its questions name the sections; its blanks are no prose.
  /// - Complexity: O(*n*).
  init(_ text: MemoText, given: [String], of memo: Memo) {
    let known = Given(given.map(MemoText.init), memo)
    var (pieces, lines, present): ([Piece], [String], Set<String>) = ([], [], [])
    var (section, heading) = ("", "")
    /// Takes the texts that were not given; whether there are any.
    func add(_ texts: [String]) -> Bool {
      let own = texts.compactMap(known.own)
      for wording in own {
        pieces.append(Piece(section: section, heading: heading, wording: wording))
      }
      return !own.isEmpty
    }
    for block in text.blocks {
      switch block {
      case .heading(let level, let title):
        heading = title
        if let key = known.section(of: title) {
          section = key
          present.insert(key)
        } else {
          _ = add([title])
        }
        lines += ["", String(repeating: "#", count: level) + " " + title]
      case .paragraph(let text):
        if add([text]) { lines += ["", text] }
      case .table(let place):
        let rows = known.rows(of: text.tables[place]).filter { add($0.free) }
        if !rows.isEmpty { lines.append("") }
        lines += rows.map { "| " + $0.cells.joined(separator: " | ") + " |" }
      case .code(let code):
        let own = code.filter { add([$0]) }
        if !own.isEmpty { lines += [""] + own }
      }
    }
    self.text = pieces.isEmpty ? "" : lines.joined(separator: "\n").trimmed
    self.pieces = pieces
    self.present = present
    var keys: [String] = []
    var parts: [String: [Wording]] = [:]
    for piece in pieces {
      if parts[piece.section] == nil { keys.append(piece.section) }
      parts[piece.section, default: []].append(piece.wording)
    }
    sections = keys.map { ($0, Wording(joining: parts[$0] ?? [])) }
    self.given = given.map(Wording.init)
    givenSize = given.reduce(0) { $0 + $1.utf8.count }
  }

  /// Whether a memo has a heading of this name.
  func hasSection(_ heading: String) -> Bool { present.contains(MemoText.key(heading)) }

  /// Whether all sentences of a text stand in the statement or the template; a text that is longer than
  /// both is none of theirs.
  func isGiven(_ text: String) -> Bool {
    guard text.utf8.count <= givenSize else { return false }
    let sentences = Wording.sentences(of: text)
    return !sentences.isEmpty
      && sentences.allSatisfy { sentence in given.contains { $0.contains(sentence) } }
  }

  /// The sections that hold these words, by their keys, and the nearest heading above them.
  func places(of wording: Wording) -> [(section: String, heading: String)] {
    sections.filter { $0.wording.contains(wording) }.map { section in
      let own = pieces.filter { $0.section == section.key }
      let piece = own.first { $0.wording.contains(wording) } ?? own.first
      return (section.key, piece?.heading ?? "")
    }
  }
}

/// What learners were given: the statement and the template, and the places of blanks.
private struct Given {
  private var wordings: Set<Wording> = []
  private var sections: Set<String>
  /// The rows and columns of blanks and of the questions' table.
  private let rows: Set<String>
  private let columns: Set<String>

  init(_ texts: [MemoText], _ memo: Memo) {
    sections = Set(memo.questions.map { MemoText.key($0.heading) })
    rows = Set(
      (memo.blanks.flatMap(\.rows) + memo.questions.flatMap { [$0.question, $0.name] })
        .map(MemoText.key))
    columns = Set(
      (memo.blanks.flatMap(\.columns) + ["command"] + ProseQuestion.columns).map(MemoText.key))
    for text in texts {
      // The template's headings are those of sections; the statement's are not.
      let headings = text.headings.map(MemoText.key)
      if !sections.isDisjoint(with: headings) { sections.formUnion(headings) }
    }
    for block in texts.flatMap(\.blocks) {
      switch block {
      case .heading(_, let title): wordings.formUnion(Wording.sentences(of: title))
      case .paragraph(let text): wordings.formUnion(Wording.sentences(of: text))
      case .code(let lines): for line in lines { wordings.formUnion(Wording.sentences(of: line)) }
      case .table: break
      }
    }
    for cell in texts.flatMap(\.tables).flatMap({ [$0.header] + $0.rows.map(\.cells) }).joined() {
      wordings.formUnion(Wording.sentences(of: cell))
    }
  }

  /// The words of a text; nil where all its sentences were given, word for word.
  func own(_ text: String) -> Wording? {
    let sentences = Wording.sentences(of: text)
    return sentences.allSatisfy(wordings.contains) ? nil : Wording(joining: sentences)
  }

  /// The section that a heading opens, by its key; nil for a heading of the learner's own.
  ///
  /// A number may stand before it: `1. Shapes`, `(b) Shapes`.
  func section(of heading: String) -> String? {
    let number = heading.prefix { !$0.isWhitespace }
    let isNumbered =
      number.count <= 4
      && (number.allSatisfy(\.isNumber) || (number.last.map { ".):".contains($0) } ?? false))
    let keys = [heading] + (isNumbered ? [String(heading.dropFirst(number.count))] : [])
    return keys.map(MemoText.key).first(where: sections.contains)
  }

  /// The rows of a table, its header first, each with its cells that are no place of a blank or of a
  /// sentence.
  func rows(of table: MemoText.Table) -> [(cells: [String], free: [String])] {
    let keys = table.header.map(MemoText.key)
    return ([table.header] + table.rows.map(\.cells)).map { cells in
      let isOfBlank = rows.contains(MemoText.key(cells.first ?? ""))
      let free = cells.enumerated().filter { place, _ in
        !(isOfBlank && columns.contains(keys[min(place, keys.count - 1)]))
      }
      return (cells, free.map(\.element))
    }
  }
}
