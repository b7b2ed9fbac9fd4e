internal import Grading
internal import Labs

extension LabSettings {
  /// Reads the settings of a lab from a command line.
  ///
  /// - Throws: `UsageError` for a setting that the lab does not have, or a value out of range.
  init(_ invocation: Invocation, of lab: any Lab) throws(UsageError) {
    self = lab.defaults
    for field in Field.allCases where invocation.options[field.option] != nil {
      guard lab.fields.contains(field) else {
        let flags = lab.fields.map(\.option.flag).joined(separator: ", ")
        throw UsageError(
          "the lab \(lab.name) has no \(field.option.flag)", advice: "it has \(flags)")
      }
    }
    if let depths = try Self.numbers(invocation, .depths, in: 2...256) { self.depths = depths }
    if let width = invocation.number(.width) {
      guard width.isMultiple(of: 2) else {
        throw UsageError(
          "--width: \(width) is odd", advice: "the two heads share it: give an even one")
      }
      self.width = width
    }
    if let seeds = invocation.number(.seeds) { self.seeds = seeds }
    if let steps = invocation.number(.steps) { self.steps = steps }
    if let rates = try Self.rates(invocation) { self.rates = rates }
    if lab.name == "gradient-depth", depths.count < 2 {
      throw UsageError(
        "--depth: one depth has no exponent", advice: "write for example --depth 6,24,96")
    }
  }

  private static func numbers(
    _ invocation: Invocation, _ option: Option, in range: ClosedRange<Int>
  ) throws(UsageError) -> [Int]? {
    try list(
      invocation, option, of: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      example: "6,24"
    ) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
  }

  private static func rates(_ invocation: Invocation) throws(UsageError) -> [Double]? {
    try list(invocation, .rates, of: "a number above 0, at most 10", example: "0.01,0.003") {
      Double($0).flatMap { $0 > 0 && $0 <= 10 ? $0 : nil }
    }
  }

  /// The values of a list with commas, each of which may stand there once; nil where the option is not
  /// given.
  private static func list<Value: Equatable>(
    _ invocation: Invocation, _ option: Option, of kind: String, example: String,
    read: (String) -> Value?
  ) throws(UsageError) -> [Value]? {
    guard let text = invocation.options[option] else { return nil }
    var values: [Value] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let value = read(word) else {
        throw UsageError(
          "\(option.flag): \(word.sanitized) is not \(kind)",
          advice: "write for example \(option.flag) \(example)")
      }
      guard !values.contains(value) else {
        throw UsageError(
          "\(option.flag): \(word.sanitized) is given twice", advice: "give it once")
      }
      values.append(value)
    }
    return values
  }
}

extension LabSettings.Field {
  /// How it is typed.
  var option: Option {
    switch self {
    case .depth: .depths
    case .width: .width
    case .seeds: .seeds
    case .steps: .steps
    case .rates: .rates
    }
  }
}
