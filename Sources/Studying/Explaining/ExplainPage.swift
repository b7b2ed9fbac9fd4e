package import Grading
package import Messages

/// What a verdict, another word of a report, or a mistake is.
package enum ExplainPage {
  /// The explanation of a name.
  ///
  /// - Parameters:
  ///   - name: A word of a report, in its spelling or that of the JSON report, or a mistake's name.
  ///   - course: The problems.
  ///   - mistakes: Gets the known mistakes of each problem, by its slug; it is called only for what is
  ///     no word of a report.
  /// - Throws: `UsageError` for a name that nothing has, with the nearest; what `mistakes` throws.
  /// - Returns: Lines for a terminal.
  package static func lines(
    of name: String, in course: Course, mistakes: () throws -> [String: [MistakeSummary]]
  ) throws -> [String] {
    if let term = Term.all.first(where: { $0.isMeant(by: name) }) { return lines(of: term) }
    // A report lists several mistakes as they are typed: `a, b or c`.
    let names = name.split(separator: /, *| +or +/).map(String.init)
    if names.count > 1 {
      return try names.flatMap { try lines(of: $0, in: course, mistakes: mistakes) }
    }
    if let exercise = course[name] {
      throw UsageError(
        "\(name) is a problem", advice: "see swift run grader show \(exercise.slug)")
    }
    let all = try mistakes()
    let found = course.exercises.flatMap { exercise in
      (all[exercise.slug] ?? []).filter { $0.name == name.lowercased() }.map {
        (slug: exercise.slug, mistake: $0)
      }
    }
    guard !found.isEmpty else {
      let names =
        Term.all.flatMap { [$0.name] + $0.others } + Set(all.values.joined().map(\.name)).sorted()
      throw UsageError(
        "no report says \(name.sanitized.limited(to: 60)), and no mistake is called so",
        advice: Suggestion.advice(
          for: name.lowercased(), among: names, else: "swift run grader explain lists the words"))
    }
    return lines(of: found, name: name.lowercased())
  }

  /// What is wrong with a name that is no word of a report, where there is no answer key to ask.
  package static func unknown(_ name: String) -> UsageError {
    UsageError(
      "no report says \(name.sanitized.limited(to: 60)), and this checkout knows no mistakes",
      advice: "swift run grader explain lists the words")
  }

  /// The words that can be explained.
  package static var index: [String] {
    let verdicts = Term.verdicts.map(\.name).joined(separator: ", ")
    let words = Term.words.map(\.name).joined(separator: "; ")
    return ["verdicts: \(verdicts)", "other words: \(words)"].flatMap { $0.wrapped(rest: "  ") }
      + ["and the name of a mistake, as it stands in a report's line that begins with more"]
      + ["next: swift run grader explain wrong"]
  }

  private static func lines(of term: Term) -> [String] {
    let rows = [
      ("what it is", term.meaning), ("what leads to it", term.cause ?? ""),
      ("what to do", term.advice ?? ""),
    ]
    return [term.name] + rows.flatMap(paragraph)
  }

  private static func lines(of found: [(slug: String, mistake: MistakeSummary)], name: String)
    -> [String]
  {
    var groups: [(mistake: MistakeSummary, slugs: [String])] = []
    for (slug, mistake) in found {
      if let place = groups.firstIndex(where: { $0.mistake == mistake }) {
        groups[place].slugs.append(slug)
      } else {
        groups.append((mistake, [slug]))
      }
    }
    return groups.flatMap { mistake, slugs in
      "\(name), a mistake in \(slugs.joined(separator: ", "))".wrapped(rest: "  ")
        + paragraph("what it is", mistake.sentence) + paragraph("why it tempts", mistake.why)
    }
  }

  private static func paragraph(_ name: String, _ text: String) -> [String] {
    text.isEmpty ? [] : "\(name): \(text)".sanitized.wrapped(first: "  ", rest: "    ")
  }
}
