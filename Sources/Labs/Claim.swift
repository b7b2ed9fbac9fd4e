/// Something that is said about the place of the norm, and what a lab makes of it.
package struct Claim: Sendable {
  /// What a lab's numbers make of a claim.
  package enum Verdict: String, Sendable, CaseIterable {
    case holds = "holds here"
    case inPart = "holds in part"
    case fails = "does not hold as stated"

    /// What the numbers do to the claim.
    var relation: String {
      switch self {
      case .holds: "supports"
      case .inPart: "weakens"
      case .fails: "contradicts"
      }
    }
  }

  /// A verdict and its evidence.
  package struct Finding: Equatable, Sendable {
    package let verdict: Verdict
    /// What was measured, in one sentence.
    package let measured: String
  }

  /// What is said.
  package let statement: String
  /// Who says it.
  package let source: String
  /// The lab that looks at it.
  package let lab: String
  /// Reads numbers of the lab's default settings, or of larger ones; nil when they lack a run that
  /// the verdict needs.
  let judge: @Sendable (LabResult) -> Finding?

  /// Gives the verdict.
  ///
  /// - Parameter result: What the claim's lab measured.
  /// - Returns: Nil when a wrong solution took part, a run is missing, or the runs were at other rates, shorter, or less deep than
  ///   by the lab's own settings: such numbers are not what the claim is about.
  package func finding(_ result: LabResult) -> Finding? {
    guard let lab = Labs.all.first(where: { $0.name == lab }), result.lab == lab.name,
      result.part.isRight
    else { return nil }
    let (settings, defaults) = (result.settings, lab.defaults)
    guard settings.rates == defaults.rates, settings.steps >= defaults.steps,
      (settings.depths.max() ?? 0) >= (defaults.depths.max() ?? 0)
    else { return nil }
    return judge(result)
  }
}

extension Claim {
  /// All claims, in the order of the page.
  package static let all: [Claim] = questionClaims + furtherClaims + overstatements

  /// Folklore: what is said without a source of its own.
  static let folklore: String = "often said"
}

extension LabResult {
  /// The conditions whose names begin so, in order, as far as they were measured.
  func conditions(beginning prefix: String) -> [String] {
    conditions.filter { name in
      name.hasPrefix(prefix) && runs.contains { $0.condition == name }
    }
  }
}
