import Matrices

/// One number that stands for several: a step of which the neighbors are usual mistakes.
struct Average: Sendable {
  /// The start of a mistake's name, and what it is in its sentence.
  fileprivate let name: String
  fileprivate let words: String
  fileprivate let why: String
  /// The number, given some in order of size and in time.
  private let value: @Sendable (_ sorted: [Double], _ inTime: [Double]) -> Double

  private init(
    _ name: String, _ words: String, _ why: String,
    _ value: @escaping @Sendable (_ sorted: [Double], _ inTime: [Double]) -> Double
  ) {
    (self.name, self.words, self.why, self.value) = (name, words, why, value)
  }

  /// The right one.
  static let median = Self(
    "median", "the median, of an even count the mean of the middle two", middle
  ) { s, _ in (s[(s.count - 1) / 2] + s[s.count / 2]) / 2 }

  fileprivate static let others: [Average] = [
    Self("lower-median", "the lower of the middle two", middle) { s, _ in s[(s.count - 1) / 2] },
    Self("upper-median", "the upper of the middle two", middle) { s, _ in s[s.count / 2] },
    Self("place-below-middle", "the number at place n / 2 - 1 in order of size", middle) { s, _ in
      s[max(0, s.count / 2 - 1)]
    },
    Self("place-above-middle", "the number at place n / 2 + 1 in order of size", middle) { s, _ in
      s[min(s.count - 1, s.count / 2 + 1)]
    },
    Self("middle-two-added", "of an even count, the sum of the middle two", half) { s, _ in
      s.count % 2 == 1 ? s[s.count / 2] : s[s.count / 2 - 1] + s[s.count / 2]
    },
    Self("upper-middle-halved", "of an even count, lower + upper / 2 of the middle", half) { s, _ in
      s.count % 2 == 1 ? s[s.count / 2] : s[s.count / 2 - 1] + s[s.count / 2] / 2
    },
    Self("mean", "the mean", mean) { _, v in Matrices.mean(v) },
    Self("geometric-mean", "the geometric mean", mean) { _, v in
      exp(Matrices.mean(v.map { log($0) }))
    },
    Self("root-mean-square", "the root of the mean square", mean) { _, v in
      VectorSize.rootMeanSquare(v)
    },
    Self("trimmed-mean", "the mean without least and largest", mean) { s, _ in
      Matrices.mean(s.count > 2 ? Array(s[1..<(s.count - 1)]) : s)
    },
    Self("midrange", "the middle between least and largest", middle) { s, _ in
      (s[0] + s[s.count - 1]) / 2
    },
    Self("least", "the least number", one) { s, _ in s[0] },
    Self("largest", "the largest number", one) { s, _ in s[s.count - 1] },
    Self("first", "the first number in time", one) { _, v in v[0] },
    Self("last", "the last number in time", one) { _, v in v[v.count - 1] },
    Self("middle-in-time", "what stands in the middle in time, unsorted", unsorted) { _, v in
      (v[(v.count - 1) / 2] + v[v.count / 2]) / 2
    },
    Self("upper-middle-in-time", "the number at place n / 2 in time, unsorted", unsorted) { _, v in
      v[v.count / 2]
    },
    Self("sum", "the sum", half) { _, v in Matrices.sum(v) },
  ]

  private static let middle = "`sorted[n / 2]` is the median of an odd count; libraries differ."
  private static let half = "The division gets lost, or comes first without parentheses."
  private static let mean = "A running mean is what one reaches for; an earlier spike lifts it."
  private static let one =
    "`min()`, `max()` and indices are at hand where a median is to be written."
  private static let unsorted = "It is the median, once the numbers are sorted."

  /// The number; NaN of none.
  func callAsFunction(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? .nan : value(numbers.sorted(), numbers)
  }
}

extension Mistake {
  /// The other averages in the place of the median.
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - noun: What is averaged, with its article, as in `the window`.
  ///   - names: Names of mistakes that are not to be the average's and the noun's.
  /// - Returns: One mistake for each.
  static func averages(
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
