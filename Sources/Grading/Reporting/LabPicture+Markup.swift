internal import Foundation
internal import WebPages

extension LabPicture {
  /// The numbers as bars, what they are of, and the command that measures them anew.
  var markup: Markup {
    let rows = means.map { row in
      let name = DataTable.Cell(
        .element("span", ["class": "nowrap"], [.text(row.condition)]))
      let number = DataTable.Cell.number(
        row.mean, row.mean.map { $0.shown(digits: 3) } ?? "not measured")
      guard let longest else { return [name, number] }
      return [name, DataTable.Cell(Meter((row.mean ?? .nan) / longest).markup), number]
    }
    let table = DataTable(
      caption: lab.title,
      columns: [.text("model")] + (longest == nil ? [] : [.text("bar")]) + [.number("mean")],
      rows: rows, isWide: false)
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

  /// The mean that fills a bar, all of which begin at zero; nil where lengths would mislead: where
  /// numbers belong on a logarithmic axis, which has no zero, or are below it.
  private var longest: Double? {
    let known = means.compactMap(\.mean).filter(\.isFinite)
    guard !lab.isLogarithmic, let most = known.max(), most > 0, known.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    return most
  }
}
