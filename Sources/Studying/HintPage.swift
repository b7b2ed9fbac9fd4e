package import Grading
internal import Messages

/// The hints of a problem, one more each time.
package enum HintPage {
  /// How many hints of a problem were shown; a note in the project's memory.
  private struct Seen: Codable {
    var hints: Int
  }

  /// One more hint, and how many are left; when all were seen, what else helps.
  ///
  /// Where nothing can be written the hint is shown all the same, and the page says that the next time
  /// it will be the same one.
  ///
  /// - Parameters:
  ///   - exercise: Whose hints they are.
  ///   - project: Where it is; its memory keeps how many hints were seen.
  ///   - style: How text is styled.
  ///   - isWatched: Whether a key takes the place of the command; then, once all were seen, the page has
  ///     them all again.
  /// - Throws: `GraderFault`.
  /// - Returns: Lines for a terminal.
  package static func next(
    for exercise: any Exercise, in project: Project, style: TextStyle, isWatched: Bool = false
  ) throws -> [String] {
    let hints = try hints(of: exercise, in: project)
    guard !hints.isEmpty else { return none(exercise) }
    let book = Notebook(of: project)
    let seen = seen(exercise, of: hints.count, in: book)
    let help = help(exercise, in: project, isWatched: isWatched)
    guard seen < hints.count else {
      guard isWatched else { return all(of: exercise, hints.count) + help }
      return hints.flatMap { text($0, style) + [""] } + all(of: exercise, hints.count).prefix(1)
        + help
    }
    var unnoted: [String] = []
    var number = seen + 1
    do {
      // Another grader may have shown this one meanwhile.
      number = try book.change(name(exercise)) { (note: Seen?) in
        Seen(hints: min((note?.hints ?? 0).clamped(to: hints.count) + 1, hints.count))
      }.hints
    } catch {
      unnoted = "that you have seen it cannot be noted: \(error)".wrapped(rest: "  ")
    }
    let hint = text(hints[number - 1], style)
    let left = hints.count - number
    guard left > 0 else {
      return hint + [""] + unnoted + ["hint \(number) of \(hints.count), the last one"]
        + help
    }
    let way = isWatched ? "press h" : command(exercise)
    return hint + [""] + unnoted
      + "hint \(number) of \(hints.count); \(left == 1 ? "one is" : "\(left) are") left: \(way)"
      .wrapped(rest: "  ")
  }

  /// The hints that were seen, and no other.
  ///
  /// - Throws: `GraderFault.missing`.
  /// - Returns: Lines for a terminal.
  package static func again(
    for exercise: any Exercise, in project: Project, style: TextStyle
  ) throws -> [String] {
    let hints = try hints(of: exercise, in: project)
    guard !hints.isEmpty else { return none(exercise) }
    let seen = seen(exercise, of: hints.count, in: Notebook(of: project))
    guard seen > 0 else {
      return ["you have seen no hint of \(exercise.slug) yet; for one: \(command(exercise))"]
    }
    let texts = hints.prefix(seen).flatMap { text($0, style) + [""] }
    guard seen < hints.count else { return texts + all(of: exercise, hints.count).prefix(1) }
    return texts
      + ["you have seen \(seen) of \(hints.count) hints; for one more: \(command(exercise))"]
  }

  private static func hints(of exercise: any Exercise, in project: Project) throws -> [String] {
    HintedStatement(markdown: try project.text("README.md", of: exercise)).hints
  }

  private static func text(_ hint: String, _ style: TextStyle) -> [String] {
    StatementText(markdown: hint, isPlain: style.isPlain).lines(in: style)
  }

  private static func name(_ exercise: any Exercise) -> String { "hints-\(exercise.slug)" }

  private static func command(_ exercise: any Exercise) -> String {
    "swift run grader hint \(exercise.slug)"
  }

  private static func seen(_ exercise: any Exercise, of count: Int, in book: Notebook) -> Int {
    (book.note(name(exercise), as: Seen.self)?.hints ?? 0).clamped(to: count)
  }

  static func none(_ exercise: any Exercise) -> [String] {
    [
      "\(exercise.slug) has no hints; its statement says all there is",
      "next: swift run grader show \(exercise.slug)",
    ]
  }

  private static func all(of exercise: any Exercise, _ count: Int) -> [String] {
    [
      "you have seen all \(count) hints of \(exercise.slug)",
      "to read them again: swift run grader hint \(exercise.slug) --again",
    ]
  }

  /// What helps when no hint is left.
  private static func help(
    _ exercise: any Exercise, in project: Project, isWatched: Bool
  ) -> [String] {
    let more =
      exercise is CodeProblem
      ? [
        "- Problems/START.md: Swift for NumPy readers, and what the kit offers",
        "- swift run grader explain NAME: what a word of the report means",
      ]
        + (project.isStudentEdition
          ? [] : ["- swift run grader solution \(exercise.slug) --give-up: a solution"])
      : ["- Problems/CLAIMS.md: what holds of what is said, with numbers"]
        + (project.isStudentEdition
          ? [] : ["- the report: it shows a model beside each sentence of yours"])
    return ["what else helps:"] + more
      + (isWatched ? [] : ["next: swift run grader check \(exercise.slug)"])
  }
}

extension Int {
  /// The number, or the nearest from 0 to a bound.
  fileprivate func clamped(to bound: Int) -> Int { Swift.min(Swift.max(self, 0), bound) }
}
