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
  /// Where each answer can be read, by name, for answers that are looked up.
  package let sources: [String: String]
  /// Whether difference quotients of the gradient can be formed.
  package let hasQuotient: Bool
}

/// What is needed to form difference quotients of one gradient in one case.
package struct Perturbations: Sendable {
  /// The gradient that arrives at the output, row-major.
  package let upstream: [Double]
  /// The case with one number of the argument moved up and down; one pair for each number.
  package let pairs: [(up: Data, down: Data)]
  /// Twice the step of each pair: the divisor of its difference.
  package let widths: [Double]
}

/// What the grader asks of a trial without knowing its types.
extension Trial {
  /// The checks, in the order of the statement.
  package static var checkSummaries: [CheckSummary] {
    checks.map {
      CheckSummary(
        name: $0.name, output: $0.output, isGroup: $0.isGroup, sources: $0.sources,
        hasQuotient: $0.perturbation != nil)
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
  /// - Throws: `DecodingError`, or `MisfitCase` when the arguments do not fit each other.
  package static func normalized(_ input: Data) throws -> Data {
    let value = try CourseJSON.decode(Input.self, from: input)
    if let misfit = value.misfit { throw MisfitCase(description: misfit) }
    return try CourseJSON.encode(value)
  }

  /// Runs one check on one case, here and now.
  package static func observe(check: Int, input: Data) throws -> Observed {
    checks[check].observe(try CourseJSON.decode(Input.self, from: input))
  }

  /// The neighbors of a case that a difference quotient of a gradient needs; nil when the check is
  /// no gradient, or none with respect to an argument.
  ///
  /// The step is a millionth of the number's size, or of 1 when that is larger: near the cube root
  /// of the rounding unit, where the errors of rounding and of curvature balance in a central
  /// difference.
  package static func perturbations(check: Int, input: Data) throws -> Perturbations? {
    guard let perturbation = checks[check].perturbation else { return nil }
    let value = try CourseJSON.decode(Input.self, from: input)
    let numbers = perturbation.numbers(value)
    var pairs: [(up: Data, down: Data)] = []
    var widths: [Double] = []
    for (k, number) in numbers.enumerated() {
      let step = 1e-6 * max(1, abs(number))
      var up = numbers
      var down = numbers
      up[k] = number + step
      down[k] = number - step
      widths.append(up[k] - down[k])
      pairs.append(
        (
          up: try CourseJSON.encode(perturbation.replacing(value, up)),
          down: try CourseJSON.encode(perturbation.replacing(value, down))
        ))
    }
    return Perturbations(upstream: perturbation.upstream(value), pairs: pairs, widths: widths)
  }
}

/// A case whose arguments do not fit each other.
package struct MisfitCase: Error, CustomStringConvertible {
  /// One line that says why.
  package let description: String
}
