internal import LearnerSupport

/// What a lab says about its result.
package struct LabText {
  let lab: any Lab
  let result: LabResult
  /// Whether the text is read aloud: then its numbers stand in sentences, and nothing is drawn.
  let isPlain: Bool

  package init(_ lab: any Lab, _ result: LabResult, isPlain: Bool = false) {
    self.lab = lab
    self.result = result
    self.isPlain = isPlain
  }

  /// The widest line.
  package static let width: Int = 80

  /// What a lab says of numbers without a meaning: whole, interrupted after two runs, and after none.
  ///
  /// It is stored in `Tests/LabsTests/Golden`, where a change shows.
  package static func samples(of lab: any Lab) -> String {
    [
      LabText(lab, .arbitrary(lab, seeds: 10)).text,
      LabText(lab, .arbitrary(lab, seeds: 10, runs: 2)).text,
      LabText(lab, .arbitrary(lab, runs: 0)).text,
    ].joined(separator: "\n---\n\n")
  }

  /// The question, a table and what its words mean, a plot, a sentence, and the claims that it weighs.
  package var text: String {
    var lines = Self.wrapped(lab.question, first: "\(lab.name): ", rest: "  ")
    lines += Self.wrapped(setUp, rest: "  ") + result.part.lines + [""]
    guard !result.runs.isEmpty else {
      return (lines + ["nothing was measured"]).joined(separator: "\n") + "\n"
    }
    let numbers = LabTable(lab, result)
    lines += isPlain ? numbers.sentences : numbers.lines
    lines += numbers.legend + [""]
    if !isPlain { lines += LabBars(lab.plotted, result).lines + [""] }
    lines += Self.wrapped(lab.sentence(result), first: "seen: ", rest: "  ")
    if !result.isComplete {
      let total = result.conditions.count * result.settings.seeds
      lines += Self.wrapped(
        "This is incomplete: it was stopped after \(result.runs.count) of \(total) runs.")
    }
    if result.part.isRight { lines += [""] + claims }
    return lines.joined(separator: "\n") + "\n"
  }

  var setUp: String {
    let settings = result.settings
    var parts = ["L = " + settings.depths.map(String.init).joined(separator: ", ")]
    parts.append("d = \(settings.width)")
    if settings.steps > 0 { parts.append(settings.text(.steps)) }
    if !settings.rates.isEmpty { parts.append(settings.text(.rates)) }
    parts.append(settings.text(.seeds))
    return parts.joined(separator: ", ")
  }

  // MARK: Claims

  /// The claims as lines: what is said of each, and beneath it why.
  var claims: [String] {
    claimParts.flatMap { part in
      Self.wrapped(part.said, rest: "  ") + Self.wrapped(part.why, first: "  ", rest: "  ")
    }
  }

  /// The verdicts, each with what was measured, then the claims on which nothing is said, those with
  /// one reason together.
  var claimParts: [(said: String, why: String)] {
    let claims = Claim.all.filter { $0.lab == lab.name }.map { ($0, $0.outcome(result)) }
    var reasons: [String] = []
    var parts: [(said: String, why: String)] = []
    for (claim, outcome) in claims {
      switch outcome {
      case .judged(let finding):
        parts.append(
          (
            "\(finding.verdict.rawValue): \(claim.statement) (\(claim.source))",
            finding.measured + "."
          ))
      case .silent(let why), .beyond(let why):
        if !reasons.contains(why) { reasons.append(why) }
      }
    }
    for reason in reasons {
      let those = claims.filter { $0.1 == .silent(reason) || $0.1 == .beyond(reason) }.map(\.0)
      parts.append(
        (
          those.count == 1
            ? "says nothing on: \(those[0].statement)"
            : "says nothing on \(those.count) claims of \(ClaimsPage.path):",
          reason + "."
        ))
    }
    return parts
  }

  /// Breaks a text into lines at spaces.
  static func wrapped(_ text: String, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isStart = true
    for word in text.split(separator: " ") {
      if !isStart, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest + word
      } else {
        line += (isStart ? "" : " ") + word
      }
      isStart = false
    }
    return lines + [line]
  }
}
