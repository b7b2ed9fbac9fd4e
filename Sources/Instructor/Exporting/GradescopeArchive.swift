internal import Foundation
internal import Grading

/// The archive that Gradescope makes an autograder of: two scripts, and the course.
struct GradescopeArchive {
  let project: Project
  /// The seed of the cases as a file holds it; nil for the one that everybody knows.
  let seed: Data?
  /// A person's points on memos, by the students' email addresses; nil for none.
  var reviews: Data?

  /// Where the scripts are in the checkout.
  static let templates: String = "Sources/Instructor/Exporting/Templates/gradescope"
  /// The parts of the checkout that the grader is built from; the manifest names the tests too.
  static let parts: [String] = [
    "LICENSE", "Package.swift", "Problems", "README.md", "SECURITY.md", "Sources", "Tests",
  ]

  /// The bytes of the archive, the same for the same files.
  ///
  /// - Throws: `UsageError` when nobody could be graded with it, `GraderFault` when a file is missing
  ///   or cannot be read.
  func data() throws -> Data {
    let missing = try missingFolders()
    guard missing.isEmpty else {
      throw UsageError(
        "export gradescope: \(missing.joined(separator: ", ")) without sources, and nobody can be "
          + "graded without them",
        advice: "restore them with git, or export from the instructor's checkout")
    }
    var archive = ZipArchive()
    for name in ["run_autograder", "setup.sh"] {
      try archive.add(name, contents("\(Self.templates)/\(name)"), isExecutable: true)
    }
    if let seed { try archive.add("seed", seed, isExecutable: false) }
    if let reviews { try archive.add("reviews.csv", reviews, isExecutable: false) }
    for path in try paths() {
      try archive.add(
        "course/\(path)", contents(path),
        isExecutable: FileManager.default.isExecutableFile(
          atPath: project.root.appending(path: path).path))
    }
    return archive.data
  }

  /// The folders without any source that the manifest or the answer key needs, sorted.
  private func missingFolders() throws -> [String] {
    let manifest = String(decoding: try contents("Package.swift"), as: UTF8.self)
    let targets = manifest.matches(of: /\.(target|executableTarget|testTarget)\(\s*name: "(\w+)"/)
      .filter { $0.2 != "Problems" }
      .map { ($0.1 == "testTarget" ? "Tests/" : "Sources/") + $0.2 }
    return Set(targets + Product.answerKey.sources).filter { folder in
      let path = project.root.appending(path: folder).resolvingSymlinksInPath().path
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      return !names.contains { $0.hasSuffix(".swift") || $0.hasSuffix(".c") }
    }.sorted()
  }

  /// The files of the course, sorted.
  private func paths() throws -> [String] {
    try Self.parts.flatMap { part -> [String] in
      let url = project.root.appending(path: part)
      switch isFolder(url) {
      case nil: throw GraderFault.missing(path: part, advice: "restore it from the repository")
      case false?: return [part]
      case true?:
        return try FileManager.default.subpathsOfDirectory(atPath: url.path).filter { name in
          let isHidden = name.split(separator: "/").contains {
            $0.hasPrefix(".") || $0 == "__pycache__"
          }
          return !isHidden && isFolder(url.appending(path: name)) == false
        }.map { "\(part)/\($0)" }
      }
    }.sorted()
  }

  /// Whether a path is a folder; nil when there is nothing.
  private func isFolder(_ url: URL) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      ? isFolder.boolValue : nil
  }

  private func contents(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: project.root.appending(path: path).path)
    else { throw GraderFault.missing(path: path, advice: "restore it from the repository") }
    return data
  }
}
