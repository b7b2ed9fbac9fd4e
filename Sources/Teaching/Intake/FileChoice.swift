internal import Archives
internal import Foundation
internal import Grading

/// Chooses, of all files that a student handed in, one for each exercise.
struct FileChoice {
  /// For each exercise, by its file's name, the files whose names are meant for it.
  private let named: [String: [Candidate]]
  /// The files whose names are no exercise's.
  private let others: [Candidate]
  /// What each exercise starts from; nil where nobody knows.
  private let start: (any Exercise) -> String?
  /// What else is to be said, one line each.
  private(set) var notes: [String] = []
  /// The files that could not be read, one line each.
  private(set) var failures: [String] = []
  /// The types that files of unknown names declare, found when they are first asked for.
  private var searched: [(candidate: Candidate, types: DeclaredTypes, title: Substring?)]?

  /// Looks at all names, once.
  ///
  /// - Parameters:
  ///   - candidates: The files.
  ///   - exercises: The exercises for which files are asked.
  ///   - start: What an exercise starts from.
  init(
    _ candidates: [Candidate], for exercises: [any Exercise],
    startingFrom start: @escaping (any Exercise) -> String?
  ) {
    self.start = start
    let names = exercises.map(\.name.letters)
    var (named, others) = ([String: [Candidate]](), [Candidate]())
    for candidate in candidates where candidate.territory != .answers {
      let letters = candidate.name.letters
      var isMeant = false
      // There may be very many names, and few of them hold that of an exercise.
      for (exercise, name) in zip(exercises, names) where strstr(letters, name) != nil {
        guard exercise.isMeant(by: candidate.name) else { continue }
        named[exercise.fileName, default: []].append(candidate)
        isMeant = true
      }
      if !isMeant, candidate.territory == .learners { others.append(candidate) }
    }
    (self.named, self.others) = (named, others)
  }

  /// A file that was read.
  private struct Rival {
    let candidate: Candidate
    let data: Data
    /// How likely it is the one; compared from the left.
    let standing: [Int]
    let isStarted: Bool
  }

  /// Takes the file of an exercise.
  ///
  /// Something written goes before an untouched file; then the last submission, what lies in
  /// `Sources/Exercises`, the exact name, a name in another spelling, the highest number, and what lies
  /// least deep.
  ///
  /// - Parameter exercise: The exercise.
  /// - Returns: The file's bytes and where it came from; nil where there is none that can be read.
  mutating func file(of exercise: any Exercise) -> (data: Data, path: String)? {
    let start = start(exercise)
    var rivals = read(named[exercise.fileName] ?? [], for: exercise, start)
    if !rivals.contains(where: \.isStarted) {
      search()
      let title = exercise.fileExtension == "md" ? start.flatMap(Self.title) : nil
      let declared = (searched ?? []).filter {
        exercise.isMeant(by: $0.types) || title != nil && $0.title == title
      }
      rivals += read(declared.map(\.candidate), for: exercise, start)
    }
    rivals.sort { a, b in
      a.standing == b.standing
        ? a.candidate.path.utf8.lexicographicallyPrecedes(b.candidate.path.utf8)
        : b.standing.lexicographicallyPrecedes(a.standing)
    }
    guard let first = rivals.first else { return nil }
    tell(first, rivals.dropFirst(), exercise)
    return (first.data, first.candidate.path)
  }

  private mutating func read(
    _ candidates: [Candidate], for exercise: any Exercise, _ start: String?
  ) -> [Rival] {
    let ordered = candidates.sorted { a, b in
      let (first, second) = (standing(of: a, exercise), standing(of: b, exercise))
      return first == second
        ? a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
        : second.lexicographicallyPrecedes(first)
    }
    if ordered.count > IntakeLimits.rivals {
      notes.append(
        "\(ordered.count) files look like \(exercise.fileName); "
          + "only \(IntakeLimits.rivals) were compared")
    }
    return ordered.prefix(IntakeLimits.rivals).compactMap { candidate in
      guard let data = contents(of: candidate) else { return nil }
      let text = String(decoding: data, as: UTF8.self)
      if candidate.territory == .course, !exercise.isMeant(by: DeclaredTypes(in: text)) {
        return nil
      }
      let isStarted = !text.allSatisfy(\.isWhitespace) && !Self.isSame(text, start)
      return Rival(
        candidate: candidate, data: data,
        standing: [isStarted ? 1 : 0] + standing(of: candidate, exercise), isStarted: isStarted)
    }
  }

  private func standing(of candidate: Candidate, _ exercise: any Exercise) -> [Int] {
    let isExact = candidate.name == exercise.fileName
    return [
      candidate.revision.number, candidate.revision.attachment, candidate.isInExercises ? 1 : 0,
      isExact ? 2 : exercise.isMeant(by: candidate.name) ? 1 : 0, candidate.number,
      -candidate.names.count,
    ]
  }

  /// Whether a text is what was delivered, however its lines end.
  private static func isSame(_ text: String, _ start: String?) -> Bool {
    guard let start else { return false }
    return text.utf8.lazy.filter { $0 != 13 }.elementsEqual(start.utf8.lazy.filter { $0 != 13 })
  }

  /// The bytes of a file; nil, with a note, where they cannot be read.
  private mutating func contents(of candidate: Candidate) -> Data? {
    do {
      guard candidate.size <= IntakeLimits.file else {
        throw LearnerFileError.tooLarge(candidate.size)
      }
      return try candidate.contents()
    } catch {
      let what = error is ArchiveError ? " \(error)" : ": \(error)"
      let line = candidate.path.shownName + what
      if !failures.contains(line) { failures.append(line) }
      return nil
    }
  }

  /// Reads what files of unknown names declare, or are titled.
  private mutating func search() {
    guard searched == nil else { return }
    var (found, bytes) = ([(candidate: Candidate, types: DeclaredTypes, title: Substring?)](), 0)
    defer { searched = found }
    let others = others.filter { candidate in
      let name = candidate.name.lowercased()
      // A statement has its memo's title.
      return candidate.size > 0 && name != "readme.md"
        && [".swift", ".md", ".txt", ".markdown"].contains { name.hasSuffix($0) }
    }
    for candidate in others {
      bytes += candidate.size
      guard found.count < IntakeLimits.searchedFiles, bytes <= IntakeLimits.searchedBytes else {
        notes.append("of \(others.count) files with other names \(found.count) were searched")
        return
      }
      guard let data = contents(of: candidate) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      let isCode = candidate.name.lowercased().contains(".swift")
      found.append((candidate, DeclaredTypes(in: isCode ? text : ""), Self.title(text)))
    }
  }

  /// The first heading of a memo.
  private static func title(_ text: String) -> Substring? {
    text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
      .flatMap { $0.hasPrefix("# ") ? $0 : nil }
  }

  /// Says which file was taken, where that is not plain, and which were not.
  private mutating func tell(_ taken: Rival, _ others: ArraySlice<Rival>, _ exercise: any Exercise)
  {
    let left = others.filter { $0.data != taken.data }
    let isRenamed = taken.candidate.name != exercise.fileName
    guard isRenamed || !left.isEmpty else { return }
    var line = "took \(taken.candidate.path.shownName)"
    if isRenamed { line += " for \(exercise.fileName)" }
    if !left.isEmpty {
      line += "; left out "
      line += left.map { $0.candidate.path + ($0.isStarted ? "" : " (as delivered)") }
        .shown(atMost: 3)
    }
    notes.append(line)
  }
}
