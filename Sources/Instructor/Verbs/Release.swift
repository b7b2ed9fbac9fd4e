internal import Foundation
internal import Grading

extension Verb {
  static let release: Verb = Verb(
    "release", summary: "write the edition that a class gets, without the answers",
    operands: [Operand("OUT", called: "folder")],
    example: "swift run instructor release ../course-for-students", run: Release.run)
}

/// Writes the student edition, and asks before it takes the place of an earlier one.
enum Release {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    let folder = EditionFolder(url: URL(fileURLWithPath: invocation.words[0]).standardizedFileURL)
    if try folder.state(besides: project.root) == .earlier {
      console.write("\(folder.shown) holds an earlier edition; write it anew? [y/N] ")
      guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
        console.write("\nleft alone  \(folder.shown)\n")
        return 1
      }
    }
    let course = Course.preNormPostNorm
    let numbers = try Grading.with(
      project, seed: .open(Invocation.publicSeed), reading: [],
      sandbox: try invocation.sandbox(), console: console
    ) { grading in
      try NumberRecorder(grading: grading, course: course, console: console).numbers()
    }
    let files = try StudentEdition(project: project, course: course, numbers: numbers).files()
    try folder.write(files)
    console.write(lines: lines(folder.shown, files, course, numbers))
    return 0
  }

  /// What was written, and what to do with it.
  static func lines(
    _ path: String, _ files: [String: StudentEdition.File], _ course: Course,
    _ numbers: [String: Data]
  ) -> [String] {
    let size = Double(files.values.reduce(0) { $0 + $1.data.count }) / 1e6
    let left = course.exercises.map(\.slug).filter { numbers[$0] == nil }
    return ["wrote  \(path): \(files.count) files, \(size.brief) MB"]
      + ("graded there, on the numbers of seed \(Invocation.publicSeed): \(numbers.count) problems")
      .wrapped(first: "  ", rest: "    ")
      + "graded here only: \(left.joined(separator: ", "))".wrapped(first: "  ", rest: "    ")
      + ["next: cd \(path.quotedForShell) && swift run grader"]
  }
}
