internal import Foundation

/// A file that seems to be meant for an exercise, but lies elsewhere or has another name.
struct LookAlike: Equatable, Sendable {
  /// Its path from the folder of the learner's files.
  let path: String

  /// Whether it lies in the folder itself.
  var isBeside: Bool { !path.contains("/") }
  /// Whether it lies in none of the folders below.
  var isAbove: Bool { path.hasPrefix("../") }
}

extension Project {
  /// A file as people read its path: its name alone where it lies in the learner's folder.
  func shown(_ other: LookAlike) -> String {
    other.isBeside || other.isAbove && !isOwnSubmission
      ? other.path.sanitized
      : shown(submission.appending(path: other.path).standardizedFileURL)
  }
}

/// Looks for files that seem to be meant for exercises.
///
/// It looks into few folders, and at a bounded number of names in all of them; no link is followed,
/// and nothing is taken for an answer that is not called like one.
struct LookAlikes {
  /// The places that are looked into, the nearest first.
  private let places: [Place]

  /// A folder, and what is in it.
  private struct Place {
    /// How its path begins, seen from the folder of the learner's files; empty for that folder.
    let prefix: String
    let folder: Folder
    let names: [String]
  }

  /// The most names that are looked at: each is held against each exercise.
  private static let maximumNames: Int = 2000
  /// The most folders below that are looked into.
  private static let maximumFolders: Int = 20
  /// Folders of the course, whose files are no learner's.
  private static let notLearners: Set = ["Problems", "Tests", "Documentation", "Reference"]

  /// Lists the places around a folder of learner files.
  ///
  /// Above it are looked at: in the checkout its `Sources` and its top; elsewhere the folders that
  /// `Sources/Exercises` lies in, and no others, which may be other people's. Below it: a
  /// `Sources/Exercises`, and the folders in it, one deep.
  ///
  /// - Parameters:
  ///   - folder: The folder of the learner's files.
  ///   - project: The checkout.
  init(around folder: Folder, in project: Project) {
    var places: [Place] = []
    var left = Self.maximumNames
    func look(_ prefix: String, _ folder: Folder?) {
      guard left > 0, let folder else { return }
      let names = folder.names(atMost: left)
      left -= names.count
      places.append(Place(prefix: prefix, folder: folder, names: names))
    }
    look("", folder)
    for name in ["Sources/Exercises", "Exercises"] { look(name + "/", folder.below(name)) }
    let below = (places.first?.names ?? []).filter {
      !$0.hasPrefix(".") && !Self.notLearners.contains($0) && folder.isFolder($0)
    }
    for name in below.sorted().prefix(Self.maximumFolders) {
      for rest in ["", "/Sources/Exercises", "/Exercises"] where name + rest != "Sources/Exercises"
      {
        look("\(name)\(rest)/", folder.below(name + rest))
      }
    }
    let names = project.submission.standardizedFileURL.pathComponents.suffix(2)
    if project.isOwnSubmission || names == ["Sources", "Exercises"] {
      look("../", folder.below(".."))
      look("../../", folder.below("../.."))
    } else if names.last == "Exercises" {
      look("../", folder.below(".."))
    }
    self.places = places
  }

  /// Finds the file that seems to be meant for an exercise.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - project: The checkout, whose stub is no work.
  ///   - isStarted: Whether only a file counts in which something was written.
  /// - Returns: The first; nil where there is none.
  func find(_ exercise: any Exercise, in project: Project, started isStarted: Bool) -> LookAlike? {
    var places = places
    if project.isOwnSubmission, let own = try? Folder(project.root.path).below(exercise.folder) {
      places.append(
        Place(
          prefix: "../../\(exercise.folder)/", folder: own,
          names: own.names(atMost: Self.maximumNames)))
    }
    let start = try? project.text(exercise.startingFile, of: exercise)
    for place in places {
      let names = place.names.filter { exercise.isMeant(by: $0) }
      // The right name is the best; of others the last in order, which has the highest number.
      for name in names.filter({ $0 == exercise.fileName }) + names.sorted(by: >) {
        guard !(place.prefix.isEmpty && name == exercise.fileName),
          let data = try? place.folder.contents(of: name, atMost: LearnerFile.maximumSize).data
        else { continue }
        let text = String(decoding: data, as: UTF8.self)
        if isStarted, text == start { continue }
        // The course's own files have such names too: in its folders only a solution counts.
        if place.prefix.contains("Problems/"), !exercise.isAnswered(by: text, start) { continue }
        return LookAlike(path: place.prefix + name)
      }
    }
    return nil
  }
}

extension Exercise {
  /// Whether a file's name is that of the exercise in another spelling: `layernorm.swift`,
  /// `LayerNorm (1).swift`, `Layer_Norm.swift.txt`, `Copy of LayerNorm.swift`.
  ///
  /// A number is that of a copy, but where it tells one exercise from another: `ModelCensus2026 (1)` is
  /// a copy of `ModelCensus2026`, and none of `ModelCensus`.
  package func isMeant(by fileName: String) -> Bool {
    let words = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let endings = Set(words.dropFirst().map { $0.filter(\.isLetter) })
    let known: Set = [fileExtension, "txt", fileExtension == "md" ? "markdown" : "bak"]
    guard fileName.utf8.count <= 255, endings.isSubset(of: known), let stem = words.first else {
      return false
    }
    var letters = String(stem.filter(\.isLetter))
    let own = name.letters
    let number = stem.firstNumber
    guard
      name.firstNumber.isEmpty
        ? !(Course.numbers[own]?.contains(number) ?? false) : number == name.firstNumber
    else { return false }
    for word in ["copyof", "kopievon", "copiede", "my", "new"] where letters == word + own {
      letters = own
    }
    for word in [
      "copy", "kopie", "copie", "copia", "solution", "final", "new", "old", "backup", "v",
    ]
    where letters == own + word {
      letters = own
    }
    return letters == own
  }

  /// The exercise's folder in the checkout.
  var folder: String { "Problems/\(slug)" }

  /// Whether a text answers the exercise: code that has the solution's type, or a changed template.
  fileprivate func isAnswered(by text: String, _ start: String?) -> Bool {
    fileExtension == "swift" ? isMeant(by: DeclaredTypes(in: text)) : text != start
  }

  /// Whether code that declares these types is meant for the exercise, whatever its file is called.
  package func isMeant(by types: DeclaredTypes) -> Bool {
    fileExtension == "swift" && types.names.contains("\(name)Solution")
  }
}

extension Course {
  /// The numbers in names of exercises, by the letters of the names.
  fileprivate static let numbers: [String: Set<Substring>] = preNormPostNorm.exercises.reduce(
    into: [:]
  ) { numbers, exercise in
    let number = exercise.name.firstNumber
    if !number.isEmpty { numbers[exercise.name.letters, default: []].insert(number) }
  }
}

extension StringProtocol {
  /// Its letters in lower case.
  package var letters: String { lowercased().filter(\.isLetter) }

  /// Its first run of digits; empty where there is none.
  fileprivate var firstNumber: Substring {
    Substring(self).drop { !$0.isNumber }.prefix { $0.isNumber }
  }
}

/// The types that a Swift file declares outside of comments and literals.
package struct DeclaredTypes: Sendable {
  fileprivate let names: Set<String>

  /// Finds them.
  ///
  /// - Parameter text: The file's text, which need not be valid.
  package init(in text: String) {
    var names: Set<String> = []
    var previous = ""
    for word in SwiftWords(text) {
      if ["struct", "class", "enum", "actor"].contains(previous) { names.insert(word.text) }
      previous = word.text
    }
    self.names = names
  }
}

extension Folder {
  /// Opens a folder by its path from this one; nil where there is none, or a link stands for it.
  func below(_ path: String) -> Folder? { try? Folder(path, in: self) }

  /// Whether there is a folder of this name in it, and no link to one.
  func isFolder(_ name: String) -> Bool {
    var info = stat()
    return fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0
      && info.st_mode & S_IFMT == S_IFDIR
  }
}
