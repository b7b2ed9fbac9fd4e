import Foundation
import Testing

@testable import Grading
@testable import Teaching

/// What is said while a class is graded, and at the end.
@Suite struct MarkingTextTests {
  private static func marked(
    _ key: String, graded: Int = 20, seconds: Double = 6, unreadable: String? = nil,
    notGraded: [String] = []
  ) -> Marked {
    Marked(
      key: key, graded: graded, seconds: seconds, unreadable: unreadable, notGraded: notGraded)
  }

  @Test func howFarItIs() {
    let keys = (0..<500).map { "s\($0)" }
    var progress = MarkingProgress(of: keys, known: ["s0", "s1"], width: 2)
    #expect(progress.line == "0 of 500 students")
    progress.note(Self.marked("s0", graded: 0, seconds: 0))
    #expect(progress.line == "1 of 500 students")
    progress.note(Self.marked("s2"))
    // One more keeps its results; 497 of 6 s are left, two at a time.
    #expect(progress.line == "2 of 500 students, about 25 min left")
    progress.note(Self.marked("s3", unreadable: "broken"))
    progress.note(Self.marked("s4", notGraded: ["layer_norm"]))
    let line = progress.line
    #expect(line == "4 of 500 students, about 25 min left, 1 unreadable, 1 not graded")
    #expect(line.count < TextStyle.width)
    #expect(progress.end(after: 30) == "4 students: 3 graded, 1 unchanged, in 30 s")
    #expect(!progress.isComplete)
  }

  @Test func onceInAWhile() {
    var progress = MarkingProgress(of: (0..<100).map { "s\($0)" }, known: [], width: 2)
    var said: [Int] = []
    for place in 0..<100 {
      progress.note(Self.marked("s\(place)", graded: 0, seconds: 0))
      // The twelfth takes half a minute.
      if progress.rareLine(at: place < 11 ? 0 : 31) != nil { said.append(place + 1) }
    }
    #expect(said == [5, 10, 12] + stride(from: 17, to: 100, by: 5))
  }

  @Test(arguments: [
    (0.2, "1 s"), (99, "99 s"), (100, "2 min"), (1500, "25 min"), (7500, "2 h 5 min"),
  ])
  func times(_ seconds: Double, _ words: String) { #expect(seconds.roughly == words) }

  @Test func whatIsSaidAtTheEnd() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = ClassFolder(url)
    try folder.make()
    for name in ["gradebook.csv", "class.html"] {
      try Data().write(to: url.appending(path: name))
    }
    var outcome = ClassMerge.Outcome(count: 500)
    func lines() -> [String] {
      MarkingSummary(out: "../out", folder: folder, merged: outcome).lines
    }
    #expect(
      lines() == [
        "written to ../out: gradebook.csv, class.html", "each student's: ../out/students/KEY/",
        "next: open ../out/class.html in a browser",
      ])
    outcome.unreadable = (0..<6).map {
      ClassMerge.Outcome.Line(
        key: "s\($0)", reason: String(repeating: "it is broken ", count: 10))
    }
    outcome.empty = [ClassMerge.Outcome.Line(key: "e", reason: "there is no file")]
    outcome.notGraded = ["x", "y"]
    outcome.gone = ["z"]
    outcome.strangers = ["adda"]
    outcome.commands = ["swift run instructor grade in --out ../out"]
    let all = lines()
    #expect(
      all.filter { $0.prefix(3) != "  s" || $0.contains("swift") } == [
        "could not be read: 6, listed with 0 points", "  and 2 more",
        "nothing of the course in it: 1, listed with 0 points", "  e: there is no file",
        "not graded, by a fault of the grader: 2", "  x", "  y",
        "not in the class any more: 1, kept in ../out/gone", "  z",
        "in the reviews and not in the class: 1; their points count for nobody", "  adda",
        "written to ../out: gradebook.csv, class.html", "each student's: ../out/students/KEY/",
        "next: grade those that are not graded, with",
        "  swift run instructor grade in --out ../out",
      ])
    #expect(all.count < 24 && all.allSatisfy { $0.columns <= TextStyle.width })
  }

  @Test func whatIsSaidWhenItIsStopped() {
    var progress = MarkingProgress(of: ["a", "b", "c"], known: [], width: 2)
    progress.note(Self.marked("a"))
    #expect(
      ClassMarking.stopped(progress)
        == "stopped: the results of 1 of 3 students are there; the same command goes on with the "
        + "others")
  }

  @Test(
    "What cannot be asked for",
    arguments: [
      (
        ["grade", "in"],
        "grade writes many files and needs a folder for them; add for example --out ../results"
      ),
      (
        ["grade", "in", "--out", "in/results"],
        "--out: in/results lies in what was handed in, and would be taken for a student; name a folder "
          + "beside it"
      ),
      (
        ["grade", "in", "--out", "in"],
        "--out: in lies in what was handed in, and would be taken for a student; name a folder beside it"
      ),
      (
        ["grade", "out/students/ada", "--out", "out"],
        "out/students/ada lies in the results; name another --out"
      ),
      (
        ["grade", "in", "--out", "out", "--shard", "1/2", "--roster", "r.csv"],
        "--roster is for the whole class, and --shard grades a part of it; give it to swift run "
          + "instructor merge"
      ),
      (
        ["grade", "in", "--out", "out", "--reviews", "/etc/passwd"],
        "passwd:1: no column is called student, memo, question, text, points; put it back, or have "
          + "the file written with swift run instructor review"
      ),
      (
        ["grade", "in", "--out", "out", "--student-budget", "0"],
        "--student-budget: 0 is not a whole number from 1 to 86400; write for example --student-budget "
          + "120"
      ),
      (
        ["merge", "nowhere"],
        "nowhere is no folder that instructor grade wrote; name the folder of --out"
      ),
    ]) func usage(_ words: [String], _ message: String) throws
  {
    let run = try CommandLineTests.run(words, of: "instructor")
    #expect(run.errors == "instructor: \(message)\n")
    #expect(run.status == 2 && run.output == "")
  }
}
