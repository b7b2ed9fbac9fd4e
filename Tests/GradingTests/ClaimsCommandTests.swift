import Messages
import Foundation
import Labs
import Reference
import Testing

@testable import Grading
@testable import LabRunner

/// `grader lab claims`, and the stored numbers behind it.
@Suite struct ClaimsCommandTests {
  @Test func storedNumbersThatAreMissingOrOldAreNamed() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "labs-\(UUID().uuidString)")
    let folder = root.appending(path: ClaimsPage.folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
    let again =
      "swift run grader lab training --seeds 10 --json Problems/Labs/training.json "
      + "measures them anew"
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: there are no numbers of a lab", advice: again)
    ) { try ClaimsCommand.results(in: project) }
    let old = LabResult(Labs.all[0], Labs.all[0].defaults, runs: [])
    try CourseJSON.encode(old).write(to: folder.appending(path: "training.json"))
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: the numbers are not of the present lab", advice: again)
    ) { try ClaimsCommand.results(in: project) }
    var learners = old
    learners.part = LabResult.Part("adam_step", learners: .init(passed: 4, of: 4))
    try CourseJSON.encode(learners).write(to: folder.appending(path: "training.json"))
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: the numbers were measured with a learner's adam_step",
        advice: "git checkout Problems/Labs/training.json puts the course's own back")
    ) { try ClaimsCommand.results(in: project) }
  }

  @Test("On a terminal the claims are blocks of lines that fit", arguments: [false, true])
  func theClaimsPageFitsATerminal(isPlain: Bool) throws {
    let page = """
      # Claims

      | claim | from | lab | measured | verdict |
      |---|---|---|---|---|
      | Post-LN is hard. | somebody, arXiv 1 | `warmup` | \(String(repeating: "stalled 1 of 10, ", count: 30)) 2 | **holds here** |
      | Pre-LN is easy. | | `training` | 3 | **in part** |

      The end.

      """
    let console = Console(
      write: { _ in }, complain: { _ in }, isTerminal: !isPlain,
      style: isPlain ? TextStyle(isColored: false, isPlain: true) : .plain)
    let lines = ClaimsCommand.shown(page, on: console).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= TextStyle.width && !$0.contains("|") })
    let stored = try String(
      contentsOf: Workbench.root.appending(path: ClaimsPage.path), encoding: .utf8)
    for line in ClaimsCommand.shown(stored, on: console).split(separator: "\n") {
      #expect(line.count <= TextStyle.width && !line.contains(" | "), "\(line)")
    }
    if isPlain { return }
    #expect(lines.contains("Post-LN is hard."))
    #expect(lines.contains("  from      somebody, arXiv 1"))
    let four = Array(repeating: "stalled 1 of 10,", count: 4).joined(separator: " ")
    #expect(lines.contains("  measured  \(four)"[...]))
    #expect(lines.contains("            \(four)"[...]))
    let second = try #require(lines.firstIndex(of: "Pre-LN is easy."))
    #expect(
      lines[(second - 2)...].map(String.init) == [
        "  verdict   holds here", "", "Pre-LN is easy.", "  lab       training",
        "  measured  3", "  verdict   in part", "", "The end.", "",
      ])
    let file = Console(write: { _ in }, complain: { _ in }, isTerminal: false, style: .plain)
    #expect(ClaimsCommand.shown(page, on: file) == page)
  }

  @Test func theClaimsPageIsShown() throws {
    let run = try CommandLineTests.grader("lab", "claims")
    let page = try String(
      contentsOf: Workbench.root.appending(path: ClaimsPage.path), encoding: .utf8)
    #expect((run.status, run.output) == (0, page))
  }
}
