internal import Foundation
package import Grading
internal import Messages

/// The course with its parts and problems, and where the learner is.
package enum ProgressPage {
  /// What is known without grading anything.
  ///
  /// - Parameters:
  ///   - course: The problems.
  ///   - project: Where it is; its memory knows the last verdicts.
  ///   - style: How text is styled.
  /// - Throws: `GraderFault`.
  /// - Returns: Lines for a terminal.
  package static func lines(
    of course: Course, in project: Project, style: TextStyle
  ) throws -> [String] {
    let progress = try CourseProgress(of: course, in: project)
    return ProgressText(course: course, progress: progress, style: style).lines
  }
}

/// The words for a course's progress.
struct ProgressText {
  let course: Course
  let progress: CourseProgress
  let style: TextStyle

  var lines: [String] {
    course.parts.flatMap { part in
      self.part(part.part, progress.rows.filter { part.slugs.contains($0.exercise.slug) })
    } + end
  }

  private func part(_ part: Part, _ rows: [CourseProgress.Row]) -> [String] {
    let earned = rows.reduce(0) { $0 + $1.score.earned }
    let possible = rows.reduce(0) { $0 + $1.exercise.points }
    guard !style.isPlain else {
      return ["Part \(part.number), \(part.title): \(earned) of \(possible) points."]
        + rows.flatMap(sentences) + [""]
    }
    let heading = part.heading.padded(Self.left) + "\(earned)/\(possible)".aligned(Self.points)
    return [style(heading, .bold)] + rows.flatMap(row) + [""]
  }

  /// The columns before the points, and those of the points.
  private static let (left, points): (Int, Int) = (41, 7)

  private func row(_ row: CourseProgress.Row) -> [String] {
    let exercise = row.exercise
    let outline = exercise.outline
    let isHere = exercise.slug == progress.here?.exercise.slug
    let start = (isHere ? "-> " : "   ") + exercise.slug.padded(21)
    let line =
      start + state(row.state, padded: Self.left - start.count)
      + row.score.fraction.aligned(Self.points)
      + "  \(outline.difficulty.rawValue), \(outline.time)" + (isHere ? ", you are here" : "")
    let needs = outline.needs()
    let title =
      exercise.title + (needs.isEmpty ? "" : "; builds on \(needs)")
      + row.score.rest.replacing(/^,/, with: ";")
    return [line] + title.wrapped(first: "     ", rest: "     ")
  }

  private func state(_ state: ExerciseState, padded width: Int) -> String {
    if case .graded(let standing) = state {
      return style.verdict(standing.verdict, padded: width)
    }
    return style(state.words.padded(width), state.isUntouched ? .dim : .yellow)
  }

  private func sentences(_ row: CourseProgress.Row) -> [String] {
    let exercise = row.exercise
    let outline = exercise.outline
    let needs = outline.needs()
    let state = "\(row.state.words), \(row.score.text)."
    let plan =
      "\(outline.difficulty.rawValue.capitalized), \(outline.time)."
      + (needs.isEmpty ? "" : " Builds on \(needs).")
      + (exercise.slug == progress.here?.exercise.slug ? " You are here." : "")
    return "\(exercise.slug), \(exercise.title): \(state)".wrapped() + plan.wrapped()
  }

  private var end: [String] {
    var lines = ["total: \(progress.score.text), as last graded"]
    let isChanged = progress.rows.contains { if case .changed = $0.state { true } else { false } }
    if isChanged {
      lines +=
        "changed since: the file is no longer the one that was graded; the points are that one's"
        .wrapped(rest: "  ")
    }
    guard let here = progress.here else {
      return lines + [RunSummary.everythingPasses(progress.score), ""]
        + FurtherReading.lines
    }
    let slug = here.exercise.slug
    lines +=
      ("you are here: \(slug) in part \(here.exercise.outline.part.number), \(here.state.words), "
      + "\(here.score.earned) of \(here.exercise.points) points").wrapped(rest: "  ")
    return lines + ["next: swift run grader \(here.state.isUntouched ? "show" : "check") \(slug)"]
  }
}
