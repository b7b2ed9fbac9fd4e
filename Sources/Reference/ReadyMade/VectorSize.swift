internal import Matrices

/// One number for how large several are: a step with many neighbors.
struct VectorSize: Sendable {
  /// The end of a mistake's name.
  let name: String
  fileprivate let words: String
  fileprivate let why: String
  private let size: @Sendable (_ x: [Double], _ n: Double) -> Double

  private init(
    _ name: String, _ words: String, _ why: String,
    _ size: @escaping @Sendable (_ x: [Double], _ n: Double) -> Double
  ) { (self.name, self.words, self.why, self.size) = (name, words, why, size) }

  /// The size of all numbers.
  func callAsFunction(_ x: [Double]) -> Double { size(x, Double(x.count)) }

  static let length = Self(
    "length", "the root of the sum of squares", "In geometry a vector has it."
  ) { x, _ in sqrt(dot(x, x)) }
  static let rootMeanSquare = Self(
    "root-mean-square", "the root of the mean of squares", "It does not grow with the count."
  ) { sqrt(dot($0, $0) / $1) }

  /// All of them.
  static let all: [Self] = [
    length,
    Self("squared", "the sum of squares", noRoot) { x, _ in dot(x, x) },
    rootMeanSquare,
    Self("mean-square", "the mean of squares", noRoot) { dot($0, $0) / $1 },
    Self("absolute-sum", "the sum of the sizes", rootless) { x, _ in sum(x.map { abs($0) }) },
    Self("absolute-mean", "the mean of the sizes", rootless) { x, _ in mean(x.map { abs($0) }) },
    Self("largest", "the largest size", bound) { x, _ in x.map { abs($0) }.max() ?? 0 },
    Self("smallest", "the smallest size", bound) { x, _ in x.map { abs($0) }.min() ?? 0 },
    Self("deviation", "the standard deviation", centered) { sqrt(squares($0) / $1) },
    Self("sample-deviation", "the standard deviation with n - 1", centered) {
      sqrt(squares($0) / ($1 - 1))
    },
    Self(
      "count-outside-root", "the root of the sum of squares, divided by n outside the root",
      "A parenthesis closes one step too early."
    ) { sqrt(dot($0, $0)) / $1 },
    Self(
      "over-one-less", "the root of the squares' sum over n - 1", "Statistics courses divide so."
    ) { sqrt(dot($0, $0) / ($1 - 1)) },
    Self(
      "rooted-twice", "the fourth root of the sum of squares", "The root was taken one line before."
    ) { x, _ in sqrt(sqrt(dot(x, x))) },
    Self("plain-sum", "the plain sum", signs) { x, _ in sum(x) },
    Self("plain-mean", "the plain mean", signs) { x, _ in mean(x) },
  ]

  private static let noRoot = "The root comes last, and the sum looks finished."
  private static let rootless = "It is a size, too, and needs no root."
  private static let bound = "One number stands for all where bounds are wanted."
  private static let centered = "For numbers of mean 0 it is the root mean square."
  private static let signs = "Where all numbers are positive, signs do not matter."

  /// The sum of squares without the mean.
  private static func squares(_ x: [Double]) -> Double {
    let center = mean(x)
    return sum(x.map { ($0 - center) * ($0 - center) })
  }
}

extension Mistake {
  /// The other sizes in the place of the right one, in steps that are wrong together; the noun is what
  /// they give, with its article, as in `the norm`.
  static func sizes(
    _ paths: [StepPath<Steps, VectorSize>], _ noun: String, right: VectorSize,
    named name: String? = nil
  ) -> [Mistake] {
    VectorSize.all.filter { $0.name != right.name }.map { other in
      Mistake(
        "\(name ?? noun.asName)-\(other.name)",
        "\(noun) is \(other.words); it is \(right.words)", why: other.why, isReadyMade: true
      ) { steps in paths.forEach { steps[keyPath: $0] = other } }
    }
  }
}
