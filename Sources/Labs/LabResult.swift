internal import LearnerSupport

/// What a lab measured.
///
/// As JSON: `format` (2), `lab`, `version`, `part` (whose solution took part: see `Part`), `settings`
/// (`depths`, `width`, `seeds`, `steps`, `rates`), `columns`, `conditions`, `series` (their titles), and `runs`, each with `condition`, `seed`, a number
/// of `values` for each column and a row of numbers for each of `series`; `inf` and `nan` are strings.
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

  /// Their mean; nil when there are none.
  func mean(_ column: String, _ condition: String) -> Double? {
    let values = values(column, condition)
    return values.isEmpty ? nil : values.mean
  }

  /// On how many seeds a number that is 0 or 1 is 1, and on how many it was measured.
  func count(_ column: String, _ condition: String) -> Count {
    let values = values(column, condition)
    return Count(yes: values.count { $0 == 1 }, of: values.count)
  }
}

extension LabResult {
  /// The number of seeds that were measured.
  var seedsMeasured: Int { Set(runs.map(\.seed)).count }

  /// "1 seed" or "7 seeds".
  var seedsText: String { seedsMeasured == 1 ? "1 seed" : "\(seedsMeasured) seeds" }

  /// The conditions that were measured.
  var conditionsMeasured: [String] {
    conditions.filter { name in runs.contains { $0.condition == name } }
  }

  /// In which conditions a number that is 0 or 1 was 1, and on how many seeds of how many.
  func occurrences(_ column: String) -> String {
    let counts = conditionsMeasured.map { ($0, count(column, $0)) }
    let seen = counts.filter { $0.1.yes > 0 }.map { "\($0) \($1)" }
    let others = counts.count - seen.count
    let rest = "\(others) \(others == 1 ? "row" : "rows")"
    if seen.isEmpty { return "none, in \(rest)" }
    return seen.joined(separator: "; ") + (others == 0 ? "" : "; none in the other \(rest)")
  }
}

/// On how many seeds something was seen, of how many.
struct Count: Equatable, CustomStringConvertible {
  let yes: Int
  let of: Int

  /// Whether it was seen on all, and there are some.
  var isAll: Bool { yes == of && of > 0 }
  /// Whether it was seen on none, and there are some.
  var isNone: Bool { yes == 0 && of > 0 }
  /// Whether it was seen on more than half.
  var isMost: Bool { 2 * yes > of }
  var description: String { "\(yes) of \(of)" }
}

extension [Double] {
  /// The mean; not a number when there are none.
  var mean: Double { reduce(0, +) / Double(count) }

  /// The standard deviation of which these are a sample, with n - 1; 0 for a single number.
  var standardDeviation: Double {
    guard count > 1 else { return 0 }
    let mean = mean
    return sqrt(reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1))
  }
}
