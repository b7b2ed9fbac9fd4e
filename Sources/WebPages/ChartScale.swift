internal import Foundation

/// Where the numbers of an axis lie, and which of them are written beside it.
package struct ChartScale: Sendable, Equatable {
  /// How a number becomes a place.
  package enum Kind: Sendable {
    /// Equal differences are equal lengths.
    case linear
    /// Equal ratios are equal lengths; only numbers above 0 have a place.
    case logarithmic
  }

  package let kind: Kind
  /// What is written beside the axis, from its one end to its other.
  package let ticks: [Double]

  /// The largest size that is drawn: differences of such numbers are still numbers.
  private static let largest: Double = 1e300

  /// Creates a scale whose ticks enclose numbers.
  ///
  /// - Parameters:
  ///   - values: The numbers; those that have no place are passed over.
  ///   - kind: How a number becomes a place.
  ///   - isCount: Whether the numbers count something, and so have no ticks between them.
  package init(covering values: [Double], _ kind: Kind, isCount: Bool = false) {
    self.kind = kind
    let known = values.filter { Self.hasPlace($0, kind) }
    let (least, most) = (known.min() ?? 1, known.max() ?? 1)
    ticks =
      kind == .linear
      ? Self.linear(least, most, finest: isCount ? 1 : 0) : Self.logarithmic(least, most)
  }

  /// Whether a number has a place on an axis of a kind.
  package static func hasPlace(_ value: Double, _ kind: Kind) -> Bool {
    value.isFinite && abs(value) <= largest && (kind == .linear || value > 0)
  }

  /// Where a number lies: 0 at the first tick, 1 at the last, and never outside.
  package func place(_ value: Double) -> Double {
    let (from, to) = (size(ticks[0]), size(ticks[ticks.count - 1]))
    return min(max((size(value) - from) / (to - from), 0), 1)
  }

  private func size(_ value: Double) -> Double { kind == .linear ? value : log10(value) }

  /// At most seven ticks whose steps are 1, 2 or 5 times a power of ten.
  private static func linear(_ least: Double, _ most: Double, finest: Double) -> [Double] {
    // Numbers that are all one, but for rounding, have room on both sides.
    let size = max(abs(least), abs(most))
    let room = most - least > size * 1e-9 ? 0 : max(size / 10, 1e-3)
    let (low, high) = (least - room, most + room)
    let power = pow(10, floor(log10((high - low) / 5)))
    let step =
      [1.0, 2, 5, 10, 20].map { max($0 * power, finest) }.first {
        (high / $0).rounded(.up) - (low / $0).rounded(.down) <= 6
      } ?? (high - low)
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    return (0...Int(max(last - first, 1))).map { (first + Double($0)) * step }
  }

  /// Powers of ten; where there are few, numbers between them too.
  private static func logarithmic(_ least: Double, _ greatest: Double) -> [Double] {
    let slack = 1e-9
    var first = Int(floor(log10(least) + slack))
    var last = Int(ceil(log10(greatest) - slack))
    for (digits, most) in [([1.0, 2, 5], 5), ([1, 3], 6)] where last - first <= 4 {
      let steps = (first...max(last, first + 1)).flatMap { power in
        digits.map { $0 * pow(10, Double(power)) }
      }
      let lower = steps.lastIndex { $0 <= least * (1 + slack) } ?? 0
      let upper = steps.firstIndex { $0 >= greatest * (1 - slack) } ?? steps.count - 1
      let enclosing = Array(steps[lower...max(upper, lower + 1)])
      if enclosing.count <= most { return enclosing }
    }
    let step = max(1, Int((Double(last - first) / 6).rounded(.up)))
    first = Int((Double(first) / Double(step)).rounded(.down)) * step
    last = max(Int((Double(last) / Double(step)).rounded(.up)) * step, first + step)
    // No tick is 0 or infinite.
    return stride(from: first, through: last, by: step).map {
      min(max(pow(10, Double($0)), Double.leastNonzeroMagnitude), 1e308)
    }
  }

  /// A number of an axis as it is read: 0.01, 250, 10⁻⁷.
  package static func label(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 { return "0" }
    if size >= 1e-3, size < 1e5 { return String(format: "%.6g", locale: nil, value) }
    let parts = String(format: "%.0e", locale: nil, value).split(separator: "e")
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let power = Int(parts.last ?? "0") ?? 0
    let raised = String(
      (power < 0 ? "⁻" : "")
        + String(String(abs(power)).map { digits[$0.wholeNumberValue ?? 0] }))
    return (parts[0] == "1" ? "" : "\(parts[0])·") + "10" + raised
  }
}
