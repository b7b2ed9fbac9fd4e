import Matrices

/// One number that stands for several: a step of which the neighbors are usual mistakes.
enum Average: CaseIterable, Sendable {
  case median
  case lowerMedian
  case upperMedian
  case placeBelow
  case placeAbove
  case middleTwoAdded
  case upperHalved
  case mean
  case geometricMean
  case rootMeanSquare
  case trimmedMean
  case midrange
  case least
  case largest
  case first
  case last
  case middleInTime
  case upperMiddleInTime
  case sum

  /// The number; NaN of none.
  func callAsFunction(_ numbers: [Double]) -> Double {
    let n = numbers.count
    if n == 0 { return .nan }
    let sorted = numbers.sorted()
    switch self {
    case .median: return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2
    case .lowerMedian: return sorted[(n - 1) / 2]
    case .upperMedian: return sorted[n / 2]
    case .placeBelow: return sorted[max(0, n / 2 - 1)]
    case .placeAbove: return sorted[min(n - 1, n / 2 + 1)]
    case .middleTwoAdded: return n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] + sorted[n / 2]
    case .upperHalved: return n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] + sorted[n / 2] / 2
    case .mean: return Matrices.mean(numbers)
    case .geometricMean: return exp(Matrices.mean(numbers.map { log($0) }))
    case .rootMeanSquare: return sqrt(dot(numbers, numbers) / Double(n))
    case .trimmedMean: return Matrices.mean(n > 2 ? Array(sorted[1..<(n - 1)]) : numbers)
    case .midrange: return (sorted[0] + sorted[n - 1]) / 2
    case .least: return sorted[0]
    case .largest: return sorted[n - 1]
    case .first: return numbers[0]
    case .last: return numbers[n - 1]
    case .middleInTime: return (numbers[(n - 1) / 2] + numbers[n / 2]) / 2
    case .upperMiddleInTime: return numbers[n / 2]
    case .sum: return Matrices.sum(numbers)
    }
  }

  /// The start of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .median: "median"
    case .lowerMedian: "lower-median"
    case .upperMedian: "upper-median"
    case .placeBelow: "place-below-middle"
    case .placeAbove: "place-above-middle"
    case .middleTwoAdded: "middle-two-added"
    case .upperHalved: "upper-middle-halved"
    case .mean: "mean"
    case .geometricMean: "geometric-mean"
    case .rootMeanSquare: "root-mean-square"
    case .trimmedMean: "trimmed-mean"
    case .midrange: "midrange"
    case .least: "least"
    case .largest: "largest"
    case .first: "first"
    case .last: "last"
    case .middleInTime: "middle-in-time"
    case .upperMiddleInTime: "upper-middle-in-time"
    case .sum: "sum"
    }
  }

  /// What it is in a sentence.
  fileprivate var words: String {
    switch self {
    case .median: "the median, of an even count the mean of the middle two"
    case .lowerMedian: "the lower of the middle two"
    case .upperMedian: "the upper of the middle two"
    case .placeBelow: "the number at place n / 2 - 1 in order of size"
    case .placeAbove: "the number at place n / 2 + 1 in order of size"
    case .middleTwoAdded: "of an even count, the sum of the middle two"
    case .upperHalved: "of an even count, the lower and half of the upper of the middle two"
    case .mean: "the mean"
    case .geometricMean: "the geometric mean"
    case .rootMeanSquare: "the root of the mean square"
    case .trimmedMean: "the mean without least and largest"
    case .midrange: "the middle between least and largest"
    case .least: "the least number"
    case .largest: "the largest number"
    case .first: "the first number in time"
    case .last: "the last number in time"
    case .middleInTime: "what stands in the middle in time, unsorted"
    case .upperMiddleInTime: "the number at place n / 2 in time, unsorted"
    case .sum: "the sum"
    }
  }

  /// Why it happens.
  fileprivate var why: String {
    switch self {
    case .median: "A median is hardly moved by a few large numbers."
    case .lowerMedian: "`torch.median` gives that one."
    case .upperMedian: "`sorted[n / 2]` is the median of an odd count."
    case .placeBelow, .placeAbove: "Places count from 0, and people from 1."
    case .middleTwoAdded: "The division by 2 gets lost."
    case .upperHalved: "Without parentheses the division comes first."
    case .mean: "A running mean is what one reaches for; an earlier spike lifts it."
    case .geometricMean: "Norms are often plotted and averaged as logarithms."
    case .rootMeanSquare: "Squares are what norms are made of."
    case .trimmedMean: "It is a guard against large numbers, too."
    case .midrange: "Middle is what median means."
    case .least, .largest: "`min()` and `max()` are at hand where a median has to be written."
    case .first, .last: "An index stays where an average belongs."
    case .middleInTime, .upperMiddleInTime: "It is the median, once the numbers are sorted."
    case .sum: "The division by the count gets lost."
    }
  }
}

extension Mistake {
  /// The other averages in the place of the right one.
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - noun: What is averaged, with its article, as in `the window`.
  ///   - right: The right average.
  ///   - names: Names of mistakes that are not to be the average's and the noun's.
  ///   - left: The averages that make no sense here.
  /// - Returns: One mistake for each.
  static func averages(
    _ path: StepPath<Steps, Average>, _ noun: String, right: Average,
    names: [Average: String] = [:], except left: Set<Average> = []
  ) -> [Mistake] {
    Average.allCases.filter { $0 != right && !left.contains($0) }.map { other in
      Mistake(
        names[other] ?? "\(other.name)-of-\(noun.asName)",
        "\(other.words) stands for \(noun); it is \(right.words)", why: other.why,
        isReadyMade: names[other] == nil
      ) { $0[keyPath: path] = other }
    }
  }
}
