import ExerciseKit
import Problems

/// The answer to `model_census_2026`.
public enum ModelCensus2026Key {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    { CensusSteps(answers) }, mistakes: answers.mistakes)

  fileprivate static let answers: CensusAnswers<Model2026, Placement2026> = CensusAnswers(
    families: ModelCensus2026Trial.census.families,
    models: [
      .postNorm: [.nomicBERT, .jinaV3],
      .preNorm: [
        .euroBERT, .olmoHybridLinear, .hyperCLOVAX, .miniMaxM2, .gptOSS, .qwen3Next, .kimiLinear,
        .smolLM3, .seedOSS, .apertus, .inkling1,
      ],
      .parallelPreNorm: [.commandR7B], .resPostNorm: [.olmo3, .olmoHybridAttention],
      .doubleNorm: [.gemma4, .trinity, .hyperCLOVAXPostNorm], .normedShortcut: [.miniMax01],
      .gatedPreNorm: [.zaya1], .gatedDoubleNorm: [.museSpark],
      .mixedHyperConnection: [.deepSeekV4, .glm53Flash],
      .plainHyperConnection: [.qwen4Exp, .hy4], .attentionResidual: [.inkling2],
    ],
    formulas: [
      .postNorm: "LN(x + f(x))", .preNorm: "x + f(LN(x))",
      .parallelPreNorm: "x + Attention(LN(x)) + FFN(LN(x))", .resPostNorm: "x + LN(f(x))",
      .doubleNorm: "x + LN(f(LN(x)))", .normedShortcut: "LN(x) + f(LN(x))",
      .gatedPreNorm: "a x + b f(LN(x))", .gatedDoubleNorm: "a x + b LN(f(LN(x)))",
      .mixedHyperConnection: "B X + c f(LN(a X))", .plainHyperConnection: "X + c f(LN(a X))",
      .attentionResidual: "x + f(LN(a sum of states))",
    ],
    forAll: [("Pre", .preNorm), ("Post", .postNorm)],
    confusions: [
      (
        "pre-and-post-exchanged: Pre-LN and Post-LN have changed places; look what LN takes",
        [.init(.preNorm, as: .postNorm), .init(.postNorm, as: .preNorm)]
      ),
      (
        "post-norm-by-name: LN(x + f(x)) and x + LN(f(x)) are not the same; look what LN takes",
        [.init(.resPostNorm, as: .postNorm), .init(.postNorm, as: .resPostNorm)]
      ),
      (
        "norm-in-front-is-enough: a norm in front does not exclude one behind; read on to the sum",
        [.init(.doubleNorm, as: .preNorm), .init(.gatedDoubleNorm, as: .gatedPreNorm)]
      ),
      (
        "norm-behind-is-enough: a norm behind does not exclude one in front; read from the start",
        [.init(.doubleNorm, as: .resPostNorm)]
      ),
      (
        "branches-in-a-row: the two branches need not follow each other; "
          + "look what the network is given", [.init(.parallelPreNorm, as: .preNorm)]
      ),
      (
        "shortcut-from-the-front: a norm in front may stand before the shortcut leaves; "
          + "look where that is taken", [.init(.normedShortcut, as: .preNorm)]
      ),
      (
        "gates-overlooked: a sum may have learned factors; look into the class that adds",
        [.init(.gatedPreNorm, as: .preNorm), .init(.gatedDoubleNorm, as: .doubleNorm)]
      ),
      (
        "streams-overlooked: the stream may be several; look at the shape of what is added to",
        [.init(.mixedHyperConnection, as: .preNorm), .init(.plainHyperConnection, as: .preNorm)]
      ),
      (
        "gate-by-name: a class may be called a gate and keep several streams; read its shapes",
        [.init(.plainHyperConnection, as: .gatedPreNorm)]
      ),
      (
        "every-stream-mixed: several streams need not be mixed; look what multiplies the residual",
        [.init(.plainHyperConnection, as: .mixedHyperConnection)]
      ),
      (
        "no-stream-mixed: several streams may be mixed; look what multiplies the residual",
        [.init(.mixedHyperConnection, as: .plainHyperConnection)]
      ),
      (
        "states-overlooked: what a branch is given need not be the stream; look what LN takes",
        [.init(.attentionResidual, as: .preNorm)]
      ),
    ])
}

extension CensusSteps: ModelCensus2026Contract
where Model == Model2026, Placement == Placement2026 {
  init() { self.init(ModelCensus2026Key.answers) }
}
