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

  private static func words(_ invocation: Invocation, _ option: Option) -> [String]? {
    invocation.options[option]?.split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private static func numbers(
    _ invocation: Invocation, _ option: Option, in range: ClosedRange<Int>
  ) throws(UsageError) -> [Int]? {
    guard let words = words(invocation, option) else { return nil }
    var numbers: [Int] = []
    for word in words {
      guard let number = Int(word), range.contains(number), !numbers.contains(number) else {
        throw UsageError(
          "\(option.flag): \(word.sanitized) is not a new whole number from \(range.lowerBound) to "
            + "\(range.upperBound)",
          advice: "write for example \(option.flag) 6,24")
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func rates(_ invocation: Invocation) throws(UsageError) -> [Double]? {
    guard let words = words(invocation, .rates) else { return nil }
    var rates: [Double] = []
    for word in words {
      guard let rate = Double(word), rate > 0, rate <= 10, !rates.contains(rate) else {
        throw UsageError(
          "--rates: \(word.sanitized) is not a new number above 0, at most 10",
          advice: "write for example --rates 0.01,0.003")
      }
      rates.append(rate)
    }
    return rates
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
