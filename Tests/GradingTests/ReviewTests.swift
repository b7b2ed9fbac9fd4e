import Foundation
import Messages
import Testing

@testable import Grading

/// Reviews of one submission, as a person gives them and the grader counts them.
extension MemoTests {
  /// A workbench with one memo that a person is to read.
  private func bench(_ text: String? = nil) throws -> Workbench {
    try folder(["WhyPreNorm.md": Data((text ?? reference("why_pre_norm")).utf8)])
  }

  private func report(in bench: Workbench, _ reviews: ClassReviews = ClassReviews()) throws
    -> ProblemReport
  {
    var grading = try bench.grading(seed: .open(1))
    grading.reviews = reviews
    return try grading.report(on: memo("why_pre_norm"))
  }

  private func prose(_ report: ProblemReport) throws -> ReviewedProse {
    ReviewedProse(report.slug, try #require(report.memo))
  }

  /// The rows of a memo, the first filled in.
  private func reviews(
    of report: ProblemReport, _ cells: [ClassReviews.Column: String], student: String = "submission"
  ) throws -> ClassReviews {
    var reviews = ClassReviews()
    reviews.enter(try prose(report), of: student)
    return try reviews.filledIn(1, cells)
  }

  private var question: String {
    get throws { try #require(ReviewedProse.names(of: memo("why_pre_norm")).first) }
  }

  @Test("A point is merged, outlives grading, and is for its text alone")
  func review() throws {
    let text = try reference("why_pre_norm")
    let bench = try bench()
    let first = try report(in: bench)
    #expect(first.verdict == .passed)
    #expect(first.score.awaitingReview == 5)
    #expect(first.possible == first.points + first.score.awaitingReview)
    #expect(first.possible == (try memo("why_pre_norm").points))

    var reviews = try reviews(of: first, [.points: "1", .comment: "clear\nand short"])
    let reviewed = try report(in: bench, reviews)
    #expect((reviewed.points, reviewed.possible) == (first.points + 1, first.possible))
    #expect(reviewed.memo?.review.points.first?.comment == "clear and short")
    // Merging needs no other grading, and what was merged before does not count.
    #expect(reviews.applied(to: [first], of: "submission") == [reviewed].map { steady($0, first) })
    #expect(ClassReviews().applied(to: [reviewed], of: "submission")[0].score == first.score)
    #expect(reviews.applied(to: [first], of: "bob") == [first])
    // Entering the same text again changes nothing.
    let before = reviews.data
    reviews.enter(try prose(reviewed), of: "submission")
    #expect(reviews.data == before)

    let changed = text.replacing("The one change is pre-norm.", with: "The change is pre-norm.")
    #expect(changed != text)
    try Data(changed.utf8).write(to: bench.folder.appending(path: "WhyPreNorm.md"))
    let later = try report(in: bench, reviews)
    #expect(later.memo?.review.outdated == [try question])
    #expect(later.score == first.score)
    // The comment stays; the point moves to its own column, and is to be given anew.
    reviews.enter(try prose(later), of: "submission")
    let row = try reviews.row(1)
    #expect((row[.points], row[.before], row[.comment]) == ("", "1", "clear\nand short"))
    #expect(row[.text] == (try prose(later).fingerprint))
    let again = try report(in: bench, reviews)
    #expect(again.score == first.score)
    #expect(again.memo?.review.outdated == [try question])
    #expect(reviews.open.count == 5 && reviews.open.changed == 1)
    // Given anew, it counts.
    let anew = try reviews.filledIn(1, [.points: "1"])
    #expect(try report(in: bench, anew).points == first.points + 1)
  }

  /// A report with the times of another, which no review changes.
  private func steady(_ report: ProblemReport, _ other: ProblemReport) -> ProblemReport {
    var steady = report
    for place in steady.checks.indices {
      steady.checks[place].seconds = other.checks[place].seconds
    }
    return steady
  }

  @Test("A point that is not given is wrong, with the reviewer's comment")
  func noPoint() throws {
    let bench = try bench()
    let first = try report(in: bench)
    for (comment, message) in [
      ("name the Jacobian", "name the Jacobian"), ("", "your reviewer gave no point"),
    ] {
      let report = try report(in: bench, reviews(of: first, [.points: "0", .comment: comment]))
      let check = try #require(report.checks.first { $0.label.isReview })
      #expect((check.verdict, check.blankMessage) == (.wrong, message))
      #expect(report.verdict == .wrong && report.score.awaitingReview == 4)
    }
  }

  @Test("Where nothing of the learner's own stands, there is nothing to review")
  func nothingToReview() throws {
    let bench = try Workbench()
    let template = try bench.project.text("Template.md", of: memo("why_pre_norm"))
    let report = try report(in: self.bench(template + "\n"))
    #expect(report.checks.filter(\.label.isReview).allSatisfy { $0.verdict == .notStarted })
    #expect(report.score.awaitingReview == 0 && !report.isToBeReviewed)
    #expect(report.possible == (try memo("why_pre_norm").points))
  }

  @Test("A memo of tables alone awaits review as well: a person says what it is worth")
  func tablesAlone() throws {
    let reference = try String(
      contentsOf: bench().project.root.appending(path: "Sources/Reference/Memos/WhyPreNorm.md"),
      encoding: .utf8)
    let tables = reference.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("## In my own") }
      .filter { $0.isEmpty || $0.hasPrefix("|") || $0.hasPrefix("#") }
    let report = try report(in: bench(tables.joined(separator: "\n")))
    #expect(report.verdict == .passed)
    #expect(report.checks.filter(\.label.isReview).allSatisfy { $0.verdict == .awaitingReview })
  }

  @Test("A change of anything that a learner wrote outdates its points")
  func wholeText() throws {
    let own = [
      "### A heading of my own", "What stands below it.", "```", "x = norm(x + f(x))", "```",
      "| depth | loss |", "| 96 | 1.5 |",
    ]
    let text = try reference("why_pre_norm") + "\n" + own.joined(separator: "\n") + "\n"
    let bench = try bench(text)
    func prose(_ text: String) throws -> ReviewedProse {
      try Data(text.utf8).write(to: bench.folder.appending(path: "WhyPreNorm.md"))
      return try self.prose(report(in: bench))
    }
    let shown = try prose(text)
    #expect(shown.text == text)
    for line in own where line != "```" {
      let changed = text.replacing("\n\(line)\n", with: "\n\(line)+\n")
      #expect(try prose(changed).fingerprint != shown.fingerprint, "\(line)")
    }
  }

  // MARK: The commands

  @Test("One submission: the file is written, filled in, and counted where it is named")
  func commands() throws {
    let bench = try bench()
    let parent = bench.folder.deletingLastPathComponent().path
    let file = URL(fileURLWithPath: parent + "/reviews.csv")
    let review = ["review", bench.folder.path, "--student", "ada", "--reviews", file.path]
    let written = try CommandLineTests.run(review, of: "instructor")
    let lines = written.output.split(separator: "\n", maxSplits: 1)
    #expect(lines[0].hasPrefix("submission/NormPlacementMemo.md: there is no such file; "))
    #expect(lines[0].hasSuffix("; nothing to review"))
    #expect(
      lines[1]
        == """
        written: \(file.path): 5 points to give
        written: \(parent)/reviews.html: the answers, question by question
        fill in the column points, then: swift run grader check why_pre_norm --submission \
        \(bench.folder.path) --student ada --reviews \(file.path)

        """)
    #expect(written.status == 0)
    let page = try String(contentsOfFile: parent + "/reviews.html", encoding: .utf8)
    #expect(page.contains("<a href=\"#ada-why_pre_norm\">ada</a>"))
    #expect(page.contains("<section id=\"ada-why_pre_norm\">"))

    let check = ["check", "why_pre_norm", "--submission", bench.folder.path, "--plain"]
    let own = check + ["--student", "ada", "--reviews", file.path]
    let reviews = try ClassReviews(reading: file)
      .filledIn(1, [.points: "1", .comment: "=clear"]).filledIn(2, [.points: "0.5"])
    try reviews.data.write(to: file)
    let graded = try CommandLineTests.run(own)
    #expect(graded.output.contains("  review, place: 1 of 1 point: =clear\n"))
    #expect(graded.output.contains("23 of 27 points, 4 awaiting review"))
    let note = "reviews.csv:3: points 0.5 are neither 0 nor 1; write one of them, or nothing"
    #expect(graded.errors == note + "\n")
    #expect(graded.output.contains("  review: \(note)".wrapped(first: "  ", rest: "    ")[0]))
    // Nothing is lost: the row that is wrong stays as it is.
    let again = try CommandLineTests.run(review, of: "instructor")
    #expect(again.status == 0 && again.errors == note + "\n")
    #expect(again.output.contains("written: \(file.path): 3 points to give\n"))
    #expect(try ClassReviews(reading: file) == reviews)
    // Without the file, and for somebody else, the points await review.
    let without = try CommandLineTests.run(check)
    #expect(without.output.contains("22 of 27 points, 5 awaiting review") && without.errors.isEmpty)
    let other = try CommandLineTests.run(check + ["--student", "bob", "--reviews", file.path])
    #expect(other.output.contains("22 of 27 points, 5 awaiting review"))
    #expect(
      other.errors
        == "the reviews hold no row of bob; where they call this student otherwise, give that name "
        + "with --student\n")
  }

  @Test(
    "What cannot be taken for reviews is told in one line",
    arguments: [
      (
        ["review", "DIR"],
        "instructor: review: --reviews does not name the file for the points; keep one where no "
          + "learner can write, as in --reviews reviews.csv\n"
      ),
      (
        ["check", "why_pre_norm", "--submission", "DIR", "--reviews", "DIR/none.csv"],
        "grader: there is no file DIR/none.csv; check the path\n"
      ),
      (
        ["check", "why_pre_norm", "--submission", "DIR", "--reviews", "DIR/bad.csv"],
        "grader: bad.csv:1: no column is called text, points; put it back, or have the file written "
          + "with swift run instructor review\n"
      ),
    ])
  func badFiles(_ words: [String], _ message: String) throws {
    let bench = try bench()
    try Data("student,memo,question\nada,why_pre_norm,place\n".utf8)
      .write(to: bench.folder.appending(path: "bad.csv"))
    let run = try CommandLineTests.run(
      words.map { $0.replacing("DIR", with: bench.folder.path) },
      of: words[0] == "check" ? "grader" : "instructor")
    #expect(run.status == 2)
    #expect(run.errors == message.replacing("DIR", with: bench.folder.path))
  }

  @Test("A file that lies with the learner's gives no points")
  func learnersOwn() throws {
    let bench = try bench()
    let reviews = try reviews(of: report(in: bench), [.points: "1"])
    for folder in [bench.folder, bench.folder.deletingLastPathComponent()] {
      try reviews.data.write(to: folder.appending(path: "reviews.csv"))
    }
    let run = try CommandLineTests.run(
      ["check", "why_pre_norm", "--submission", bench.folder.path, "--plain"])
    #expect(run.output.contains("22 of 27 points, 5 awaiting review"))
  }
}

extension ClassReviews {
  /// The same with cells of a row, counted from 1 in the file's order, filled in by hand.
  func filledIn(_ number: Int, _ cells: [Column: String]) throws -> ClassReviews {
    var table = try CSVTable(data, name: "reviews.csv")
    for (column, cell) in cells { table.rows[number - 1].cells[column.place] = cell }
    return try ClassReviews(CSVTable(table.data, name: "reviews.csv"), name: "reviews.csv")
  }

  /// The cells of a row, counted from 1 in the file's order.
  func row(_ number: Int) throws -> [Column: String] {
    let cells = try CSVTable(data, name: "reviews.csv").rows[number - 1].cells
    return Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, cells[$0.place]) })
  }
}
