/// A lab's rows, as a claim reads them: each is complete, or nothing is said.
struct ClaimRows: Sendable {
  let result: LabResult
  /// How many seeds each row must have.
  let seeds: Int

  init(_ result: LabResult, seeds: Int) {
    self.result = result
    self.seeds = seeds
  }

  var settings: LabSettings { result.settings }

  /// The numbers of a column in a row, one for each seed.
  func values(_ column: String, _ row: String) throws(Silence) -> [Double] {
    let values = result.values(column, row)
    guard values.count >= seeds else {
      throw Silence(
        "it was stopped early, and takes \(seeds) seeds in every row that is read")
    }
    return values
  }

  /// The mean over the seeds.
  func mean(_ column: String, _ row: String) throws(Silence) -> Estimate {
    try estimate(try values(column, row), "\(column) in \(row)")
  }

  /// A mean over seeds of numbers that were made of the rows'.
  func estimate(_ values: [Double], _ name: String) throws(Silence) -> Estimate {
    guard let estimate = Estimate(meanOf: values) else {
      throw Silence("\(name) is not a finite number on every seed")
    }
    return estimate
  }

  /// The mean of one row less that of another.
  func difference(_ column: String, _ row: String, less other: String) throws(Silence) -> Estimate {
    guard
      let estimate = Estimate(differenceOf: try values(column, row), try values(column, other))
    else { throw Silence("\(column) is not a finite number on every seed") }
    return estimate
  }

  /// On how many seeds a number that is 0 or 1 is 1.
  func count(_ column: String, _ row: String) throws(Silence) -> Count {
    let values = try values(column, row)
    return Count(yes: values.count { $0 == 1 }, of: values.count)
  }

  /// "10 seeds".
  var seedsText: String { result.seedsText }
}
