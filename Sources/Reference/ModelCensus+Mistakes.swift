package import Problems

/// What somebody answers otherwise; a sentence gives no model's answer away.
extension ModelCensusKey {
  @MistakeList<ModelCensusSteps>
  static var mistakes: [Mistake<ModelCensusSteps>] {
    Mistake(
      "all-pre", "every model of the family is Pre-LN; not all of them are",
      why: "Most are, and it is often said of all modern ones."
    ) { steps in NormPlacement.allCases.forEach { steps.read[$0] = .preNorm } }
    Mistake(
      "all-post", "every model of the family is Post-LN; not all of them are",
      why: "Every introduction draws the figure of 2017."
    ) { steps in NormPlacement.allCases.forEach { steps.read[$0] = .postNorm } }
    Mistake(
      "pre-and-post-exchanged", "Pre-LN and Post-LN have changed places; look what LN takes",
      why: "In code a norm in front of the branch stands behind the shortcut's line."
    ) { ($0.read[.preNorm], $0.read[.postNorm]) = (.postNorm, .preNorm) }
    confusions.map { right, read, name, sentence, why in
      Mistake(name, sentence, why: why) { $0.read[right] = read }
    }
    row(
      "model-above", "each model has the answer of the one above it in the list; read its own", -1)
    row("model-below", "each model has the answer of the one below it in the list; read its own", 1)
    PublishedModel.allCases.flatMap(slips)
  }

  /// One placement taken for another, wherever it stands.
  private static let confusions: [(NormPlacement, NormPlacement, String, String, String)] = [
    (
      .resPostNorm, .postNorm, "post-norm-by-name",
      "LN(x + f(x)) and x + LN(f(x)) are both called post-norm; look what LN takes",
      "The same word stands for both, and so do names like `norm_after`."
    ),
    (
      .doubleNorm, .preNorm, "norm-in-front-is-enough",
      "a norm in front of the branch does not exclude one behind it; read on to the sum",
      "The first line of the layer has it, and reading stops there."
    ),
    (
      .doubleNorm, .resPostNorm, "norm-behind-is-enough",
      "a norm behind the branch does not exclude one in front; read the branch from its start",
      "The norm behind is the remarkable one, and reading stops there."
    ),
    (
      .parallelPreNorm, .preNorm, "branches-in-a-row",
      "the two branches need not follow each other; look what the network is given",
      "Both get normalized tokens and are added to the stream, as in Pre-LN."
    ),
    (
      .deepNorm, .postNorm, "alpha-overlooked",
      "a norm around the sum is not always Post-LN; look for a factor at the shortcut",
      "A factor in front of the shortcut is easily overlooked."
    ),
  ]

  private static func row(_ name: String, _ sentence: String, _ offset: Int) -> Mistake<
    ModelCensusSteps
  > {
    Mistake(name, sentence, why: "Lines of a long list shift when one is left out.") {
      let models = PublishedModel.allCases
      $0.row = { models[(models.firstIndex(of: $0)! + offset + models.count) % models.count] }
    }
  }

  /// One model misread, but where that is all that a confusion changes in its family.
  private static func slips(_ model: PublishedModel) -> [Mistake<ModelCensusSteps>] {
    let table = ModelCensusSteps().table
    let right = table[model]
    let family = ModelCensusTrial.families.first { $0.models.contains(model) }?.models ?? []
    let isAlone = family.count { table[$0] == right } == 1
    return formulas.filter { read, _ in
      read != right && !(isAlone && confusions.contains { $0.0 == right && $0.1 == read })
    }.map { read, formula in
      Mistake(
        "\(model.rawValue.asName)-\("\(read)".lowercased())",
        "\(model.rawValue) is said to be \(formula), which it is not",
        why: "A name, a figure or a class beside the right one tells otherwise than the source.",
        isReadyMade: true
      ) { $0.table[model] = read }
    }
  }

  private static let formulas: KeyValuePairs<NormPlacement, String> = [
    .postNorm: "LN(x + f(x))", .preNorm: "x + f(LN(x))",
    .parallelPreNorm: "x + Attention(LN(x)) + FFN(LN(x))", .resPostNorm: "x + LN(f(x))",
    .doubleNorm: "x + LN(f(LN(x)))", .deepNorm: "LN(alpha x + f(x))",
  ]
}
