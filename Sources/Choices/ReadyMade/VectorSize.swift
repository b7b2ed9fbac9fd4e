internal import Matrices

/// One number that stands for several, such as their size: a step with many neighbors.
package struct VectorSize: Sendable {
  /// The end of a mistake's name, and what it is in its sentence.
  package let name: String
  package let words: String
  package let why: String
  private let value: @Sendable ([Double]) -> Double

  package init(
    _ name: String, _ words: String, _ why: String,
    _ value: @escaping @Sendable ([Double]) -> Double
  ) {
    (self.name, self.words, self.why, self.value) = (name, words, why, value)
  }

  package static let length = Self("length", "the root of the sum of squares", root) {
    sqrt(dot($0, $0))
  }
  package static let squares = Self("squared", "the sum of squares", root) { dot($0, $0) }
  package static let rootMeanSquare = Self(
    "root-mean-square", "the root of the mean of squares", "It does not grow with the count."
  ) { sqrt(dot($0, $0) / Double($0.count)) }
  package static let meanSquare = Self("mean-square", "the mean of squares", root) {
    dot($0, $0) / Double($0.count)
  }
  package static let absolute = Self("absolute-sum", "the sum of the sizes", sizes) {
    sum($0.map { abs($0) })
  }
  package static let meanAbsolute = Self("absolute-mean", "the mean of the sizes", sizes) {
    mean($0.map { abs($0) })
  }
  package static let largest = Self("largest", "the largest size", one) {
    $0.reduce(0) { max($0, abs($1)) }
  }
  package static let deviation = Self("deviation", "the standard deviation", statistics) {
    spread($0, over: 0)
  }
  package static let total = Self("plain-sum", "the plain sum", signs) { sum($0) }
  package static let average = Self("plain-mean", "the plain mean", signs) { mean($0) }

  fileprivate static let all: [VectorSize] = [
    length, squares, rootMeanSquare, meanSquare, absolute, meanAbsolute, largest,
    Self("smallest", "the smallest size", one) { $0.map { abs($0) }.min() ?? 0 },
    deviation,
    Self("sample-deviation", "the standard deviation with n - 1", statistics) {
      spread($0, over: 1)
    },
    Self("count-outside-root", "the root of the sum of squares, divided by n", root) {
      sqrt(dot($0, $0)) / Double($0.count)
    },
    Self("over-one-less", "the root of the squares' sum over n - 1", statistics) {
      sqrt(dot($0, $0) / Double($0.count - 1))
    },
    Self("rooted-twice", "the fourth root of the sum of squares", root) { sqrt(sqrt(dot($0, $0))) },
    total, average,
  ]

  private static let root = "The root comes last; it is taken early, late, twice or not at all."
  private static let sizes = "It is a size, too, and needs no root."
  private static let one = "One number stands for all where bounds are wanted."
  private static let statistics = "Statistics courses divide squares so; of mean 0 it is the same."
  private static let signs = "Where all numbers are positive, signs do not matter."

  /// The size of all numbers.
  package func callAsFunction(_ x: [Double]) -> Double { value(x) }

  private static func spread(_ x: [Double], over less: Int) -> Double {
    let centered = x.map { [center = mean(x)] in $0 - center }
    return sqrt(dot(centered, centered) / Double(x.count - less))
  }
}

extension Mistake {
  /// The other sizes in the place of the right one, in steps that are wrong together: what those
  /// give is named by a noun with its article, or by `named`.
  package static func sizes(
    _ paths: [StepPath<Steps, VectorSize>], _ noun: String, right: VectorSize,
    named name: String? = nil
  ) -> [Mistake] {
    VectorSize.all.filter { $0.name != right.name }.map { other in
      Mistake(
        "\(name ?? noun.asName)-\(other.name)", "\(noun) is \(other.words); it is \(right.words)",
        why: other.why, isReadyMade: true
      ) {
        for path in paths { $0[keyPath: path] = other }
      }
    }
  }
}
