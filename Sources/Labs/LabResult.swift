internal import LearnerSupport

/// What a lab measured.
///
/// As JSON: `format` (2), `lab`, `version`, `part` (whose solution took part: see `Part`), `settings`
/// (`depths`, `width`, `seeds`, `steps`, `rates`), `columns`, `conditions`, `series` (their titles), and
/// `runs`, each with `condition`, `seed`, a number of `values` for each column and a row of numbers for
/// each of `series`; `inf` and `nan` are strings.
package struct LabResult: Codable, Equatable, Sendable {
  /// One condition on one seed.
  package struct Run: Codable, Equatable, Sendable {
    package var condition: String
    package var seed: Int
    /// One for each column.
    package var values: [Double]
    /// One row for each series.
    package var series: [[Double]]

    package init(condition: String, seed: Int, _ measured: LabMeasurement) {
      self.condition = condition
      self.seed = seed
      values = measured.values
      series = measured.series
    }
  }

  /// The version of this form.
  package static let format: Int = 2

  package var format: Int = Self.format
  package var lab: String
  /// The lab's version.
  package var version: Int
  /// Whose solution took part.
  package var part: Part
  package var settings: LabSettings
  /// The titles of the columns.
  package var columns: [String]
  package var conditions: [String]
  /// The titles of the series.
  package var series: [String]
  /// In the order of the conditions, each from the first seed.
  package var runs: [Run]

  /// Creates a result.
  ///
  /// - Parameters:
  ///   - lab: What was run.
  ///   - settings: With which settings.
  ///   - runs: What was measured, in any order.
  ///   - part: Whose solution took part; nil for the reference's.
  package init(_ lab: any Lab, _ settings: LabSettings, runs: [Run], part: Part? = nil) {
    self.lab = lab.name
    version = lab.version
    self.part = part ?? Part(lab.part.slug)
    self.settings = settings
    columns = lab.columns.map(\.title)
    let conditions = lab.conditions(settings)
    self.conditions = conditions
    series = lab.series(settings).map(\.title)
    self.runs = runs.sorted {
      let places = ($0.condition, $1.condition)
      let a = conditions.firstIndex(of: places.0) ?? 0
      let b = conditions.firstIndex(of: places.1) ?? 0
      return (a, $0.seed) < (b, $1.seed)
    }
  }

  /// Whether every condition was measured on every seed.
  package var isComplete: Bool { runs.count == conditions.count * settings.seeds }

  /// The numbers of a column in a condition, one for each seed; empty when there are none.
  func values(_ column: String, _ condition: String) -> [Double] {
    guard let place = columns.firstIndex(of: column) else { return [] }
    return runs.filter { $0.condition == condition }.map { $0.values[place] }
  }

  /// The rows of a series in a condition, one for each seed; empty when there are none.
  package func rows(_ title: String, _ condition: String) -> [[Double]] {
    guard let place = series.firstIndex(of: title) else { return [] }
    return runs.filter { $0.condition == condition && $0.series.indices.contains(place) }
      .map { $0.series[place] }
  }

  /// Their mean, not counting those that a run lacks; nil when there are none, or it lacks all.
  func mean(_ column: String, _ condition: String) -> Double? {
    let values = values(column, condition).filter { !$0.isNaN }
    return values.isEmpty ? nil : values.mean
  }

  /// Their geometric mean, counted as for `mean`.
  func geometricMean(_ column: String, _ condition: String) -> Double? {
    let values = values(column, condition).filter { !$0.isNaN }
    return values.isEmpty ? nil : values.geometricMean
  }

  /// On how many seeds a number that is 0 or 1 is 1, and on how many it was measured.
  func count(_ column: String, _ condition: String) -> Count {
    let values = values(column, condition).filter { !$0.isNaN }
    return Count(yes: values.count { $0 == 1 }, of: values.count)
  }
}

extension LabResult {
  /// "1 seed", "7 seeds", or "1 to 3 seeds" where rows have more and less.
  var seedsText: String {
    let counts = conditionsMeasured.map { name in runs.count { $0.condition == name } }
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    let range = least == most ? "\(most)" : "\(least) to \(most)"
    return "\(range) \(most == 1 ? "seed" : "seeds")"
  }

  /// The conditions that were measured.
  var conditionsMeasured: [String] {
    conditions.filter { name in runs.contains { $0.condition == name } }
  }

  /// In which conditions a number that is 0 or 1 was 1, and on how many seeds of how many.
  func occurrences(_ column: String) -> String {
    let counts = conditionsMeasured.map { ($0, count(column, $0)) }.filter { $0.1.of > 0 }
    let seen = counts.filter { $0.1.yes > 0 }.map { "\($0) (\($1))" }
    let others = counts.count - seen.count
    let rest = "\(others) \(others == 1 ? "row" : "rows")"
    if counts.count > 1, counts.allSatisfy({ $0.1.yes == $0.1.of }) { return "every run" }
    if seen.isEmpty { return others == 0 ? "not measured" : "none, in \(rest)" }
    return seen.joined(separator: "; ")
      + (others == 0 ? "" : "; none in the other \(others == 1 ? "row" : rest)")
  }
}

/// On how many seeds something was seen, of how many.
struct Count: Equatable, CustomStringConvertible {
  let yes: Int
  let of: Int

  /// On how much of them; not a number when there are none.
  var share: Double { Double(yes) / Double(of) }
  var description: String { "\(yes) of \(of)" }
}

extension [Double] {
  /// The mean; not a number when there are none.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The geometric mean of sizes; not a number when there are none, or one is below 0.
  var geometricMean: Double { exp(map { log($0) }.mean) }

  /// The geometric mean, and from least to most: "293 (15.0 to 5810)"; of a single number, itself.
  var rangeText: String {
    guard count > 1, let least = self.min(), let most = self.max() else {
      return geometricMean.short
    }
    return "\(geometricMean.short) (\(least.short) to \(most.short))"
  }

  /// The standard deviation of which these are a sample, with n - 1; 0 for a single number.
  var standardDeviation: Double {
    guard count > 1 else { return 0 }
    let mean = mean
    return sqrt(reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1))
  }
}
