import Foundation
import Testing

@testable import Grading
@testable import Instructor

/// How files of the course become files of the student edition.
@Suite struct EditionTextTests {
  @Test func whatStandsBetweenMarksIsCut() throws {
    let text = """
      a
        // instructor's: begin
      b
        // instructor's: end
        // student edition: c(1)
      <!-- instructor's: begin -->
      d
      <!-- instructor's: end -->
      e

      """
    #expect(try EditionText(text: text, path: "x").cut() == "a\n  c(1)\ne\n")
  }

  @Test(
    "Marks that are not in pairs are named",
    arguments: [
      "// instructor's: begin\n", "// instructor's: end\n",
      "// instructor's: begin\n// instructor's: begin\n// instructor's: end\n",
    ])
  func marks(_ text: String) {
    #expect {
      try EditionText(text: text, path: "Problems/x/X.swift").cut()
    } throws: { error in
      "\(error)".contains(
        "Problems/x/X.swift: the marks \"instructor's: begin\" and \"instructor's: end\" are not in "
          + "pairs")
    }
  }

  @Test func linksToWhatIsNotThereAreWords() {
    let text =
      "[a](../README.md#x), [b](CI.md), [c](https://example.org/), [d](#here), [e](../Problems)"
    let page = EditionText(text: text, path: "Documentation/Commands.md").page {
      ["README.md", "Problems"].contains($0)
    }
    #expect(
      page
        == "[a](../README.md#x), b, [c](https://example.org/), [d](#here), [e](../Problems)")
  }

  @Test func theManifestNamesNoModuleOfTheInstructors() throws {
    let text = try String(
      contentsOf: Workbench.root.appending(path: "Package.swift"), encoding: .utf8)
    let manifest = try EditionText(text: text, path: "Package.swift").manifest()
    let modules = StudentEdition.modules(in: manifest)
    for name in ["Reference", "Choices", "Instructor", "Teaching", "StoredAnswers"] {
      #expect(!modules.contains(name))
      #expect(!manifest.contains("\"\(name)\""))
    }
    #expect(modules.contains("AnswerKey"))
    #expect(modules.contains("Grader"))
    #expect(!manifest.contains("testTarget"))
    #expect(!manifest.contains("instructor"))
  }
}
