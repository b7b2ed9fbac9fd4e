internal import Matrices

/// An average of several numbers: a step of which the neighbors are usual mistakes.
package typealias Average = VectorSize

extension VectorSize {
  package static let median = sorted("median", "the median, the mean of the middle two", middle) {
    ($0[($0.count - 1) / 2] + $0[$0.count / 2]) / 2
  }

  fileprivate static let others: [Average] = [
    sorted("lower-median", "the lower of the middle two", middle) { $0[($0.count - 1) / 2] },
    sorted("upper-median", "the upper of the middle two", middle) { $0[$0.count / 2] },
    sorted("place-below-middle", "the number at place n / 2 - 1 in order of size", middle) {
      $0[max(0, $0.count / 2 - 1)]
    },
    sorted("place-above-middle", "the number at place n / 2 + 1 in order of size", middle) {
      $0[min($0.count - 1, $0.count / 2 + 1)]
    },
    sorted("middle-two-added", "of an even count, the sum of the middle two", half) {
      $0.count % 2 == 1 ? $0[$0.count / 2] : $0[$0.count / 2 - 1] + $0[$0.count / 2]
    },
    sorted("upper-middle-halved", "of an even count, lower + upper / 2 of the middle", half) {
      $0.count % 2 == 1 ? $0[$0.count / 2] : $0[$0.count / 2 - 1] + $0[$0.count / 2] / 2
    },
    Self("mean", "the mean", running) { mean($0) },
    Self("geometric-mean", "the geometric mean", running) { exp(mean($0.map { log($0) })) },
    Self("root-mean-square", "the root of the mean square", running) { rootMeanSquare($0) },
    sorted("trimmed-mean", "the mean without least and largest", running) {
      mean($0.count > 2 ? Array($0[1..<($0.count - 1)]) : $0)
    },
    sorted("midrange", "the middle between least and largest", middle) { ($0[0] + $0.last!) / 2 },
    sorted("least", "the least number", one) { $0[0] },
    sorted("largest", "the largest number", one) { $0.last! },
    Self("first", "the first number in time", one) { $0[0] },
    Self("last", "the last number in time", one) { $0.last! },
    Self("middle-in-time", "what stands in the middle in time", unsorted) {
      ($0[($0.count - 1) / 2] + $0[$0.count / 2]) / 2
    },
    Self("upper-middle-in-time", "the number at place n / 2 in time", unsorted) {
      $0[$0.count / 2]
    },
    Self("sum", "the sum", half) { sum($0) },
  ]

  private static let middle = "`sorted[n / 2]` is the median of an odd count; libraries differ."
  private static let half = "The division gets lost, or comes first without parentheses."
  private static let running = "A running mean is what one reaches for; an earlier spike lifts it."
  private static let one =
    "`min()`, `max()` and indices are at hand where a median must be written."
  private static let unsorted = "It is the median, once the numbers are sorted."

  /// One that takes the numbers in order of size; NaN of none.
  private static func sorted(
    _ name: String, _ words: String, _ why: String,
    _ value: @escaping @Sendable ([Double]) -> Double
  ) -> Self {
    Self(name, words, why) { $0.isEmpty ? .nan : value($0.sorted()) }
  }
}

extension Mistake {
  /// The other averages in the place of the median of what the noun says, with its article; `names`
  /// has those of mistakes that are not to be the average's and the noun's.
  package static func averages(
    _ path: StepPath<Steps, Average>, _ noun: String, names: [String: String] = [:]
  ) -> [Mistake] {
    Average.others.map { other in
      Mistake(
        names[other.name] ?? "\(other.name)-of-\(noun.asName)",
        "\(other.words) stands for \(noun); it is \(Average.median.words)", why: other.why,
        isReadyMade: names[other.name] == nil
      ) { $0[keyPath: path] = other }
    }
  }
}
