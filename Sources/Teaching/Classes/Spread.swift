internal import Foundation

/// How numbers of a class are spread.
package struct Spread: Equatable, Sendable {
  /// The numbers, sorted.
  private let values: [Double]

  package init(_ values: some Sequence<Double>) { self.values = values.sorted() }

  package var count: Int { values.count }
  /// The largest; nil of nothing.
  package var largest: Double? { values.last }
  /// The mean, summed from the smallest on, so that no order changes it; nil of nothing.
  package var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
  /// The median, between the two in the middle of an even number; nil of nothing.
  package var median: Double? {
    guard !values.isEmpty else { return nil }
    return (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
  }

  /// A part of the numbers.
  package struct Bin: Equatable, Sendable {
    /// From here on.
    package let start: Double
    /// Up to here; exclusive, but for the last.
    package let end: Double
    package let count: Int
  }

  /// The most bins of a histogram.
  private static let maximumBins: Int = 20

  /// Counts the numbers, which are at least 0, in bins of equal width: 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - end: Where the last bin ends; numbers beyond it count there.
  ///   - least: The least width.
  /// - Returns: The bins, at most 20.
  package func bins(to end: Double, least: Double) -> [Bin] {
    let widths = (0...).lazy.map { least * [1, 2, 5][$0 % 3] * pow(10, Double($0 / 3)) }
    let width = widths.first { end / $0 <= Double(Self.maximumBins) } ?? end
    let count = max(1, Int((end / width).rounded(.up)))
    var counts = [Int](repeating: 0, count: count)
    for value in values { counts[min(count - 1, max(0, Int(min(value / width, 1e6))))] += 1 }
    return counts.enumerated().map { place, number in
      Bin(
        start: Double(place) * width, end: min(end, Double(place + 1) * width), count: number)
    }
  }
}
