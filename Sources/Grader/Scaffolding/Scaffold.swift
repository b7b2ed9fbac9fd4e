internal import Foundation

/// A new problem: its files, its line in the manifest and its row in the table.
///
/// Whatever stands in the way (a file that exists, a list without its marker) is found before
/// anything is written.
struct Scaffold {
  let slug: String
  /// The stem of files and types.
  let name: String
  let root: URL

  /// Where the list of slugs is.
  static let manifest: String = "Package.swift"
  /// Where the table of problems is.
  static let table: String = "Sources/Grader/Course/Course.swift"
  /// The line in both files before which a new problem is entered.
  static let marker: String = "// New problems go above this line."

  /// Checks the slug.
  ///
  /// - Throws: `UsageError` when it is not one, or is taken.
  init(slug: String, root: URL) throws(UsageError) {
    let words = slug.split(separator: "_", omittingEmptySubsequences: false)
    let isSpelled = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
    guard isSpelled, slug.first?.isLetter == true, slug.count <= 40 else {
      throw UsageError(
        "new: \(slug.sanitized) is not a slug",
        advice: "use lower-case words joined by underscores, as in batch_norm")
    }
    self.slug = slug
    self.root = root
    name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Writes the files.
  ///
  /// - Returns: The paths that were written, relative to the checkout.
  /// - Throws: `UsageError` when one exists already, `GraderFault` when a marker is gone.
  func write() throws -> [String] {
    let files = ScaffoldText(slug: slug, name: name).files
    for (path, _) in files where FileManager.default.fileExists(atPath: url(path).path) {
      throw UsageError("new: \(path) exists already", advice: "choose another slug or remove it")
    }
    let edits = [
      try edit(Self.manifest, entry: "\"\(slug)\","),
      try edit(
        Self.table,
        entry: """
          Problem(
            "\(slug)", "\(name)", title: "\(StatementExam.placeholder)",
            modules: ["Matrices"], key: \(name)Key.answerKey),
          """),
    ]
    for (path, text) in files {
      try FileManager.default.createDirectory(
        at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url(path), options: .atomic)
    }
    for (path, text) in edits { try Data(text.utf8).write(to: url(path), options: .atomic) }
    return files.map(\.path)
  }

  /// The text of a file with something entered before the marker.
  private func edit(_ path: String, entry: String) throws -> (path: String, text: String) {
    guard let text = try? String(contentsOf: url(path), encoding: .utf8),
      let marker = text.range(of: Self.marker)
    else {
      throw GraderFault.missing(
        path: "the line \"\(Self.marker)\" in \(path)", advice: "put it at the end of the list")
    }
    let indent = String(text[..<marker.lowerBound].reversed().prefix { $0 == " " })
    let entered = entry.replacing("\n", with: "\n" + indent) + "\n" + indent
    return (path, text[..<marker.lowerBound] + entered + text[marker.lowerBound...])
  }

  private func url(_ path: String) -> URL { root.appending(path: path) }
}
