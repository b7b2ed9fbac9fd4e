import Foundation
import Testing

@testable import Grader
@testable import Grading

/// A problem is named by its slug, and by whatever else says clearly which one is meant.
@Suite struct ProblemNameTests {
  private func words(_ words: String...) throws -> [String] {
    try Invocation(words, of: .grader).namingProblems(of: .grader, in: .preNormPostNorm).words
  }

  @Test(
    "Files, folders and types name their problem",
    arguments: [
      ("layer_norm", "layer_norm"), ("LayerNorm", "layer_norm"), ("layernorm", "layer_norm"),
      ("layer-norm", "layer_norm"), ("LayerNorm.swift", "layer_norm"),
      ("./LayerNorm.swift", "layer_norm"), ("Sources/Exercises/LayerNorm.swift", "layer_norm"),
      ("./Sources/Exercises/layernorm.swift", "layer_norm"), ("Problems/layer_norm", "layer_norm"),
      ("Problems/layer_norm/", "layer_norm"), ("Problems/layer_norm/README.md", "layer_norm"),
      ("LayerNormSolution", "layer_norm"), ("WhyPreNorm.md", "why_pre_norm"),
      ("Exercises/AdamStep.swift", "adam_step"), ("banana", "banana"), ("layer_nrom", "layer_nrom"),
      ("Problems/banana", "Problems/banana"), ("Problems", "Problems"),
    ])
  func slug(_ typed: String, _ slug: String) throws {
    #expect(try words("check", typed) == [slug])
    #expect(try words("show", typed) == [slug])
  }

  @Test("Words that name no problem are left alone")
  func others() throws {
    #expect(try words("explain", "LayerNorm") == ["LayerNorm"])
    #expect(try words("lab", "LayerNorm") == ["LayerNorm"])
  }

  @Test("The path of the file that is graded names its problem, wherever it begins")
  func paths() throws {
    let own = Workbench.root.path + "/Sources/Exercises/LayerNorm.swift"
    #expect(try words("check", own) == ["layer_norm"])
    let bench = try Workbench()
    let file = bench.folder.path + "/LayerNorm.swift"
    #expect(try words("check", file, "--submission", bench.folder.path) == ["layer_norm"])
    #expect(
      throws: UsageError(
        "\(file) lies in another folder than the one that is graded",
        advice: "name that folder: swift run grader check layer_norm --submission "
          + bench.folder.path.quotedForShell)
    ) { try words("check", file) }
  }

  @Test("A file in place of a verb is answered with the command")
  func verb() throws {
    let run = try CommandLineTests.run(["LayerNorm.swift"])
    #expect(
      run.errors == "grader: there is no verb LayerNorm.swift; did you mean check layer_norm?\n")
    #expect(run.status == 2)
  }
}
