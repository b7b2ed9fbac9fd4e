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
      LabText(lab, .arbitrary(lab)).text,
      LabText(lab, .arbitrary(lab, seeds: 1, runs: 2)).text,
      LabText(lab, .arbitrary(lab, runs: 0)).text,
    ].joined(separator: "\n---\n\n")
  }

  /// The question, a table, a plot, a sentence, and the claims that it bears on.
  package var text: String {
    var lines = Self.wrapped(lab.question, first: "\(lab.name): ", rest: "  ") + [setUp, ""]
    guard !result.runs.isEmpty else {
      return (lines + ["nothing was measured"]).joined(separator: "\n") + "\n"
    }
    lines += isPlain ? sentences + [""] : table + [""] + plot + [""]
    lines += Self.wrapped(lab.sentence(result), first: "seen: ", rest: "  ")
    if !result.isComplete {
      let total = result.conditions.count * result.settings.seeds
      lines += Self.wrapped(
        "This is incomplete: it was stopped after \(result.runs.count) of \(total) runs.")
    }
    lines += [""] + claims
    return lines.joined(separator: "\n") + "\n"
  }

  var setUp: String {
    let settings = result.settings
    var parts = ["L = " + settings.depths.map(String.init).joined(separator: ", ")]
    parts.append("d = \(settings.width)")
    if settings.steps > 0 { parts.append("\(settings.steps) steps") }
    parts.append(settings.seeds == 1 ? "1 seed" : "\(settings.seeds) seeds")
    return parts.joined(separator: ", ")
  }

  // MARK: Table

  private var table: [String] {
    let rows = result.conditions.map { condition in
      [condition]
        + lab.columns.map { cell($0, values: result.values($0.title, condition)) }
    }
    let cells = [[""] + result.columns] + rows
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }

  /// The table's rows, to be read aloud.
  private var sentences: [String] {
    result.conditions.flatMap { condition in
      let cells = zip(result.columns, lab.columns).map { title, column in
        "\(title) \(cell(column, values: result.values(column.title, condition)))"
      }
      return Self.wrapped("\(condition): \(cells.joined(separator: "; ")).", rest: "  ")
    }
  }

  func cell(_ column: LabColumn, values: [Double]) -> String {
    guard !values.isEmpty else { return "-" }
    switch column.form {
    case .mean(let digits):
      let mean = values.mean.fixed(digits)
      return values.count < 2 || !values.mean.isFinite
        ? mean : mean + "+-" + values.standardDeviation.fixed(digits)
    case .scientific: return values.mean.scientific
    case .count: return "\(values.count { $0 == 1 })/\(values.count)"
    }
  }

  // MARK: Plot

  private var plot: [String] {
    let means = result.conditions.map { result.mean(lab.plotted.column, $0) }
    let sizes = means.map { mean -> Double? in
      guard let mean, mean.isFinite else { return nil }
      return lab.plotted.isLogarithmic ? (mean > 0 ? log(mean) / log(10) : nil) : mean
    }
    let known = sizes.compactMap(\.self)
    let top = max(known.max() ?? 0, 0)
    // Bars that grow with the logarithm start one decade below the smallest.
    let bottom = lab.plotted.isLogarithmic ? (known.min() ?? 0) - 1 : min(known.min() ?? 0, 0)
    let span = (lab.plotted.isLogarithmic ? (known.max() ?? 0) : top) - bottom
    let nameWidth = result.conditions.map(\.count).max() ?? 0
    // A number takes up to ten columns beside its bar.
    let barWidth = max(10, min(36, Self.width - nameWidth - 12))
    let heading = lab.plotted.title + (lab.plotted.isLogarithmic ? " (logarithmic bars)" : "")
    return [heading]
      + zip(result.conditions, zip(means, sizes)).map { name, size in
        let name = name + String(repeating: " ", count: nameWidth - name.count)
        guard let mean = size.0 else { return "\(name) |" }
        guard let length = size.1 else { return "\(name) | \(mean.fixed(2))" }
        let share = span > 0 ? (length - bottom) / span : 0
        let bar = String(
          repeating: "#", count: Int((share * Double(barWidth)).rounded()))
        let value = lab.plotted.isLogarithmic ? mean.scientific : mean.fixed(2)
        return "\(name) |\(bar) \(value)"
      }
  }

  // MARK: Claims

  var claims: [String] {
    Claim.all.filter { $0.lab == lab.name }.flatMap { claim -> [String] in
      guard let finding = claim.finding(result) else {
        return Self.wrapped("says nothing on: \(claim.statement)", rest: "  ")
      }
      return Self.wrapped(
        "\(finding.verdict.relation): \(claim.statement) (\(claim.source))", rest: "  ")
    }
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
