internal import LearnerSupport

/// A column's means as bars that begin at 0, or at a power of ten that is named.
struct LabBars {
  private let plotted: LabPlot
  private let names: [String]
  private let means: [Double?]

  init(_ plotted: LabPlot, _ result: LabResult) {
    self.plotted = plotted
    names = result.conditions
    means = result.conditions.map { result.mean(plotted.column, $0) }
  }

  /// A heading, and a bar for each row.
  var lines: [String] {
    let nameWidth = names.map(\.count).max() ?? 0
    // A number takes up to ten columns beside its bar.
    let barWidth = max(10, min(36, LabText.width - nameWidth - 13))
    let start = plotted.isLogarithmic ? firstDecade : 0
    let sizes = means.map { $0.flatMap(size).map { $0 - start } }
    let most = max(sizes.compactMap(\.self).max() ?? 0, 0)
    let least = min(sizes.compactMap(\.self).min() ?? 0, 0)
    let scale = most - least > 0 ? Double(barWidth) / (most - least) : 0
    let left = Int((-least * scale).rounded())
    func bar(_ length: Int) -> String { String(repeating: "#", count: length) }
    return LabText.wrapped(heading, rest: "  ")
      + names.indices.map { row in
        let name = names[row] + String(repeating: " ", count: nameWidth - names[row].count)
        let empty = "\(name) \(String(repeating: " ", count: left))|"
        guard let mean = means[row] else { return "\(empty) -" }
        let value = plotted.isLogarithmic ? mean.scientific : mean.fixed(2)
        if mean == .infinity { return "\(empty)\(bar(barWidth - left))> \(value)" }
        guard let size = sizes[row] else { return "\(empty) \(value)" }
        let length = Int((abs(size) * scale).rounded())
        guard size < 0 else { return "\(empty)\(bar(length)) \(value)" }
        return "\(name) \(String(repeating: " ", count: left - length))\(bar(length))| \(value)"
      }
  }

  private var heading: String {
    plotted.title
      + (plotted.isLogarithmic ? " (logarithmic, from \(pow(10, firstDecade).scientific))" : "")
  }

  /// What the length goes with; nil where there is none.
  private func size(_ mean: Double) -> Double? {
    guard mean.isFinite else { return nil }
    return plotted.isLogarithmic ? (mean > 0 ? log(mean) / log(10) : nil) : mean
  }

  /// The power of ten below the smallest number.
  private var firstDecade: Double {
    let least = means.compactMap { $0.flatMap(size) }.min() ?? 0
    return least.rounded(.up) - 1
  }
}
