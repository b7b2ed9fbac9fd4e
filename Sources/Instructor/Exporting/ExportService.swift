internal import Foundation
internal import Grading

/// A service that the course can be carried to, as one value: adding one is adding a case here.
enum ExportService: String, CaseIterable, Sendable {
  case gradescope
  case github
  case gitlab

  /// What is written where, in a few words.
  var summary: String {
    switch self {
    case .gradescope: "an autograder archive; PATH is a .zip file"
    case .github: "a workflow; PATH is a repository (default .)"
    case .gitlab: "a pipeline; PATH is a repository (default .)"
    }
  }

  /// The one option that it takes.
  var option: Option { self == .gradescope ? .seedFile : .course }

  /// What does for it what another service's option does.
  var otherWay: String {
    switch self {
    case .gradescope: "the archive holds this checkout"
    case .github, .gitlab: "set the secret variable \(Environment.seedVariable) at the service"
    }
  }

  /// What to do with the file.
  var next: String {
    switch self {
    case .gradescope: "upload it under Configure Autograder"
    case .github, .gitlab: "commit it, and push"
    }
  }

  /// The instructor's copy, as the service can take it; nil where it is left open.
  ///
  /// - Throws: `UsageError` for what cannot name a repository there.
  func course(_ name: String?) throws(UsageError) -> String? {
    guard let name else { return nil }
    let isPlain = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-:@~+".contains($0))
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if isPlain, self != .github || parts.count == 2 { return name }
    throw UsageError(
      "--course: \(name.sanitized) is not a repository that \(rawValue) knows",
      advice: self == .github
        ? "write --course OWNER/NAME" : "write --course https://gitlab.com/GROUP/NAME.git")
  }

  /// Where the file goes.
  ///
  /// - Parameter path: What was typed; nil for nothing.
  /// - Throws: `UsageError` when an archive has no path, or a repository is no folder.
  /// - Returns: The file's path.
  func destination(_ path: String?) throws(UsageError) -> URL {
    guard let place = placeInRepository else {
      guard let path, path.hasSuffix(".zip") else {
        throw UsageError(
          "export gradescope: \(path.map { "\($0.sanitized) is no .zip file" } ?? "no path is given")",
          advice: "for example: swift run instructor export gradescope autograder.zip")
      }
      return URL(fileURLWithPath: path)
    }
    let repository = URL(fileURLWithPath: path ?? ".")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: repository.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "export \(rawValue): \((path ?? ".").sanitized) is no folder",
        advice: "name the repository to write into")
    }
    return repository.appending(path: place)
  }

  private var placeInRepository: String? {
    switch self {
    case .gradescope: nil
    case .github: ".github/workflows/grade.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  /// The bytes of the file.
  ///
  /// - Parameters:
  ///   - project: The checkout to export.
  ///   - course: Where the service finds the instructor's copy; nil to leave that open.
  ///   - seed: A seed file's bytes; nil for the seed that everybody knows.
  /// - Throws: `GraderFault` when a part of the checkout is missing.
  /// - Returns: All of the file.
  func data(of project: Project, course: String?, seed: Data?) throws -> Data {
    switch self {
    case .gradescope: return try GradescopeArchive(project: project, seed: seed).data()
    case .github: return try template(".github/workflows/grade.yml", "COURSE", course, project)
    case .gitlab:
      return try template(
        "Sources/Instructor/Exporting/Templates/gitlab/gitlab-ci.yml", "COURSE_URL", course, project
      )
    }
  }

  /// A file of the checkout with the instructor's copy entered where it is left open.
  private func template(
    _ path: String, _ variable: String, _ course: String?, _ project: Project
  ) throws -> Data {
    guard
      let text = try? String(contentsOf: project.root.appending(path: path), encoding: .utf8)
    else { throw GraderFault.missing(path: path, advice: "restore it from the repository") }
    guard let course else { return Data(text.utf8) }
    let empty = "\(variable): \"\""
    guard text.contains(empty) else {
      throw GraderFault.course("\(path) has no line \(empty); restore it from the repository")
    }
    return Data(text.replacing(empty, with: "\(variable): \"\(course)\"").utf8)
  }
}
