package import Foundation
internal import Synchronization

/// A case as it travels to a worker, its type forgotten.
package struct EncodedCase: Equatable, Sendable {
  /// The case in words.
  package let title: String
  /// The arguments in JSON.
  package let input: Data
  /// Whether difference quotients make sense here.
  package let isSmooth: Bool

  /// Creates a case.
  package init(title: String, input: Data, isSmooth: Bool) {
    self.title = title
    self.input = input
    self.isSmooth = isSmooth
  }
}

/// A check without its functions.
package struct CheckSummary: Equatable, Sendable {
  /// The name in reports.
  package let name: String
  /// For a gradient, the check whose value is differentiated.
  package let output: String?
  /// Whether it observes the gradients of several parameters at once.
  package let isGroup: Bool
  /// Whether it observes a class, in which different mistakes agree by chance.
  package let isOfClasses: Bool
  /// Where each answer can be read, by name, for answers that are looked up.
  package let sources: [String: String]
  /// Whether difference quotients of the gradient can be formed.
  package let hasQuotient: Bool
}

/// What the grader asks of a trial without knowing its types.
extension Trial {
  /// The checks, in the order of the statement.
  package static var checkSummaries: [CheckSummary] {
    checks.map {
      CheckSummary(
        name: $0.name, output: $0.output, isGroup: $0.isGroup, isOfClasses: $0.isOfClasses,
        sources: $0.sources, hasQuotient: $0.perturbation != nil)
    }
  }

  /// The cases for a seed, ready to travel.
  package static func encodedCases(seed: UInt64) throws -> [EncodedCase] {
    try cases(seed: seed).map {
      EncodedCase(title: $0.title, input: try CourseJSON.encode($0.input), isSmooth: $0.isSmooth)
    }
  }

  /// The names of a case's arguments, in the order in which the problem declares them.
  package static var argumentNames: [String] {
    guard let input = cases(seed: 0).first?.input else { return [] }
    let names = Mutex<[String]>([])
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    // The encoder asks about each key as it comes, which is in the order of declaration.
    encoder.keyEncodingStrategy = .custom { path in
      if path.count == 1 { names.withLock { $0.append(path[0].stringValue) } }
      return path[path.count - 1]
    }
    _ = try? encoder.encode(input)
    return names.withLock(\.self)
  }

  /// Reads a case that somebody wrote, and gives it back in our own spelling.
  ///
  /// - Throws: `DecodingError`, or `ValidationError` when the arguments do not fit each other.
  package static func normalized(_ input: Data) throws -> Data {
    let value = try CourseJSON.decode(Input.self, from: input)
    if let validationError = value.validationError {
      throw ValidationError(description: validationError)
    }
    return try CourseJSON.encode(value)
  }

  /// Reads a case.
  ///
  /// - Throws: `DecodingError`.
  package static func read(_ input: Data) throws -> any CaseInput {
    try CourseJSON.decode(Input.self, from: input)
  }

  /// Runs one check on one case, here and now.
  package static func observe(check: Int, input: Data) throws -> Output {
    observe(check: check, of: try CourseJSON.decode(Input.self, from: input))
  }

  /// Runs one check on a case that was read.
  package static func observe(check: Int, of input: any CaseInput) -> Output {
    checks[check].observe(typed(input))
  }

  /// The gradient of one check in one case by central differences, here and now; nil when the check
  /// is no gradient, or none with respect to an argument, or where its output does not have the
  /// upstream gradient's count of numbers.
  ///
  /// The step is a millionth of the number's size, or of 1 when that is larger: near the cube root
  /// of the rounding unit, where the errors of rounding and of curvature balance in a central
  /// difference.
  ///
  /// - Complexity: Two runs of the output's check for each number of the argument.
  package static func quotient(check: Int, of input: any CaseInput) -> [Double]? {
    let checks = checks
    guard let perturbation = checks[check].perturbation,
      let output = checks.first(where: { $0.name == checks[check].output })
    else { return nil }
    let input = typed(input)
    let upstream = perturbation.upstream(input)
    let numbers = perturbation.numbers(input)
    func value(_ place: Int, _ number: Double) -> [Double]? {
      var moved = numbers
      moved[place] = number
      let value = output.observe(perturbation.replacing(input, moved)).array?.data
      return value?.count == upstream.count ? value : nil
    }
    var gradient: [Double] = []
    for (place, number) in numbers.enumerated() {
      let step = 1e-6 * max(1, abs(number))
      guard let up = value(place, number + step), let down = value(place, number - step) else {
        return nil
      }
      var change = 0.0
      for k in upstream.indices { change += upstream[k] * (up[k] - down[k]) }
      gradient.append(change / ((number + step) - (number - step)))
    }
    return gradient
  }

  private static func typed(_ input: any CaseInput) -> Input {
    guard let input = input as? Input else {
      preconditionFailure("a case of another problem")
    }
    return input
  }
}

/// A case whose arguments do not fit each other.
package struct ValidationError: Error, CustomStringConvertible {
  /// One line that says why.
  package let description: String
}
