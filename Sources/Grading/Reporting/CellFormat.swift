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
  /// like 0; zeros at the end of all numbers are left out.
  ///
  /// - Parameters:
  ///   - numbers: The numbers to write; those that are not finite are written as such in any format.
  ///   - digits: At least 1.
  init(_ numbers: some Sequence<Double>, digits: Int) {
    let written = numbers.filter { $0.isFinite && $0 != 0 }
    let sizes = written.map(abs)
    guard let largest = sizes.max(), let smallest = sizes.min() else {
      self = .fixed(decimals: 0)
      return
    }
    let decimals = digits - 1 - Int(log10(largest).rounded(.down))
    guard (0...Self.maximumDecimals).contains(decimals), smallest >= pow(10, -Double(decimals))
    else {
      self = .significant(digits: digits)
      return
    }
    let zeros = written.map { number in
      String(format: "%.\(decimals)f", number).reversed().prefix { $0 == "0" }.count
    }
    self = .fixed(decimals: decimals - min(decimals, zeros.min() ?? 0))
  }

  /// The most digits behind the point of a difference.
  private static let maximumOfDifference: Int = 5

  /// Whether differences are easily read so: not behind many zeros, and none looks like 0 without being
  /// it.
  func suits(differences numbers: some Sequence<Double>) -> Bool {
    guard case .fixed(let decimals) = self, decimals <= Self.maximumOfDifference else {
      return false
    }
    return numbers.allSatisfy { $0 == 0 || !(abs($0) < pow(10, -Double(decimals))) }
  }

  /// Whether two numbers differ by enough to look different, and not by chance where both are rounded.
  func tellsApart(_ a: Double, _ b: Double) -> Bool {
    guard a.isFinite, b.isFinite else { return text(a) != text(b) }
    let unit =
      switch self {
      case .fixed(let decimals): pow(10, -Double(decimals))
      case .significant(let digits):
        pow(10, log10(max(abs(a), abs(b))).rounded(.down) - Double(digits - 1))
      }
    return text(a) != text(b) && abs(a - b) >= unit / 2
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
