internal import ExerciseKit
internal import Foundation
internal import LearnerSupport
internal import Matrices
internal import Tensors

extension Double {
  /// The number with so many digits after the point.
  func fixed(_ digits: Int) -> String {
    if isNaN { return "nan" }
    guard isFinite else { return self > 0 ? "inf" : "-inf" }
    let text = String(format: "%.\(digits)f", locale: nil, self)
    // A number that is rounded to 0 has no sign.
    return text.hasPrefix("-") && !text.contains(where: { "123456789".contains($0) })
      ? String(text.dropFirst()) : text
  }

  /// The number with two digits and a power of ten, as in 3.1e-04.
  var scientific: String {
    isFinite ? String(format: "%.1e", locale: nil, self) : fixed(0)
  }

  /// The number with three digits, as a power of ten where that is shorter: 0.0571, 293, 5810, 1.4e+19.
  var short: String {
    guard isFinite, self != 0 else { return fixed(0) }
    let text = String(format: "%.2e", locale: nil, self)
    let exponent = text.split(separator: "e").last.flatMap { Int($0) } ?? 0
    guard (-3...4).contains(exponent), let rounded = Double(text) else { return scientific }
    return rounded.fixed(max(0, 2 - exponent))
  }

  /// The number with four significant digits.
  var shortened: Double {
    isFinite ? Double(String(format: "%.4g", locale: nil, self)) ?? self : self
  }

  /// "10^1.6"; said in words where it is no number.
  var asPower: String { isFinite ? "10^\(fixed(1))" : "a ratio with 0" }

  /// The number with so many digits, or "no number".
  func told(_ digits: Int) -> String { isNaN ? "no number" : fixed(digits) }

  /// The number as it is typed: 0.01, 3e-3.
  package var typed: String { String(format: "%g", locale: nil, self) }
}

/// Returns a list of words with commas and an "and".
func list(_ words: [String]) -> String {
  words.count < 2
    ? words.first ?? "" : words.dropLast().joined(separator: ", ") + " and " + words.last!
}

extension Lab {
  /// Where windows come from that are the same for all runs.
  static var windowGenerator: CaseGenerator { CaseGenerator(seed: 2027) }
}

extension Tensor {
  /// The root of the mean of the squared elements.
  var rms: Double { (squares / Double(count)).squareRoot() }

  /// The numbers as a matrix: the last axis is a row; a vector is one row.
  var matrix: Matrix {
    let columns = shape.last ?? 1
    return Matrix(rows: count / Swift.max(columns, 1), columns: columns, elements: data)
  }
}

/// The slope of the straight line that fits points best, by least squares.
func slope(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  var (above, below) = (0.0, 0.0)
  for (x, y) in zip(x, y) {
    above += (x - meanX) * (y - meanY)
    below += (x - meanX) * (x - meanX)
  }
  return above / below
}
