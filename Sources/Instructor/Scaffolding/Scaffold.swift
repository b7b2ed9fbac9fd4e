internal import Foundation
internal import Grading
internal import Labs

/// Something new in the course: its files, and its entry in each list.
///
/// Whatever stands in the way (a file that exists, a list without its marker, a name that is taken) is
/// found before anything is written; what fails later is undone.
struct Scaffold {
  let slug: String
  /// The stem of files and types.
  let name: String
  let kind: ScaffoldKind
  let root: URL
  /// Whether the example of a problem is graded on its gradients too.
  let hasGradient: Bool

  /// The course's tables.
  static let courseTable: String = "Sources/Grading/Course/Course.swift"
  static let memoTable: String = "Sources/Grading/Course/MemoProblem.swift"

  /// The stem of the files of a problem or lab, by its name on the command line.
  static func name(of slug: String) -> String {
    slug.split { "_-".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The names of the course's problems and labs.
  static var taken: Set<String> {
    Set(Course.preNormPostNorm.exercises.map(\.slug) + Labs.all.map(\.name))
  }

  /// Checks the name.
  ///
  /// - Parameters:
  ///   - slug: The name on the command line.
  ///   - kind: What is scaffolded.
  ///   - root: The checkout.
  ///   - hasGradient: Whether the example of a problem is graded on its gradients too.
  ///   - taken: Names that there are.
  /// - Throws: `UsageError` when it is not one, or is taken.
  init(
    slug: String, kind: ScaffoldKind = .hand, root: URL, hasGradient: Bool = true,
    taken: Set<String> = Self.taken
  ) throws(UsageError) {
    let words = slug.split(separator: kind.separator, omittingEmptySubsequences: false)
    let isSpelled = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
    guard isSpelled, slug.first?.isLetter == true, slug.count <= 40 else {
      throw UsageError(
        "new: \(slug.sanitized) is not a name of a \(kind == .lab ? "lab" : "problem")",
        advice: kind == .lab
          ? "use at most 40 lower-case letters, digits and hyphens, as in stream-growth"
          : "use at most 40 lower-case letters, digits and underscores, as in batch_norm")
    }
    guard !taken.contains(slug) else {
      throw UsageError(
        "new: \(slug) is in the course already", advice: "choose another name")
    }
    self.slug = slug
    self.kind = kind
    self.root = root
    self.hasGradient = hasGradient
    name = Self.name(of: slug)
  }

  /// Writes the files, and enters what is new in the lists.
  ///
  /// - Returns: The paths that were written and those that were edited, relative to the checkout.
  /// - Throws: `UsageError` when a file or type exists already, `GraderFault` when a list or its marker
  ///   is gone, or a file cannot be written; then nothing has changed.
  func write() throws -> (written: [String], edited: [String]) {
    let text = kind.text(self)
    let files = text.files
    for (path, _) in files where FileManager.default.fileExists(atPath: url(path).path) {
      throw UsageError("new: \(path) exists already", advice: "choose another name or remove it")
    }
    let edits = try text.entries.map(edited)
    try refuseKnownTypes(in: files.map(\.text))
    try replace(files.map { ($0.path, $0.text) } + edits)
    return (files.map(\.path), edits.map(\.path))
  }

  /// Refuses a name with which some new type would be called as one that there is.
  private func refuseKnownTypes(in texts: [String]) throws(UsageError) {
    let declaration = /(?:struct|enum|class|protocol|typealias) (\w+)/
    func types(_ text: String) -> Set<String> {
      Set(text.matches(of: declaration).map { String($0.1) })
    }
    let new = texts.reduce(into: Set<String>()) { $0.formUnion(types($1)) }
      .filter { $0.hasPrefix(name) && $0 != "\(name)Solution" }
    for folder in ["Problems", "Sources"] {
      let paths = FileManager.default.enumerator(atPath: url(folder).path)
      for case let path as String in paths ?? .init() where path.hasSuffix(".swift") {
        guard let text = try? String(contentsOf: url("\(folder)/\(path)"), encoding: .utf8),
          text.contains(name), let known = types(text).intersection(new).sorted().first
        else { continue }
        throw UsageError(
          "new: there is a type \(known) already, in \(folder)/\(path)",
          advice: "choose another name")
      }
    }
  }

  /// The text of a list with something entered before its marker.
  private func edited(_ entry: ScaffoldEntry) throws -> (path: String, text: String) {
    guard let text = try? String(contentsOf: url(entry.path), encoding: .utf8) else {
      throw GraderFault.missing(
        path: entry.path, advice: "new needs a whole checkout of the course; nothing was written")
    }
    guard let marker = text.range(of: entry.marker) else {
      throw GraderFault.missing(
        path: "the line \"\(entry.marker)\" in \(entry.path)",
        advice: "put it at the end of the list")
    }
    let indent = String(text[..<marker.lowerBound].reversed().prefix { $0 == " " })
    let entered = entry.text.replacing("\n", with: "\n" + indent) + "\n" + indent
    return (entry.path, text[..<marker.lowerBound] + entered + text[marker.lowerBound...])
  }

  /// Writes all of some files, or none.
  private func replace(_ files: [(path: String, text: String)]) throws(GraderFault) {
    var undo: [(URL, Data?)] = []
    var path = ""
    do {
      for file in files {
        path = file.path
        let url = url(path)
        let folder = url.deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.path) {
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
          undo.append((folder, nil))
        }
        undo.append((url, FileManager.default.contents(atPath: url.path)))
        try Data(file.text.utf8).write(to: url, options: .atomic)
      }
    } catch {
      for (url, data) in undo.reversed() {
        if let data {
          try? data.write(to: url, options: .atomic)
        } else {
          try? FileManager.default.removeItem(at: url)
        }
      }
      throw .obstacle(
        "new: \(path) cannot be written; nothing has changed; make room, or make it writable")
    }
  }

  private func url(_ path: String) -> URL { root.appending(path: path) }
}
