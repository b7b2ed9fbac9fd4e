package import Foundation
package import Messages

/// A trial whose types are forgotten: what the worker and the answer key ask of any problem.
package struct AnyTrial {
  /// The checks, in the order of the statement.
  package let checks: [CheckSummary]
  /// The names of a case's arguments, in the order in which reports show them.
  package let argumentNames: [String]
  /// Makes solutions of a type that was found by its name; nil when the type does not keep the
  /// contract.
  package let solutions: (any Any.Type) -> (() -> Any)?
  private let encodedCases: (UInt64) throws -> [EncodedCase]
  private let encodedRemarks: () throws -> [RemarkSummary]
  private let encodedInvariances: (UInt64) throws -> [InvarianceSummary]
  private let decoded: (Data) throws -> any CaseInput
  private let runs: [String: (Solutions, any CaseInput) -> Output]
  private let slopes: [String: (Solutions, any CaseInput, UInt64) -> Slope?]

  /// Makes a fresh solution for every run of a check, so that no state outlives one.
  package typealias Solutions = () -> Any

  /// Forgets the types of a trial.
  ///
  /// - Parameters:
  ///   - trial: The trial.
  ///   - conforming: Casts a type to the contract's, as in `{ $0 as? any LayerNormContract.Type }`.
  ///   - make: Makes a solution of such a type.
  package init<T: Trial, Conforming>(
    _ trial: T.Type, _ conforming: @escaping (any Any.Type) -> Conforming?,
    _ make: @escaping (Conforming) -> T.Contract
  ) {
    let all = T.checks
    checks = all.map(\.summary)
    argumentNames = T.Input.argumentNames
    solutions = { type in conforming(type).map { type in { make(type) } } }
    encodedCases = { seed in
      try T.cases(seed: seed).map {
        EncodedCase(
          title: $0.title, input: try CourseJSON.encode($0.input), isSmooth: $0.isSmooth)
      }
    }
    encodedRemarks = { try T.remarks.map { try $0.summary() } }
    encodedInvariances = { seed in
      let cases = T.cases(seed: seed)
      return try T.invariances.map { try $0.summary(on: cases) }
    }
    decoded = { try CourseJSON.decode(T.Input.self, from: $0) }
    func named<Value>(_ value: (Check<T.Contract, T.Input>) -> Value) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: all.map { ($0.label.name, value($0)) })
    }
    runs = named { check in
      { check.run(Self.typed($0()), Self.typed($1)) }
    }
    slopes = named { check in
      let output = all.first { $0.label.name == check.label.output }
      return { solutions, input, direction in
        output.flatMap {
          check.perturbation?.slope(of: $0, Self.typed(input), along: direction) {
            Self.typed(solutions())
          }
        }
      }
    }
  }

  /// The cases for a seed, ready to travel.
  package func cases(seed: UInt64) throws -> [EncodedCase] { try encodedCases(seed) }

  /// All that a grader knows of the problem, with the cases for a seed.
  package func summary(seed: UInt64) throws -> TrialSummary {
    TrialSummary(
      checks: checks, arguments: argumentNames, cases: try cases(seed: seed),
      remarks: try remarks())
  }

  /// What is said, without points, of solutions that pass.
  package func remarks() throws -> [RemarkSummary] { try encodedRemarks() }

  /// What changes of the cases for a seed do to the outputs.
  package func invariances(seed: UInt64) throws -> [InvarianceSummary] {
    try encodedInvariances(seed)
  }

  /// Reads the arguments of a case.
  ///
  /// - Throws: `DecodingError`.
  package func input(_ json: Data) throws -> any CaseInput { try decoded(json) }

  /// Reads a case that somebody wrote, and gives it back in our own spelling.
  package func written(_ json: Data) -> WrittenCase {
    do {
      let input = try decoded(json)
      if let error = input.validationError { return .refused(error) }
      return .input(try CourseJSON.encode(input))
    } catch let error as DecodingError {
      return .refused(error.sentence)
    } catch {
      return .refused("\(error)")
    }
  }

  /// What a check gives on a case; nil when there is no such check.
  package func output(
    of check: String, on input: any CaseInput, solutions: @escaping Solutions
  ) -> Output? {
    runs[check].map { $0(solutions, input) }
  }

  /// The slope along a direction of the output that a check is a gradient of; nil when the check is no
  /// gradient, or none with respect to an argument, or where its output does not have the upstream
  /// gradient's count of numbers.
  ///
  /// - Complexity: Three runs of the output's check.
  package func slope(
    of check: String, on input: any CaseInput, along direction: UInt64,
    solutions: @escaping Solutions
  ) -> Slope? {
    slopes[check]?(solutions, input, direction)
  }

  private static func typed<Value>(_ value: Any) -> Value {
    guard let value = value as? Value else {
      preconditionFailure("\(type(of: value)) belongs to another problem")
    }
    return value
  }
}

extension Check {
  /// The check without its functions.
  var summary: CheckSummary {
    CheckSummary(
      label, isOfClasses: isOfClasses, sources: sources, hasDifferences: perturbation != nil)
  }
}
