/// What all runs of one condition gave for one series: what a picture draws as one line.
package struct LabCurve: Sendable {
  /// What is measured, without the depth.
  package let title: String
  package let axis: LabSeries.Axis
  /// Whether it is drawn on a logarithmic scale.
  package let isLogarithmic: Bool
  /// The row of the lab's table.
  package let condition: String
  /// The name of the placement; nil where it has none of its own.
  package let placement: String?
  /// What else the condition's name says: nothing where it is the placement as such.
  package let rest: String
  /// The number of layers; nil where nothing says it.
  package let depth: Int?
  /// A row of numbers for each run; one that ended early is shorter than others.
  package let rows: [[Double]]
}

extension LabResult {
  /// The curves of all series in which there are numbers.
  ///
  /// - Parameter lab: The lab that measured this.
  /// - Returns: Series by series, each in the order of the conditions.
  package func curves(of lab: any Lab) -> [LabCurve] {
    lab.series(settings).flatMap { series in
      conditions.compactMap { condition -> LabCurve? in
        // A run that lacks the series has an empty row.
        let rows = rows(series.title, condition).filter { !$0.isEmpty }
        guard let longest = rows.map(\.count).max() else { return nil }
        let words = condition.split(separator: ", ").map(String.init)
        let said = words.compactMap(Self.depth).first
        let depth =
          switch series.axis {
          case .layer: longest
          case .stream: longest - 1
          case .step: said ?? (settings.depths.count == 1 ? settings.depths[0] : nil)
          }
        let placement = Placement.allCases.map(\.rawValue).first { $0 == words.first }
        let rest = words.dropFirst(placement == nil ? 0 : 1).filter { Self.depth($0) == nil }
        let title = series.title.split(separator: ", ").filter { Self.depth(String($0)) == nil }
        return LabCurve(
          title: title.joined(separator: ", "), axis: series.axis,
          isLogarithmic: series.isLogarithmic, condition: condition, placement: placement,
          rest: rest.joined(separator: ", "), depth: depth, rows: rows)
      }
    }
  }

  /// The depth in a part of a name, as in "L = 96".
  private static func depth(_ words: String) -> Int? {
    words.hasPrefix("L = ") ? Int(words.dropFirst(4)) : nil
  }
}
