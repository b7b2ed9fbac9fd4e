import Foundation
import Labs
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
      try exam().faults(manifest: Page(path: "Package.swift", text: wrong)) == [
        "Package.swift:4: write why_pre_norm into the list memos"
      ])
  }

  @Test("A trial or answers that stand in one place only are told")
  func registry() throws {
    let all: Set = ["residual_add", "why_pre_norm"]
    #expect(
      try exam().faults(RegistrySummary(trials: ["residual_add"], answers: all, gaps: [])) == [])
    #expect(
      try exam().faults(
        RegistrySummary(trials: ["softmax"], answers: ["residual_add"], gaps: ["a gap"])) == [
          "residual_add has no trial; enter it in Problems/Trials.swift",
          "softmax has a trial, but does not stand in the course's table",
          "why_pre_norm has no answers; enter it in Sources/Reference",
          "a gap",
        ])
  }

  /// Two pages, in which the tables may stand anywhere.
  private static let first: String = """
    # A course

        problem              verdict            points
        residual_add         not started           0/2
        rms_norm             not started           0/3
        total                                      0/5
    """
  private static let second: String = """
    | problem | you write | points |
    |---|---|---|
    | [`residual_add`](../Problems/residual_add/README.md) | it | 2 |
    | [`rms_norm`](../Problems/rms_norm/README.md) | it | 3 |
    | total | | 5 |

    It takes about 2 hours for everything.

    | problem | builds on | time |
    |---|---|---|
    | [`residual_add`](residual_add/README.md) | | 45 min |

    | problem | builds on | time |
    |---|---|---|
    | [`rms_norm`](rms_norm/README.md) | `residual_add` | 1 h |

    | format | is |
    |---|---|

    """

  private func faults(_ changes: (String, String)...) throws -> [String] {
    let formats = ReportFormat.all.map { "| `\($0.name)` | it |\n| `\($0.name):x` | it |\n" }
      .joined()
    let pages = [("README.md", Self.first), ("Documentation/Course.md", Self.second + formats)]
    let course = Course(["residual_add", "rms_norm"].compactMap { Course.preNormPostNorm[$0] })
    return try RegistryExam(project: Workbench().project, course: course).faults(
      pages.map { path, text in
        Page(path: path, text: changes.reduce(text) { $0.replacing($1.0, with: $1.1) })
      })
  }

  @Test("A row, a count or a total that README lacks is told")
  func readme() throws {
    #expect(try faults() == [])
    let left = ("    residual_add         not started           0/2\n", "    ...\n")
    #expect(try faults(left) == [])
    #expect(try faults(left, ("0/5", "0/6")) == ["README.md:6: here should stand total 0/5"])
    #expect(
      try faults(("| total | | 5 |\n", "")) == [
        "Documentation/Course.md:5: here should stand | total | ... | 5 |"
      ])
    #expect(try faults(("0/5", "0/6")) == ["README.md:6: here should stand total 0/5"])
    #expect(
      try faults(("| it | 2 |", "| it | 4 |")) == [
        "Documentation/Course.md:3: here should stand | residual_add, linked | ... | 2 |"
      ])
    #expect(
      try faults(("Problems/residual_add/", "Problems/residual_sum/")) == [
        "Documentation/Course.md:3: here should stand | residual_add, linked | ... | 2 |"
      ])
    #expect(
      try faults(("0/3", "0/4")) == [
        "README.md:5: here should stand rms_norm not started 0/3"
      ])
    #expect(
      try faults(("    total                                      0/5", "")) == [
        "README.md:6: here should stand total 0/5"
      ])
    #expect(
      try faults(("problem              verdict", "problem")) == [
        "no page has the table that begins with problem verdict points"
      ])
    #expect(
      try faults(("| `json` | it |\n", "")) == [
        "Documentation/Course.md:20: here should stand | `json` |"
      ])
  }

  @Test("An exercise that the course's page lacks is told")
  func coursePage() throws {
    #expect(
      try faults(("| [`rms_norm`](rms_norm/README.md) | `residual_add` | 1 h |", "")) == [
        "Documentation/Course.md:12: here should stand | rms_norm, linked | ...",
        "Documentation/Course.md:7: the rows take about 1 hours together, not 2",
      ])
    #expect(
      try faults(("`residual_add` | 1 h", "`rms_norm` | 1 h")) == [
        "Documentation/Course.md:15: rms_norm does not come before this problem"
      ])
    #expect(
      try faults(("about 2 hours", "about 20 hours")) == [
        "Documentation/Course.md:7: the rows take about 2 hours together, not 20"
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
      Page(path: "Problems/a.md", text: text).deadLinks(in: root) == [
        "Problems/a.md:2: nowhere.md leads nowhere",
        "Problems/a.md:2: README.md#part-99 leads nowhere",
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

  @Test("The tables of commands and labs name those that there are")
  func commandsAndLabs() throws {
    let pages = try Page.all(in: Workbench().project)
    let graderVerbs = [
      "", "watch", "check", "list", "show", "hint", "quiz", "solution", "reset", "explain", "lab",
      "cases", "observe", "help",
    ]
    #expect(Tool.grader.verbs.map(\.name) == Array(graderVerbs.dropFirst()))
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
    let labs = Set(Labs.all.map(\.name))
    #expect(names("| lab | asks |", /^`([\w-]+)`$/) == [labs])
    #expect(names("| lab | shows |", /^`([\w-]+)`$/) == [labs])
  }
}
