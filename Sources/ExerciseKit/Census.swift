/// A published model that a census asks for; its raw value is its name in reports.
public protocol SurveyedModel: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Where its answer can be read.
  var source: String { get }
}

extension SurveyedModel {
  /// A class of Hugging Face's package, as a source.
  ///
  /// - Parameters:
  ///   - folder: Its folder below `src/transformers/models`.
  ///   - type: The class, or two.
  /// - Returns: Where to read.
  package static func huggingFace(_ folder: String, _ type: String) -> String {
    "Hugging Face transformers, models/\(folder), \(type)"
  }
}

/// A census: published models in families, each with one answer that is looked up in its source.
///
/// A trial of one has one case, without arguments, and one check for each family.
public struct Census<Contract, Model: SurveyedModel>: Sendable {
  /// The models that are asked for together, under the name of their check.
  package let families: [(name: String, models: [Model])]
  /// What a solution says of a model, as a number.
  private let answer: @Sendable (Contract, Model) -> Int

  /// Creates a census.
  ///
  /// - Parameters:
  ///   - families: Every model once, in the order of the statement.
  ///   - answer: Asks a solution for a model's answer, as the raw value of that answer.
  package init(
    _ families: KeyValuePairs<String, [Model]>, answer: @escaping @Sendable (Contract, Model) -> Int
  ) {
    self.families = families.map { (name: $0.key, models: $0.value) }
    self.answer = answer
  }

  /// The one case, the same for every seed.
  package var cases: [Case<CensusInput>] { [Case("its models", CensusInput())] }

  /// One check for each family.
  package var checks: [Check<Contract, CensusInput>] {
    families.map { name, models in
      Check(
        answersOf: name,
        sources: Dictionary(uniqueKeysWithValues: models.map { ($0.rawValue, $0.source) })
      ) { solution, _ in
        Dictionary(
          uniqueKeysWithValues: models.map { ($0.rawValue, Double(answer(solution, $0))) })
      }
    }
  }
}

/// The arguments of the one case of a census: none, for its models are fixed.
public struct CensusInput: CaseInput {
  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { [] }

  /// There is nothing that could not fit.
  public var validationError: String? { nil }

  /// Creates them.
  package init() {}
}
