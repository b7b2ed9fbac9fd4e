/// The settings that a claim is about.
struct ClaimSettings: Sendable {
  /// Those that must be the lab's own; a claim about what is measured before training leaves out
  /// the steps and the rates.
  var own: Set<LabSettings.Field> = [.depth, .width, .steps, .rates]
  /// How many times the smallest depth the largest must be, at the least, with three depths or more, and
  /// how large it must be; nil where the depths are the lab's own.
  var span: (times: Int, reach: Int)?
  /// How many seeds, at the least.
  var seeds: Int = 10

  /// Says nothing on a claim when these are not the settings that it is about.
  func check(_ settings: LabSettings, of lab: any Lab) throws(Silence) {
    let defaults = lab.defaults
    var needed: [String] = []
    var had: [String] = []
    var excess: [String] = []
    for field in LabSettings.Field.allCases where own.contains(field) {
      let (wanted, given) = (defaults.text(field), settings.text(field))
      guard wanted != given else { continue }
      needed.append(wanted)
      had.append(given)
      excess.append("--\(field.rawValue)")
    }
    if let span {
      let (least, most) = (settings.depths.min() ?? 1, settings.depths.max() ?? 1)
      if settings.depths.count < 3 || most < max(span.times * least, span.reach) {
        needed.append(
          "three depths that span a factor of \(span.times) and reach \(span.reach)")
        had.append(settings.text(.depth))
        excess.append("--depth")
      }
    }
    var advice = excess.isEmpty ? [] : ["leave out \(list(excess))"]
    if settings.seeds < seeds {
      needed.append("\(seeds) seeds")
      had.append(settings.text(.seeds))
      advice.append("type --seeds \(seeds)")
    }
    guard !needed.isEmpty else { return }
    throw Silence(
      "a verdict takes \(list(needed)), and this had \(list(had)); "
        + advice.joined(separator: ", and "))
  }
}

extension LabSettings {
  /// A setting as it is told.
  func text(_ field: Field) -> String {
    switch field {
    case .depth: "L = \(list(depths.map(String.init)))"
    case .width: "d = \(width)"
    case .seeds: seeds == 1 ? "1 seed" : "\(seeds) seeds"
    case .steps: steps == 1 ? "1 step" : "\(steps) steps"
    case .rates: "\(rates.count == 1 ? "rate" : "rates") \(list(rates.map(\.typed)))"
    }
  }
}
