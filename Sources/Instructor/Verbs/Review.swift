internal import Foundation
internal import Grading
internal import Teaching
internal import WebPages

extension Verb {
  static let review: Verb = Verb(
    "review", summary: "write the file for a person's points on memos",
    operands: [Operand("DIR", called: "folder")], options: [.reviews, .student],
    example: "swift run instructor review ../results",
    notes: {
      ["", "DIR is a class's results, or one submission; that one needs --reviews FILE."]
    },
    run: Review.run)
}

/// Writes the file in which people give points for prose, and the page on which they read it.
enum Review {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let folder = ClassFolder(URL(fileURLWithPath: invocation.words[0]))
    return folder.hasResults
      ? try ofClass(folder, invocation, console) : try ofSubmission(invocation, console)
  }

  /// A class's memos, from what is kept of its grading.
  private static func ofClass(
    _ folder: ClassFolder, _ invocation: Invocation, _ console: Console
  ) throws -> Int32 {
    guard invocation.options[.student] == nil else {
      throw UsageError(
        "review: --student belongs to one submission", advice: "a class's rows bear its keys")
    }
    let named = invocation.options[.reviews].map { URL(fileURLWithPath: $0) }
    var sheet = try ReviewDesk(named ?? folder.reviews)
    var students: Set<String> = []
    for result in folder.results() {
      students.insert(result.student.key)
      sheet.add(result.reports, of: result.student.key)
    }
    for note in sheet.reviews.notes { console.remark(note.text) }
    let gone = sheet.reviews.students.count { !students.contains($0) }
    if gone > 0 {
      console.remark(
        "\(gone) \(gone == 1 ? "student" : "students") with rows \(gone == 1 ? "is" : "are") not in "
          + "these results; the rows stay")
    }
    try sheet.write(console)
    console.write(
      "fill in the column points, then: swift run instructor merge "
        + invocation.words[0].quotedForShell
        + (invocation.options[.reviews].map { " --reviews \($0.quotedForShell)" } ?? "") + "\n")
    return 0
  }

  /// The memos of one submission.
  private static func ofSubmission(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation, submission: invocation.words[0])
    guard let path = invocation.options[.reviews] else {
      throw UsageError(
        "review: --reviews does not name the file for the points",
        advice: "keep one where no learner can write, as in --reviews reviews.csv")
    }
    var sheet = try ReviewDesk(URL(fileURLWithPath: path))
    let memos = Course.preNormPostNorm.memos
    let grading = try Grading(
      project: project, seed: .open(0), reading: memos, scratch: nil, announce: console.complain,
      showing: console.show)
    let reports = memos.map { grading.report(on: $0) }
    if let fault = reports.first(where: { $0.verdict == .graderFault }) {
      throw GraderFault.course(fault.message ?? "")
    }
    for report in reports where !report.isToBeReviewed {
      console.write(
        "\(report.file): \(report.message ?? report.verdict.words); nothing to review\n")
    }
    guard reports.contains(where: \.isToBeReviewed) else { return 1 }
    sheet.add(reports, of: project.student)
    for note in sheet.reviews.notes { console.remark(note.text) }
    try sheet.write(console)
    let submission =
      project.isOwnSubmission ? "" : " --submission \(project.submission.path.quotedForShell)"
    let slugs = reports.filter(\.isToBeReviewed).map(\.slug).joined(separator: " ")
    console.write(
      "fill in the column points, then: swift run grader check \(slugs)\(submission)"
        + " --student \(project.student.quotedForShell) --reviews \(path.quotedForShell)\n")
    return 0
  }
}

/// The file of reviews and the page beside it, while memos are entered.
private struct ReviewDesk {
  let url: URL
  /// The file as it was read; nil where there was none.
  private let old: Data?
  private(set) var reviews: ClassReviews
  private var page: ReviewPage = ReviewPage()

  init(_ url: URL) throws(UsageError) {
    self.url = url
    old = FileManager.default.contents(atPath: url.path)
    reviews =
      FileManager.default.fileExists(atPath: url.path)
      ? try ClassReviews(reading: url) : ClassReviews()
  }

  /// Enters the memos of a student.
  mutating func add(_ reports: [ProblemReport], of student: String) {
    for report in reports where report.isToBeReviewed {
      guard let memo = report.memo else { continue }
      let prose = ReviewedProse(report.slug, memo)
      reviews.enter(prose, of: student)
      page.add(prose, of: student, reviews.outcome(for: prose, of: student))
    }
  }

  /// Writes both, and says so.
  ///
  /// - Throws: `UsageError` when the file changed meanwhile: what somebody just wrote is not lost.
  func write(_ console: Console) throws {
    let shown = url.path.sanitized
    guard FileManager.default.contents(atPath: url.path) == old else {
      throw UsageError("\(shown) changed while the memos were read", advice: "run this again")
    }
    let html = url.deletingPathExtension().appendingPathExtension("html")
    do {
      try reviews.data.write(to: url, options: .atomic)
      try Data(page.page.html.utf8).write(to: html, options: .atomic)
    } catch {
      throw UsageError(
        "\(shown) cannot be written: \(error.localizedDescription)", advice: "choose another path")
    }
    let open = reviews.open
    let changed = open.changed > 0 ? ", \(open.changed) of them for a text that changed" : ""
    console.write("written: \(shown): \(open.count) points to give\(changed)\n")
    console.write("written: \(html.path.sanitized): the answers, question by question\n")
  }
}
