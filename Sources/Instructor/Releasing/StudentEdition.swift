internal import Foundation
internal import Grading
internal import Messages

/// The repository that a class gets: the course without its answers.
///
/// It is put together from a list of what belongs in it; whatever else lies in a checkout stays out.
struct StudentEdition {
  let project: Project
  let course: Course
  /// The numbers of each problem that is graded there, by its slug.
  let numbers: [String: Data]

  /// Files of its own, which take the place of the course's.
  static let ownFiles: String = "Sources/Instructor/Releasing/Files"
  /// What it has of the course's root.
  private static let rootFiles: [String] = [
    "LICENSE", "Package.swift", "SECURITY.md", ".gitignore", ".editorconfig", ".swift-version",
    ".devcontainer", ".vscode",
  ]
  private static let pages: [String] = [
    "Documentation/Commands.md", "Documentation/Labs.md", "Documentation/Reports.md",
  ]
  /// How the names of source files end.
  private static let sourceEndings: [String] = [".swift", ".c", ".h", ".modulemap", ".md"]

  /// One file.
  struct File: Equatable {
    let data: Data
    let isExecutable: Bool
  }

  /// All files by their paths, the same for the same checkout.
  ///
  /// - Throws: `GraderFault` for a file that is missing, is a link, or is not as this expects it.
  func files() throws -> [String: File] {
    var files: [String: File] = [:]
    for part in Self.rootFiles + Self.pages {
      for path in try paths(part, keeping: { _ in true }) { files[path] = try file(path) }
    }
    for path in try paths("Problems", keeping: isOfProblem) { files[path] = try file(path) }
    let manifest = try EditionText(text: text("Package.swift"), path: "Package.swift").manifest()
    files["Package.swift"] = File(data: Data(manifest.utf8), isExecutable: false)
    for module in Self.modules(in: manifest) {
      let source = module == "AnswerKey" ? "StoredAnswers" : module
      guard !["Exercises", "Problems"].contains(module) else { continue }
      for path in try paths("Sources/\(source)", keeping: isSource) {
        files["Sources/\(module)" + path.dropFirst("Sources/\(source)".count)] = try file(path)
      }
    }
    // Never a learner's own progress.
    for exercise in course.exercises {
      files["Sources/Exercises/\(exercise.fileName)"] = try file(
        "Problems/\(exercise.slug)/\(exercise.startingFile)")
    }
    for (slug, data) in numbers {
      files["\(Project.numbersFolder)/\(slug)\(Project.numbersEnding)"] = File(
        data: data, isExecutable: false)
    }
    for path in try paths(Self.ownFiles, keeping: { _ in true }) {
      files[String(path.dropFirst(Self.ownFiles.count + 1))] = try file(path)
    }
    return withoutDeadLinks(try withoutOurs(files))
  }

  /// The modules that a manifest declares.
  static func modules(in manifest: String) -> [String] {
    manifest.matches(of: /\.(?:target|executableTarget)\(\s*name: "(\w+)"/).map { String($0.1) }
  }

  // MARK: Parts

  /// The same without what stands between the marks; a file of which nothing is left is left out.
  private func withoutOurs(_ files: [String: File]) throws -> [String: File] {
    var rest: [String: File] = [:]
    for (path, file) in files {
      guard [".swift", ".md"].contains(where: path.hasSuffix), !path.hasPrefix("Sources/Exercises/")
      else {
        rest[path] = file
        continue
      }
      let whole = String(decoding: file.data, as: UTF8.self)
      let text = try EditionText(text: whole, path: path).cut()
      if text.allSatisfy(\.isWhitespace), !whole.isEmpty { continue }
      rest[path] = File(data: Data(text.utf8), isExecutable: file.isExecutable)
    }
    return rest
  }

  private func withoutDeadLinks(_ files: [String: File]) -> [String: File] {
    func exists(_ path: String) -> Bool {
      files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { path, file in
        guard path.hasSuffix(".md"), !path.hasPrefix("Sources/Exercises/") else {
          return (path, file)
        }
        let page = EditionText(text: String(decoding: file.data, as: UTF8.self), path: path)
        return (
          path,
          File(data: Data(page.page(exists: exists).utf8), isExecutable: file.isExecutable)
        )
      })
  }

  private func isOfProblem(_ path: String) -> Bool {
    [".swift", ".md", ".swift.txt", ".json"].contains { path.hasSuffix($0) }
  }

  private func isSource(_ path: String) -> Bool {
    Self.sourceEndings.contains { path.hasSuffix($0) }
  }

  /// The files of a folder, sorted, or the one file; none whose name begins with a dot.
  private func paths(_ part: String, keeping: (String) -> Bool) throws -> [String] {
    let files = FileManager.default
    let url = project.root.appending(path: part)
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw GraderFault.missing(path: part, advice: "restore it from the repository")
    }
    guard isFolder.boolValue else { return [part] }
    return try files.subpathsOfDirectory(atPath: url.path).sorted().compactMap { name in
      let path = "\(part)/\(name)"
      let isHidden = name.split(separator: "/").contains {
        $0.hasPrefix(".") || $0 == "__pycache__"
      }
      guard !isHidden || part == Self.ownFiles, keeping(path) else { return nil }
      let file = project.root.appending(path: path)
      guard files.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      return path
    }
  }

  private func file(_ path: String) throws -> File {
    let url = project.root.appending(path: path)
    let files = FileManager.default
    guard let kind = try? files.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType,
      kind == .typeRegular, let data = files.contents(atPath: url.path)
    else {
      throw GraderFault.course("\(path) is no ordinary file; restore it from the repository")
    }
    return File(data: data, isExecutable: files.isExecutableFile(atPath: url.path))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try file(path).data, as: UTF8.self)
  }
}
