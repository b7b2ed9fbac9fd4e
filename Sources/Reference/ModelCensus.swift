import ExerciseKit
import Problems

/// The answer to `model_census`.
public enum ModelCensusKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    { CensusSteps(answers) }, mistakes: answers.mistakes)

  fileprivate static let answers: CensusAnswers<PublishedModel, NormPlacement> = CensusAnswers(
    families: ModelCensusTrial.census.families,
    models: [
      .postNorm: [.transformer2017, .tensor2tensorV1, .bert, .bart, .gpt1, .opt350M],
      .preNorm: [
        .tensor2tensorV3, .modernBERT, .gpt2, .gpt3, .opt1300M, .llama, .chameleon, .t5, .gemma1,
        .vit, .swinV1, .mistral, .qwen3, .deepSeekV3, .olmo1,
      ],
      .parallelPreNorm: [.gptJ, .gptNeoX, .palm, .falcon7B, .falconNew, .commandR],
      .resPostNorm: [.chameleonSwin, .swinV2, .olmo2, .exaone4],
      .doubleNorm: [.gemma2, .gemma3, .glm4, .grok1],
      .deepNorm: [.glm130B],
    ],
    formulas: [
      .postNorm: "LN(x + f(x))", .preNorm: "x + f(LN(x))",
      .parallelPreNorm: "x + Attention(LN(x)) + FFN(LN(x))", .resPostNorm: "x + LN(f(x))",
      .doubleNorm: "x + LN(f(LN(x)))", .deepNorm: "LN(alpha x + f(x))",
    ],
    forAll: [("Pre", .preNorm), ("Post", .postNorm)],
    confusions: [
      (
        "pre-and-post-exchanged: Pre-LN and Post-LN have changed places; look what LN takes",
        [.init(.preNorm, as: .postNorm), .init(.postNorm, as: .preNorm)]
      ),
      (
        "post-norm-by-name: LN(x + f(x)) and x + LN(f(x)) are not the same; look what LN takes",
        [.init(.resPostNorm, as: .postNorm)]
      ),
      (
        "norm-in-front-is-enough: a norm in front does not exclude one behind; read on to the sum",
        [.init(.doubleNorm, as: .preNorm)]
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
        "alpha-overlooked: a norm around the sum is not always Post-LN; look for a factor, too",
        [.init(.deepNorm, as: .postNorm)]
      ),
    ])
}

extension CensusSteps: ModelCensusContract
where Model == PublishedModel, Placement == NormPlacement {
  init() { self.init(ModelCensusKey.answers) }
}
