import Foundation
import Messages
import Testing

@testable import Grading
@testable import Instructor

extension Exam.Finding {
  /// All that it says, a line each.
  var told: [String] { [text] + (fix.map { ["fix: \($0)"] } ?? []) + (paste ?? []) }
}

/// What a finding looks like on a terminal, read aloud, and as JSON.
@Suite struct FindingTests {
  private let row: String =
    "| [`a_problem_with_a_long_name`](a_problem_with_a_long_name/README.md) | (to be written) | 22 |"
  private var fault: Exam.Finding {
    Exam.Finding(
      fault: "Problems/README.md:99: the row of a_problem_with_a_long_name is missing here",
      fix: "put this line here", paste: [row])
  }

  @Test("Everything fits 80 columns but a line to paste, which begins at the left")
  func lines() {
    #expect(
      fault.lines(in: .plain) == [
        "  FAIL  Problems/README.md:99: the row of a_problem_with_a_long_name is missing",
        "        here", "        fix: put this line here", row,
      ])
    #expect(Exam.Finding(holds: "all is well").lines(in: .plain) == ["  ok    all is well"])
    let long = Exam.Finding(
      fault: String(repeating: "word ", count: 40), fix: String(repeating: "do it ", count: 40))
    #expect(long.lines(in: .plain).allSatisfy { $0.columns <= TextStyle.width })
    let colored = fault.lines(in: TextStyle(isColored: true)).joined(separator: "\n")
    #expect(
      colored.replacing(/\u{1B}\[[0-9]+m/, with: "")
        == fault.lines(in: .plain).joined(separator: "\n"))
  }

  @Test("Read aloud, a finding is sentences")
  func plain() {
    let style = TextStyle(isColored: false, isPlain: true)
    #expect(
      fault.lines(in: style) == [
        "Fault: Problems/README.md:99: the row of a_problem_with_a_long_name is missing",
        "here.", "Fix: put this line here.", row,
      ])
    #expect(Exam.Finding(holds: "all is well").lines(in: style) == ["Holds: all is well."])
  }

  @Test("As JSON a finding carries its fix")
  func json() throws {
    let data = try CourseJSON.encode([fault, Exam.Finding(holds: "well")])
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(Set(rows[0].keys) == ["holds", "text", "fix", "paste"])
    #expect(rows[0]["fix"] as? String == "put this line here")
    #expect(rows[0]["paste"] as? [String] == [row])
    #expect(Set(rows[1].keys) == ["holds", "text"])
  }

  @Test("The end says whether all holds, and fits")
  func end() {
    func result(_ slug: String, _ holds: Bool) -> Exam.Result {
      Exam.Result(slug: slug, findings: [holds ? Exam.Finding(holds: "x") : fault])
    }
    #expect(Verify.end([result("course", true)], seeds: 1) == ["the answer key holds on 1 seed"])
    #expect(
      Verify.end(
        [result("course", true), result("labs", false), result("softmax", false)], seeds: 5)
        == ["unfinished: labs, softmax"])
  }
}

/// Statements in which something is missing, and what is said of it.
@Suite struct StatementExamTests {
  private let path: String = "Problems/layer_norm/README.md"
  private let row: String = "Sources/Grading/Course/Course.swift:47"

  private func exam(
    _ text: String, title: String = "T", sections: [(heading: String, advice: String)]? = nil
  ) -> StatementExam {
    let problem = CodeProblem(
      "layer_norm", "LayerNorm", title: title, outline: Outline(.bricks, .easy, minutes: 10),
      modules: [], checks: .output(gradients: ["x"]))
    return StatementExam(
      page: Page(path: path, text: text), exercise: problem, row: row,
      sections: sections ?? StatementExam.ofCode)
  }

  private func faults(_ text: String, title: String = "T") -> [String] {
    // The made-up statement has no empty lines, which `show` needs: that is another test's.
    exam(text, title: title).faults()
      .filter { $0.fix?.hasPrefix("mend the line") != true }.flatMap(\.told)
  }

  private let whole: String =
    "# T\n"
    + StatementExam.ofCode.map { heading, _ in
      let hint = "<details><summary>A</summary>\ntext\n</details>\n\n"
      return "## \(heading)\n\n" + (heading == "Hints" ? hint + hint + hint : "text\n")
    }.joined()

  @Test func aWholeStatementHasNoFaults() {
    #expect(faults(whole) == [])
  }

  @Test("A title that is missing, not written, or another one than the table's")
  func titles() {
    #expect(
      faults(whole.replacing("# T\n", with: "\n", maxReplacements: 1)) == [
        "\(path):1: the statement does not begin with a title",
        "fix: let it begin with this line", "# T",
      ])
    #expect(
      faults(whole, title: Placeholder.text) == [
        "\(row): the title of layer_norm is still to be written",
        "fix: give it there as title:, and as the first line of \(path)",
      ])
    #expect(
      faults(whole, title: "A title") == [
        "\(path):1: the title is \"T\", and \"A title\" in \(row)", "fix: make both the same",
      ])
  }

  @Test("Headings that are missing, too many, or out of order")
  func headings() {
    #expect(
      faults(whole.replacing("## Task\n", with: "")) == [
        "\(path): the heading \"Task\" is missing",
        "fix: put this line behind the section \"Why it matters\"", "## Task",
      ])
    #expect(
      faults(whole.replacing("## Why it matters\n", with: "")) == [
        "\(path): the heading \"Why it matters\" is missing",
        "fix: put this line below the title", "## Why it matters",
      ])
    let order =
      "the headings are Why it matters, Task, Contract, Worked example, Pitfalls, In JAX / PyTorch "
      + "terms, Hints, Sources"
    #expect(
      faults(
        whole.replacing("## Task", with: "## X").replacing("## Contract", with: "## Task")
          .replacing("## X", with: "## Contract")
      ) == [
        "\(path):5: \"Contract\" stands where \"Task\" belongs",
        "fix: bring the sections into order: \(order)",
      ])
    #expect(
      faults(whole + "## More\n") == [
        "\(path):37: \"More\" is one heading too many",
        "fix: make it a paragraph or ###; \(order)",
      ])
  }

  @Test("Hints that are too few, or not between their marks")
  func hints() {
    let open = "<details><summary>A</summary>\ntext\n"
    #expect(
      faults(whole.replacing(open, with: "", maxReplacements: 1)) == [
        "\(path):20: the statement has 2 hints instead of 3",
        "fix: write three, from where to look to almost the answer, each like this",
        "<details><summary>Where to look</summary>", "", "(to be written)", "", "</details>",
        "\(path):22: this line below \"Hints\" is in no hint: </details>",
        "fix: put it between <details> and </details>, or above the heading",
      ])
  }

  @Test("Reasons that are too long, and checks that are counted wrongly")
  func counts() {
    #expect(
      faults(whole.replacing("text\n## Task", with: "a\nb\nc\nd\ne\nf\n## Task")) == [
        "\(path):2: \"Why it matters\" has 6 lines",
        "fix: shorten it to 5; what does not fit belongs below \"Task\"",
      ])
    func counted(_ words: String) -> [String] {
      faults(whole.replacing("text\n## Contract", with: "\(words)\n## Contract"))
    }
    #expect(counted("There are two checks, each") == [])
    #expect(counted("There are 2 checks.") == [])
    #expect(
      counted("There are six checks, each") == [
        "\(path):7: the statement tells of six checks, and the course's table has 2",
        "fix: write the number that is right, or correct checks: in \(row)",
      ])
  }

  @Test("What show cannot print is a finding, with its file and line")
  func unshown() {
    let fix = "fix: mend the line, and look at it: swift run grader show layer_norm"
    #expect(
      exam("# T\n\n![a](b)\n\nIn $x\n\\foo$").unshown().flatMap(\.told) == [
        "\(path):3: an image cannot be shown; say what is in it, or draw it as code", fix,
        "\(path):6: \(TexCommand.refusal(of: "foo"))", fix,
      ])
  }

  @Test("All statements, and scaffolded ones, can be shown")
  func shown() throws {
    let kinds: [any ScaffoldText] = [
      HandText(slug: "softmax", name: "Softmax"), EngineText(slug: "softmax", name: "Softmax"),
      MemoScaffoldText(slug: "softmax", name: "Softmax"),
    ]
    var texts = kinds.map { $0.files[0].text }
    let project = try Workbench().project
    for exercise in Course.preNormPostNorm.exercises {
      texts.append(try project.text("README.md", of: exercise))
    }
    for text in texts { #expect(exam(text).unshown() == []) }
  }

  @Test("A scaffolded statement says of every section what to write, and CONTRIBUTING shows it")
  func unwritten() throws {
    let text = HandText(slug: "layer_norm", name: "LayerNorm").files[0].text
    let told = exam(text, title: "LayerNorm").faults()
    #expect(
      told.flatMap(\.told) == [
        "\(path):5: Why it matters is still to be written",
        "fix: say in at most 5 lines why anybody should care",
        "\(path):9: Task is still to be written",
        "fix: say what is to be computed, with its formulas and shapes",
        "\(path):13: Contract is still to be written",
        "fix: show the functions of the stub, and say what each takes and gives",
        "\(path):17: Worked example is still to be written",
        "fix: work one small case by hand, and assert its numbers in a test",
        "\(path):21: Pitfalls is still to be written", "fix: list what people get wrong",
        "\(path):25: In JAX / PyTorch terms is still to be written",
        "fix: say how the same is called there",
        "\(path):29: Hints is still to be written",
        "fix: write three, from where to look to almost the answer",
        "\(path):49: Sources is still to be written", "fix: name the papers, each with its year",
      ])
    let page = try String(
      contentsOf: Workbench.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let printed = told[0].lines(in: .plain).map {
      "    \($0)\n".replacing("layer_norm", with: "softmax")
    }
    #expect(page.contains(printed.joined()))
  }
}
