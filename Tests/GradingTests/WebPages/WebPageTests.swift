import Foundation
import Testing

@testable import WebPages

/// Pages, and what stands on them.
@Suite struct WebPageTests {
  @Test func aPageHasItsParts() {
    let html = WebPage(
      title: "A <b> & \"c\"", lead: ["lead"], body: [.element("h2", [:], ["part"])], footer: ["end"]
    ).html
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"))
    #expect(html.contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>"))
    #expect(
      html.contains(
        "<body><a class=\"skip\" href=\"#main\">Skip to the content</a>"
          + "<header><h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>lead</header>"
          + "<main id=\"main\" tabindex=\"-1\"><h2>part</h2></main><footer>end</footer></body>"))
    #expect(!html.contains("<script"))
  }

  @Test func thePolicyAllowsWhatThePageCameWith() throws {
    let none = WebPage(title: "a", body: []).html
    #expect(none.contains("script-src &#39;none&#39;; base-uri &#39;none&#39;"))
    let sorted = WebPage(title: "a", body: [], script: .sorting).html
    for (page, tag) in [(none, "style"), (sorted, "style"), (sorted, "script")] {
      let start = try #require(page.range(of: "<\(tag)>")).upperBound
      let end = try #require(page.range(of: "</\(tag)>")).lowerBound
      let source = "\(tag)-src &#39;sha256-\(try Self.hash(String(page[start..<end])))&#39;;"
      #expect(page.contains(source), "\(source)")
    }
  }

  /// The hash of a text in Base64, by a program that nobody here wrote.
  private static func hash(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let hex = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile().prefix(64), as: UTF8.self)
    process.waitUntilExit()
    let bytes = stride(from: 0, to: 64, by: 2).map { place -> UInt8 in
      let start = hex.index(hex.startIndex, offsetBy: place)
      return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString()
  }

  @Test func aTextIsNeverMarkup() {
    let cases: [(text: String, html: String)] = [
      ("</script><script>", "&lt;/script&gt;&lt;script&gt;"),
      ("\"><svg onload='x'>", "&quot;&gt;&lt;svg onload=&#39;x&#39;&gt;"),
      ("&lt;", "&amp;lt;"),
      ("a\u{202E}b\u{2066}\u{200F}c", "a\u{FFFD}b\u{FFFD}\u{FFFD}c"),
      ("\u{0}\u{1B}[31m\r\n\t", "\u{FFFD}\u{FFFD}[31m\u{FFFD}\n\t"),
      ("שלום 漢 é", "שלום 漢 é"),
      ("\u{FFFE}\u{E000}", "\u{FFFD}\u{FFFD}"),
    ]
    for (text, html) in cases {
      #expect(Markup.text(text).html == html)
      #expect(Markup.element("p", ["title": text]).html == "<p title=\"\(html)\"></p>")
    }
  }

  @Test func aTableHasHeadingsAndKeys() {
    var table = DataTable(
      caption: "points", columns: [.text("who"), .number("points")],
      rows: [
        [.text("a"), .number(3, "3 of 4")],
        [DataTable.Cell("b", sortedBy: "0b"), .number(.nan, "-")],
      ],
      total: [.text("all"), .count(3)], isSortable: true)
    #expect(
      table.markup.html
        == "<div class=\"scroll\" role=\"group\" aria-label=\"points\" tabindex=\"0\">"
        + "<table class=\"wide sortable\"><caption>points</caption>"
        + "<thead><tr><th scope=\"col\">who</th><th scope=\"col\" class=\"number\">points</th></tr></thead>"
        + "<tbody><tr><th scope=\"row\">a</th><td class=\"number\" data-key=\"3.0\">3 of 4</td></tr>"
        + "<tr><th scope=\"row\" data-key=\"0b\">b</th><td class=\"number\" data-key=\"\">-</td></tr></tbody>"
        + "<tfoot><tr><th scope=\"row\">all</th><td class=\"number\" data-key=\"3.0\">3</td></tr></tfoot>"
        + "</table></div>")
    table.rows = []
    table.groups = [
      DataTable.Group(heading: [.text("g"), .count(1)], rows: [[.text("a"), .count(1)]])
    ]
    #expect(
      table.markup.html.contains(
        "<tbody><tr class=\"group\"><th scope=\"rowgroup\">g</th><td class=\"number\" data-key=\"1.0\">1</td></tr>"
          + "<tr><th scope=\"row\">a</th>"))
  }

  @Test func colorsAreCenteredOnZero() {
    let shades: [(value: Double, scale: Double, shade: String)] = [
      (0, 4, "z"), (-0.0, 4, "z"), (1, 0, "z"), (1, 4, "p1"), (-1, 4, "n1"), (1.01, 4, "p2"),
      (4, 4, "p4"), (-4, 4, "n4"), (9, 4, "p4"), (1e-300, 4, "p1"), (.nan, 4, "odd"),
      (.infinity, 4, "odd"), (-.infinity, 4, "odd"),
    ]
    for (value, scale, shade) in shades {
      #expect(NumberGrid.shade(value, scale: scale) == shade, "\(value) of \(scale)")
    }
    #expect(NumberGrid.scale([1, -3, .nan, .infinity]) == 3)
    #expect(NumberGrid.scale([.nan]) == 0)
    #expect(NumberGrid.scale([]) == 0)
  }

  @Test func aGridHasSquaresTextsAndMarks() {
    let grid = NumberGrid(
      title: "yours", columnNames: ["[0]", "[1]"], rowNames: ["[3]"],
      rows: [[NumberGrid.Cell("NaN", .nan, isMarked: true), NumberGrid.Cell("-2", -2)]], scale: 2)
    #expect(
      grid.markup.html
        == "<figure class=\"grid\"><figcaption>yours</figcaption><div class=\"box\">"
        + "<svg aria-hidden=\"true\" width=\"119\" height=\"67\" viewBox=\"0 0 119 67\">"
        + "<text class=\"label\" x=\"50\" y=\"14\">[0]</text><text class=\"label\" x=\"94\" y=\"14\">[1]</text>"
        + "<text class=\"label row-name\" x=\"22\" y=\"46\">[3]</text>"
        + "<rect class=\"cell odd\" x=\"29\" y=\"21\" width=\"44\" height=\"44\"></rect>"
        + "<text class=\"wrong\" x=\"51\" y=\"48\">NaN*</text>"
        + "<rect class=\"cell n4\" x=\"73\" y=\"21\" width=\"44\" height=\"44\"></rect>"
        + "<text class=\"right\" x=\"95\" y=\"48\">-2</text>"
        + "<rect class=\"mark\" x=\"30\" y=\"22\" width=\"42\" height=\"42\"></rect></svg></div></figure>"
    )
    #expect(
      grid.table.html.contains(
        "<th scope=\"row\">[3]</th><td class=\"number\">NaN*</td><td class=\"number\">-2</td>"))
  }

  @Test func barsHaveNumbersAndOneSentence() {
    let html = Histogram(
      title: "points", bars: [.init("0-9", 1), .init("10-19", 4), .init("20-29", 0)]
    )
    .markup.html
    #expect(html.contains("role=\"img\" aria-label=\"points. 0-9: 1, 10-19: 4, 20-29: 0\""))
    // The highest is as high as there is room for, the others in proportion.
    #expect(
      html.matches(of: /class="bar"[^>]* height="(\d+)"/).map { String($0.1) } == [
        "30", "120", "0",
      ])
    #expect(Histogram(title: "none", bars: []).markup.html.contains("aria-label=\"none. \""))
    #expect(Meter(1.5).markup.html.contains("class=\"bar\" width=\"100.0\""))
    #expect(Meter(.nan).markup.html.contains("class=\"bar\" width=\"0.0\""))
    #expect(Meter(0.25).markup.html.contains("class=\"bar\" width=\"25.0\""))
  }
}
