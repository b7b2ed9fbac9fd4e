internal import Foundation

/// How the numbers of a drawing are written: all alike, so that they can be compared down a column.
enum CellFormat: Equatable {
  /// With so many digits behind the point.
  case fixed(decimals: Int)
  /// Each with so many significant digits, where sizes differ too much for one place of the point.
  case significant(digits: Int)

  /// The most digits behind the point, from which on a power of ten reads better.
  private static let maximumDecimals: Int = 9

  /// The format in which the largest number has so many significant digits, and none that is not 0 looks
  /// like 0.
  ///
  /// - Parameters:
  ///   - numbers: The numbers to write; those that are not finite are written as such in any format.
  ///   - digits: At least 1.
  init(_ numbers: some Sequence<Double>, digits: Int) {
    let sizes = numbers.map(abs).filter { $0.isFinite && $0 > 0 }
    guard let largest = sizes.max(), let smallest = sizes.min() else {
      self = .fixed(decimals: 0)
      return
    }
    let isWhole = sizes.allSatisfy { $0.rounded() == $0 && $0 < pow(10, Double(digits)) }
    let decimals = isWhole ? 0 : digits - 1 - Int(log10(largest).rounded(.down))
    self =
      (0...Self.maximumDecimals).contains(decimals) && smallest >= pow(10, -Double(decimals))
      ? .fixed(decimals: decimals) : .significant(digits: digits)
  }

  /// Whether none of these numbers looks like 0 without being it.
  func shows(_ numbers: some Sequence<Double>) -> Bool {
    guard case .fixed(let decimals) = self else { return false }
    return numbers.allSatisfy { $0 == 0 || !(abs($0) < pow(10, -Double(decimals))) }
  }

  /// A number as it is written; 0 is `0`.
  func text(_ number: Double) -> String {
    if number == 0 { return "0" }
    guard number.isFinite else { return number.shown }
    switch self {
    case .fixed(let decimals): return String(format: "%.\(decimals)f", number)
    case .significant(let digits): return number.shown(digits: digits)
    }
  }
}
