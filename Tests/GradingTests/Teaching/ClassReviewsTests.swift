import Foundation
import Messages
import Testing

@testable import Grading
@testable import Memos
@testable import Teaching

/// The reviews of a class: the file that people fill in, and the page that they read.
@Suite struct ClassReviewsTests {
  private static let memos: [MemoProblem] = Course.preNormPostNorm.memos
  private static let header: String =
    "student,memo,question,asked,sentence,look for,text,points,comment,before"

  private static func report(
    _ problem: MemoProblem, _ text: String, sentence: String = "It shrinks."
  ) -> ProblemReport {
    var report = ProblemReport(
      problem, "f",
      checks: problem.labels.map {
        CheckReport(
          label: $0, verdict: $0.isReview ? .awaitingReview : .passed, cases: 1)
      })
    report.memo = MemoReport(
      questions: problem.memo.questions.map {
        AnsweredQuestion(
          $0, sentence: sentence, state: .stands, model: "A model.", lookFor: "that it shrinks")
      }, text: text, prose: text, recorded: [], review: ReviewOutcome())
    return report
  }

  private static func prose(_ problem: MemoProblem, _ text: String) -> ReviewedProse {
    ReviewedProse(problem.slug, report(problem, text).memo!)
  }

  private func read(_ text: String) throws -> ClassReviews {
    try ClassReviews(CSVTable(Data(text.utf8), name: "r.csv"), name: "r.csv")
  }

  @Test(
    "A row that is wrong is told by line, and no other suffers",
    arguments: [
      (
        "ada,why_pre_norm,place,T,0.5",
        "points 0.5 are neither 0 nor 1; write one of them, or nothing"
      ),
      (
        "ada,why_pre_norm,place,T,yes",
        "points yes are neither 0 nor 1; write one of them, or nothing"
      ),
      (
        "ada,charm,place,T,1",
        "there is no memo charm; write one of norm_placement_memo, why_pre_norm"
      ),
      (
        "ada,why_pre_norm,charm,T,1",
        "why_pre_norm has no question charm; write one of place, one layer, depth, change, path"
      ),
      (
        "ada,why_pre_norm,depth,T,1",
        "depth of why_pre_norm for ada stands in line 2 too; keep one of the two; none counts till "
          + "then"
      ),
    ])
  func badRows(_ row: String, _ message: String) throws {
    let reviews = try read(
      """
      student,memo,question,text,points
      ada,why_pre_norm,depth,T,1
      \(row)
      ada,why_pre_norm,path,T,1.0

      """.replacing(",T,", with: ",\(Self.prose(Self.memos[1], "x").fingerprint),"))
    #expect(reviews.notes.map(\.text) == ["r.csv:3: " + message])
    let outcome = reviews.outcome(for: Self.prose(Self.memos[1], "x"), of: "ada")
    let isDoubled = row.contains("depth")
    #expect(outcome.points.map(\.question) == (isDoubled ? ["path"] : ["depth", "path"]))
    #expect(outcome.outdated.isEmpty)
    // And it stays in the file.
    let cells = row.replacing("T", with: Self.prose(Self.memos[1], "x").fingerprint)
      .split(separator: ",").map(String.init)
    #expect(
      try CSVTable(reviews.data, name: "r").rows.contains {
        [$0.cells[0], $0.cells[1], $0.cells[2], $0.cells[6], $0.cells[7]] == cells
      })
  }

  @Test("Columns stand in any order and under any case; a question may be named by its words")
  func columns() throws {
    let text = Self.prose(Self.memos[1], "x").fingerprint
    let reviews = try read(
      "Points;Text;Question;Memo;Student;Grader\n1;\(text);What does depth do to that?;"
        + "why_pre_norm;ada;tom\n")
    #expect(reviews.notes.isEmpty)
    #expect(
      reviews.outcome(for: Self.prose(Self.memos[1], "x"), of: "ada").points.map(\.question)
        == ["depth"])
    let table = try CSVTable(reviews.data, name: "r")
    #expect(table.separator == ";")
    #expect(table.header.joined(separator: ",") == Self.header + ",Grader")
    #expect(table.rows[0].cells.last == "tom")
  }

  @Test("A row with too many cells is named, and no other suffers")
  func overflow() throws {
    let text = Self.prose(Self.memos[1], "x").fingerprint
    let reviews = try read(
      "student,memo,question,text,points,comment\n"
        + "ada,why_pre_norm,place,\(text),1,good, but long\n"
        + "ada,why_pre_norm,depth,\(text),1,good\n")
    #expect(
      reviews.notes.map(\.text) == [
        "r.csv:2: here are 7 cells, and the first line names 6; put a cell with a comma or semicolon "
          + "in double quotes"
      ])
    #expect(
      reviews.outcome(for: Self.prose(Self.memos[1], "x"), of: "ada").points.map(\.question)
        == ["depth"])
    #expect(String(decoding: reviews.data, as: UTF8.self).contains(",good,, but long\r\n"))
  }

  /// What people write into cells.
  private static let words: [String] = [
    "", "", "good", "two\nlines", "=1+1", "a, b; \"c\"", "'-x", "-5", " ", "1", "0", "ü ≤ 🎉",
  ]

  @Test("Nothing that somebody wrote is ever lost", arguments: [UInt64](1...6))
  func nothingLost(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var reviews = ClassReviews()
    var texts: [String: String] = [:]
    for round in 0..<6 {
      // Some students come, some change their text, some are gone this time.
      for student in ["ada", "bob", "=eve", "Zoë"] where Bool.random(using: &random) {
        for memo in Self.memos where Bool.random(using: &random) {
          let key = "\(student) \(memo.slug)"
          if texts[key] == nil || Bool.random(using: &random) { texts[key] = "text \(round)" }
          reviews.enter(Self.prose(memo, texts[key]!), of: student)
        }
      }
      // A person fills in, adds a column and a row of their own, and sorts as they like.
      var table = try CSVTable(reviews.data, name: "r.csv")
      if round == 1 {
        table.header.append("my notes")
        for row in table.rows.indices { table.rows[row].cells.append("n\(row)") }
      }
      if round == 2 {
        table.rows.append(CSVTable.Row(table.header.map { "own \($0)" }))
      }
      for row in table.rows.indices where Bool.random(using: &random) {
        for column in [7, 8] {
          table.rows[row].cells[column] = Self.words.randomElement(using: &random)!
        }
      }
      table.rows.shuffle(using: &random)
      let given = table
      reviews = try ClassReviews(CSVTable(table.data, name: "r.csv"), name: "r.csv")
      for student in ["ada", "=eve"] {
        for memo in Self.memos {
          texts["\(student) \(memo.slug)"] = "again \(round)"
          reviews.enter(Self.prose(memo, "again \(round)"), of: student)
        }
      }
      let kept = try CSVTable(reviews.data, name: "r.csv")
      for row in given.rows {
        let id = row.cells[0...2]
        let now = try #require(kept.rows.first { $0.cells[0...2] == id })
        #expect(now.cells[8] == row.cells[8])
        let points = row.cells[7].trimmed
        #expect(
          points.isEmpty || [now.cells[7].trimmed, now.cells[9].trimmed].contains(points), "\(row)")
        if given.header.count > 10 { #expect(now.cells[10] == row.cells[10]) }
      }
      #expect(
        Set(kept.rows.map { $0.cells[0...2].joined(separator: "\0") }).count == kept.rows.count)
    }
  }

  @Test("The same memos give the same bytes, in whatever order they are entered")
  func order() {
    let students = ["ada", "bob", "eve"]
    func data(_ students: [String], _ memos: [MemoProblem]) -> Data {
      var reviews = ClassReviews()
      for student in students {
        for memo in memos { reviews.enter(Self.prose(memo, student), of: student) }
      }
      return reviews.data
    }
    let data1 = data(students, Self.memos)
    #expect(data1 == data(students.reversed(), Self.memos.reversed()))
    // All answers to one question stand together.
    let rows = String(decoding: data1, as: UTF8.self).split(separator: "\r\n").dropFirst()
    #expect(rows.first?.hasPrefix("ada,norm_placement_memo,") == true)
    #expect(rows.dropFirst().first?.hasPrefix("bob,norm_placement_memo,") == true)
  }

  @Test("A class: one file and one page from what is kept, and nothing is graded again")
  func ofClass() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "class-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = ClassFolder(folder)
    let hostile = "<script>alert(1)</script>\u{202E} =cmd()"
    for key in ["ada", "bob"] {
      let place = out.folder(of: key)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let result = StudentResult(
        student: Student(key: key, name: key), staged: Staged(),
        reports: [
          MadeUpRun.report("layer_norm", .passed),
          Self.report(Self.memos[1], "\(key): \(hostile)", sentence: hostile),
        ])
      try CourseJSON.encode(result).write(to: place.appending(path: "record.json"))
    }
    let gone = Self.prose(Self.memos[1], "gone")
    var old = ClassReviews()
    old.enter(gone, of: "carol")
    try old.filledIn(1, [.points: "1"]).data.write(to: out.reviews)

    let run = try CommandLineTests.run(["review", folder.path], of: "instructor")
    #expect(run.status == 0)
    #expect(run.errors == "1 student with rows is not in these results; the rows stay\n")
    #expect(
      run.output == """
        written: \(out.reviews.path): 14 points to give
        written: \(folder.path)/reviews.html: the answers, question by question
        fill in the column points, then: swift run instructor merge \(folder.path)

        """)
    let reviews = try ClassReviews(reading: out.reviews)
    #expect(reviews.students == ["ada", "bob", "carol"])
    let row = try reviews.row(1)
    #expect((row[.student], row[.memo], row[.question]) == ("ada", "why_pre_norm", "place"))
    #expect(row[.sentence] == hostile)
    #expect(String(decoding: reviews.data, as: UTF8.self).contains(hostile))

    let page = try String(contentsOf: folder.appending(path: "reviews.html"), encoding: .utf8)
    #expect(!page.contains("<script>") && !page.contains(" style="))
    #expect(page.components(separatedBy: "<h1>").count == 2)
    #expect(page.components(separatedBy: ">2 answers, 2 without points</caption>").count == 1 + 5)
    for anchor in ["ada-why_pre_norm", "bob-why_pre_norm"] {
      #expect(page.components(separatedBy: "id=\"\(anchor)\"").count == 2)
      #expect(page.components(separatedBy: "href=\"#\(anchor)\"").count == 1 + 5)
    }
    // Both answers to a question stand in one table.
    let table = try #require(
      page.components(separatedBy: "<h3 id=\"why_pre_norm-depth\">").last?
        .components(separatedBy: "</table>").first)
    #expect(table.contains(">ada</a>") && table.contains(">bob</a>"))

    let result = try #require(out.result(of: "ada"))
    #expect(try out.reviews(from: nil) == reviews)
    #expect(try ClassFolder(folder.appending(path: "none")).reviews(from: nil).students.isEmpty)
    #expect(throws: UsageError.self) {
      try out.reviews(from: folder.appending(path: "none.csv"))
    }
    let filled = try reviews.filledIn(1, [.points: "1"])
    let merged = filled.applied(to: result.reports, of: result.student)
    #expect(Score(merged.flatMap(\.checks)).earned == result.score.earned + 1)
    #expect(Score(merged.flatMap(\.checks)).possible == result.score.possible)
    #expect(merged[0] == result.reports[0])

    let named = try CommandLineTests.run(
      ["review", folder.path, "--student", "ada"], of: "instructor")
    #expect(
      named.errors
        == "instructor: review: --student belongs to one submission; a class's rows bear its keys\n"
    )
  }

  @Test("What is given enters every report that counts points")
  func recorders() throws {
    let report = Self.report(Self.memos[1], "x")
    var reviews = ClassReviews()
    reviews.enter(Self.prose(Self.memos[1], "x"), of: "ada")
    let merged = try reviews.filledIn(1, [.points: "1"]).filledIn(
      2, [.points: "0", .comment: "name the Jacobian"]
    ).applied(to: [report], of: "ada")
    for format in ReportFormat.all {
      let (before, after) = (
        MadeUpRun.text(format.name, MadeUpRun.events([report])),
        MadeUpRun.text(format.name, MadeUpRun.events(merged))
      )
      #expect(before != after, "\(format.name)")
      if format.name != "classroom" {
        #expect(after.contains("23"), "\(format.name)")
      }
    }
  }
}
