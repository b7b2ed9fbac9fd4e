import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// The tables of a class: who is in them, with which points, as each service takes them.
@Suite struct GradebooksTests {
  /// Problems of two and of four points, and a memo of 27.
  private static let course: Course = Course(
    ["residual_add", "layer_norm"].map { Course.preNormPostNorm[code: $0]! }
      + [Course.preNormPostNorm[memo: "why_pre_norm"]!])
  private static let possible: Int = course.exercises.reduce(0) { $0 + $1.points }

  /// A report with so many points; the rest is wrong, awaits review, or is our own fault.
  private static func report(
    _ exercise: any Exercise, _ points: Int, rest: Verdict = .wrong
  ) -> ProblemReport {
    ProblemReport(
      exercise, "f",
      checks: exercise.labels.enumerated().map { number, label in
        CheckReport(label: label, verdict: number < points ? .passed : rest, cases: 1)
      })
  }

  private static func result(
    _ student: Student, _ points: [Int], rest: Verdict = .wrong, staged: Staged = Staged()
  ) -> StudentResult {
    StudentResult(
      student: student, staged: staged,
      reports: zip(course.exercises, points).map { report($0, $1, rest: rest) },
      seconds: Double.random(in: 0...9))
  }

  /// The tables of some results, as text with LF, and the notes.
  private func tables(_ results: [StudentResult], roster: String? = nil) throws -> (
    book: String, canvas: String, moodle: String, notes: [String]
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = ClassFolder(folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for result in results.shuffled() {
      let place = out.folder(of: result.student.key)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try CourseJSON.encode(result).write(to: place.appending(path: "record.json"))
    }
    let list = folder.appending(path: "roster.csv")
    if let roster { try Data(roster.utf8).write(to: list) }
    let books = Gradebooks(
      folder: out, roster: roster == nil ? nil : list, course: Self.course)
    let notes = try books.write()
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .replacing("\r\n", with: "\n")
    }
    return (
      try text("gradebook.csv"), try text("canvas.csv"), try text("moodle.csv"), notes
    )
  }

  private static let ada: Student = Student(key: "ada", name: "ada")

  @Test("Without a roster, all who handed in something are there, with one denominator")
  func plain() throws {
    #expect(Self.possible == 33)
    let results = [
      Self.result(Self.ada, [2, 4, 22], rest: .awaitingReview),
      Self.result(
        Student(key: "broken.zip", name: "=cmd()", canvasID: "77", moodleID: "4711"), [0, 0, 0],
        rest: .notStarted, staged: Staged(notes: ["two files,\none name"], unreadable: "no archive")
      ),
      Self.result(Student(key: "eve", name: "Eve"), [2, 4, 3], rest: .graderFault),
    ]
    let tables = try tables(results)
    #expect(
      tables.book == """
        key,name,email,state,residual_add,layer_norm,why_pre_norm,earned,awaiting review,possible,\
        not graded,notes
        points possible,,,,2,4,27,33,,33,,
        ada,ada,,graded,2,4,22,28,5,33,0,
        broken.zip,'=cmd(),,unreadable,0,0,0,0,0,33,0,"no archive; two files,\u{FFFD}one name"
        eve,Eve,,not graded,2,4,,,0,33,24,"why_pre_norm was not graded, by a fault of ours"

        """)
    #expect(
      tables.canvas == """
        Student,ID,Section,Pre-LN / Post-LN
            Points Possible,,,33
        ada,,,28
        '=cmd(),77,,0
        Eve,,,

        """)
    #expect(
      tables.moodle == """
        Identifier,Full name,Email address,Grade,Maximum Grade,Last modified (grade),\
        Feedback comments
        ,ada,,28,33,-,"28 of 33 points, 5 awaiting review"
        Participant 4711,'=cmd(),,0,33,-,could not be read: 0 of 33 points
        ,Eve,,,33,-,

        """)
    #expect(tables.notes == ["1 no grade by a fault of ours; grade again: eve"])
  }

  @Test("A report that another version of the course made is no grade")
  func otherVersion() throws {
    var result = Self.result(Self.ada, [2, 4, 22])
    result.reports.removeLast()
    let row = try tables([result]).book.split(separator: "\n").last
    #expect(
      row == """
        ada,ada,,not graded,2,4,,,0,33,27,"why_pre_norm was graded by another version of the course, \
        or not at all"
        """)
  }

  private static let canvas: String = """
    Student,ID,SIS User ID,SIS Login ID,Section,Essay (9),Pre-LN / Post-LN (12),Current Score
    ,,,,,,Manual Posting,(read only)
        Points Possible,,,,,10,100,(read only)
    "Lovelace, Ada",101,S1,ada,Lab 1,3,,80
    "Ångström, José",102,S2,jose,"Lab 1 and Lab 2",,,
    "Doe, Jane",103,S3,jane3,Lab 2,,,
    "Doe, Jane",104,S4,jane4,Lab 2,,,
    "Absent, Al",105,S5,al,Lab 2,,,
    "Student, Test",106,,deadbeef,Lab 2,,,

    """

  @Test("Canvas' own list: its identity columns, and nobody is guessed")
  func canvasRoster() throws {
    let results = [
      Self.result(Student(key: "x", name: "lovelaceada", canvasID: "101"), [2, 4, 22]),
      Self.result(Student(key: "jane_doe", name: "Jane Doe"), [2, 0, 0]),
      Self.result(Student(key: "jose-angstrom", name: "jose-angstrom"), [1, 0, 0]),
      Self.result(Student(key: "mallory", name: "mallory"), [2, 4, 27]),
    ]
    let tables = try tables(results, roster: Self.canvas)
    #expect(
      tables.canvas == """
        Student,ID,SIS User ID,SIS Login ID,Section,Pre-LN / Post-LN (12)
            Points Possible,,,,,33
        "Lovelace, Ada",101,S1,ada,Lab 1,28
        "Ångström, José",102,S2,jose,Lab 1 and Lab 2,1
        "Doe, Jane",103,S3,jane3,Lab 2,
        "Doe, Jane",104,S4,jane4,Lab 2,
        "Absent, Al",105,S5,al,Lab 2,0

        """)
    #expect(
      tables.book == """
        key,name,email,state,residual_add,layer_norm,why_pre_norm,earned,awaiting review,possible,\
        not graded,notes
        points possible,,,,2,4,27,33,,33,,
        jane_doe,Jane Doe,,graded,2,0,0,2,0,33,0,"may be Doe, Jane in line 6 or Doe, Jane in line 7"
        jose-angstrom,"Ångström, José",,graded,1,0,0,1,0,33,0,
        mallory,mallory,,graded,2,4,27,33,0,33,0,not on the roster
        x,"Lovelace, Ada",,graded,2,4,22,28,0,33,0,
        jane3,"Doe, Jane",,unclear,,,,,,33,,what was handed in may be theirs or another's
        jane4,"Doe, Jane",,unclear,,,,,,33,,what was handed in may be theirs or another's
        al,"Absent, Al",,nothing handed in,0,0,0,0,0,33,0,

        """)
    #expect(
      tables.notes == [
        "jane_doe may be Doe, Jane in line 6 or Doe, Jane in line 7 of roster.csv; say who it is in "
          + "a column key there",
        "1 not on roster.csv: mallory", "1 handed in nothing: al",
      ])
  }

  @Test("Names in two columns are written as Canvas reads them")
  func splitNames() throws {
    let roster = "LastName,FirstName,ID,SIS Login ID,Section\nLovelace,Ada,101,ada,Lab 1\n"
    let tables = try tables([Self.result(Self.ada, [2, 4, 27])], roster: roster)
    #expect(
      tables.canvas
        == "Student,ID,SIS Login ID,Section,Pre-LN / Post-LN\n    Points Possible,,,,33\n"
        + "\"Lovelace, Ada\",101,ada,Lab 1,33\n")
  }

  private static func worksheet(_ most: String) -> String {
    """
    Identifier,"Full name","Email address",Status,Grade,"Maximum Grade",\
    "Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
    "Participant 4711","Ada Lovelace",ada@example.org,Submitted,,\(most),Yes,"Friday, 1 May",-,
    "Participant 4712","Al Absent",al@example.org,"No submission",-,\(most),Yes,-,-,"Come and see me"
    "Participant 4713","Eve Fault",eve@example.org,Submitted,12,\(most),Yes,-,-,"3 of 33 points"

    """
  }

  @Test("Moodle's own worksheet: its rows and columns, with grades and comments")
  func worksheet() throws {
    let results = [
      Self.result(
        Student(key: "Ada_Lovelace_4711", name: "Ada Lovelace", moodleID: "4711"), [2, 4, 22],
        rest: .awaitingReview),
      Self.result(Student(key: "eve", name: "eve"), [0, 0, 0], rest: .graderFault),
      Self.result(Student(key: "bob", name: "bob"), [2, 4, 22]),
    ]
    let tables = try tables(results, roster: Self.worksheet("33.00"))
    #expect(
      tables.moodle == """
        Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,\
        Last modified (submission),Last modified (grade),Feedback comments
        Participant 4711,Ada Lovelace,ada@example.org,Submitted,28,33.00,Yes,"Friday, 1 May",-,\
        "28 of 33 points, 5 awaiting review"
        Participant 4712,Al Absent,al@example.org,No submission,0,33.00,Yes,-,-,Come and see me
        Participant 4713,Eve Fault,eve@example.org,Submitted,,33.00,Yes,-,-,

        """)
    #expect(
      tables.notes == [
        "1 not on roster.csv: bob", "1 handed in nothing: al",
        "1 no grade by a fault of ours; grade again: eve",
      ])
    let scaled = try self.tables(results, roster: Self.worksheet("\"100,00\""))
    #expect(scaled.moodle.contains("Submitted,84.85,\"100,00\",Yes"))
    #expect(
      scaled.notes.last
        == "Moodle's maximum grade is 100, so moodle.csv has the points scaled to it; where it is "
        + "33, points stay points")
  }

  struct Tie: CustomTestStringConvertible {
    let roster: String
    let student: Student
    /// The name that is found; nil for none.
    let found: String?
    var testDescription: String { roster.debugDescription }
  }

  @Test(
    "A student is found by what a list has, the surest first",
    arguments: [
      Tie(roster: "key,name\nada,A\nbob,B", student: ada, found: "A"),
      Tie(roster: "folder;Name\nADA;A\nbob;B", student: ada, found: "A"),
      Tie(roster: "name,email\nA,ada@example.org\nB,bob@example.org", student: ada, found: "A"),
      Tie(
        roster: "First name,Last name,Email address,ID number\nAda,Byron,a@b.c,77\nB,C,d@e.f,78",
        student: Student(key: "w1", name: "Byron, Ada"), found: "Ada Byron"),
      Tie(
        roster: "First name,Surname,ID number\nAda,Byron,77\nB,C,78",
        student: Student(key: "78", name: "78"), found: "B C"),
      Tie(
        roster: "name,id\nA,101\nB,102", student: Student(key: "x", name: "x", canvasID: "102"),
        found: "B"),
      Tie(
        roster: "Identifier,Full name\nTeilnehmer/in5,A\nTeilnehmer/in6,B",
        student: Student(key: "x", name: "x", moodleID: "6"), found: "B"),
      // The number outweighs the name, and the key outweighs the email.
      Tie(
        roster: "name,id\nada,101\nB,102",
        student: Student(key: "ada", name: "ada", canvasID: "102"),
        found: "B"),
      Tie(roster: "key,name,email\nada,A,x@y\nbob,B,ada@y", student: ada, found: "A"),
      Tie(roster: "Student,ID,Section,SIS Login ID\nA,1,s,ada\nB,2,s,b", student: ada, found: "A"),
      // Two of one email's local part are two candidates.
      Tie(roster: "name,email\nA,ada@x\nB,ada@y", student: ada, found: nil),
      Tie(roster: "name\nAda Lovelace", student: ada, found: nil),
    ])
  func ties(_ tie: Tie) throws {
    let roster = try Roster(
      CSVTable(Data(tie.roster.utf8), name: "r.csv"), name: "r.csv")
    let match = RosterMatch([tie.student], on: roster)
    #expect(match.members[0].map { roster.members[$0].name } == tie.found)
  }

  @Test("Two who fit one person are both told; a surer one takes it")
  func contested() throws {
    let roster = try Roster(
      CSVTable(Data("name,id\nAda Lovelace,101\n".utf8), name: "r.csv"), name: "r.csv")
    let (one, two) = (
      Student(key: "a1", name: "Ada Lovelace"), Student(key: "a2", name: "Lovelace, Ada")
    )
    let match = RosterMatch([one, two], on: roster)
    #expect(match.members.isEmpty && match.doubtful == [0])
    #expect(match.doubts[0] == "fits Ada Lovelace in line 2, and so does a2")
    let sure = Student(key: "a3", name: "x", canvasID: "101")
    let decided = RosterMatch([one, sure], on: roster)
    #expect(decided.members == [1: 0] && decided.doubtful.isEmpty)
    #expect(decided.doubts == [0: "fits Ada Lovelace in line 2, and so does a3"])
  }

  @Test(
    "A roster that is none is told in one line, and nothing is written",
    arguments: [
      (
        "colour,size\nred,1\n",
        "roster.csv:1: no column tells who is in the class: colour, size; call one key, name, email "
          + "or id, or give Canvas' or Moodle's own file"
      ),
      (
        "name,email\na,b\nDoe, Jane,c\n",
        "roster.csv:3: here are 3 cells, and the first line names 2; put a cell with a comma or "
          + "semicolon in double quotes"
      ),
      ("name,email\n", "roster.csv: nobody is in this list; export it anew"),
      ("name,email\n\"x\n", "roster.csv:2: a quote that begins here is never closed; close it"),
    ])
  func badRoster(_ roster: String, _ message: String) {
    let error = #expect(throws: UsageError.self) {
      try tables([Self.result(Self.ada, [1, 1, 1])], roster: roster)
    }
    #expect(error?.description == message)
  }

  @Test("Of many, a line names the first; all are in the table")
  func many() throws {
    let results = (1...30).map { Self.result(Student(key: "s\($0 + 100)", name: "s"), [1, 1, 1]) }
    let tables = try tables(results, roster: "key\nnobody\n")
    #expect(
      tables.notes.first
        == "30 not on roster.csv: s101, s102, s103, s104, s105, s106, s107, s108, s109, s110, s111, "
        + "s112 and 18 more, in gradebook.csv")
    #expect(tables.book.split(separator: "\n").count == 2 + 30 + 1)
  }
}
