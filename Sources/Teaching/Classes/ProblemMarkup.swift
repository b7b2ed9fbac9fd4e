internal import Foundation
internal import Grading
internal import Messages
internal import WebPages

/// The section of one problem: the checks that fail, the mistakes behind them, and the wrong answers that
/// no known mistake gives.
struct ProblemMarkup {
  /// The problem's place in the course.
  let place: Int
  let statistics: ClassStatistics
  /// The equal answers of this problem.
  let groups: [AnswerGroup]
  let examples: Examples

  private var problem: ProblemStatistics { statistics.problems[place] }
  private var slug: String { problem.exercise.slug }

  /// Whether there is nothing to say but that nobody began.
  var isUntouched: Bool { problem.isUntouched }

  /// How many mistakes are shown at once; the others are folded.
  private static let maximumShown: Int = 6
  /// How many compiler's errors are shown.
  private static let maximumErrors: Int = 5

  var section: Markup {
    .element(
      "section", [:],
      [
        .element("h2", ["id": slug], [.text("\(place + 1). \(problem.exercise.title)")]),
        .element("p", [:], [.element("code", [:], [.text(slug)]), .text(": \(summary)")]),
      ] + checks + mistakes + unnamed + compilerErrors)
  }

  private var summary: String {
    var parts = ["\(problem.passed) of \(ClassMarkup.students(problem.students)) passed"]
    if let mean = problem.meanPoints {
      parts.append("\(mean.short) of \(problem.exercise.points) points on average")
    }
    let others: [(Int, String)] = [
      (problem.notStarted, "not started"), (problem.doesNotCompile, "does not compile"),
      (problem.verdicts[.notAllowed] ?? 0, "not allowed"),
      (problem.notGraded, "not graded by a fault of ours"),
      (problem.awaitingReview, "awaits review"),
    ]
    parts += others.filter { $0.0 > 0 }.map { "\($0.1): \($0.0)" }
    return parts.joined(separator: "; ") + "."
  }

  // MARK: Checks

  private var checks: [Markup] {
    let failing = problem.checks.filter { $0.failing > 0 }
    guard !failing.isEmpty else { return [] }
    let rows = failing.map { check -> [DataTable.Cell] in
      let verdicts = check.failures
        .sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }
      return [
        .text(check.label.text), .count(check.failing),
        DataTable.Cell(Meter(Double(check.failing) / Double(problem.students)).markup),
        .text(
          verdicts.map { "\($0.key.words): \($0.value)".replacing(" ", with: "\u{A0}") }
            .joined(separator: ", ")),
      ]
    }
    return [
      DataTable(
        caption: "Checks that fail, of \(problem.checks.count): how many students, and how",
        columns: [.text("check"), .number("students"), .text("share"), .text("how")], rows: rows
      ).markup
    ]
  }

  // MARK: Mistakes

  private var mistakes: [Markup] {
    let single = problem.mistakes.single.map(item)
    let combined = problem.mistakes.combined.filter { $0.certain > 1 }.map(item)
    var lines: [String] = []
    if problem.undecided > 0 {
      lines.append(
        "\(ClassMarkup.students(problem.undecided)) gave wrong numbers that several known mistakes "
          + "give, none of which is certain.")
    }
    if problem.stateful > 0 {
      lines.append(
        "For \(ClassMarkup.students(problem.stateful)) a case comes out right when it is run alone: "
          + "something outlives a call.")
    }
    guard !single.isEmpty || !lines.isEmpty else { return [] }
    return [.element("h3", [:], ["Mistakes"])]
      + (single.isEmpty ? [] : [.element("ul", [:], Array(single.prefix(Self.maximumShown)))])
      + folded(Array(single.dropFirst(Self.maximumShown)), "held by fewer students")
      + folded(combined, "made at once by more than one student")
      + lines.map { .element("p", [:], [.text($0)]) }
  }

  private func folded(_ items: [Markup], _ what: String) -> [Markup] {
    guard !items.isEmpty else { return [] }
    return [
      .element(
        "details", [:],
        [
          .element("summary", [:], [.text("\(what): \(items.count)")]),
          .element("ul", [:], items),
        ])
    ]
  }

  private func item(_ held: HeldMistake) -> Markup {
    let checks = held.checks.keys.sorted().map { problem.checks[$0].label.text }
    return MistakeMarkup(
      held: held, of: statistics.counted, example: examples.example(of: held, problem: place)
    ).item(where: [.text("in \(checks.joined(separator: ", "))")])
  }

  // MARK: Answers without a name

  private var unnamed: [Markup] {
    let alone =
      problem.unnamed.students.count
      - Set(groups.flatMap(\.cluster.students)).count
    guard !groups.isEmpty || alone > 0 else { return [] }
    let rest =
      alone == 0
      ? []
      : [
        Markup.element(
          "p", [:],
          [
            .text(
              "\(ClassMarkup.students(alone)) gave wrong numbers that no known mistake gives, and "
                + "nobody else either.")
          ])
      ]
    return [.element("h3", [:], ["Wrong answers without a name"])] + groups.map(card) + rest
  }

  private func card(_ group: AnswerGroup) -> Markup {
    let cluster = group.cluster
    let checks = cluster.checks.map { problem.checks[$0].label.text }.joined(separator: ", ")
    let patterns = cluster.patterns.map { (words: words($0.key), count: $0.value) }
      .sorted { ($1.count, $0.words) < ($0.count, $1.words) }
    let how = patterns.map { patterns.count == 1 ? $0.words : "\($0.words) (\($0.count))" }
    return .element(
      "div", ["class": "card", "id": group.name],
      [
        .element(
          "h4", [:],
          [
            .text(
              "\(group.name): the same numbers from \(ClassMarkup.students(cluster.students.count))"
            )
          ]),
        .element("p", [:], [.text("In \(checks). All checks: \(how.joined(separator: "; or "))")]),
      ]
        + (examples.example(of: cluster, problem: place).map { [ExampleMarkup(example: $0).folded] }
          ?? []) + [
          .element(
            "p", ["class": "muted small"],
            [
              .text(
                "The next mistake to add. Open the file of somebody whom the last table marks "
                  + "\(group.name); "),
              .element(
                "code", [:], [.text("swift run grader observe \(slug) --submission FOLDER")]),
              " writes its numbers. Once you know what is done there, give it a name: ",
              .element("code", [:], ["CONTRIBUTING.md"]), ", under \u{201C}A mistake\u{201D}.",
            ])
        ])
  }

  /// How the checks ended, those alike together.
  private func words(_ pattern: VerdictPattern) -> String {
    var names: [(verdict: Verdict, checks: [String])] = []
    for (verdict, check) in zip(pattern.verdicts, problem.checks) {
      if let place = names.firstIndex(where: { $0.verdict == verdict }) {
        names[place].checks.append(check.label.text)
      } else {
        names.append((verdict, [check.label.text]))
      }
    }
    return names.map { "\($0.checks.joined(separator: ", ")) \($0.verdict.words)" }
      .joined(separator: "; ")
  }

  // MARK: What does not compile

  private var compilerErrors: [Markup] {
    let errors = problem.compilerErrors.sorted
    guard !errors.isEmpty else { return [] }
    let rest = errors.dropFirst(Self.maximumErrors).reduce(0) { $0 + $1.files }
    return [
      .element("h3", [:], ["What does not compile"]),
      .element(
        "ul", [:],
        errors.prefix(Self.maximumErrors).map {
          .element(
            "li", [:],
            [.text("\(ClassMarkup.students($0.files)): "), .element("code", [:], [.text($0.text)])])
        } + (rest > 0 ? [.element("li", [:], [.text("\(rest) with other errors")])] : [])),
    ]
  }
}
