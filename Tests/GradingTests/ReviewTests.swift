import Foundation
import Messages
import Testing

@testable import Grading

/// Reviews as an instructor gives them and the grader counts them.
extension MemoTests {
  /// A workbench with one memo that a person is to read.
  private func bench(_ text: String? = nil) throws -> Workbench {
    try folder(["WhyPreNorm.md": Data((text ?? reference("why_pre_norm")).utf8)])
  }

  private func report(in bench: Workbench) throws -> ProblemReport {
    try bench.grading(seed: .open(1)).report(on: memo("why_pre_norm"))
  }

  /// Fills in the first question of the form beside a submission.
  private func fillIn(_ lines: String, beside bench: Workbench) throws {
    let url = ReviewFile(project: bench.project).url
    var form = try String(contentsOf: url, encoding: .utf8)
    let empty = try #require(form.range(of: "points:\ncomment:"))
    form.replaceSubrange(empty, with: lines)
    try Data(form.utf8).write(to: url)
  }

  private var question: String {
    get throws { try #require(ReviewedProse.names(of: memo("why_pre_norm")).first) }
  }

  @Test("A review is merged, outlives grading, and says when the text changed")
  func review() throws {
    let text = try reference("why_pre_norm")
    let bench = try bench()
    var file: ReviewFile { ReviewFile(project: bench.project) }
    let first = try report(in: bench)
    #expect(first.verdict == .passed)
    #expect(first.score.awaitingReview >= 1)
    #expect(first.possible == first.points + first.score.awaitingReview)
    #expect(first.possible == (try memo("why_pre_norm").points))
    try file.write([first])

    try fillIn("points: 1\ncomment: clear\nand short", beside: bench)
    let reviewed = try report(in: bench)
    #expect(reviewed.points == first.points + 1)
    #expect(reviewed.possible == first.possible)
    #expect(reviewed.memo?.review.points.first?.comment == "clear and short")
    // A form that is written anew keeps what was filled in.
    let reviews = file.reviews
    try file.write([reviewed])
    #expect(file.reviews == reviews)

    let grading = try bench.grading(seed: .open(1))
    let changed = text.replacing("The one change is pre-norm.", with: "The change is pre-norm.")
    #expect(changed != text)
    try Data(changed.utf8).write(to: bench.folder.appending(path: "WhyPreNorm.md"))
    #expect(try grading.report(on: memo("why_pre_norm")).points == first.points + 1)
    let later = try report(in: bench)
    #expect(later.memo?.review.outdated == [try question])
    #expect(later.score == first.score)
    // The comment stays, the points are told, and are to be given anew.
    try file.write([later])
    let form = try String(contentsOf: file.url, encoding: .utf8)
    #expect(
      form.contains(
        "before: 1, for a text that changed since\npoints:\ncomment: clear\nand short\n"))
    #expect(try report(in: bench).score == first.score)
    #expect(try report(in: bench).memo?.review.outdated == [try question])
  }

  @Test("What a reviewer writes while a form is written anew is not lost")
  func writtenMeanwhile() throws {
    let bench = try bench()
    let first = try report(in: bench)
    try ReviewFile(project: bench.project).write([first])
    let read = ReviewFile(project: bench.project)
    try fillIn("points: 1\ncomment: just now", beside: bench)
    #expect {
      try read.write([first])
    } throws: {
      "\($0)" == "submission.review.md changed while the memos were read; run this again"
    }
    #expect(try report(in: bench).points == first.points + 1)
  }

  @Test("A point that is not given is wrong, with the reviewer's comment")
  func noPoint() throws {
    let bench = try bench()
    try ReviewFile(project: bench.project).write([report(in: bench)])
    try fillIn("points: 0\ncomment: name the Jacobian", beside: bench)
    let report = try report(in: bench)
    let check = try #require(report.checks.first { $0.label.isReview })
    #expect((check.verdict, check.blankMessage) == (.wrong, "name the Jacobian"))
    #expect(report.verdict == .wrong)
  }

  @Test("Where nothing of the learner's own stands, there is nothing to review")
  func nothingToReview() throws {
    let bench = try Workbench()
    let template = try bench.project.text("Template.md", of: memo("why_pre_norm"))
    let report = try report(in: self.bench(template + "\n"))
    #expect(report.checks.filter(\.label.isReview).allSatisfy { $0.verdict == .notStarted })
    #expect(report.score.awaitingReview == 0)
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

  @Test("A form that was filled in wrongly stops nothing, and is told once")
  func badFormBesideCode() throws {
    let bench = try bench()
    let file = ReviewFile(project: bench.project)
    try file.write([report(in: bench)])
    try fillIn("points: 0.5\ncomment: half", beside: bench)
    let words = ["--submission", bench.folder.path]
    let code = try CommandLineTests.run(["check", "layer_norm"] + words)
    #expect(code.status == 1 && code.errors.isEmpty)
    let memo = try CommandLineTests.run(["check", "why_pre_norm"] + words)
    #expect(memo.status == 0)
    let line = try #require(
      String(contentsOf: file.url, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).firstIndex(of: "points: 0.5"))
    let note =
      "submission.review.md:\(line + 1): points: 0.5 is neither 0 nor 1; write one of them, or nothing"
    #expect(memo.errors == note + "\n")
    #expect(memo.output.contains("  review form: submission.review.md:\(line + 1): points: 0.5"))
    #expect(memo.output.contains("awaiting review"))
    // Nothing is written over what cannot be read.
    let before = try Data(contentsOf: file.url)
    let again = try CommandLineTests.run(["review", bench.folder.path], of: "instructor")
    #expect(again.status == 2)
    #expect(
      again.errors == note + "\ninstructor: submission.review.md stays as it is, for it has lines "
        + "that are wrong; mend them first, so that no comment is lost; the check of the memos names "
        + "them\n")
    #expect(try Data(contentsOf: file.url) == before)
  }

  @Test("A form that this checkout did not write gives no points")
  func forgedReview() throws {
    let bench = try bench()
    let report = try report(in: bench)
    let prose = ReviewedProse(try memo("why_pre_norm"), try #require(report.memo))
    let form = ReviewForm(id: UUID().uuidString, student: bench.project.student, memos: [prose])
      .text
      .replacing("points:\n", with: "points: 1\n")
    let file = ReviewFile(project: bench.project)
    try Data(form.utf8).write(to: file.url)
    #expect(
      ReviewFile(project: bench.project).reviews
        == Reviews(
          note: "submission.review.md is not counted: this checkout did not write it; "
            + "move it away, and write one with swift run instructor review DIR"))
    #expect(try self.report(in: bench).score == report.score)
  }

  @Test("A learner who has a form of ours cannot turn it to another text")
  func turnedForm() throws {
    let bench = try bench()
    let first = try report(in: bench)
    try ReviewFile(project: bench.project).write([first])
    try fillIn("points: 1\ncomment:", beside: bench)
    let text = try reference("why_pre_norm") + "\nMore.\n"
    try Data(text.utf8).write(to: bench.folder.appending(path: "WhyPreNorm.md"))
    let problem = try memo("why_pre_norm")
    let old = ReviewedProse(problem, try #require(first.memo)).fingerprint
    let new = ReviewedProse(problem, try #require(report(in: bench).memo)).fingerprint
    #expect(old != new)
    let url = ReviewFile(project: bench.project).url
    let form = try String(contentsOf: url, encoding: .utf8).replacing(old, with: new)
    try Data(form.utf8).write(to: url)
    #expect(try report(in: bench).score == first.score)
    #expect(
      try report(in: bench).memo?.review.notes == [
        "submission.review.md: the line text: of why_pre_norm names no text that this form showed; "
          + "put back the one that stood there"
      ])
  }

  @Test("A reviewer sees all that the learner wrote, and a change of any of it outdates the review")
  func wholeText() throws {
    let own = [
      "### A heading of my own", "What stands below it.", "```", "x = norm(x + f(x))", "```",
      "| depth | loss |", "| 96 | 1.5 |",
    ]
    let text = try reference("why_pre_norm") + "\n" + own.joined(separator: "\n") + "\n"
    let bench = try bench(text)
    let problem = try memo("why_pre_norm")
    func prose(_ text: String) throws -> ReviewedProse {
      try Data(text.utf8).write(to: bench.folder.appending(path: "WhyPreNorm.md"))
      return ReviewedProse(problem, try #require(report(in: bench).memo))
    }
    let shown = try prose(text)
    let form = ReviewForm(id: "x", student: "ada", memos: [shown]).text.split(separator: "\n")
    for line in own where line != "```" { #expect(form.contains { $0 == "> \(line)" }, "\(line)") }
    for line in own where line != "```" {
      let changed = text.replacing("\n\(line)\n", with: "\n\(line)+\n")
      #expect(try prose(changed).fingerprint != shown.fingerprint, "\(line)")
    }
  }

  @Test("A review follows the student and the text, wherever the folder lies")
  func movedFolder() throws {
    let parent = FileManager.default.temporaryDirectory.appending(
      path: "class-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: parent) }
    func project(_ path: String, student: String? = nil) throws -> Project {
      try Project(
        root: Workbench.root, binaries: Workbench.binaries,
        submission: parent.appending(path: path).path, student: student)
    }
    func move(_ from: String, _ to: String) throws {
      try FileManager.default.moveItem(
        at: parent.appending(path: from), to: parent.appending(path: to))
    }
    func notes(_ path: String, student: String? = nil) throws -> [String] {
      try ReviewFile(project: project(path, student: student)).reviews.notes.map(\.text)
    }
    let exercises = parent.appending(path: "ada/Sources/Exercises")
    try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
    #expect(try project("ada/Sources/Exercises").student == "ada")
    #expect(try project("ada").student == "ada")
    #expect(try project("ada", student: "bob").student == "bob")
    try ReviewFile(project: project("ada/Sources/Exercises")).write([])
    #expect(try notes("ada/Sources/Exercises").isEmpty)
    // The repository is moved, and then renamed.
    try FileManager.default.createDirectory(
      at: parent.appending(path: "week 2"), withIntermediateDirectories: true)
    try move("ada", "week 2/ada")
    #expect(try notes("week 2/ada/Sources/Exercises").isEmpty)
    try move("week 2/ada", "late")
    #expect(
      try notes("late/Sources/Exercises") == [
        "Exercises.review.md is not counted: it was written for another student than late; "
          + "if the name has changed, give the old one with --student NAME"
      ])
    #expect(try notes("late/Sources/Exercises", student: "ada").isEmpty)
    #expect(throws: UsageError.self) {
      try ReviewFile(project: project("late/Sources/Exercises")).write([])
    }
    // A flat folder is renamed, and its form keeps the old name.
    try FileManager.default.createDirectory(
      at: parent.appending(path: "eve"), withIntermediateDirectories: true)
    try ReviewFile(project: project("eve")).write([])
    try FileManager.default.createDirectory(
      at: parent.appending(path: "bob"), withIntermediateDirectories: true)
    #expect(try notes("bob").isEmpty)
    try move("eve", "eve-2")
    #expect(
      try notes("eve-2") == [
        "eve.review.md is not counted: it was written for another student than eve-2; "
          + "if the name has changed, give the old one with --student NAME"
      ])
    #expect(try notes("eve-2", student: "eve").isEmpty)
    try ReviewFile(project: project("eve-2", student: "eve")).write([])
    #expect(FileManager.default.fileExists(atPath: parent.path + "/eve-2.review.md"))
    #expect(throws: UsageError.self) { try project("eve-2", student: " ") }
  }

  @Test("A form that stayed beside another folder of the student's is named")
  func formElsewhere() throws {
    let parent = FileManager.default.temporaryDirectory.appending(
      path: "class-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: parent) }
    let student = "ada-\(UUID().uuidString)"
    func grading(_ week: String) throws -> Grading {
      let folder = parent.appending(path: "\(week)/\(student)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(reference("why_pre_norm").utf8).write(to: folder.appending(path: "WhyPreNorm.md"))
      return try Grading(
        project: Project(
          root: Workbench.root, binaries: Workbench.binaries, submission: folder.path),
        seed: .open(1), reading: [memo("why_pre_norm")],
        scratch: parent.appending(path: "scratch"), announce: { _ in })
    }
    let first = try grading("one")
    try first.submission.review?.write([first.report(on: memo("why_pre_norm"))])
    let second = try grading("two")
    #expect(
      try second.report(on: memo("why_pre_norm")).memo?.review.notes == [
        ".../\(parent.lastPathComponent)/one/\(student).review.md is not counted: it lies beside "
          + "another folder; move it here, to \(student).review.md"
      ])
    #expect(throws: Never.self) {
      try second.submission.review?.write([first.report(on: memo("why_pre_norm"))])
    }
  }

  @Test("A record that holds anything else is as good as none")
  func brokenRecords() throws {
    let bench = try bench()
    try ReviewFile(project: bench.project).write([report(in: bench)])
    let form = try String(contentsOf: ReviewFile(project: bench.project).url, encoding: .utf8)
    let memory = bench.project.memory
    let record = SealedFile(
      folder: memory.appending(path: "reviews"), name: try #require(ReviewForm.id(in: form)),
      memory: memory)
    let right = try #require(record.contents)
    var random = SplitMix64(seed: 4)
    for number in 0..<60 {
      var bytes = right
      switch number % 3 {
      case 0: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
      case 1: bytes[Int.random(in: 0..<4, using: &random)] ^= 0x80
      default:
        bytes = Data(
          ["null", "[]", "{}", "\"a\"", "{\"student\":1}", "[[[[", "1e999"]
            .randomElement(using: &random)!.utf8)
      }
      try record.write(bytes)
      let notes = ReviewFile(project: bench.project).reviews.notes.map(\.text)
      #expect(notes.count == 1 && notes[0].contains("this checkout did not write it"), "\(notes)")
    }
    try record.write(right)
    #expect(ReviewFile(project: bench.project).reviews.notes.isEmpty)
  }

  @Test(
    "A form that was filled in wrongly is told by line",
    arguments: [
      ("points: 7\n", ["4: points: 7 is neither 0 nor 1; write one of them, or nothing"]),
      (
        "Points 1\npoints:\n",
        ["4: Points 1 belongs to nothing; write it after points: or comment:"]
      ),
      ("points: 1\npoints: 0\n", ["5: this is a second points: for QUESTION; keep one"]),
      ("comment: good\n", ["3: QUESTION has no line points:; put one below it"]),
      (
        "comment: good\npoints: 1\n",
        [
          "5: points: stands below comment:; move it above",
          "3: QUESTION has no line points:; put one below it",
        ]
      ),
      (
        "points: 1\n### QUESTION\npoints: 1\n",
        ["5: QUESTION of why_pre_norm stands here once more; keep one of the two"]
      ),
      (
        "points: many\n## charm\ntext: a\n### QUESTION\npoints: 3\n",
        [
          "4: points: many is neither 0 nor 1; write one of them, or nothing",
          "5: there is no memo charm; write one of MEMOS",
        ]
      ),
      (
        "points:\ncomment: see\n### Jacobian\npoints: 1\n",
        [
          "7: points: stands below comment:; move it above"
        ]
      ),
    ])
  func badForm(_ text: String, _ notes: [String]) throws {
    let memos = Course.stored.memos
    let names = try ReviewedProse.names(of: memo("why_pre_norm"))
    func filled(_ text: String) -> String {
      text.replacing("QUESTIONS", with: names.joined(separator: ", "))
        .replacing("QUESTION", with: names[0])
        .replacing("MEMOS", with: memos.map(\.slug).joined(separator: ", "))
    }
    let reviews = ReviewForm.read(
      filled("## why_pre_norm\ntext: a\n### QUESTION\n" + text), path: "form.md", memos: memos)
    #expect(reviews.notes.map(\.text) == notes.map { "form.md:" + filled($0) })
    // Points that something is wrong with do not count.
    #expect(reviews.entries.allSatisfy { $0.points == nil })
  }

  @Test("Where a memo's heading is lost, its text becomes no comment, and that is told")
  func lostHeading() throws {
    let memos = Course.stored.memos
    let form = ReviewForm(
      id: "a", student: "ada",
      memos: memos.map { problem in
        ReviewedProse(
          slug: problem.slug, text: "It grows.\n\nAnd grows.", prose: "x", recorded: [],
          questions: ReviewedProse.names(of: problem).map {
            ReviewedProse.Question(name: $0, question: "?", sentence: "It grows.", lookFor: nil)
          })
      }
    ).text.replacing("points:\ncomment:", with: "points: 1\ncomment: good")
    let lines = form.split(separator: "\n", omittingEmptySubsequences: false)
    let lost = try #require(lines.firstIndex(of: "## why_pre_norm"))
    let reviews = ReviewForm.read(
      form.replacing("## why_pre_norm\n", with: ""), path: "f", memos: memos)
    // Below the text: three lines that are quoted, and an empty one on each side.
    #expect(
      reviews.notes.map(\.text) == [
        "f:\(lost + 6): the line ## and a memo's name is missing above the text that stands here; "
          + "put it back; the questions below it are not read"
      ])
    let first = ReviewedProse.names(of: memos[0])
    #expect(reviews.entries.map(\.question) == first)
    #expect(reviews.entries.allSatisfy { $0.points == 1 && $0.comment == "good" })
  }

  @Test("A question without the line of its text is told, and so is one below no memo")
  func headless() throws {
    let (memos, name) = (Course.stored.memos, try question)
    let headless = ReviewForm.read(
      "# Review\n### \(name)\n## why_pre_norm\n### \(name)\npoints: 1\n", path: "f", memos: memos)
    #expect(
      headless.notes.map(\.text) == [
        "f:2: the question \(name) stands below no memo; write ## and a memo's name above",
        "f:4: no line text: stands between ## why_pre_norm and this question; "
          + "put it back, or move the form away and write it anew",
      ])
    #expect(headless.entries.isEmpty)
  }
}
