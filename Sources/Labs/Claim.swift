/// Something that is said about the place of the norm, and what weighs it.
///
/// One rule holds for all: a verdict needs the settings that the claim is about, its number of seeds
/// complete in every row that is read, and a test that speaks. Otherwise nothing is said, and why.
package struct Claim: Sendable {
  /// What a claim is found to be.
  package enum Verdict: String, Sendable, CaseIterable {
    case holds = "holds here"
    case inPart = "holds in part"
    case fails = "does not hold as stated"
  }

  /// A verdict and its evidence.
  package struct Finding: Equatable, Sendable {
    package let verdict: Verdict
    /// What was measured, with the tests, in one sentence; of a claim that holds in part, which part
    /// does and which does not.
    package let measured: String
  }

  /// What becomes of a claim.
  package enum Outcome: Equatable, Sendable {
    case judged(Finding)
    /// Nothing is said, and why, with what to type where that helps.
    case silent(String)
    /// No lab can weigh it, and why.
    case beyond(String)

    package var finding: Finding? { if case .judged(let finding) = self { finding } else { nil } }
  }

  /// What weighs a claim.
  enum Weigher: Sendable {
    /// A lab, the settings that the claim is about, and what its rows say.
    case lab(String, ClaimSettings, @Sendable (ClaimRows) throws(Silence) -> [ClaimPart])
    /// A source, by its name, and what follows from it.
    case source(String, Outcome)
  }

  /// What is said.
  package let statement: String
  /// Who says it.
  package let source: String
  let weigher: Weigher

  /// A claim that a lab weighs.
  ///
  /// - Parameters:
  ///   - statement: What is said.
  ///   - source: Who says it.
  ///   - lab: The name of the lab.
  ///   - about: The settings that it is about: the lab's own, on 10 seeds, unless told.
  ///   - judge: Reads rows, and says of each thing that the claim says whether it holds.
  init(
    statement: String, source: String, lab: String, about: ClaimSettings = ClaimSettings(),
    judge: @escaping @Sendable (ClaimRows) throws(Silence) -> [ClaimPart]
  ) {
    self.statement = statement
    self.source = source
    weigher = .lab(lab, about, judge)
  }

  /// A claim that a source weighs, or that nothing here does.
  init(statement: String, source: String, weighedBy place: String, _ outcome: Outcome) {
    self.statement = statement
    self.source = source
    weigher = .source(place, outcome)
  }

  /// The lab that looks at it; nil when none does.
  package var lab: String? { if case .lab(let name, _, _) = weigher { name } else { nil } }

  /// What becomes of the claim.
  ///
  /// - Parameter result: What its lab measured; nil when it was not run.
  /// - Returns: A verdict, or why there is none.
  package func outcome(_ result: LabResult?) -> Outcome {
    guard case .lab(let name, let about, let judge) = weigher else {
      guard case .source(_, let outcome) = weigher else { return .silent("nothing weighs it") }
      return outcome
    }
    guard let lab = Labs.all.first(where: { $0.name == name }), let result, result.lab == name
    else { return .silent("not measured yet") }
    guard result.part.isRight else {
      return .silent("the \(result.part.problem) that took part does not pass its problem")
    }
    do throws(Silence) {
      try about.check(result.settings, of: lab)
      return ClaimPart.outcome(try judge(ClaimRows(result, seeds: about.seeds)))
    } catch {
      return .silent(error.reason)
    }
  }

  /// The verdict; nil where nothing is said.
  package func finding(_ result: LabResult?) -> Finding? { outcome(result).finding }
}

/// Why nothing is said on a claim.
struct Silence: Error, Equatable {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

extension Claim {
  /// All claims, in the order of the page.
  package static let all: [Claim] =
    questionClaims + furtherClaims + overstatements + elsewhere

  /// Folklore: what is said without a source of its own.
  static let folklore: String = "often said"

  /// What is said of a claim that no lab can weigh.
  package static let beyond: String = "not what these labs can measure"
}
