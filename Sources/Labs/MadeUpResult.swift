// Numbers that nobody measured: they show that a claim can fail, and what a lab's texts look like.

extension LabResult {
  /// A result of a lab in which the number of a run in a column is `value(condition, seed, column)`.
  static func madeUp(
    _ lab: any Lab, seeds: Int = 2, runs: Int? = nil,
    change: (inout LabSettings) -> Void = { _ in },
    _ value: (_ condition: String, _ seed: Int, _ column: String) -> Double
  ) -> LabResult {
    var settings = lab.defaults
    settings.seeds = seeds
    change(&settings)
    let all = (1...seeds).flatMap { seed in
      lab.conditions(settings).map { condition in
        Run(
          condition: condition, seed: seed,
          LabMeasurement(
            lab.columns.map { value(condition, seed, $0.title) },
            series: lab.series(settings).map { _ in [] }))
      }
    }
    return LabResult(lab, settings, runs: Array(all.prefix(runs ?? all.count)))
  }

  /// Numbers without a meaning, which differ from run to run.
  static func arbitrary(_ lab: any Lab, seeds: Int = 2, runs: Int? = nil) -> LabResult {
    var next = 0
    return madeUp(lab, seeds: seeds, runs: runs) { _, seed, column in
      next += 1
      let isFlag = lab.columns.contains { $0.title == column && $0.isCount }
      return isFlag ? Double(next % 3 == 0 ? 1 : 0) : Double(next * 37 % 29) / 7 + Double(seed)
    }
  }
}

extension LabColumn {
  /// Whether its numbers are 0 or 1.
  var isCount: Bool { if case .count = form { true } else { false } }
}
