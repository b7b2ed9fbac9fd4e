/// What may follow a verb, as one value: how it is shown, and what is wrong with what was typed.
package struct Arguments: Sendable {
  /// As the help text shows it, as in `[SLUG...]`; empty for nothing.
  package let usage: String
  /// Says what is wrong with the words; nil when nothing is.
  package let fault: @Sendable ([String], Verb, Course) -> UsageError?

  /// Creates a kind of arguments.
  package init(
    _ usage: String, fault: @escaping @Sendable ([String], Verb, Course) -> UsageError?
  ) {
    self.usage = usage
    self.fault = fault
  }

  /// Nothing.
  package static let none: Arguments = Arguments("") { words, verb, _ in
    words.first.map {
      UsageError(
        "\(verb.name) takes no slug, but \($0.sanitized) was given", advice: "leave it out")
    }
  }

  /// Whatever another tool understands.
  package static let passedOn: Arguments = Arguments("...") { _, _, _ in nil }

  /// Any number of slugs.
  package static let slugs: Arguments = Arguments("[SLUG...]") { words, _, course in
    unknown(words, in: course)
  }

  /// One slug.
  package static let slug: Arguments = Arguments("SLUG") { words, verb, course in
    count(words, "one slug", verb) ?? unknown(words, in: course)
  }

  /// One slug of a code problem; memos have no cases.
  package static let codeSlug: Arguments = Arguments("SLUG") { words, verb, course in
    slug.fault(words, verb, course)
      ?? words.first { course[code: $0] == nil }.map {
        UsageError(
          "\(verb.name): \($0) is answered in words and has no cases", advice: "see check \($0)")
      }
  }

  /// One word of another kind, such as a folder.
  ///
  /// - Parameters:
  ///   - usage: As the help text shows it.
  ///   - kind: What it is, as in `one folder`.
  /// - Returns: The arguments.
  package static func one(_ usage: String, _ kind: String) -> Arguments {
    Arguments(usage) { words, verb, _ in count(words, kind, verb) }
  }

  private static func count(_ words: [String], _ kind: String, _ verb: Verb) -> UsageError? {
    words.count == 1
      ? nil
      : UsageError(
        "\(verb.name) takes \(kind), but \(words.count) were given",
        advice: "for example: \(verb.example)")
  }

  private static func unknown(_ slugs: [String], in course: Course) -> UsageError? {
    let known = course.exercises.map(\.slug)
    return slugs.first { !known.contains($0) }.map {
      UsageError(
        "there is no problem \($0.sanitized)",
        advice: Suggestion.advice(for: $0, among: known, else: "see swift run grader list"))
    }
  }
}
