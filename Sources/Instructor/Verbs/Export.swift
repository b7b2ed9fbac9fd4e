internal import Foundation
internal import Grading

extension Verb {
  static let export: Verb = Verb(
    "export", summary: "carry the course to a service that grades with it",
    operands: [
      Operand(
        "SERVICE",
        of: { _ in Vocabulary(of: ExportService.allCases.map(\.rawValue), called: "service") }
      ),
      Operand("PATH", .atMostOne),
    ],
    options: [.course, .seedFile, .reviews],
    example: "swift run instructor export gradescope autograder.zip",
    notes: {
      ["", "services:"]
        + ExportService.allCases.map { "  " + $0.rawValue.padded(18) + "  " + $0.summary }
    },
    run: Export.run)
}

extension Option {
  static let course: Option = Option(
    "course", "REPOSITORY", "where the service finds the course, or its image")
}

/// Writes what a service needs to grade with this checkout, and asks before it overwrites.
enum Export {
  /// The options that only some services take.
  private static let verbOptions: [Option] = [.course, .seedFile, .reviews]

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    guard let service = ExportService(rawValue: invocation.words[0]) else {
      preconditionFailure("the verb takes services only")
    }
    let destination = try service.destination(invocation.words.dropFirst().first)
    for option in invocation.options.keys
    where verbOptions.contains(option) && !service.options.contains(option) {
      throw UsageError(
        "export \(service.rawValue) has no option \(option.flag)",
        advice: option == .reviews
          ? "give the file to swift run instructor grade, which takes it" : service.otherWay)
    }
    let course = try service.course(invocation.options[.course])
    let seed = try invocation.options[.seedFile].map { _ in
      Data("\(try invocation.seed().number)\n".utf8)
    }
    let reviews = try invocation.options[.reviews].map { path in
      // What is no such table is told now, and not by the service.
      _ = try ClassReviews(reading: URL(fileURLWithPath: path))
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let project = try Project(for: invocation)
    let files = try service.files(
      of: project, to: destination, course: course, seed: seed, reviews: reviews)
    var isWritten = false
    for file in files {
      switch try write(file, console) {
      case .unchanged: break
      case .written: isWritten = true
      case .leftAlone: return 1
      }
    }
    if isWritten { console.write("next: \(service.next)\n") }
    return 0
  }

  private enum Fate { case unchanged, written, leftAlone }

  /// Writes a file, unless it is there; what differs is overwritten when somebody says so.
  private static func write(_ file: ExportService.File, _ console: Console) throws -> Fate {
    let shown = file.url.path.sanitized
    if let old = FileManager.default.contents(atPath: file.url.path) {
      if old == file.data {
        console.write("unchanged  \(shown)\n")
        return .unchanged
      }
      console.write("\(shown) exists and differs; overwrite it? [y/N] ")
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        console.write("\nleft alone  \(shown)\n")
        return .leftAlone
      }
    }
    do {
      try FileManager.default.createDirectory(
        at: file.url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.data.write(to: file.url, options: .atomic)
    } catch {
      throw UsageError(
        "export: \(shown) cannot be written: \(error.localizedDescription)",
        advice: "choose another path")
    }
    console.write("wrote  \(shown)\n")
    return .written
  }
}
