internal import Foundation
internal import Grading
internal import WebPages

/// The class's page as markup: what to talk about first, then the numbers, then each problem, and the
/// students by name in the end.
struct ClassMarkup {
  let statistics: ClassStatistics
  /// The wrong answers without a name that equal one another.
  let groups: [AnswerGroup]
  let examples: Examples
  let seed: CaseSeed

  /// How many mistakes are worth a word in the next lecture.
  private static let maximumToTalkAbout: Int = 5
  /// How many groups of unnamed answers are named at the top.
  private static let maximumGroups: Int = 3

  /// The page.
  var page: WebPage {
    WebPage(
      title: "The class",
      lead: [
        .element(
          "p", ["class": "lead"],
          [.text("\(Self.students(statistics.students.count)), \(statistics.possible) points")]),
        .element(
          "p", ["class": "muted"],
          [
            "Examples tell nothing of whose they are. The last section, ",
            .element("a", ["href": "#students"], ["Students"]),
            ", names people: leave it out when you show this page.",
          ]),
      ],
      body: [glance, talk, problems, spreads]
        + problemMarkups.filter { !$0.isUntouched }.map(\.section)
        + [StudentsMarkup(statistics: statistics, groups: groups).section],
      footer: [.element("p", [:], [.text(origin)])], script: .sorting)
  }

  private var origin: String {
    let cases = seed.told.map { "the cases of seed \($0)" } ?? "cases that nobody sees"
    return "Made by swift run instructor grade, on \(cases)."
      + (seed.told == nil ? " Examples are of the public cases." : "")
  }

  private var problemMarkups: [ProblemMarkup] {
    statistics.problems.indices.map { place in
      ProblemMarkup(
        place: place, statistics: statistics, groups: groups.filter { $0.problem == place },
        examples: examples)
    }
  }

  // MARK: At a glance

  private var glance: Markup {
    let rows = statistics.students
    let graded = statistics.graded
    var figures: [(String, String)] = [("\(rows.count)", rows.count == 1 ? "student" : "students")]
    if let mean = statistics.points.mean, let median = statistics.points.median {
      figures += [
        (mean.short, "points on average, of \(statistics.possible)"),
        (median.short, "points, the median"),
      ]
    }
    let finished = graded.count { $0.earned + $0.awaitingReview == statistics.possible }
    figures.append(("\(finished)", "passed everything"))
    let others: [(Int, String)] = [
      (rows.count { $0.unreadable != nil }, "cannot be read"),
      (rows.count { $0.notGraded > 0 }, "not graded by a fault of ours"),
      (statistics.awaitingReview, "points await review"),
    ]
    figures += others.filter { $0.0 > 0 }.map { ("\($0.0)", $0.1) }
    return .element(
      "section", ["aria-label": "At a glance", "class": "card row"],
      figures.map { number, words in
        .element(
          "p", [:],
          [
            .element("strong", ["class": "lead"], [.text(number)]), .element("br"),
            .element("span", ["class": "muted small"], [.text(words)]),
          ])
      })
  }

  // MARK: What to talk about

  private var talk: Markup {
    let held = statistics.mistakes.single.prefix(Self.maximumToTalkAbout)
    let items = held.map { mistake -> Markup in
      let places = mistake.problems.keys.sorted()
      let links = places.enumerated().flatMap { number, place -> [Markup] in
        [.text(number == 0 ? "in " : ", "), link(to: place)]
      }
      return MistakeMarkup(
        held: mistake, of: statistics.counted,
        example: mistake.example.flatMap {
          examples.example(of: mistake, problem: $0.problem)
        }
      ).item(where: links)
    }
    return .element(
      "section", [:],
      [.element("h2", ["id": "talk"], ["What to talk about"])]
        + (items.isEmpty
          ? [.element("p", [:], ["No known mistake gives the numbers of anybody's answers."])]
          : [
            .element(
              "p", ["class": "muted"],
              [
                .text(
                  "The mistakes held by the most students, in the whole course; shares are of "
                    + "\(Self.students(statistics.counted)).")
              ]),
            .element("ol", [:], items),
          ]) + largestGroups(isAlone: items.isEmpty))
  }

  /// The largest groups of unnamed answers; they are alone where no mistake is named.
  private func largestGroups(isAlone: Bool) -> [Markup] {
    guard !groups.isEmpty else { return [] }
    let largest = groups.prefix(Self.maximumGroups)
    let links = largest.enumerated().flatMap { place, group -> [Markup] in
      [
        .text(place == 0 ? " " : ", "),
        .element("a", ["href": "#\(group.name)"], [.text(group.name)]),
        .text(" (\(Self.students(group.cluster.students.count)))"),
      ]
    }
    let count = groups.count
    let answers = count == 1 ? "one wrong answer" : "\(count) wrong answers"
    return [
      .element(
        "p", [:],
        [
          .text(
            "\(isAlone ? "But" : "Besides these,") \(answers) without a name came from more than "
              + "one student; " + (count > largest.count ? "the most frequent:" : "see"))
        ] + links + ["."])
    ]
  }

  private func link(to problem: Int) -> Markup {
    let slug = statistics.problems[problem].exercise.slug
    return .element("a", ["href": "#\(slug)"], [.text(slug)])
  }

  // MARK: The problems

  private var problems: Markup {
    let all = statistics.problems
    let extra: [(title: String, count: (ProblemStatistics) -> Int)] = [
      ("open", \.notGraded), ("in review", \.awaitingReview),
    ].filter { column in all.contains { column.count($0) > 0 } }
    let columns: [(title: String, count: (ProblemStatistics) -> Int)] =
      [
        ("passed", \.passed), ("started", \.started), ("not started", \.notStarted),
        ("compile error", \.doesNotCompile),
      ] + extra
    let rows = all.enumerated().map { place, problem -> [DataTable.Cell] in
      [
        DataTable.Cell(
          .all([
            .text("\(place + 1). "),
            problem.isUntouched ? .text(problem.exercise.slug) : link(to: place),
          ]),
          sortedBy: String(format: "%03d", place + 1)),
        .number(
          problem.meanPoints,
          problem.meanPoints.map { "\($0.short) of \(problem.exercise.points)" } ?? ""),
      ] + columns.map { .count($0.count(problem)) }
    }
    return .element(
      "section", [:],
      [
        .element("h2", ["id": "problems"], ["The problems"]),
        DataTable(
          caption: caption,
          columns: [.text("problem"), .number("points")] + columns.map { .number($0.title) },
          rows: rows, isSortable: true
        ).markup,
      ])
  }

  private var caption: String {
    "Of \(Self.students(statistics.counted)); points are means"
      + (statistics.problems.contains { $0.notGraded > 0 }
        ? "; open: not graded by a fault of ours" : "")
  }

  // MARK: Distributions

  private var spreads: Markup {
    let points = statistics.points
    let seconds = statistics.seconds
    // A bin begins with its number, and all points there are have one, too.
    let end = Double(statistics.possible + 1)
    return .element(
      "section", [:],
      [
        .element("h2", ["id": "points"], ["Points and times"]),
        histogram(
          points.bins(to: end, least: 1),
          title: "Points, of \(statistics.possible): how many students"),
        histogram(
          seconds.bins(to: seconds.largest ?? 0, least: 0.1),
          title: "Seconds that grading took: how many students"),
      ])
  }

  private func histogram(_ bins: [Spread.Bin], title: String) -> Markup {
    let width = bins.first.map { $0.end - $0.start } ?? 0
    return Histogram(
      title: title + (bins.count > 1 ? ", in steps of \(width.short)" : ""),
      bars: bins.map { Histogram.Bar($0.start.short, $0.count) }
    ).markup
  }

  /// So many students in words.
  static func students(_ count: Int) -> String { count == 1 ? "1 student" : "\(count) students" }
}

extension ProblemStatistics {
  /// Whether there is nothing to say but that nobody began.
  var isUntouched: Bool { students == notStarted }
}

extension Double {
  /// With one digit behind the point, unless that is 0.
  var short: String {
    let text = String(format: "%.1f", self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
