internal import Foundation
internal import Grading

extension Verb {
  static let export: Verb = Verb(
    "export", summary: "carry the course to Gradescope, GitHub or GitLab",
    arguments: Arguments("SERVICE [PATH]") { words, verb, _ in
      (1...2).contains(words.count)
        ? nil
        : UsageError(
          "\(verb.name) takes a service and a path", advice: "for example: \(verb.example)")
    },
    options: [.course, .seedFile], example: "swift run instructor export gradescope autograder.zip",
    notes: {
      ["", "services:"]
        + ExportService.allCases.map { "  " + $0.rawValue.padded(18) + "  " + $0.summary }
    },
    run: Export.run)
}

extension Option {
  static let course: Option = Option(
    "course", "REPOSITORY", "where the service finds the instructor's copy")
}

/// Writes what a service needs to grade with this checkout, and asks before it overwrites.
enum Export {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let words = invocation.words
    let names = ExportService.allCases.map(\.rawValue)
    guard let service = ExportService(rawValue: words[0]) else {
      throw UsageError(
        "export: there is no service \(words[0].sanitized)",
        advice: Suggestion.advice(
          for: words[0], among: names, else: "one of: \(names.joined(separator: ", "))"))
    }
    let destination = try service.destination(words.count > 1 ? words[1] : nil)
    let course = try course(invocation, service)
    let seed = try seed(invocation, service)
    let project = try Project(submission: nil)
    let data = try service.data(of: project, course: course, seed: seed)
    let shown = destination.path.sanitized
    if let old = FileManager.default.contents(atPath: destination.path) {
      if old == data {
        console.write("unchanged  \(shown)\n")
        return 0
      }
      console.write("\(shown) exists and differs; overwrite it? [y/N] ")
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        console.write("\nleft alone  \(shown)\n")
        return 1
      }
    }
    do {
      try FileManager.default.createDirectory(
        at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: destination, options: .atomic)
    } catch {
      throw UsageError(
        "export: \(shown) cannot be written: \(error.localizedDescription)",
        advice: "choose another path")
    }
    console.write("wrote  \(shown)\n")
    console.write("next: \(service.next)\n")
    return 0
  }

  /// The instructor's copy, as a service can take it.
  private static func course(_ invocation: Invocation, _ service: ExportService) throws(UsageError)
    -> String?
  {
    guard let course = invocation.options[.course] else { return nil }
    let isPlain = course.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-:@~+".contains($0))
    }
    let isRepository = course.split(separator: "/", omittingEmptySubsequences: false).count == 2
    switch service {
    case .github where isPlain && isRepository: return course
    case .gitlab where isPlain: return course
    case .github, .gitlab:
      throw UsageError(
        "--course: \(course.sanitized) is not a repository that \(service.rawValue) knows",
        advice: service == .github
          ? "write --course OWNER/NAME" : "write --course https://gitlab.com/GROUP/NAME.git")
    case .gradescope:
      throw UsageError(
        "export gradescope has no option --course", advice: "the archive holds this checkout")
    }
  }

  /// The seed file to put into the archive.
  private static func seed(_ invocation: Invocation, _ service: ExportService) throws(UsageError)
    -> Data?
  {
    guard invocation.options[.seedFile] != nil else { return nil }
    guard service == .gradescope else {
      throw UsageError(
        "export \(service.rawValue) has no option --seed-file",
        advice: "set the secret variable \(Environment.seedVariable) at the service")
    }
    return Data("\(try invocation.seed().number)\n".utf8)
  }
}

extension ExportService {
  /// What to do with the file.
  fileprivate var next: String {
    switch self {
    case .gradescope: "upload it under Configure Autograder"
    case .github, .gitlab: "commit it, and push"
    }
  }
}
