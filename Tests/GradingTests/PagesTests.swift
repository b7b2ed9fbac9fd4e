import Foundation
import Messages
import Testing

@testable import Grader
@testable import Grading
@testable import Instructor

/// What the pages at the top tell people and programs to do.
@Suite struct PagesTests {
  private let project: Project

  init() throws { project = try Workbench().project }

  @Test("Every command that a page tells to type is there")
  func commands() throws {
    let verbs = Set(Tool.grader.verbs.map(\.name))
    for page in try Page.all(in: project) {
      for line in page.lines {
        for match in line.matches(of: /swift run grader ([a-z]+)/) {
          #expect(verbs.contains(String(match.1)), "\(page.path): \(line)")
        }
        for match in line.matches(of: /--filter (\w+)/) {
          let tests = project.root.appending(path: "Tests")
          let folders = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
          #expect(folders.contains { $0.contains(match.1) }, "\(page.path): \(line)")
        }
      }
    }
  }

  @Test("The drawing on the page of reports is what is printed")
  func drawing() throws {
    let mismatch = MadeUpRun.mismatch(
      [3, 3], got: [3.75, 2.5, 1, 2.5, 2, 2, 1, -1, 2],
      expected: [1.125, 1.75, 10, 2.5, 2, 2, 1, -1, 2])
    func lines(isPlain: Bool) -> [String] {
      MismatchText(
        mismatch: mismatch, tolerance: .standard,
        style: TextStyle(isColored: false, isPlain: isPlain)
      ).lines(room: 24)
    }
    let page = try project.text(at: project.root.appending(path: "Documentation/Reports.md"))
    let drawn = lines(isPlain: false).map { "  \($0)\n" }.joined()
    #expect(page.contains(drawn), "\(drawn)")
    let read = lines(isPlain: true).first { $0.contains("row 0, column 0") }
    #expect(page.contains("    \(try #require(read))\n"))

    let problem = try #require(Course.preNormPostNorm[code: "layer_norm"])
    var checks = problem.labels.enumerated().map {
      CheckReport(label: $1, verdict: $0 == 1 ? .wrong : .passed, cases: 15)
    }
    checks[1].failure = Failure(
      number: 4, title: "t", input: Data("{}".utf8), kind: .mismatch(mismatch))
    let report = ProblemReport(problem, "Sources/Exercises/LayerNorm.swift", checks: checks)
    let top = ProblemText(report: report, seed: 1, style: .plain).verdicts
    #expect(page.contains(top.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()))
    let plain = TextStyle(isColored: false, isPlain: true)
    #expect(
      ProblemText(report: report, seed: 1, style: plain).verdicts.contains(
        "dL/dx: wrong in case 4 of 15."))
  }

  @Test(
    "The page for coding assistants is one page, and names what must pass as CONTRIBUTING.md does")
  func assistants() throws {
    let text = try project.text(at: project.root.appending(path: "AGENTS.md"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 70)
    let contributing = try project.text(at: project.root.appending(path: "CONTRIBUTING.md"))
    let before = try #require(contributing.firstRange(of: "These must pass:\n\n")).upperBound
    let commands = contributing[before...].prefix(while: { $0 != "`" })
      .split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(commands.count == 3)
    for command in commands { #expect(text.contains(command), "\(command)") }
    for forbidden in ["Sources/Exercises", "Sources/Reference", "model_census"] {
      #expect(text.contains("`\(forbidden)`"))
    }
  }

  @Test("The dev container has the Swift of the checkout, and builds what a learner runs")
  func devContainer() throws {
    struct Container: Decodable {
      struct Build: Decodable { let dockerfile: String }
      struct Customizations: Decodable {
        struct Code: Decodable { let extensions: [String] }
        let vscode: Code
      }
      let build: Build
      let remoteUser: String
      let onCreateCommand: String
      let customizations: Customizations
    }
    let folder = project.root.appending(path: ".devcontainer")
    let json = try Data(contentsOf: folder.appending(path: "devcontainer.json"))
    let container = try JSONDecoder().decode(Container.self, from: json)
    #expect(container.customizations.vscode.extensions == ["swiftlang.swift-vscode"])
    #expect(container.remoteUser == "ubuntu")

    // The first check is not passed yet: the command may end with status 1, and with no other.
    let command = try #require(
      container.onCreateCommand.wholeMatch(
        of: /swift run grader (\w+) (\w+) \|\| \[ \$\? -eq 1 \]/))
    #expect(Tool.grader.verbs.contains { $0.name == command.1 })
    #expect(Course.preNormPostNorm.exercises.contains { $0.slug == command.2 })

    let image = /swift:(\d+\.\d+)-\w+/
    func images(_ path: String) throws -> Set<String> {
      let text = try project.text(at: project.root.appending(path: path))
      return Set(text.matches(of: image).map { String($0.0) })
    }
    let own = try images(".devcontainer/\(container.build.dockerfile)")
    #expect(try own == images(".github/workflows/ci.yml"))
    let version = try project.text(at: project.root.appending(path: ".swift-version"))
    #expect(own.count == 1 && own.allSatisfy { $0.contains(version.prefix(3)) })
  }
}
