import Foundation
import Testing

@testable import Grading
@testable import Studying

/// What the list says without grading anything.
@Suite struct ProgressTests {
  private func lines(_ desk: Desk, _ style: TextStyle = .plain) throws -> [String] {
    try ProgressPage.lines(of: .stored, in: desk.project, style: style)
  }

  private func state(_ desk: Desk, _ slug: String) throws -> ExerciseState {
    try desk.project.state(of: desk.exercise(slug))
  }

  @Test("A file's state is known without grading it")
  func states() throws {
    let desk = try Desk()
    #expect(try state(desk, "layer_norm") == .notStarted)
    try desk.write("mine", for: "layer_norm")
    #expect(try state(desk, "layer_norm") == .ungraded)
    try desk.grade("layer_norm", .wrong, passed: 1)
    let graded = try state(desk, "layer_norm")
    #expect(graded.words == "wrong")
    #expect(graded.standing?.earned == 1)
    #expect(!graded.isPassed)
    try desk.write("mine too", for: "layer_norm")
    #expect(try state(desk, "layer_norm").words == "changed since")
    #expect(try state(desk, "layer_norm").standing?.earned == 1)
    try desk.write("mine", for: "layer_norm")
    #expect(try state(desk, "layer_norm") == graded)
    try desk.grade("layer_norm", .graderFault)
    #expect(try state(desk, "layer_norm") == graded)
    try desk.grade("layer_norm", .passed)
    #expect(try state(desk, "layer_norm").isPassed)
    _ = try desk.project.reset(desk.exercise("layer_norm"))
    #expect(try state(desk, "layer_norm") == .notStarted)
    try desk.remove("layer_norm")
    #expect(try state(desk, "layer_norm") == .missing)
    #expect(ExerciseState.missing.words == "no file")
    #expect(ExerciseState.ungraded.words == "not graded yet")
  }

  @Test("Verdicts under another's files, or on hidden cases, are not noted")
  func foreign() throws {
    let bench = try Workbench(["LayerNorm": "mine"])
    let exercise = try #require(Course.preNormPostNorm["layer_norm"])
    let report = ProblemReport(exercise, "", Refusal(.doesNotCompile, "x"))
    try bench.grading(seed: .open(1)).note(report, on: exercise)
    #expect(try bench.project.state(of: exercise) == .ungraded)
    let desk = try Desk()
    try desk.write("mine", for: "layer_norm")
    try Grading(
      project: desk.project, seed: .hidden(3), reading: [exercise], scratch: nil,
      announce: { _ in }
    ).note(report, on: exercise)
    #expect(try desk.project.state(of: exercise) == .ungraded)
  }

  @Test("A service notes nothing, whoever's files they are")
  func automated() throws {
    let desk = try Desk(isAutomated: true)
    try desk.write("mine", for: "layer_norm")
    try desk.grade("layer_norm", .passed)
    #expect(try state(desk, "layer_norm") == .ungraded)
  }

  @Test("A grading that a save has overtaken says nothing of the new file")
  func overtaken() throws {
    let desk = try Desk()
    let exercise = try desk.exercise("layer_norm")
    try desk.write("old", for: "layer_norm")
    let late = try Grading(
      project: desk.project, seed: .open(1), reading: [exercise], scratch: nil, announce: { _ in })
    try desk.write("new", for: "layer_norm")
    try desk.grade("layer_norm", .passed)
    late.note(ProblemReport(exercise, "", Refusal(.doesNotCompile, "x")), on: exercise)
    #expect(try desk.project.state(of: exercise).isPassed)
  }

  @Test("The next is the first behind it that has not passed, then one before it")
  func following() throws {
    let desk = try Desk()
    func next(_ slugs: String...) throws -> String? {
      try desk.project.following(slugs.map { try desk.exercise($0) }, in: .stored)?.slug
    }
    #expect(try next("residual_add") == "feed_forward")
    #expect(try next("residual_add", "feed_forward") == "layer_norm")
    #expect(try next("why_pre_norm") == "residual_add")
    try desk.write("mine", for: "feed_forward")
    try desk.grade("feed_forward", .passed)
    #expect(try next("residual_add") == "layer_norm")
    try desk.write("mine, changed", for: "feed_forward")
    #expect(try next("residual_add") == "feed_forward")
    for exercise in Course.stored.exercises {
      try desk.write("mine", for: exercise.slug)
      try desk.grade(exercise.slug, .passed)
    }
    #expect(try next("residual_add") == nil)
  }

  @Test("The list is as stored, and fits 80 columns, in color and read aloud too")
  func list() throws {
    let desk = try Desk()
    try Golden.expect(
      try lines(desk).map { $0 + "\n" }.joined(), matches: "list-fresh.txt")
    for (slug, verdict, passed) in [
      ("residual_add", Verdict.passed, 2), ("feed_forward", .passed, 6),
      ("layer_norm", .wrong, 1), ("attention", .crashed, 3), ("train_deep", .timedOut, 0),
    ] {
      try desk.write("mine", for: slug)
      try desk.grade(slug, verdict, passed: passed)
    }
    try desk.write("changed", for: "attention")
    try desk.write("mine", for: "rms_norm")
    try desk.remove("gradient_check")
    let text = try lines(desk).map { $0 + "\n" }.joined()
    try Golden.expect(text, matches: "list-middle.txt")
    let colored = try lines(desk, TextStyle(isColored: true)).map { $0 + "\n" }.joined()
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == text)
    let plain = try lines(desk, TextStyle(isColored: false, isPlain: true))
    try Golden.expect(plain.map { $0 + "\n" }.joined(), matches: "list-plain.txt")
    for line in try lines(desk) + plain { #expect(line.columns <= TextStyle.width) }
    #expect(!plain.contains { $0.contains("->") || $0.contains("   ") })
  }

  @Test("A finished course says what to read next")
  func finished() throws {
    let desk = try Desk()
    for exercise in Course.stored.exercises {
      try desk.write("mine", for: exercise.slug)
      try desk.grade(exercise.slug, .passed, passed: exercise.labels.count)
    }
    #expect(
      try lines(desk).suffix(FurtherReading.lines.count + 3) == [
        "total: 188 of 188 points, as last graded", "everything passes", "",
      ] + FurtherReading.lines)
    try desk.grade("why_pre_norm", .awaitingReview, passed: 22)
    let lines = try lines(desk)
    #expect(
      lines.suffix(FurtherReading.lines.count + 3).prefix(2) == [
        "total: 183 of 188 points, 5 awaiting review, as last graded",
        "everything passes; the rest of the points are a reviewer's to give",
      ])
    #expect(
      lines.contains {
        $0.hasPrefix("   why_pre_norm         passed             22/27  medium, 1 h")
      })
    #expect(
      lines.contains(
        "     The interview question: why pre-norm?; builds on parts 3 and 4; 5 awaiting"))
    let plain = try self.lines(desk, TextStyle(isColored: false, isPlain: true))
      .joined(separator: " ")
    #expect(plain.contains("why pre-norm?: passed, 22 of 27 points, 5 awaiting review."))
  }

  @Test("What the instructor grades is no pass, and is told where a course ends")
  func leftToTheInstructor() throws {
    let desk = try Desk()
    for exercise in Course.stored.exercises {
      try desk.write("mine", for: exercise.slug)
      try desk.grade(exercise.slug, .passed, passed: exercise.labels.count)
    }
    try desk.grade("why_pre_norm", .awaitingReview, passed: 22)
    try desk.grade("model_census", .toBeGraded)
    let lines = try lines(desk)
    #expect(
      lines.suffix(FurtherReading.lines.count + 3).prefix(2) == [
        "total: 175 of 188 points, 13 for your instructor, as last graded",
        "nothing is left to do here; your instructor grades the rest",
      ])
    #expect(lines.contains { $0.hasPrefix("   model_census         to be graded         0/8") })
    let plain = try self.lines(desk, TextStyle(isColored: false, isPlain: true))
      .joined(separator: " ")
    #expect(plain.contains("norm: to be graded, 0 of 8 points, 8 for your instructor."))
  }

  @Test("Times and needs are written as people read them")
  func outline() {
    func outline(_ minutes: Int, _ slugs: [String] = [], _ parts: [Int] = []) -> Outline {
      Outline(.bricks, .easy, minutes: minutes, buildsOn: slugs, parts: parts)
    }
    #expect(
      [10, 59, 60, 90, 120, 100].map { outline($0).time } == [
        "10 min", "59 min", "1 h", "1.5 h", "2 h", "1.7 h",
      ])
    #expect(outline(1).needs() == "")
    #expect(outline(1, ["a", "b"]).needs(marked: "`") == "`a`, `b`")
    #expect(outline(1, [], [2, 3]).needs() == "parts 2 and 3")
    #expect(outline(1, ["a"], [2]).needs() == "a, part 2")
  }
}
