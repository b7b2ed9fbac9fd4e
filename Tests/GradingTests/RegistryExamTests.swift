import Foundation
import Messages
import Testing

@testable import Grader
@testable import Grading
@testable import Instructor

/// The lists of exercises, and what is said when one of them is stale.
@Suite struct RegistryExamTests {
  private func exam() throws -> RegistryExam {
    let slugs = ["residual_add", "why_pre_norm"]
    return RegistryExam(
      project: try Workbench().project,
      course: Course(slugs.compactMap { Course.preNormPostNorm[$0] }))
  }

  @Test("The course's own lists agree")
  func agree() throws {
    let result = try RegistryExam(project: Workbench().project).result()
    #expect(result.findings.map(\.text).first?.hasPrefix("manifest, trials, table") == true)
    #expect(result.holds)
  }

  @Test("A slug that the manifest lacks is told")
  func manifest() throws {
    let right = "let problems = [\n  \"residual_add\",\n]\nlet memos = [\n  \"why_pre_norm\",\n]\n"
    #expect(try exam().faults(manifest: Page(path: "Package.swift", text: right)) == [])
    let wrong = right.replacing("why_pre_norm", with: "why_post_norm")
    #expect(
      try exam().faults(manifest: Page(path: "Package.swift", text: wrong)).flatMap(\.told) == [
        "Package.swift:4: the list memos is not that of the course's table",
        "fix: write these lines into it, in this order", "  \"why_pre_norm\",",
      ])
  }

  @Test("A trial or answers that stand in one place only are told")
  func registry() throws {
    let all: Set = ["residual_add", "why_pre_norm"]
    #expect(
      try exam().faults(RegistrySummary(trials: ["residual_add"], answers: all, gaps: [])) == [])
    #expect(
      try exam().faults(
        RegistrySummary(
          trials: ["softmax"], answers: ["residual_add", "old"],
          gaps: ["why_pre_norm: depth has no answer"])
      ).flatMap(\.told) == [
        "residual_add has no trial",
        "fix: enter \"residual_add\" in Problems/Trials.swift, as the others are",
        "softmax has a trial, but does not stand in the course's table",
        "fix: add its row to Sources/Grading/Course/Course.swift, or take \"softmax\" out of "
          + "Problems/Trials.swift",
        "why_pre_norm has no answers",
        "fix: enter \"why_pre_norm\" in Sources/Reference/MemoAnswers.swift, as the others are",
        "old has answers, but does not stand in the course's table",
        "fix: add its row to Sources/Grading/Course/Course.swift, or take \"old\" out of "
          + "Sources/Reference",
        "why_pre_norm: depth has no answer",
        "fix: blanks and questions stand in Sources/Memos/WhyPreNorm.swift, and what is right in "
          + "Sources/Reference/WhyPreNorm.swift: give both the same names",
      ])
  }

  /// Two pages, in which the tables may stand anywhere.
  private static let first: String = """
    # A course

        part 1  The bricks, by hand              0/8
          residual_add        not started         0/2  you are here
          feed_forward        not started         0/6
        total                                     0/8
    """
  private static let second: String = """
    | problem | you write | points |
    |---|---|---|
    | [`residual_add`](../Problems/residual_add/README.md) | it | 2 |
    | [`feed_forward`](../Problems/feed_forward/README.md) | it | 6 |
    | total | | 8 |

    It takes about 1 hours for everything.

    ## Part 1. The bricks, by hand

    | problem | builds on | time | difficulty | claim |
    |---|---|---|---|---|
    | [`residual_add`](residual_add/README.md) | | 10 min | easy | it |

    ## Part 1. The bricks, by hand

    | problem | builds on | time | difficulty | claim |
    |---|---|---|---|---|
    | [`feed_forward`](feed_forward/README.md) | `residual_add` | 45 min | medium | it |

    | format | is |
    |---|---|

    """

  private func faults(_ changes: (String, String)...) throws -> [String] {
    try findings(changes).flatMap(\.told)
  }

  private func findings(_ changes: [(String, String)]) throws -> [Exam.Finding] {
    let formats = ReportFormat.all.map { "| `\($0.name)` | it |\n| `\($0.name):x` | it |\n" }
      .joined()
    let pages = [("README.md", Self.first), ("Documentation/Course.md", Self.second + formats)]
    let course = Course(["residual_add", "feed_forward"].compactMap { Course.preNormPostNorm[$0] })
    return try RegistryExam(project: Workbench().project, course: course).faults(
      pages.map { path, text in
        Page(path: path, text: changes.reduce(text) { $0.replacing($1.0, with: $1.1) })
      })
  }

  @Test("A row, a count or a total that README lacks is told, with the very line")
  func readme() throws {
    #expect(try faults() == [])
    let left = ("      residual_add        not started         0/2  you are here\n", "      ...\n")
    #expect(try faults(left) == [])
    let last = ("total                                     0/8", "total    0/9")
    let replace = "fix: write this in place of the line"
    let total = "    total                                     0/8"
    let isWrong = "README.md:6: the row of total is not what the course's table gives"
    let line = "    total" + String(repeating: " ", count: 38) + "0/8"
    #expect(try faults(last) == [isWrong, replace, line])
    #expect(try faults(left, last) == [isWrong, replace, line])
    #expect(
      try faults((total, "")) == [
        "README.md:6: the row of total is missing here", "fix: put this line here", line,
      ])
    #expect(
      try faults(("0/6", "0/4")) == [
        "README.md:5: the row of feed_forward is not what the course's table gives", replace,
        "      feed_forward         not started         0/6",
      ])
    #expect(
      try faults(("by hand              0/8", "by hand              0/6")) == [
        "README.md:3: the row of part 1 is not what the course's table gives", replace,
        "    part 1  The bricks, by hand" + String(repeating: " ", count: 16) + "0/8",
      ])
    #expect(
      try faults(("part 1  The bricks", "part 1  Bricks")) == [
        "no page has the table that begins with part 1 The bricks, by hand 0/8",
        "fix: put it back; git diff shows where it stood, or how its first line was before",
      ])
    #expect(
      try faults((total, total + "\n    rest")) == [
        "README.md:7: this row should not be here", "fix: take the line away",
      ])
  }

  @Test("A row of the points is told with the link of its page, and with what people wrote there")
  func points() throws {
    let page = "Documentation/Course.md"
    let row = "| [`residual_add`](../Problems/residual_add/README.md) | it | 2 |"
    let replace = "fix: write this in place of the line"
    let isWrong = "\(page):3: the row of residual_add is not what the course's table gives"
    #expect(
      try faults(("| total | | 8 |\n", "")) == [
        "\(page):5: the row of the total is missing here", "fix: put this line here",
        "| total | | 8 |",
      ])
    #expect(try faults(("| it | 2 |", "| it | 4 |")) == [isWrong, replace, row])
    #expect(
      try faults(("Problems/residual_add/", "Problems/residual_sum/")) == [
        "\(page):3: the row of residual_add is missing here", "fix: put this line here",
        row.replacing("| it |", with: "| (to be written) |"),
      ])
    #expect(
      try faults((row + "\n", "")) == [
        "\(page):3: the row of residual_add is missing here", "fix: put this line here",
        row.replacing("| it |", with: "| (to be written) |"),
      ])
    #expect(
      try faults(("| it | 2 |", "| (to be written) | 2 |")) == [
        "\(page):3: to be written: "
          + "| [`residual_add`](../Problems/residual_add/README.md) | (to be written) | 2 |",
        "fix: replace (to be written) in that line",
      ])
    #expect(
      try faults(("| `json` | it |\n", "")) == [
        "\(page):24: the row of json is missing here", "fix: put this line here",
        "| `json` | (to be written) |",
      ])
  }

  @Test("An exercise that the course's page lacks, or describes otherwise, is told")
  func coursePage() throws {
    let page = "Documentation/Course.md"
    let row =
      "| [`feed_forward`](../Problems/feed_forward/README.md) | `residual_add` | 45 min | medium | "
    let stored =
      "| [`feed_forward`](feed_forward/README.md) | `residual_add` | 45 min | medium | it |"
    #expect(
      try faults((stored, "")) == [
        "\(page):14: the row of feed_forward is missing here", "fix: put this line here",
        row + "(to be written) |",
      ])
    // At the end of a part, not at the beginning of the next.
    let part =
      "\n## Part 2. X\n\n| problem | builds on | time | difficulty | claim |\n|---|---|---|---|---|\n"
    let first = "| [`residual_add`](residual_add/README.md) | | 10 min | easy | it |\n"
    #expect(
      try faults((first, first + part + "| [`old`](old/README.md) | | 1 h | easy | it |\n")).prefix(
        1)
        == ["\(page):14: the row of feed_forward is missing here"])
    for change in [("`residual_add` | 45", "| 45"), ("45 min", "1 h"), ("medium", "hard")] {
      #expect(
        try faults(change) == [
          "\(page):19: the row of feed_forward is not what the course's table gives",
          "fix: write this in place of the line", row + "it |",
        ], "\(change)")
    }
    #expect(
      try faults(("1 hours", "20 hours")) == [
        "\(page):7: the problems take about 1 hours together, not 20",
        "fix: write about 1 hours for everything",
      ])
    #expect(
      try faults(
        (
          "by hand\n\n| problem | builds on | time | difficulty | claim |\n|---|---|---|---|---|\n| [`f",
          "by foot\n\n| problem | builds on | time | difficulty | claim |\n|---|---|---|---|---|\n| [`f"
        )) == [
          "\(page):19: feed_forward stands below ## Part 1. The bricks, by foot, and belongs below "
            + "## Part 1. The bricks, by hand",
          "fix: move the line to the table there, or give its row in "
            + "Sources/Grading/Course/Course.swift another part",
        ])
  }

  @Test("A problem that does not come after what it builds on is told")
  func order() throws {
    let slugs = ["rms_norm", "layer_norm", "norm_placement_memo", "adam_step"]
    let exam = RegistryExam(
      project: try Workbench().project,
      course: Course(slugs.compactMap { Course.preNormPostNorm[$0] }))
    #expect(
      exam.order.map { $0.text.replacing(/:[0-9]+:/, with: ":N:") } == [
        "Sources/Grading/Course/Course.swift:N: rms_norm builds on layer_norm, which does not come "
          + "before it",
        "Sources/Grading/Course/Course.swift:N: adam_step stands behind a later part",
      ])
    #expect(
      exam.order.map(\.fix) == [
        "move it behind layer_norm, in Sources/Grading/Course/Course.swift and in the other lists of "
          + "problems, or take layer_norm out of buildsOn",
        "move it to the other problems of part 4, in Sources/Grading/Course/Course.swift and in the "
          + "other lists of problems, or give it another part",
      ])
  }

  @Test("A link that leads nowhere is told")
  func links() throws {
    let text = """
      [the course](README.md), [a part](README.md#part-1-the-bricks-by-hand), [the web](https://a.b)
      [here](#a-heading-with-code), [nowhere](nowhere.md), [no part](README.md#part-99)
      ## A heading, with `code`
      """
    let root = FileManager.default.temporaryDirectory.appending(path: "links-\(UUID().uuidString)")
    let folder = root.appending(path: "Problems")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("## Part 1. The bricks, by hand".utf8).write(to: folder.appending(path: "README.md"))
    try Data(text.utf8).write(to: folder.appending(path: "a.md"))
    #expect(
      Page(path: "Problems/a.md", text: text).deadLinks(in: root).flatMap(\.told) == [
        "Problems/a.md:2: nowhere.md leads nowhere",
        "fix: name a file that exists, and after # one of its headings",
        "Problems/a.md:2: README.md#part-99 leads nowhere",
        "fix: name a file that exists, and after # one of its headings",
      ])
  }

  @Test("A product is built anew when any target changes that the manifest makes it of")
  func products() throws {
    let manifest = try String(
      contentsOf: Workbench.root.appending(path: "Package.swift"), encoding: .utf8)
    let pattern = /\.(?:executableTarget|target)\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/
    let needs = Dictionary(
      uniqueKeysWithValues: manifest.matches(of: pattern).map { match in
        (String(match.1), match.2.matches(of: /\w+/).map { String($0.0) })
      })
    func closure(_ name: String) -> Set<String> {
      (needs[name] ?? []).reduce([name]) { $0.union(closure($1)) }
    }
    let mains = [
      (Product.kit, "WorkerMain"), (.labKit, "LabMain"), (.answerKey, "AnswerKey"),
      (.labRunner, "LabRunner"), (.launcher, "Launcher"),
    ]
    for (product, main) in mains {
      let folders = closure(main).map { $0 == "Problems" ? $0 : "Sources/\($0)" }
      #expect(product.sources.sorted() == folders.sorted(), "\(product.name)")
    }
  }

  @Test("The tables of commands name those that there are")
  func commands() throws {
    let pages = try Page.all(in: Workbench().project)
    let graderVerbs = [""] + Tool.grader.verbs.map(\.name)
    #expect(
      graderVerbs.dropFirst() == [
        "show", "watch", "check", "hint", "quiz", "list", "explain", "solution", "reset", "help",
        "lab", "cases", "observe",
      ])
    func names(_ header: String, _ pattern: Regex<(Substring, Substring)>) -> [Set<String>] {
      pages.map { page in
        Set(
          page.rows(below: header).compactMap { row in
            Page.cells(row.text).first?.firstMatch(of: pattern).map { String($0.1) }
          })
      }.filter { !$0.isEmpty }
    }
    let commands = names("| command | does |", /^`swift run (\w+(?: \w+)?)/)
    let all =
      graderVerbs.map { $0.isEmpty ? "grader" : "grader \($0)" }
      + Tool.instructor.verbs.map { "instructor \($0.name)" }
    #expect(commands.reduce([]) { $0.union($1) } == Set(all))
  }
}
