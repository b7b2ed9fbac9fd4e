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
  /// Reads the lab's numbers; nil when they lack a run that the verdict needs.
  package let judge: @Sendable (LabResult) -> Finding?
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
