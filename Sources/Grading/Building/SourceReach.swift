internal import Foundation

/// Which source files a file depends on, as far as their words tell.
///
/// A file depends on another when it mentions something that the other declares at its top level, or a
/// type that the other extends, and on all that this one depends on. Of a type that is declared
/// elsewhere, the names of what an extension adds are what is mentioned. It errs to the safe side: two
/// things of one name are both depended on.
struct SourceReach: Sendable {
  /// What the words of a file tell.
  struct File: Sendable {
    let path: String
    /// What others may mention to depend on it.
    let declared: Set<String>
    /// All words outside of comments and literals.
    let mentioned: Set<String>
    /// Whether every other file may depend on it without a word: it adds an operator, an initializer or
    /// a conformance to what is not its own, or its top level cannot be told by the column.
    let isEverywhere: Bool
  }

  private let files: [File]
  /// The places of the files that declare a name.
  private let places: [String: [Int]]

  /// Reads what files declare and mention.
  ///
  /// - Parameter sources: The files' paths and texts.
  /// - Complexity: Linear in the length of all texts.
  init(_ sources: [(path: String, text: String)]) {
    let outlines = sources.map { SourceOutline($0.text) }
    let own = Set(outlines.flatMap(\.types))
    files = zip(sources, outlines).map { source, outline in
      File(
        path: source.path, declared: outline.declared(knowing: own),
        mentioned: Set(
          SwiftWords(source.text).map { $0.text.trimming { "@#`".contains($0) } }),
        isEverywhere: outline.isEverywhere(knowing: own))
    }
    var places: [String: [Int]] = [:]
    for (place, file) in files.enumerated() {
      for name in file.declared { places[name, default: []].append(place) }
    }
    self.places = places
  }

  /// The paths of files that every other may depend on without a word.
  var everywhere: Set<String> { Set(files.filter(\.isEverywhere).map(\.path)) }

  /// The paths of the files that some files depend on, themselves among them.
  func reached(from roots: Set<String>) -> Set<String> {
    var found = Set(files.indices.filter { roots.contains(files[$0].path) })
    var open = Array(found)
    while let place = open.popLast() {
      for name in files[place].mentioned {
        for next in places[name] ?? [] where found.insert(next).inserted { open.append(next) }
      }
    }
    return Set(found.map { files[$0].path })
  }
}

/// What stands at the top level of a file, read by lines as `swift format` indents them.
private struct SourceOutline {
  /// The types that are declared.
  private(set) var types: Set<String> = []
  /// The functions, constants and variables that are declared.
  private var values: Set<String> = []
  /// The types that are extended, each with the names of what is added.
  private var extensions: [(type: String, members: Set<String>, isEverywhere: Bool)] = []
  private var hasOperators: Bool = false
  /// Whether declarations may stand below the top level's column.
  private var isConditional: Bool = false

  private static let typeWords: Set<String> = [
    "struct", "class", "enum", "protocol", "actor", "typealias", "macro",
  ]
  private static let valueWords: Set<String> = ["func", "let", "var"]

  init(_ text: String) {
    var isInExtension = false
    for line in text.split(separator: "\n") {
      let isTop = line.first.map { !$0.isWhitespace } ?? false
      guard isTop || isInExtension else { continue }
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
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
    let last = extensions.count - 1
    for (place, word) in words.enumerated() where place + 1 < words.count {
      if Self.typeWords.contains(word) || Self.valueWords.contains(word) || word == "case" {
        extensions[last].members.insert(words[place + 1])
      }
    }
    let isHidden = words.contains("private") || words.contains("fileprivate")
    let isUnnamed =
      words.contains("init") || words.contains("subscript") || line.declaresOperator
    let isMember = line.hasPrefix("  ") && !line.dropFirst(2).hasPrefix(" ")
    if isMember, isUnnamed, !isHidden { extensions[last].isEverywhere = true }
  }

  /// The names by which others depend on the file.
  func declared(knowing own: Set<String>) -> Set<String> {
    extensions.reduce(into: types.union(values)) { names, added in
      if own.contains(added.type) {
        names.insert(added.type)
      } else {
        names.formUnion(added.members)
      }
    }
  }

  func isEverywhere(knowing own: Set<String>) -> Bool {
    hasOperators || isConditional
      || extensions.contains { $0.isEverywhere && !own.contains($0.type) }
  }
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
