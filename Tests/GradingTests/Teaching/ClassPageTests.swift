import Foundation
import Messages
import Testing
import WebPages

@testable import Grading
@testable import Teaching

/// The class's page, from records that were made up.
@Suite struct ClassPageTests {
  private typealias Made = MadeUpClass.Made

  /// A folder of a class, which ends with the test.
  private final class Folder {
    let folder: ClassFolder

    init(_ results: [StudentResult]) throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID().uuidString)")
      folder = ClassFolder(url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for result in results {
        let own = folder.folder(of: result.student.key)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        try CourseJSON.encode(result).write(to: own.appending(path: "record.json"))
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder.url) }

    func page(seed: CaseSeed = .open(1), course: Course = MadeUpClass.course) throws -> String {
      try ClassPage(folder: folder, seed: seed, course: course).write()
      let page = folder.url.appending(path: "class.html")
      return try String(contentsOf: page, encoding: .utf8)
    }
  }

  /// What stands in the place of each name and text of a student's, so that it is found wherever it goes.
  private static let leak: String = "Zyxwv</script><img src=x onerror=alert(1)>"

  /// A class in which everything goes wrong, and everybody writes their name into everything.
  private static let results: [StudentResult] = {
    func result(
      _ key: String, seconds: Double, unreadable: String? = nil, _ reports: [ProblemReport]
    )
      -> StudentResult
    {
      let reports = reports.map { report in
        var report = report
        report.file = "\(leak)/f.swift"
        report.printed.append(Data(leak.utf8), in: "output", case: 1)
        return report
      }
      return MadeUpClass.result(
        "Zyxwv-\(key)", name: leak, seconds: seconds, unreadable: unreadable, reports)
    }
    let crash = Made.stopped(.crashed, "Fatal error: \(leak)")
    let kept = MadeUpClass.report(
      "layer_norm", ["output": .named("mean-kept"), "x": .named("mean-kept", in: 3)])
    let equal = MadeUpClass.report("residual_add", ["x": .unnamed(7, 8, 9)])
    var misnamed = MadeUpClass.report("residual_add", ["output": crash, "x": .unnamed(3, 3, 3)])
    misnamed.checks[1].failure?.kind = .misnamed(missing: ["a"], extra: [leak])
    return [
      result(
        "a", seconds: 0.5,
        [
          MadeUpClass.report("residual_add"), MadeUpClass.report("feed_forward"),
          MadeUpClass.report("layer_norm"),
        ]),
      result(
        "b", seconds: 3,
        [
          equal, kept,
          MadeUpClass.refused(
            "feed_forward", .doesNotCompile,
            "\(leak)/f.swift:7:9: error: cannot find '\(leak)' in scope\n\(leak)"),
        ]),
      result(
        "c", seconds: 8,
        [
          equal,
          MadeUpClass.report(
            "layer_norm",
            [
              "output": .either(["mean-kept"], ["epsilon-outside"]),
              "gain": .stopped(.timedOut, leak),
            ]),
          MadeUpClass.refused("feed_forward", .doesNotCompile, "f.swift:1:1: error: \(leak)"),
        ]),
      result(
        "d", seconds: 2,
        [
          misnamed,
          MadeUpClass.report(
            "layer_norm",
            ["x": .named("epsilon-outside", "mean-kept"), "bias": Made(rest: ["one", "two"])]),
          MadeUpClass.refused("feed_forward", .notAllowed, leak),
        ]),
      result(
        "e", seconds: 2,
        [
          MadeUpClass.report("residual_add"),
          MadeUpClass.report("layer_norm", ["x": .named("epsilon-outside", "mean-kept")]),
          MadeUpClass.refused("feed_forward", .graderFault, leak),
        ]),
      result("f", seconds: 0, unreadable: leak, []),
    ]
  }()

  /// The text of a page as it is read, one piece of a line.
  private static func text(_ html: String) -> String {
    var text = html[html.range(of: "<body>")!.upperBound...]
    if let script = text.range(of: "<script>") { text = text[..<script.lowerBound] }
    // Drawings and tables of the same numbers have tests of their own.
    let drawn = /<svg.*?<\/svg>|<details><summary>the same numbers as tables.*?<\/details>/
      .dotMatchesNewlines()
    return text.replacing(drawn, with: "").replacing(/<[^>]*>/, with: "\n").split(separator: "\n")
      .map { $0.replacing(/^ +| +$/, with: "") }.filter { !$0.isEmpty }
      .joined(separator: "\n")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      + "\n"
  }

  @Test func thePageIsAsStored() throws {
    let page = try Folder(Self.results).page()
    try Golden.expect(Self.text(page), matches: "class-page.txt")
  }

  @Test func onlyTheLastSectionTellsWhoDidWhat() throws {
    let page = try Folder(Self.results).page()
    let start = try #require(page.range(of: #"<h2 id="students">"#)).lowerBound
    #expect(!page[..<start].contains("Zyxwv"))
    #expect(!page[..<start].contains("f.swift"))
    #expect(page[start...].contains("Zyxwv-a"))
  }

  @Test func nothingOfAStudentsIsMarkup() throws {
    let page = try Folder(Self.results).page()
    #expect(!page.contains("<img"))
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(page.contains("Zyxwv&lt;/script&gt;"))
  }

  @Test func equalRecordsGiveEqualBytes() throws {
    let page = try Folder(Self.results).page()
    #expect(try Folder(Self.results.reversed()).page() == page)
    let folder = try Folder(Self.results)
    _ = try folder.page()
    #expect(try folder.page() == page)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.folder.url.path)
    #expect(left.sorted() == ["class.html", "students"])
  }

  @Test func aHiddenSeedIsNotTold() throws {
    let page = Self.text(try Folder(Self.results).page(seed: .hidden(31_415)))
    #expect(!page.contains("31415"))
    #expect(
      page.hasSuffix(
        "Made by swift run instructor grade, on cases that nobody sees. Examples are of the public "
          + "cases.\n"))
  }

  @Test func aClassOfNobody() throws {
    let text = Self.text(try Folder([]).page())
    #expect(text.contains("0 students, 12 points\n"))
    #expect(text.contains("No known mistake gives the numbers of anybody's answers.\n"))
  }

  @Test func answersWithoutANameStandAlone() throws {
    let equal = MadeUpClass.report("residual_add", ["x": .unnamed(7, 8, 9)])
    let text = Self.text(
      try Folder(["a", "b"].map { MadeUpClass.result($0, [equal]) }).page())
    #expect(text.contains("No known mistake gives the numbers of anybody's answers.\n"))
    #expect(
      text.contains("But one wrong answer without a name came from more than one student; see"))
    #expect(!text.contains("Besides these"))
  }

  @Test func anExampleHoldsNothingOfAMemo() throws {
    let problem = try #require(Course.preNormPostNorm.memos.last)
    let report = CheckReport(
      label: problem.labels[0], verdict: .wrong, cases: 1,
      failure: Failure(
        number: 1, title: "x", input: Data("{}".utf8), kind: .blank("you wrote Zyxwv")))
    #expect(Example(report, tolerance: nil) == nil)
  }

  struct Words: Sendable, CustomTestStringConvertible {
    let kind: Failure.Kind
    let text: String
    var testDescription: String { text }
  }

  @Test(
    "What is no number is said in words of ours",
    arguments: [
      Words(
        kind: .misshapen(member: "", got: [2, 3], expected: [3]),
        text: "the shape is [2, 3]; the contract asks for [3]"),
      Words(
        kind: .misnamed(missing: ["a"], extra: ["Zyxwv"]),
        text: "the names in the record are not those of the contract"),
      Words(
        kind: .answer(name: "bert", source: "its code", differing: 2, total: 9),
        text: "2 of 9 answers differ from their sources; the first is bert, which its code tells"),
      Words(
        kind: .misclassed(got: "none", expected: "learns"),
        text: "none; with a right answer it is: learns"),
      Words(kind: .stopped(Stop(verdict: .crashed, message: "Zyxwv")), text: "crashed"),
    ])
  func words(_ row: Words) throws {
    let report = CheckReport(
      label: CheckLabel("x"), verdict: .wrong, cases: 9,
      failure: Failure(number: 1, title: "x", input: Data("{}".utf8), kind: row.kind))
    let example = try #require(Example(report, tolerance: nil))
    #expect(example.kind == .words(row.text))
  }
}
