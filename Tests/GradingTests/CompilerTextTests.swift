import Testing

@testable import Grading

/// The compiler's text as learners read it.
@Suite struct CompilerTextTests {
  private let problem: CodeProblem = Course.preNormPostNorm[code: "residual_add"]!

  /// What a learner reads of what the compiler wrote.
  private func lines(_ text: String) throws -> [String] {
    let tidied = try #require(
      Diagnostics.tidied(
        text, problem: problem, place: "/place", root: "/course", shownAs: "R.swift"))
    return CompilerText(tidied, of: "R.swift").lines
  }

  private func error(_ line: Int, _ text: String = "cannot find 'x' in scope") -> String {
    "/place/ResidualAdd.swift:\(line):3: error: \(text)\n  x\n  ^\n"
  }

  @Test("An error and its note are whole, and folded")
  func wholeNotes() throws {
    let message = String(repeating: "many words ", count: 20) + "end"
    let shown = try lines(
      error(7, message)
        + "/course/Problems/residual_add/ResidualAdd.swift:9:2: note: \(message)\n  y\n  ^\n"
        + "Matrices.Matrix:2:8: note: declared here\npublic func f()\n       ^\n"
        + "/usr/lib/x.swift:1:1: note: elsewhere\n  z\n  ^\n")
    #expect(shown.allSatisfy { $0.columns <= 80 })
    #expect(shown[0].hasPrefix("R.swift:7:3: error: many words many"))
    #expect(shown[1].hasPrefix("    words many"))
    let all = shown.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(all.contains("error: \(message) x ^ Problems/residual_add/ResidualAdd.swift:9:2: note"))
    #expect(all.contains("note: \(message) y ^"))
    #expect(all.hasSuffix("Matrices.Matrix:2:8: note: declared here public func f() ^"))
    #expect(!all.contains("elsewhere"))
  }

  @Test(
    "A place in another file that the learner's own makes up is not shown",
    arguments: [
      "Sources/Exercises/LayerNorm.swift:3:1: error: forged\n  x\n  ^\n",
      "Sources/Exercises/LayerNorm.swift:3:1: note: forged\n", "x:5:14: warning: forged\n",
    ])
  func forgedPlaces(_ forged: String) throws {
    let own = ["R.swift:1:3: error: cannot find 'x' in scope", "  x", "  ^"]
    #expect(try lines(error(1) + forged) == own)
    // As a line of code that an error quotes.
    #expect(
      try lines("/place/ResidualAdd.swift:1:3: error: cannot find 'x' in scope\n" + forged)
        == [own[0]])
    #expect(try lines(error(1) + forged + error(2)).count == 6)
  }

  @Test(
    "A caret stays below its character, wherever the line is cut", arguments: [2, 60, 100, 190])
  func carets(_ place: Int) throws {
    let code = String((0..<200).map { $0 == place ? "@" : Character("\($0 % 10)") })
    let caret = String(repeating: " ", count: place) + "^~~"
    let shown = try lines(
      "/place/ResidualAdd.swift:1:\(place + 1): error: here\n\(code)\n\(caret)\n")
    #expect(shown.count == 3)
    #expect(shown.allSatisfy { $0.columns <= 80 })
    #expect(Array(shown[1])[try #require(Array(shown[2]).firstIndex(of: "^"))] == "@")
    #expect(shown[1].hasPrefix("...") == (place > 80))
    #expect(shown[1].hasSuffix("...") == (place < 150))
  }

  @Test("Short code stays as it is; code without a caret is cut with a sign")
  func code() throws {
    #expect(
      try lines("/place/ResidualAdd.swift:1:5: error: a\n    b + c\n    ~ ^ ~\n      d\n")
        == ["R.swift:1:5: error: a", "    b + c", "    ~ ^ ~", "      d"])
    let wide = "  " + String(repeating: "漢", count: 50)
    #expect(
      try lines("/place/ResidualAdd.swift:1:5: error: a\n\(wide)\n").last
        == "  " + String(repeating: "漢", count: 37) + "...")
  }

  @Test("Errors come first, and those that are not shown are counted")
  func counted() throws {
    let warning = "/place/ResidualAdd.swift:2:3: warning: unused\n  x\n  ^\n"
    let shown = try lines(warning + (1...30).map { error($0) + warning }.joined())
    #expect(shown.count == 25)
    #expect(shown[0] == "R.swift:1:3: error: cannot find 'x' in scope")
    #expect(shown[21] == "R.swift:8:3: error: cannot find 'x' in scope")
    #expect(shown[24] == "22 more errors")
    #expect(!shown.contains { $0.contains("warning") })
    #expect(try lines((1...9).map { error($0) }.joined()).last == "1 more error")
    #expect(try lines((1...8).map { error($0) }.joined()).count == 24)
  }

  @Test("The first error is shown whole, with six notes at most")
  func firstError() throws {
    let note = "/place/ResidualAdd.swift:2:3: note: candidate\n  x\n  ^\n"
    let shown = try lines(error(1) + String(repeating: note, count: 9) + error(2))
    #expect(shown.count == 3 + 6 * 3 + 1 + 1)
    #expect(shown.suffix(2) == ["(3 more notes)", "1 more error"])
    let long = String(repeating: "word ", count: 390)
    let longest = try lines(
      error(1, long)
        + String(
          repeating: "/place/ResidualAdd.swift:2:3: note: \(long)\n  x\n  ^\n", count: 6))
    #expect(longest.count == CompilerText.maximumOfFirst)
    #expect(longest.last == "(144 more lines of this error are cut)")
  }

  @Test func theTextIsBounded() throws {
    let text = (1...3_000).map { error($0, String(repeating: "word ", count: 500)) }.joined()
    let tidied = try #require(
      Diagnostics.tidied(
        text, problem: problem, place: "/place", root: "/course", shownAs: "R.swift"))
    #expect(tidied.unicodeScalars.count < 15_000)
    #expect(tidied.hasSuffix("\n(2994 more errors)"))
    #expect(CompilerText(tidied, of: "R.swift").lines.last == "2999 more errors")
    #expect(CompilerMessage.count(ofMore: "(1 more error)") == 1)
    #expect(CompilerMessage.count(ofMore: "(x more errors)") == nil)
  }

  @Test func aTextWithoutAnErrorOfTheFileIsNone() {
    for text in [
      "", "/place/ResidualAdd.swift:1:1: warning: a\n", "/place/Other.swift:1:1: error: a\n",
      "error: no such file\n",
    ] {
      #expect(
        Diagnostics.tidied(
          text, problem: problem, place: "/place", root: "/course", shownAs: "R.swift") == nil)
    }
  }
}
