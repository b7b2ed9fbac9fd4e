import Foundation
import Messages
import Testing

@testable import Grading
@testable import WebPages

/// The feedback page: what it says, and how much.
@Suite struct FeedbackPageTests {
  private static func page(
    _ reports: [ProblemReport], seed: UInt64? = 7, change: (inout RunDescription) -> Void = { _ in }
  ) -> String {
    var run = RunDescription(
      problems: reports.map(\.slug), seed: seed, sandbox: "limits", isDetailed: false)
    change(&run)
    return HTMLRecorder(parts: Course.preNormPostNorm.parts) { _ in }
      .text(for: RunSummary(reports: reports), of: run)
  }

  /// What a reader sees: the page without its tags.
  private static func text(_ html: String) -> String {
    html.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]*>/, with: "\n")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  @Test func itSaysAllThatTheTerminalSays() {
    let reports = MadeUpRun.reports
    let text = Self.text(Self.page(reports)).filter { !$0.isWhitespace }
    var count = 0
    for report in reports where report.verdict != .passed && !report.isUntouched {
      let words = ProblemText(report: report, seed: 7, style: .unbroken)
      // What is drawn is compared elsewhere; tables hold the words of a line in cells.
      let lines = words.lines.dropFirst().filter { !$0.contains("  [") && !$0.hasPrefix("  | ") }
      for line in lines {
        let isDrawn = line.contains(#/^ *(expected|yours|\[\d+\]|\(\* wrong\)|difference) /#)
        guard !isDrawn, !line.contains("] = ") else { continue }
        for word in line.split(separator: "  ") {
          let sought = String(Markup.text(word).html).filter { !$0.isWhitespace }
          #expect(text.contains(Self.text(sought).filter { !$0.isWhitespace }), "\(word)")
          count += 1
        }
      }
    }
    #expect(count > 15)
  }

  @Test func itNamesWhoseWorkItIsAndWhatIsToBeKnownOfIt() {
    let html = Self.page([MadeUpRun.report("residual_add", .passed)]) { run in
      run.student = "<b>Ada\u{202E}"
      run.notes = ["<i>one", "two"]
      run.warning = "beware"
    }
    #expect(html.contains("<h1>Feedback for &lt;b&gt;Ada\u{FFFD}</h1>"))
    #expect(html.contains("<div class=\"note\"><p>&lt;i&gt;one</p><p>two</p></div>"))
    #expect(html.contains("<div class=\"note ours\"><p>beware</p></div>"))
    #expect(!html.contains("<h1>Feedback</h1>"))
  }

  @Test func whatIsNotStartedTakesOneLine() {
    let problem = Course.preNormPostNorm[code: "layer_norm"]!
    let missing = ProblemReport(
      problem, "LayerNorm.swift",
      Refusal(.notStarted, "there is no such file; to start: cp a /tmp/secret/b"))
    let theirs = Self.text(Self.page([missing]))
    #expect(
      theirs.contains("Layer normalization, by hand: LayerNorm.swift: there is no such file\n"))
    #expect(!theirs.contains("/tmp/secret"))
    let ours = RunDescription(
      problems: ["layer_norm"], seed: 1, sandbox: "limits", isDetailed: false, isOwn: true)
    let page = HTMLRecorder(parts: []) { _ in }
      .text(for: RunSummary(reports: [missing]), of: ours)
    #expect(Self.text(page).contains("there is no such file; to start: cp a /tmp/secret/b"))
  }

  /// A problem of which every check fails with an array as large as any that is drawn.
  private static func worst(_ slug: String) -> ProblemReport {
    var report = MadeUpRun.report(slug, .wrong)
    let got = (0..<64).map { Double($0) * 1.2345678 }
    report.checks = (0..<25).map { number in
      var check = CheckReport(label: CheckLabel("check \(number)"), verdict: .wrong, cases: 9)
      check.failure = Failure(
        number: 1, title: "eight tokens", input: Data(#"{"x": 1}"#.utf8),
        kind: .mismatch(
          MadeUpRun.mismatch([8, 8], got: got, expected: [Double](repeating: 1, count: 64))))
      return check
    }
    return report
  }

  @Test func itsSizeIsBoundedAndItSaysWhatIsMissing() throws {
    let slugs = ["residual_add", "feed_forward", "layer_norm", "attention"]
    let two = Self.page(slugs.map(Self.worst))
    #expect(two.utf8.count <= HTMLRecorder.maximumSize)
    // Not every check is drawn, but each is told.
    #expect(two.matches(of: /<figcaption>yours/).count == 4 * 8)
    #expect(two.matches(of: /wrong value: check 24, case 1 of 9/).count == 4)
    let many = Self.page((0..<200).map { Self.worst(slugs[$0 % 4]) })
    #expect(many.utf8.count <= HTMLRecorder.maximumSize + 100_000)
    #expect(many.contains("the page is full; not shown: "))
  }

  @Test func theSameRunGivesTheSamePage() {
    let reports = MadeUpRun.reports + [Self.worst("layer_norm")]
    #expect(Self.page(reports) == Self.page(reports))
  }

  @Test func commandsLookLikeCommands() {
    let sentences: [(text: String, html: String)] = [
      ("nothing", "nothing"),
      (
        "next: swift run grader check a --seed 2",
        "next: <code>swift run grader check a --seed 2</code>"
      ),
      (
        "(all of it: swift run grader check a --case 3)",
        "(all of it: <code>swift run grader check a --case 3</code>)"
      ),
      ("<swift run grader", "&lt;<code>swift run grader</code>"),
    ]
    for (text, html) in sentences { #expect(Markup.sentence(text).html == "<p>\(html)</p>") }
  }

  @Test func whatIsIndentedBelongsToTheLineAbove() {
    let pieces = Markup.paragraphs(["", "  a", "    b", "    c", "  d", "", "e"])
    #expect(
      pieces.map(\.html).joined()
        == "<p>a</p><div class=\"under\"><p>b</p><p>c</p></div><p>d</p><p>e</p>")
  }

  @Test func numbersThatAreNotFiniteHaveTheirNames() throws {
    let mismatch = MadeUpRun.mismatch(
      [2, 3], got: [.nan, .infinity, 3, -.infinity, 5, 6], expected: [1, 2, 3, 4, 5, -6])
    let html = Markup.all(TensorPage(mismatch, try #require(mismatch.drawn)).markup).html
    let cells = html.matches(of: /<text class="(right|wrong)"[^>]*>([^<]*)/).map { String($0.2) }
    #expect(
      cells == [
        "1", "2", "3", "4", "5", "-6", "NaN*", "inf*", "3", "-inf*", "5", "6*",
        "NaN", "inf", "0", "-inf", "0", "12",
      ])
    let shades = html.matches(of: /<rect class="cell ([a-z]+\d?)" x="\d+" y="\d+"/).map {
      String($0.1)
    }
    #expect(
      shades.prefix(18) == [
        "p1", "p2", "p2", "p3", "p4", "n4", "odd", "odd", "p2", "odd", "p4", "p4",
        "odd", "odd", "z", "odd", "z", "p4",
      ])
    #expect(html.contains("expected and yours: -6") && html.contains("difference: -12"))
  }

  @Test func aSliceSaysWhichItIs() throws {
    var got = [Double](repeating: 1, count: 2 * 20 * 3)
    got[100] = 2
    got[101] = 3
    let mismatch = MadeUpRun.mismatch(
      [2, 20, 3], got: got, expected: [Double](repeating: 1, count: got.count))
    var report = MadeUpRun.report("residual_add", .wrong)
    report.checks[0].failure = Failure(
      number: 1, title: "t", input: Data("{}".utf8), kind: .mismatch(mismatch))
    let text = Self.text(Self.page([report]))
    #expect(text.contains("shown: slice [1, :, :], rows 9 to 16 of 20; all count from 0"))
    #expect(text.contains("wrong: this slice alone; in this one columns 1 and 2 of row 13"))
  }
}
