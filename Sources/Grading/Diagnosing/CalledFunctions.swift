internal import Messages

/// Which function of the contract each check calls, as far as names tell.
///
/// The functions are those of the untouched stub. A gradient is `backward`'s where there is one, and else
/// its output's. A check calls the function whose name it has, or part of, or a short form of, as
/// `lns` is of `layerNormScaling`; what is left belongs to the only function that is left. So a check
/// may have none, and then nothing is claimed.
struct CalledFunctions {
  private var names: [String: String] = [:]

  /// Tells from names.
  ///
  /// - Parameters:
  ///   - labels: The checks of a problem.
  ///   - stub: The text of its untouched stub.
  init(_ labels: [CheckLabel], stub: String) {
    let words = Array(SwiftWords(stub))
    let functions = zip(words, words.dropFirst()).filter { $0.0.text == "func" }.map(\.1.text)
    if functions.count == 1 {
      for label in labels { names[label.name] = functions[0] }
      return
    }
    func plain(_ name: String) -> String { name.filter { $0 != "_" }.lowercased() }
    func only(of meant: [String]) -> String? { meant.count == 1 ? meant[0] : nil }
    func only(_ isMeant: (String) -> Bool) -> String? {
      only(of: functions.filter { isMeant(plain($0)) })
    }
    for label in labels {
      let key = plain(label.output ?? label.name)
      if label.output != nil, functions.contains("backward") {
        names[label.name] = "backward"
      } else {
        names[label.name] =
          only { $0 == key } ?? (key == "output" ? only { $0 == "forward" } : nil)
          ?? only { $0.hasPrefix(key) } ?? only { $0.hasSuffix(key) } ?? only { $0.contains(key) }
          ?? only(of: functions.filter { Self.isShort(key[...], for: Self.words(of: $0)[...]) })
      }
    }
    let left = functions.filter { !names.values.contains($0) }
    guard left.count == 1 else { return }
    for label in labels where names[label.name] == nil { names[label.name] = left[0] }
  }

  /// The words of a name such as `dynamicTanh`, in small letters.
  private static func words(of name: String) -> [String] {
    name.reduce(into: []) { words, letter in
      if words.isEmpty || letter.isUppercase { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
  }

  /// Whether a key is made of the first letters of all these words, one or more of each.
  private static func isShort(_ key: Substring, for words: ArraySlice<String>) -> Bool {
    guard let word = words.first else { return key.isEmpty }
    let shared = zip(key, word).prefix { $0 == $1 }.count
    return shared > 0
      && (1...shared).contains { isShort(key.dropFirst($0), for: words.dropFirst()) }
  }

  /// The function that a check calls; nil where names do not tell.
  subscript(label: CheckLabel) -> String? { names[label.name] }
}

extension CodeProblem {
  /// The checks with the place in the learner's file that each failing one is about.
  ///
  /// That is where the function is declared that the check calls, or else the solution's type. A place
  /// that a program named itself is left out where the file has no such line.
  /// A stub that cannot be read costs the functions, and no verdict.
  func located(_ checks: [CheckReport], in file: LearnerFile, project: Project) -> [CheckReport] {
    guard checks.contains(where: { $0.verdict != .passed }) else { return checks }
    let functions = CalledFunctions(labels, stub: (try? project.text(startingFile, of: self)) ?? "")
    let places = DeclaredPlaces(file.text)
    return checks.map { check in
      guard check.verdict != .passed else { return check }
      var check = check
      check.declaration =
        functions[check.label].flatMap { places.function($0) } ?? places.type(typeName)
      if case .stopped(var stop) = check.failure?.kind, stop.verdict == .notStarted {
        stop.location = stop.location.flatMap { places.confirmed($0) }
        check.failure?.kind = .stopped(stop)
      }
      return check
    }
  }
}

/// Where things are declared in a learner's file.
struct DeclaredPlaces {
  private let lines: [Substring]
  private let words: [SwiftWord]

  /// The longest line that is quoted, in Unicode scalars.
  private static let longestQuote: Int = 60

  init(_ text: String) {
    // By bytes, since a line may end with two characters that make one.
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    words = Array(SwiftWords(text))
  }

  /// Where a function is declared first.
  func function(_ name: String) -> SourcePlace? { place(of: name, after: ["func"]) }

  /// Where a type is declared.
  func type(_ name: String) -> SourcePlace? {
    place(of: name, after: ["struct", "class", "enum", "actor"])
  }

  private func place(of name: String, after keywords: [String]) -> SourcePlace? {
    let line = zip(words, words.dropFirst()).first {
      $1.text == name && keywords.contains($0.text)
    }?.1.line
    guard let line, lines.indices.contains(line - 1) else { return nil }
    let column = keywords.lazy.compactMap { keyword in
      lines[line - 1].firstRange(of: "\(keyword) \(name)").map {
        lines[line - 1].utf16.distance(from: lines[line - 1].startIndex, to: $0.lowerBound)
          + keyword.utf16.count + 2
      }
    }.first
    return SourcePlace(line: line, column: column, function: name)
  }

  /// A place where something is not written yet, with the code that stands there beside `todo()`; nil
  /// where the file has no such line.
  func confirmed(_ place: SourcePlace) -> SourcePlace? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    var place = place
    // The compiler gives the column of the bracket.
    let call = "todo"
    if let column = place.column,
      lines[place.line - 1].utf8.prefix(column - 1).suffix(call.utf8.count).elementsEqual(call.utf8)
    {
      place.column = column - call.utf8.count
    }
    var code = String(lines[place.line - 1]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").sanitized[...]
    // Of `case .bert: todo()` the case is what tells.
    if code.hasSuffix("\(call)()") { code = code.dropLast(call.count + 2) }
    while let last = code.last, ": ".contains(last) { code.removeLast() }
    if !code.isEmpty { place.code = String(code).limited(to: Self.longestQuote) }
    return place
  }
}
