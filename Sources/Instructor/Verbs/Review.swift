internal import Foundation
internal import Grading

extension Verb {
  static let review: Verb = Verb(
    "review", summary: "write a form for a person's points on the memos of a folder",
    operands: [Operand("DIR", called: "folder")], options: [.student],
    example: "swift run instructor review ../ada/Sources/Exercises",
    run: Review.run)
}

/// Writes the form on which a person gives points for prose.
enum Review {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation, submission: invocation.words[0])
    let memos = Course.preNormPostNorm.memos
    let grading = try Grading(
      project: project, seed: .open(0), reading: memos, scratch: nil, announce: console.complain,
      showing: console.show)
    let reports = memos.map { grading.report(on: $0) }
    if let fault = reports.first(where: { $0.verdict == .graderFault }) {
      throw GraderFault.course(fault.message ?? "")
    }
    for report in reports where report.memo == nil {
      console.write(
        "\(report.file): \(report.message ?? report.verdict.words); nothing to review\n")
    }
    guard reports.contains(where: { $0.memo != nil }), let file = grading.submission.review else {
      return 1
    }
    try file.write(reports.filter { $0.memo != nil })
    console.write("written, for \(project.student): \(file.url.path.sanitized)\n")
    var option =
      project.isOwnSubmission ? "" : " --submission \(project.submission.path.quotedForShell)"
    option += invocation.options[.student].map { " --student \($0.quotedForShell)" } ?? ""
    let slugs = reports.filter { $0.memo != nil }.map(\.slug).joined(separator: " ")
    console.write("fill it in, then: swift run grader check \(slugs)\(option)\n")
    return 0
  }
}
