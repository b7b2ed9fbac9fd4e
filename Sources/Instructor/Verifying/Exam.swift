internal import Foundation
internal import Grading
internal import Messages

/// The exam of the course: what must hold before anybody is graded with it.
struct Exam: Sendable {
  let grading: Grading
  let seeds: [UInt64]

  var project: Project { grading.project }

  /// Examines one exercise.
  ///
  /// A fault of ours is a finding too.
  func result(for exercise: any Exercise) -> Result {
    do {
      return Result(slug: exercise.slug, findings: try exercise.exam(by: self))
    } catch {
      let build = "swift build says what does not compile"
      return Result(
        slug: exercise.slug,
        findings: [
          Finding(
            fault: "\(error)",
            fix:
              "mend what is named; \(build), and swift run grader check \(exercise.slug) whether "
              + "it is graded")
        ])
    }
  }

  /// An exercise's row in the course's table.
  func row(of exercise: any Exercise) -> String {
    let table = exercise is MemoProblem ? Scaffold.memoTable : Scaffold.courseTable
    return Page(table, in: project).place(of: "\"\(exercise.slug)\"")
  }

  /// Where a text stands first in the Swift files of a folder whose names begin so; the folder where
  /// it does not.
  func place(of text: String, in folder: String, beginning prefix: String = "") -> String {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: project.root.appending(path: folder).path)
    for name in (names ?? []).sorted() where name.hasSuffix(".swift") && name.hasPrefix(prefix) {
      let page = Page("\(folder)/\(name)", in: project)
      let place = page.place(of: text)
      if place != page.path { return place }
    }
    return folder
  }

  /// The exam of an exercise's statement.
  func statement(of exercise: any Exercise) throws -> StatementExam {
    StatementExam(
      page: Page(
        path: project.shown(project.file("README.md", of: exercise)),
        text: try project.text("README.md", of: exercise)),
      exercise: exercise, row: row(of: exercise))
  }

  /// The lines of an exercise's own files in which something is still to be written; those of the
  /// statement and of mistakes are found with them.
  func unwritten(_ exercise: any Exercise) -> [Finding] {
    let folders = [
      "Problems/\(exercise.slug)", "Sources/Memos", "Sources/Reference", "Sources/Reference/Memos",
      "Sources/Reference/Solutions",
    ]
    return folders.flatMap { folder -> [Finding] in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: project.root.appending(path: folder).path)
      return (names ?? []).sorted().filter { name in
        let isOwn =
          folder.hasPrefix("Problems/") || name.hasPrefix("\(exercise.name).")
          || name.hasPrefix("\(exercise.name)+")
        return isOwn && name != "README.md" && !name.contains("Mistakes")
      }.flatMap { Placeholder.findings(in: Page("\(folder)/\($0)", in: project)) }
    }
  }
}

extension Exam: Examiner {
  func findings(on memo: MemoProblem) throws -> [Finding] {
    unwritten(memo) + (try memo.findings(in: self))
  }

  func findings(on problem: CodeProblem) throws -> [Finding] {
    try statementFindings(problem) + unwritten(problem) + [try stubFinding(problem)]
      + (try KeyTrials(exam: self, problem: problem).findings())
  }

  private func statementFindings(_ problem: CodeProblem) throws -> [Finding] {
    let faults = try statement(of: problem).faults()
    return faults.isEmpty ? [Finding(holds: "the statement is complete")] : faults
  }

  /// The pristine stub must compile, and every check must end at a `todo()`.
  private func stubFinding(_ problem: CodeProblem) throws -> Finding {
    let stub = LearnerFile(
      path: project.shown(project.file(problem.startingFile, of: problem)),
      text: try project.text(problem.startingFile, of: problem))
    do {
      let (_, outcomes) = try grading.outcomes(of: stub, for: problem, seed: seeds[0])
      guard let place = outcomes.firstIndex(where: { $0.last?.stop?.verdict != .notStarted }) else {
        return Finding(holds: "the stub compiles, and no check is started")
      }
      let name =
        problem.labels.indices.contains(place) ? problem.labels[place].name : "\(place + 1)"
      return Finding(
        fault: "\(stub.path): the stub does not end at todo() in the check \(name)",
        fix: "let every function that this check calls be todo() and nothing else")
    } catch let refusal as Refusal {
      let place = refusal.line.map { ":\($0)" } ?? ""
      let copy = "cp \(stub.path) Sources/Exercises/\(problem.fileName)"
      return Finding(
        fault: refusal.verdict == .doesNotCompile
          ? "the stub does not compile: \(refusal.message ?? "")"
          : "\(stub.path)\(place): \(refusal.message ?? "")",
        fix: "give the stub the contract's functions, then copy it: \(copy)")
    }
  }
}
