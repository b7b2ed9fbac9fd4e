internal import Foundation
internal import Grading
internal import WebPages

/// The last section, which alone names people: each student's points, with a link to their page.
struct StudentsMarkup {
  let statistics: ClassStatistics
  /// The wrong answers without a name that equal one another.
  let groups: [AnswerGroup]

  var section: Markup {
    let rows = statistics.students
    return .element(
      "section", ["class": "apart"],
      [
        .element("h2", ["id": "students"], ["Students"]),
        .element(
          "p", ["class": "note"],
          ["This section names people. Everything above it tells nothing of who did what."]),
      ]
        + list(
          rows.filter { $0.notGraded > 0 },
          "not graded by a fault of ours, which costs nobody a point; grade again"
        ) {
          "\($0.notGraded) of \(statistics.possible) checks"
        }
        + list(
          rows.filter { $0.unreadable != nil }, "cannot be read"
        ) { $0.unreadable ?? "" }
        + list(
          rows.filter { $0.awaitingReview > 0 && $0.unreadable == nil },
          "points that a person has yet to give"
        ) { "\($0.awaitingReview)" }
        + [table(rows)])
  }

  private func list(
    _ rows: [StudentRow], _ title: String, _ words: (StudentRow) -> String
  ) -> [Markup] {
    guard !rows.isEmpty else { return [] }
    return [
      .element(
        "details", rows.count > 10 ? [:] : ["open": ""],
        [
          .element("summary", [:], [.text("\(title): \(ClassMarkup.students(rows.count))")]),
          .element(
            "ul", [:],
            rows.map {
              .element(
                "li", [:],
                [.element("code", [:], [.text($0.key)]), .text(": \(words($0))")])
            }),
        ])
    ]
  }

  private func table(_ rows: [StudentRow]) -> Markup {
    let names = groups.reduce(into: [String: [String]]()) { names, group in
      for student in group.cluster.students { names[student, default: []].append(group.name) }
    }
    let columns: [DataTable.Column] =
      [.text("student"), .text("name"), .number("points")]
      + (groups.isEmpty ? [] : [.text("unnamed answers")])
      + statistics.problems.indices.map { .number("\($0 + 1)") }
    return DataTable(
      caption: "Points; problems by their numbers above, each student's page behind the key",
      columns: columns,
      rows: rows.map { row in
        [
          DataTable.Cell(
            .element(
              "a", ["class": "nowrap", "href": "students/\(row.key)/feedback.html"],
              [.text(row.key)]),
            sortedBy: row.key),
          DataTable.Cell(.element("span", ["class": "nowrap"], [.text(row.name)])),
          row.isGraded ? .count(row.earned) : .number(nil, row.unreadable == nil ? "open" : "0"),
        ]
          + (groups.isEmpty ? [] : [.text(names[row.key, default: []].joined(separator: ", "))])
          + row.points.map { points in
            points.map { .count($0) } ?? .number(nil, row.unreadable == nil ? "open" : "")
          }
      }, isSortable: true
    ).markup
  }
}
