import Foundation
import Messages
import Testing

@testable import Grading
@testable import Instructor

/// Declarations that are false must fail, and true ones hold.
@Suite struct InvarianceExamTests {
  private static let slugs = [
    "residual_add", "feed_forward", "layer_norm", "rms_norm", "gradient_check", "attention",
    "pre_vs_post_ln", "residual_placements", "transformer_layer", "transformer_stack",
    "residual_jacobian", "depth_profile", "gradient_spikes", "warmup_schedule", "adam_step",
    "deep_norm", "placements_now", "train_deep",
  ]

  private func exam(_ slug: String, seeds: [UInt64]) throws -> InvarianceExam {
    InvarianceExam(
      seeds: seeds, problem: try #require(Course.preNormPostNorm[code: slug]),
      answers: AnswerSource(slug, in: try Workbench().project))
  }

  @Test(arguments: slugs)
  func whatProblemsDeclareHolds(_ slug: String) throws {
    let seeds: [UInt64] = slug == "train_deep" ? [11] : [11, 12]
    let findings = try exam(slug, seeds: seeds).findings()
    #expect(findings.map(\.holds) == [true], "\(findings.map(\.text))")
    #expect(
      findings.first?.text.contains(" declared changes of arguments did what is said, in ") == true)
  }

  @Test func whoeverDeclaresNothingGetsNoFinding() throws {
    #expect(try exam("model_census", seeds: [1]).findings().isEmpty)
  }

  /// What the exam says of another declaration on the cases of `layer_norm`.
  private func fault(
    _ effects: [String: ClaimedEffect], of change: String, withoutCases: Bool = false
  ) throws -> InvarianceExam.Fault? {
    let exam = try exam("layer_norm", seeds: [1])
    let trial = try exam.answers.trial(seed: 1)
    let true_ = try #require(try exam.answers.invariances(seed: 1).first { $0.change == change })
    let cases = withoutCases ? [] : true_.cases
    let other = InvarianceSummary(change: change, reason: "", effects: effects, cases: cases)
    exam.answers.take(trial.cases.map(\.input) + cases.map(\.input))
    var count = 0
    return try exam.fault(in: other, trial, count: &count) { check, place in
      let input = place < 0 ? trial.cases.count - place - 1 : place
      return try exam.answers.ask(Question(of: .reference, check: check, input: input)).value
    }
  }

  @Test func aFalseOneIsTold() throws {
    let shift = "5 is added to every number of x"
    #expect(try fault(["output": .stays, "x": .stays], of: shift) == nil)
    let false_ = try fault(["output": .stays, "x": .times(2)], of: shift)
    // In the first case no gradient reaches x: twice 0 is 0.
    #expect(
      false_?.text.hasPrefix("x, case 2 (one token, d = 2, a large epsilon): off by ") == true)
    #expect(false_?.text.hasSuffix(" tolerances; it must stay below 0.05") == true)
    #expect(
      false_?.fix
        == "declare what really happens, such as .times(2) or .changesOtherwise, or leave x out; "
        + "change numbers by powers of two, so that little is rounded")
    let negated = try fault(["output": .stays], of: "every number of x changes its sign")
    #expect(negated?.text.hasPrefix("output, case 2 ") == true)
  }

  @Test func oneThatSaysNothingIsTold() throws {
    let shift = "5 is added to every number of x"
    func told(_ effects: [String: ClaimedEffect], withoutCases: Bool = false) throws -> [String] {
      let fault = try fault(effects, of: shift, withoutCases: withoutCases)
      return [fault?.text ?? "", fault?.fix ?? ""]
    }
    #expect(
      try told(["y": .stays]) == [
        "there is no check y", "name one of output, x, gain, bias",
      ])
    #expect(
      try told([:]) == [
        "nothing is said of any check",
        "say what happens to a check, as in [\"output\": .stays]",
      ])
    #expect(
      try told(["x": .stays], withoutCases: true) == [
        "no case can be changed so", "widen its where:, or add a case that it lets pass",
      ])
    #expect(
      try told(["x": .otherwise]) == [
        "x: no case shows that it changes otherwise",
        "declare .stays, .times or what else happens, or add a case that shows it",
      ])
    #expect(try fault(["output": .otherwise], of: "the gain is doubled") == nil)
  }
}
