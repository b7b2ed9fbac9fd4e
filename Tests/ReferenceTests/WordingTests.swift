import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

/// What learners read about a mistake is said in the words and the letters of the statement.
@Suite struct WordingTests {
  private func options(_ slug: String) throws -> [AnswerKey.Option] {
    try #require(Answers.key(of: slug)).options.filter { !$0.isStyle }
  }

  @Test("Mistakes and quizzes of residual_jacobian use the letters that its statement defines")
  func letters() throws {
    let trial = try #require(Trials.trial(of: "residual_jacobian"))
    let quizzed = try trial.invariances(seed: 1).flatMap { [$0.change, $0.reason] }
    let said = try options("residual_jacobian").flatMap { [$0.sentence ?? "", $0.why] } + quizzed
    #expect(said.count > 300)
    for text in said {
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      let used = words.filter { $0.first!.isUppercase && ($0.count == 1 || $0.contains("_")) }
      // A is the article.
      #expect(Set(used).isSubset(of: ["J", "N", "B", "I", "L", "A"]), "\(text)")
      #expect(!text.contains("dE/d"), "\(text)")
    }
  }

  @Test(
    "What is said of mistakes in residual_jacobian",
    arguments: [
      ("identity-dropped", "the shortcut is missing; it adds I to B, or to B N"),
      ("factors-grouped", "all N come first, as (5) is printed; each stays with its I + B"),
      ("first-row-everywhere", "every row but the last is g_0; row l is g_l"),
      ("single-gain", "for d = 1 the Jacobian is the gain; it is 0"),
      ("post-norm-on-branch", "a layer's Jacobian is I + N B; it is N (I + B)"),
    ] as [(String, String)])
  func sentences(_ name: String, _ sentence: String) throws {
    let found = try options("residual_jacobian").first { $0.name == name }
    #expect(found?.sentence == sentence)
  }

  @Test func aShortcutThatLeavesBehindTheNormIsAlsoAPlacement() throws {
    let mistake = try #require(
      try options("residual_placements").first { $0.name == "shortcut-normalized" })
    #expect(mistake.sentence == "the shortcut starts from LN(x); it takes x as it came in")
    #expect(
      mistake.why
        == "Code with one variable reads like the formula. HybridNorm's feed-forward half "
        + "and MiniMax-01 add LN(x) on purpose; the formula here does not.")
    let statement = try ReferenceTests.statement(of: "residual_placements")
      .replacing("\n  ", with: " ")
    #expect(
      statement.contains(
        "LN(x) + f(LN(x)), which it gives, is what HybridNorm does on purpose in its feed-forward "
          + "half, and MiniMax-01, with a factor on each term, in every sublayer; none of the five "
          + "is that."))
  }
}
