internal import Foundation
package import Grading
internal import Messages

/// Asks the questions of a quiz one after the other, and marks each answer at once.
package struct QuizRun {
  let console: Console
  /// The next line that was typed; nil at the end of the input.
  let readAnswer: () -> String?
  /// Whether answers are typed at a terminal, which ends the line of the prompt by itself.
  let isTyped: Bool

  /// Prepares to ask.
  ///
  /// - Parameters:
  ///   - console: Where questions go.
  ///   - isTyped: Whether answers are typed at a terminal.
  ///   - readAnswer: The next line of the input; nil at its end.
  package init(console: Console, isTyped: Bool, readAnswer: @escaping () -> String?) {
    self.console = console
    self.isTyped = isTyped
    self.readAnswer = readAnswer
  }

  /// Makes a quiz on a problem that was passed, and asks it.
  ///
  /// All programs have ended when the first question is asked.
  ///
  /// - Parameters:
  ///   - problem: What it is about.
  ///   - grading: Whose solution it is.
  ///   - course: The problems, of which the next to do is named at the end.
  ///   - random: The source of chance.
  /// - Throws: `GraderFault`.
  /// - Returns: The exit status: 1 for a problem that has not passed.
  package func quiz(
    on problem: CodeProblem, in grading: Grading, course: Course,
    random: some RandomNumberGenerator
  ) throws -> Int32 {
    let report = grading.report(on: problem)
    if report.verdict == .graderFault {
      let message = report.message ?? ""
      throw report.isHindered ? GraderFault.obstacle(message) : .course(message)
    }
    if report.verdict == .toBeGraded {
      write(
        "\(problem.slug) is graded by your instructor; a quiz is about a solution that has passed here",
        next: "swift run grader list")
      return 1
    }
    guard report.verdict == .passed else {
      write(
        "\(problem.slug) has not passed yet; its quiz is about a solution that has",
        next: "swift run grader check \(problem.slug)")
      return 1
    }
    let memory = QuizMemory(problem.slug, in: grading.project)
    var random = random
    let isStudentEdition = grading.project.isStudentEdition
    let seed =
      isStudentEdition ? Invocation.publicSeed : UInt64.random(in: 1...9999, using: &random)
    let questions: [QuizQuestion]
    do {
      questions = try QuizMaterial.with(problem, seed: seed, in: grading) { material in
        var maker = QuizMaker(material, avoiding: memory.recent, random: random)
        return try maker.questions()
      }
    } catch let error as OwnNumbersDiffer {
      write(error.sentence, next: "swift run grader check \(error.slug) --seed \(error.seed)")
      return 1
    }
    let next =
      try grading.project.following([problem], in: course)
      .map { "swift run grader show \($0.slug)" } ?? "swift run grader list"
    guard !questions.isEmpty else {
      write("there is nothing to ask about \(problem.slug)", next: next)
      return 0
    }
    memory.remember(questions.map(\.subject))
    if isStudentEdition { console.write(lines: Self.withoutMistakes) }
    ask(questions, about: problem.slug, next: next)
    return 0
  }

  /// What is said where nobody knows what mistakes would give.
  static let withoutMistakes: [String] =
    "here a quiz asks what changes of the arguments do; questions on mistakes need your instructor's edition"
    .wrapped(rest: "  ")

  /// Asks questions until the last is answered or the input ends.
  package func ask(_ questions: [QuizQuestion], about slug: String, next: String) {
    let text = QuizText(style: console.style)
    console.write(lines: text.opening(slug, count: questions.count))
    var (right, answered) = (0, 0)
    for (place, question) in questions.enumerated() {
      console.write(lines: [""] + text.lines(of: question, number: place + 1, of: questions.count))
      guard let choice = choice(question, text) else { break }
      answered += 1
      right += choice == question.right ? 1 : 0
      console.write(lines: text.lines(on: choice, to: question))
    }
    console.write(
      lines: [""]
        + text.ending(right: right, answered: answered, of: questions.count, next: next))
  }

  /// What was chosen; nil when the quiz was ended.
  private func choice(_ question: QuizQuestion, _ text: QuizText) -> Int? {
    while true {
      console.write(text.prompt(question))
      guard let line = readAnswer() else {
        console.write("\n")
        return nil
      }
      if !isTyped { console.write("\n") }
      let letter = line.lowercased().filter(\.isLetter)
      if letter == "q" || letter == "quit" { return nil }
      if let place = question.letters.firstIndex(of: letter) { return place }
      console.write(lines: [text.refusal(question)])
    }
  }

  private func write(_ sentence: String, next: String) {
    console.write(lines: sentence.wrapped(rest: "  ") + ["next: \(next)"])
  }
}
