internal import Foundation

/// How unlikely agreement by chance is, in bits.
enum Evidence {
  /// The least for a pair or a triple.
  static let least: Double = 4

  /// The least count of telling numbers for a mistake that explains the wrong cases only.
  static let leastNumbersOfPart: Int = 4

  /// What one case tells: little when many of those who might have given its values did.
  static func bits(alike: Int, of rivals: Int) -> Double {
    -log2(Double(alike + 1) / Double(rivals + 1))
  }

  /// What is lost by having looked at many.
  static func bits(tested: Int) -> Double { log2(Double(tested + 1)) }
}

/// The combinations of some numbers, each ascending.
func combinations(of numbers: [Int], _ size: Int) -> [[Int]] {
  guard size > 0 else { return [[]] }
  return numbers.indices.flatMap { first in
    combinations(of: Array(numbers[(first + 1)...]), size - 1).map { [numbers[first]] + $0 }
  }
}
