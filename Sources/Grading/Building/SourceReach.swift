internal import Foundation

/// Which source files a file depends on, as far as their words tell.
///
/// A file depends on another when it mentions something that the other declares at its top level, or a
/// type that the other extends, and on all that this one depends on. Where the extended type is declared
/// elsewhere, such as `Tensor`, the type and the name of what is added must both be mentioned by what is
/// depended on already. It errs to the safe side: two things of one name are both depended on.
struct SourceReach: Sendable {
  /// What the words of a file tell.
  private struct File: Sendable {
    let path: String
    /// What others mention who depend on it.
    let declared: Set<String>
    /// What it adds to types that are not the course's own.
    let added: [(type: String, members: Set<String>)]
    /// All words outside of comments and literals.
    let mentioned: Set<String>
    /// Whether every other file may depend on it without a word: it adds an operator, an initializer or
    /// a conformance to what is not its own, or its top level cannot be told by the column.
    let isEverywhere: Bool

    func isMeant(by words: Set<String>) -> Bool {
      !declared.isDisjoint(with: words)
        || added.contains { words.contains($0.type) && !$0.members.isDisjoint(with: words) }
    }
  }

  private let files: [File]

  /// Reads what files declare and mention.
  ///
  /// - Parameter sources: The files' paths and texts.
  /// - Complexity: Linear in the length of all texts.
  init(_ sources: [(path: String, text: String)]) {
    let outlines = sources.map { SourceOutline($0.text) }
    let own = Set(outlines.flatMap(\.types))
    files = zip(sources, outlines).map { source, outline in
      let foreign = outline.extensions.filter { !own.contains($0.type) }
      return File(
        path: source.path,
        declared: outline.types.union(outline.values)
          .union(outline.extensions.map(\.type).filter { own.contains($0) }),
        added: foreign.map { ($0.type, $0.members) },
        mentioned: Set(
          SwiftWords(source.text).map { $0.text.trimming { "@#`".contains($0) } }),
        isEverywhere: outline.hasOperators || outline.isConditional
          || foreign.contains(where: \.isEverywhere))
    }
  }

  /// The paths of files that every other may depend on without a word.
  var everywhere: Set<String> { Set(files.filter(\.isEverywhere).map(\.path)) }

  /// The paths of the files that some files depend on, themselves among them.
  func reached(from roots: Set<String>) -> Set<String> {
    var (found, rest) = ([File](), [File]())
    for file in files {
      if roots.contains(file.path) { found.append(file) } else { rest.append(file) }
    }
    var words: Set<String> = []
    var new = found
    while !new.isEmpty {
      for file in new { words.formUnion(file.mentioned) }
      new = rest.filter { $0.isMeant(by: words) }
      rest.removeAll { $0.isMeant(by: words) }
      found += new
    }
    return Set(found.map(\.path))
  }
}

/// What stands at the top level of a file, read by lines as `swift format` indents them.
private struct SourceOutline {
  /// The types that are declared.
  private(set) var types: Set<String> = []
  /// The functions, constants and variables that are declared.
  private(set) var values: Set<String> = []
  /// The types that are extended, each with the names of what is added.
  private(set) var extensions: [(type: String, members: Set<String>, isEverywhere: Bool)] = []
  private(set) var hasOperators: Bool = false
  /// Whether declarations may stand below the top level's column.
  private(set) var isConditional: Bool = false

  private static let typeWords: Set<String> = [
    "struct", "class", "enum", "protocol", "actor", "typealias", "macro",
  ]
  private static let valueWords: Set<String> = ["func", "let", "var"]

  init(_ text: String) {
    var isInExtension = false
    for line in text.split(separator: "\n") {
      let isTop = line.first.map { !$0.isWhitespace } ?? false
      guard isTop || isInExtension else { continue }
      let words = line.replacing("private(set)", with: "").split {
        !($0.isLetter || $0.isNumber || $0 == "_")
      }.map(String.init)
      if isTop {
        if line.hasPrefix("#if") { isConditional = true }
        if line.hasPrefix("}") { isInExtension = false }
        if line.hasPrefix("/") || line.hasPrefix("}") { continue }
      }
      if isTop, let place = words.firstIndex(of: "extension"), place + 1 < words.count {
        isInExtension = true
        let head = line.prefix { $0 != "{" }
        extensions.append((words[place + 1], [], head.contains(":")))
      } else if isTop {
        isInExtension = false
        note(words, line)
      }
      if isInExtension { noteMember(words, line) }
    }
  }

  private mutating func note(_ words: [String], _ line: Substring) {
    guard !words.isHidden else { return }
    for (place, word) in words.enumerated() where place + 1 < words.count {
      if Self.typeWords.contains(word) {
        types.insert(words[place + 1])
        return
      }
      if word == "operator" { hasOperators = true }
      if Self.valueWords.contains(word) {
        if line.declaresOperator { hasOperators = true }
        values.insert(words[place + 1])
        return
      }
    }
    if line.declaresOperator { hasOperators = true }
  }

  private mutating func noteMember(_ words: [String], _ line: Substring) {
    // What stands deeper is no member.
    guard line.hasPrefix("  "), !line.dropFirst(2).hasPrefix(" "), !words.isHidden else { return }
    let last = extensions.count - 1
    for (place, word) in words.enumerated() where place + 1 < words.count {
      if Self.typeWords.contains(word) || Self.valueWords.contains(word) || word == "case" {
        extensions[last].members.insert(words[place + 1])
      }
    }
    if words.contains("init") || words.contains("subscript") || line.declaresOperator {
      extensions[last].isEverywhere = true
    }
  }
}

extension [String] {
  /// Whether what these words declare is its file's alone.
  fileprivate var isHidden: Bool { contains("private") || contains("fileprivate") }
}

extension Substring {
  /// Whether the line declares a function that is named by no word.
  fileprivate var declaresOperator: Bool {
    guard let start = range(of: "func ")?.upperBound, start < endIndex else { return false }
    return !(self[start].isLetter || self[start] == "_" || self[start] == "`")
  }
}

extension String {
  /// The text without certain characters at both ends.
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    let start = firstIndex { !isLeftOut($0) } ?? endIndex
    return String(self[start...].reversed().drop(while: isLeftOut).reversed())
  }
}
