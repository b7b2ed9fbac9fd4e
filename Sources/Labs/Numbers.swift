internal import Foundation

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

  /// The number as it is typed: 0.01, 3e-3.
  var typed: String { String(format: "%g", locale: nil, self) }
}

/// Returns a list of words with commas and an "and".
func list(_ words: [String]) -> String {
  words.count < 2
    ? words.first ?? "" : words.dropLast().joined(separator: ", ") + " and " + words.last!
}
