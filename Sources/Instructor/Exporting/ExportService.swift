internal import Foundation
internal import Grading

/// A service that the course can be carried to, as one value: adding one is adding a case here.
enum ExportService: String, CaseIterable, Sendable {
  case gradescope
  case github
  case gitlab
  case classroom50

  /// What is written where, in a few words.
  var summary: String {
    switch self {
    case .gradescope: "an autograder archive; PATH is a .zip file"
    case .github: "a workflow; PATH is a repository (default .)"
    case .gitlab: "a pipeline; PATH is a repository (default .)"
    case .classroom50: "an autograder; PATH is CLASSROOM/autograders/ASSIGNMENT"
    }
  }

  /// The options that it takes.
  var options: [Option] { self == .gradescope ? [.seedFile, .reviews] : [.course] }

  /// What does for it what another service's option does.
  var otherWay: String {
    switch self {
    case .gradescope: "the archive holds this checkout"
    case .github, .gitlab: "set the secret variable \(Environment.seedVariable) at the service"
    case .classroom50: "everybody can read what it grades with; it has no place for a secret"
    }
  }

  /// What to do with the files.
  var next: String {
    switch self {
    case .gradescope: "upload it under Configure Autograder"
    case .github, .gitlab: "commit it, and push"
    case .classroom50:
      "put the fields of assignment.json into the assignment's entry, commit, and push"
    }
  }

  /// The instructor's copy, as the service can take it; nil where it is left open.
  ///
  /// - Throws: `UsageError` for what cannot name one there, and where none is named that must be.
  func course(_ name: String?) throws(UsageError) -> String? {
    let advice =
      switch self {
      case .github: "write --course OWNER/NAME"
      case .classroom50: "write --course ghcr.io/OWNER/NAME:TAG"
      case .gitlab, .gradescope: "write --course https://gitlab.com/GROUP/NAME.git"
      }
    guard let name else {
      guard self == .classroom50 else { return nil }
      throw UsageError(
        "export classroom50: no image is named that holds the built course", advice: advice)
    }
    let isPlain = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-:@~+".contains($0))
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isKnown =
      switch self {
      case .github: parts.count == 2
      // What its own schema of assignments allows.
      case .classroom50: name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._:\/@+-]{0,255}/) != nil
      case .gitlab, .gradescope: true
      }
    if isPlain, isKnown { return name }
    let kind = self == .classroom50 ? "an image" : "a repository"
    throw UsageError(
      "--course: \(name.sanitized) is not \(kind) that \(rawValue) knows", advice: advice)
  }

  /// Where the files go.
  ///
  /// - Parameter path: What was typed; nil for nothing.
  /// - Throws: `UsageError` when an archive has no path, or a repository is no folder.
  /// - Returns: The archive's path, or the folder's.
  func destination(_ path: String?) throws(UsageError) -> URL {
    guard self != .gradescope else {
      guard let path, path.hasSuffix(".zip") else {
        throw UsageError(
          "export gradescope: \(path.map { "\($0.sanitized) is no .zip file" } ?? "no path is given")",
          advice: "for example: swift run instructor export gradescope autograder.zip")
      }
      return URL(fileURLWithPath: path)
    }
    let folder = URL(fileURLWithPath: path ?? ".")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "export \(rawValue): \((path ?? ".").sanitized) is no folder",
        advice: self == .classroom50
          ? "make it in your classroom50 repository" : "name the repository to write into")
    }
    return folder
  }

  /// A file as it is written.
  typealias File = (url: URL, data: Data)

  /// The files, with their places.
  ///
  /// - Parameters:
  ///   - project: The checkout to export.
  ///   - destination: Where they go.
  ///   - course: Where the service finds the instructor's copy; nil to leave that open.
  ///   - seed: A seed file's bytes; nil for the seed that everybody knows.
  ///   - reviews: The bytes of a person's points; nil for none.
  /// - Throws: `GraderFault` when a part of the checkout is missing.
  /// - Returns: One file, or several.
  func files(
    of project: Project, to destination: URL, course: String?, seed: Data?, reviews: Data?
  ) throws -> [File] {
    func file(_ place: String, from path: String, _ open: String) throws -> File {
      (destination.appending(path: place), try template(path, open, course, project))
    }
    let templates = "Sources/Instructor/Exporting/Templates"
    switch self {
    case .gradescope:
      let archive = GradescopeArchive(project: project, seed: seed, reviews: reviews)
      return [(destination, try archive.data())]
    case .github:
      let path = ".github/workflows/grade.yml"
      return [try file(path, from: path, "COURSE: ")]
    case .gitlab:
      return [try file(".gitlab-ci.yml", from: "\(templates)/gitlab/gitlab-ci.yml", "COURSE_URL: ")]
    case .classroom50:
      let folder = "\(templates)/classroom50"
      return [
        try file("autograder.py", from: "\(folder)/autograder.py", ""),
        try file("assignment.json", from: "\(folder)/assignment.json", "\"image\": "),
      ]
    }
  }

  /// A file of the checkout with the instructor's copy entered where it is left open: between the two
  /// quotation marks behind some words, or nowhere where there are none.
  private func template(
    _ path: String, _ open: String, _ course: String?, _ project: Project
  ) throws -> Data {
    guard
      let text = try? String(contentsOf: project.root.appending(path: path), encoding: .utf8)
    else { throw GraderFault.missing(path: path, advice: "restore it from the repository") }
    guard let course, !open.isEmpty else { return Data(text.utf8) }
    let empty = "\(open)\"\""
    guard text.contains(empty) else {
      throw GraderFault.course("\(path) has no line \(empty); restore it from the repository")
    }
    return Data(text.replacing(empty, with: "\(open)\"\(course)\"").utf8)
  }
}
