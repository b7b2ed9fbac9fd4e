import Foundation
import Testing

@testable import Grading
@testable import Studying

/// Hints, one at a time.
@Suite struct HintTests {
  private func next(_ desk: Desk) throws -> [String] {
    try HintPage.next(for: desk.exercise("layer_norm"), in: desk.project, style: .plain)
  }

  private func again(_ desk: Desk) throws -> [String] {
    try HintPage.again(for: desk.exercise("layer_norm"), in: desk.project, style: .plain)
  }

  @Test("A statement is taken apart into what comes before, the hints, and the rest")
  func parts() {
    let text = """
      # T

      ## Task

      ```
      ## Hints
      ```

      ## Hints

      <details><summary>A</summary>

      ## no heading, but a line of a hint that is not closed

      ## Hints
      stray
      <details><summary>B</summary>

          code </details>

      </details>

      ## Sources

      - s
      """
    let parts = HintedStatement(markdown: text)
    #expect(parts.hints == ["<details><summary>B</summary>\n\n    code </details>\n\n</details>"])
    #expect(parts.leftover.contains("stray"))
    #expect(parts.leftover.first == "<details><summary>A</summary>")
    #expect(parts.statement.contains("```\n## Hints\n```"))
    #expect(parts.statement.hasSuffix("## Sources\n\n- s"))
    let none = HintedStatement(markdown: "# T\n\ntext\n")
    #expect((none.hints, none.leftover, none.statement) == ([], [], "# T\n\ntext\n"))
  }

  @Test(
    "Every statement has three hints and nothing else between them",
    arguments: Course.preNormPostNorm.exercises.map(\.slug))
  func three(_ slug: String) throws {
    let desk = try Desk()
    let markdown = try desk.project.text("README.md", of: desk.exercise(slug))
    let parts = HintedStatement(markdown: markdown)
    #expect(parts.hints.count == 3)
    #expect(parts.leftover == [])
    #expect(!parts.statement.contains("<details>"))
    // Nothing is lost: what is taken apart has all lines but the heading's.
    let lines = markdown.split(separator: "\n").count
    let pieces = ([parts.statement] + parts.hints).map { $0.split(separator: "\n").count }
    #expect(pieces.reduce(0, +) == lines - 1)
  }

  @Test("Each time one more is shown, and how many are left")
  func oneMore() throws {
    let desk = try Desk()
    #expect(
      try again(desk) == [
        "you have seen no hint of layer_norm yet; for one: swift run grader hint layer_norm"
      ])
    let first = try next(desk)
    #expect(first.first == "Hint 1: Where should I look?")
    #expect(first.last == "hint 1 of 3; 2 are left: swift run grader hint layer_norm")
    #expect(!first.contains { $0.hasPrefix("Hint 2") })
    let second = try next(desk)
    #expect(second.first == "Hint 2: What depends on x?")
    #expect(second.last == "hint 2 of 3; one is left: swift run grader hint layer_norm")
    let seen = try again(desk)
    #expect(seen.first == first.first)
    #expect(seen.contains("Hint 2: What depends on x?"))
    #expect(!seen.contains { $0.hasPrefix("Hint 3") })
    #expect(
      seen.last == "you have seen 2 of 3 hints; for one more: swift run grader hint layer_norm")
    let help = [
      "what else helps:",
      "- Problems/START.md: Swift for NumPy readers, and what the kit offers",
      "- swift run grader explain NAME: what a word of the report means",
      "- swift run grader solution layer_norm --give-up: a solution",
      "next: swift run grader check layer_norm",
    ]
    let third = try next(desk)
    #expect(third.first == "Hint 3: What is the formula?")
    #expect(third.suffix(6) == ["hint 3 of 3, the last one"] + help)
    let all = [
      "you have seen all 3 hints of layer_norm",
      "to read them again: swift run grader hint layer_norm --again",
    ]
    #expect(try next(desk) == all + help)
    #expect(try again(desk).last == all[0])
    for line in first + second + third + seen { #expect(line.count <= TextStyle.width) }
    func memo() throws -> [String] {
      try HintPage.next(for: desk.exercise("why_pre_norm"), in: desk.project, style: .plain)
    }
    #expect(try memo().last == "hint 1 of 3; 2 are left: swift run grader hint why_pre_norm")
    _ = try memo()
    #expect(
      try memo().suffix(5) == [
        "hint 3 of 3, the last one", "what else helps:",
        "- Problems/CLAIMS.md: what holds of what is said, with numbers",
        "- the report: it shows a model beside each sentence of yours",
        "next: swift run grader check why_pre_norm",
      ])
  }

  @Test("A note that is broken or somebody else's counts as none")
  func broken() throws {
    let desk = try Desk()
    let notes = Notebook(of: desk.project).folder
    let note = notes.appending(path: "hints-layer_norm.json")
    try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
    for text in ["", "{", "[1]", "{\"hints\": \"2\"}", "{\"hints\": -4}", "\u{0}"] {
      try Data(text.utf8).write(to: note)
      #expect(try next(desk).first == "Hint 1: Where should I look?", "\(text)")
    }
    try Data("{\"hints\": 9999999999}".utf8).write(to: note)
    #expect(try next(desk).first == "you have seen all 3 hints of layer_norm")
    try Data(repeating: 32, count: 1 << 20).write(to: note)
    #expect(try next(desk).first == "Hint 1: Where should I look?")
    let target = desk.root.appending(path: "target")
    try Data("{\"hints\": 2}".utf8).write(to: target)
    try FileManager.default.removeItem(at: note)
    try FileManager.default.createSymbolicLink(at: note, withDestinationURL: target)
    #expect(try next(desk).first == "Hint 1: Where should I look?")
    #expect(try Data(contentsOf: target) == Data("{\"hints\": 2}".utf8))
  }

  @Test("Where nothing can be noted, the hint is shown, and that it will be again")
  func unwritable() throws {
    let desk = try Desk()
    try Data().write(to: desk.project.memory)
    let lines = try next(desk)
    #expect(lines.first == "Hint 1: Where should I look?")
    #expect(lines.contains { $0.hasPrefix("that you have seen it cannot be noted:") })
    #expect(lines.last == "hint 1 of 3; 2 are left: swift run grader hint layer_norm")
  }

  @Test("A problem without hints says so")
  func none() throws {
    #expect(
      HintPage.none(try Desk().exercise("layer_norm")) == [
        "layer_norm has no hints; its statement says all there is",
        "next: swift run grader show layer_norm",
      ])
  }

  @Test("Two graders at once lose no note")
  func twoAtOnce() throws {
    let desk = try Desk()
    let book = Notebook(of: desk.project)
    concurrently(Array(0..<40), width: 4) { _ in
      _ = try? book.change("count") { (count: Int?) in (count ?? 0) + 1 }
    } inOrder: { _ in
    }
    #expect(book.note("count", as: Int.self) == 40)
  }

  @Test("A watched learner presses a key, and reads all hints again once they were seen")
  func watched() throws {
    let desk = try Desk()
    func next() throws -> [String] {
      try HintPage.next(
        for: desk.exercise("layer_norm"), in: desk.project, style: .plain, isWatched: true)
    }
    #expect(try next().last == "hint 1 of 3; 2 are left: press h")
    #expect(try next().last == "hint 2 of 3; one is left: press h")
    let help = [
      "what else helps:", "- Problems/START.md: Swift for NumPy readers, and what the kit offers",
      "- swift run grader explain NAME: what a word of the report means",
      "- swift run grader solution layer_norm --give-up: a solution",
    ]
    #expect(try next().suffix(5) == ["hint 3 of 3, the last one"] + help)
    let all = try next()
    #expect(all.suffix(5) == ["you have seen all 3 hints of layer_norm"] + help)
    #expect(
      all.filter { $0.hasPrefix("Hint ") } == [
        "Hint 1: Where should I look?", "Hint 2: What depends on x?",
        "Hint 3: What is the formula?",
      ])
  }

  @Test("A watched learner saves, and types no command")
  func watchedStatement() throws {
    let desk = try Desk()
    let lines = try StatementPage.lines(
      of: desk.exercise("layer_norm"), in: desk.project, style: .plain, withHints: false,
      isWatched: true)
    #expect(
      lines.suffix(5) == [
        "", "there are 3 hints, one at a time: press h", "",
        "fill in: Sources/Exercises/LayerNorm.swift", "next: save it",
      ])
  }

  @Test("A statement is shown without its hints, or with all")
  func statement() throws {
    let desk = try Desk()
    func lines(withHints: Bool) throws -> [String] {
      try StatementPage.lines(
        of: desk.exercise("layer_norm"), in: desk.project, style: .plain, withHints: withHints)
    }
    let without = try lines(withHints: false)
    #expect(
      without.suffix(5) == [
        "", "there are 3 hints, one at a time: swift run grader hint layer_norm", "",
        "fill in: Sources/Exercises/LayerNorm.swift", "next: swift run grader check layer_norm",
      ])
    #expect(!without.contains { $0.hasPrefix("Hint") })
    let with = try lines(withHints: true)
    #expect(with.count { $0.hasPrefix("Hint ") } == 3)
    #expect(!with.contains { $0.contains("one at a time") })
  }
}

/// Statements read aloud.
@Suite struct PlainStatementTests {
  @Test("Headings have no rules, and tables are sentences")
  func sentences() {
    let text = """
      # Title

      ## Contract

      | argument | in Swift | |
      |---|---|---|
      | x | `x: Matrix` | the tokens, one in each row, with more words than one line can ever hold |
      | y | | |

          code  stays
      """
    #expect(
      StatementText(markdown: text, isPlain: true).lines(in: .plain) == [
        "Title", "", "Contract", "",
        "argument: x; in Swift: x: Matrix; the tokens, one in each row, with more words",
        "  than one line can ever hold.",
        "argument: y.", "", "    code  stays",
      ])
    #expect(StatementText(markdown: text).lines(in: .plain)[1] == "=====")
  }
}
