internal import Foundation
internal import WebPages

extension LabPicture {
  /// The numbers as bars, what they are of, and the command that measures them anew.
  var markup: Markup {
    let rows = means.map { row in
      [
        DataTable.Cell(.element("span", ["class": "nowrap"], [.text(row.condition)])),
        DataTable.Cell(Meter(share(row.mean)).markup),
        .number(row.mean, row.mean.map { $0.shown(digits: 3) } ?? "not measured"),
      ]
    }
    let table = DataTable(
      caption: lab.title + (lab.isLogarithmic ? " (logarithmic bars)" : ""),
      columns: [.text("model"), .text("bar"), .number("mean")], rows: rows, isWide: false)
    let command = "swift run grader lab \(lab.name)"
    let content =
      means.isEmpty
      ? [.sentence("its stored numbers are not here; measure them yourself: \(command)")]
      : [
        table.markup,
        .sentence(
          "stored numbers, \(lab.isGeometric ? "geometric means" : "means") of \(seeds) seeds; "
            + "measure them yourself: \(command)"),
      ]
    return .element(
      "details", [:],
      [.element("summary", [:], [.text("a lab on it: \(lab.question)")])] + content)
  }

  /// How long a bar is, from 0 to 1; one that grows with the logarithm starts a decade below the
  /// smallest.
  private func share(_ mean: Double?) -> Double {
    func size(_ number: Double?) -> Double? {
      guard let number, number.isFinite else { return nil }
      return lab.isLogarithmic ? (number > 0 ? log10(number) : nil) : number
    }
    let known = means.compactMap { size($0.mean) }
    guard let size = size(mean), let most = known.max(), let least = known.min() else { return 0 }
    let bottom = lab.isLogarithmic ? least - 1 : min(least, 0)
    return most > bottom ? (size - bottom) / (most - bottom) : 0
  }
}
