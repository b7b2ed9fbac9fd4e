internal import Matrices

/// One number for how large several are: a step with many neighbors.
enum VectorSize: String, CaseIterable, Sendable {
  case length = "the root of the sum of squares"
  case squares = "the sum of squares"
  case rootMeanSquare = "the root of the mean of squares"
  case meanSquare = "the mean of squares"
  case absolute = "the sum of the sizes"
  case meanAbsolute = "the mean of the sizes"
  case largest = "the largest size"
  case smallest = "the smallest size"
  case deviation = "the standard deviation"
  case sampleDeviation = "the standard deviation with n - 1"
  case rootOverCount = "the root of the sum of squares, divided by n outside the root"
  case overOneLess = "the root of the squares' sum over n - 1"
  case rootedTwice = "the fourth root of the sum of squares"
  case total = "the plain sum"
  case average = "the plain mean"

  /// The size of all numbers.
  func callAsFunction(_ x: [Double]) -> Double {
    let n = Double(x.count)
    let squares = dot(x, x)
    let center = mean(x)
    let sizes = x.map { abs($0) }
    switch self {
    case .length: return sqrt(squares)
    case .squares: return squares
    case .rootMeanSquare: return sqrt(squares / n)
    case .meanSquare: return squares / n
    case .absolute: return sum(sizes)
    case .meanAbsolute: return mean(sizes)
    case .largest: return sizes.max() ?? 0
    case .smallest: return sizes.min() ?? 0
    case .deviation: return sqrt(sum(x.map { ($0 - center) * ($0 - center) }) / n)
    case .sampleDeviation: return sqrt(sum(x.map { ($0 - center) * ($0 - center) }) / (n - 1))
    case .rootOverCount: return sqrt(squares) / n
    case .overOneLess: return sqrt(squares / (n - 1))
    case .rootedTwice: return sqrt(sqrt(squares))
    case .total: return sum(x)
    case .average: return center
    }
  }

  /// The end of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .length: "length"
    case .squares: "squared"
    case .rootMeanSquare: "root-mean-square"
    case .meanSquare: "mean-square"
    case .absolute: "absolute-sum"
    case .meanAbsolute: "absolute-mean"
    case .largest: "largest"
    case .smallest: "smallest"
    case .deviation: "deviation"
    case .sampleDeviation: "sample-deviation"
    case .rootOverCount: "count-outside-root"
    case .overOneLess: "over-one-less"
    case .rootedTwice: "rooted-twice"
    case .total: "plain-sum"
    case .average: "plain-mean"
    }
  }

  /// Why it happens.
  fileprivate var why: String {
    switch self {
    case .length: "It is the size that a vector has in geometry."
    case .squares, .meanSquare: "The root comes last, and the sum looks finished."
    case .rootMeanSquare: "It does not grow with the count of numbers."
    case .absolute, .meanAbsolute: "It is a size, too, and needs no root."
    case .largest, .smallest: "One number stands for all where bounds are wanted."
    case .deviation, .sampleDeviation: "For numbers of mean 0 it is the root mean square."
    case .rootOverCount: "A parenthesis closes one step too early."
    case .overOneLess: "Statistics courses divide squares so."
    case .rootedTwice: "The root was taken one line before."
    case .total, .average: "Where all numbers are positive, signs do not matter."
    }
  }
}

extension Mistake {
  /// The other sizes in the place of the right one.
  ///
  /// - Parameters:
  ///   - paths: The steps that are wrong together.
  ///   - noun: What the step gives, with its article, as in `the norm`.
  ///   - right: The right size, which is left out.
  ///   - name: The start of the mistakes' names, where the noun will not do.
  ///   - left: The sizes that make no sense here.
  /// - Returns: The mistakes.
  static func sizes(
    _ paths: [StepPath<Steps, VectorSize>], _ noun: String, right: VectorSize,
    named name: String? = nil, except left: Set<VectorSize> = []
  ) -> [Mistake] {
    VectorSize.allCases.filter { $0 != right && !left.contains($0) }.map { other in
      Mistake(
        "\(name ?? noun.asName)-\(other.name)",
        "\(noun) is \(other.rawValue); it is \(right.rawValue)", why: other.why,
        isReadyMade: true
      ) {
        for path in paths { $0[keyPath: path] = other }
      }
    }
  }
}
