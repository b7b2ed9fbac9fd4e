extension Claim {
  /// Popular sentences, each beside the lab or the source that weighs it; one more is one more value.
  static let elsewhere: [Claim] = [
    Claim(
      statement: "Post-LN's last gradient grows with depth.", source: "often said of theorem 1",
      lab: "gradient-depth"
    ) { rows throws(Silence) in
      let exponent = try rows.mean(
        GradientDepthLab.Column.last2, GradientDepthLab.xiongsPostNorm)
      return [
        ClaimPart(
          "before training, in that paper's setting, the norm of the last W2 gradient goes like L^e, "
            + "L = \(list(rows.settings.depths.map(String.init))), with e = \(exponent), where "
            + "growth would have 0.15 and more", exponent.isAbove(0.15))
      ]
    },
    Claim(
      statement: "Every modern Transformer is Pre-LN.", source: folklore,
      weighedBy: "the statement of `residual_placements`; the censuses",
      .judged(
        Finding(
          verdict: .fails,
          measured:
            "that statement has OLMo 2 with the norm behind the branch, and Gemma 2 and Grok-1 with "
            + "one on either side of it; which others differ is what the censuses ask, from published "
            + "code"))),
    Claim(
      statement: "The original warm-up took 10k steps.", source: folklore,
      weighedBy: "Vaswani et al. 2017, arXiv 1706.03762, section 5.3",
      .judged(Finding(verdict: .fails, measured: "that paper has 4000 steps"))),
    Claim(
      statement: "Peri-LN normalizes behind the addition.", source: folklore,
      weighedBy: "Peri-LN, arXiv 2502.02732",
      .judged(
        Finding(
          verdict: .fails,
          measured: "that paper has x + LN(F(LN(x))): the second norm is at the branch's end, in "
            + "front of the addition"))),
    Claim(
      statement: "Stream growth is a defect.", source: "said of Pre-LN",
      weighedBy: "LayerNorm Scaling, arXiv 2502.05795; a survey, Zenodo 19275087",
      .silent(
        "an open question: the first counts it as why late layers contribute little, the second, "
          + "which is not reviewed, as learned and useful; no lab here weighs the two")),
    // New sentences go above this line.
  ]
}
