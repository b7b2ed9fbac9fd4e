internal import Foundation
internal import Grading
internal import WebPages

/// One mistake, or several made at once: how many students hold it, what is done, and an example.
struct MistakeMarkup {
  let held: HeldMistake
  /// How many students could hold it.
  let total: Int
  let example: Example?

  init(held: HeldMistake, of total: Int, example: Example?) {
    self.held = held
    self.total = total
    self.example = example
  }

  /// The item of a list.
  ///
  /// - Parameter place: Where it is seen.
  /// - Returns: A list's item.
  func item(where place: [Markup]) -> Markup {
    let sentences = held.mistakes.enumerated().flatMap { number, mistake -> [Markup] in
      (number == 0 ? [] : [.element("br"), .element("span", ["class": "muted"], ["and "])])
        + [.element("strong", [:], [.text(mistake.sentence)])]
    }
    let names = held.mistakes.map(\.name).joined(separator: " + ")
    return .element(
      "li", [:],
      [
        .element("p", [:], sentences),
        .element(
          "div", ["class": "under"],
          [
            .element(
              "p", [:],
              [
                Meter(total > 0 ? Double(held.certain) / Double(total) : 0).markup,
                .text(" \(count) "),
              ] + place + [
                .text(" "), .element("span", ["class": "muted small mono"], [.text(names)]),
              ])
          ] + (example.map { [ExampleMarkup(example: $0).folded] } ?? [])),
      ])
  }

  private var count: String {
    let share =
      total > 0 ? " (\(Int((100 * Double(held.certain) / Double(total)).rounded()))%)" : ""
    let certain =
      held.certain > 0 ? "\(ClassMarkup.students(held.certain))\(share)" : ""
    guard held.uncertain > 0 else { return certain }
    let other = "it or another mistake, which nothing tells apart"
    return certain.isEmpty
      ? "\(ClassMarkup.students(held.uncertain)): \(other)"
      : "\(certain), and \(held.uncertain) more: \(other)"
  }
}
