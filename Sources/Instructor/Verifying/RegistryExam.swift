internal import Foundation
internal import Grading
internal import Messages

/// Whether the places that list the course's exercises list the same ones: the manifest, the trials,
/// the course's table, the answers, and what README says of them.
struct RegistryExam {
  let project: Project
  var course: Course = .preNormPostNorm

  /// What was examined.
  ///
  /// - Throws: `GraderFault` when a file is missing or the answer key does not answer.
  func result() throws -> Exam.Result {
    let registry = try AnswerSource("", in: project).registry()
    let readme = try text("README.md")
    let page = try text("Problems/README.md")
    let faults =
      faults(manifest: try text("Package.swift")) + faults(registry) + faults(readme: readme)
      + faults(coursePage: page)
    return Exam.Result(
      slug: "course",
      findings: faults.isEmpty
        ? [
          Exam.Finding(
            nil,
            else: "manifest, trials, table, answers and README list the same "
              + "\(course.exercises.count) exercises")
        ] : faults.map { Exam.Finding($0, else: "") })
  }

  private func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOf: project.root.appending(path: path), encoding: .utf8)
    else { throw GraderFault.missing(path: path, advice: "restore it from the repository") }
    return text
  }

  /// The manifest lists code problems and memos, each in the course's order.
  func faults(manifest: String) -> [String] {
    [("problems", course.codeProblems.map(\.slug)), ("memos", course.memos.map(\.slug))]
      .compactMap { list, slugs in
        let start = manifest.range(of: "let \(list) = [")
        let rest = start.map { manifest[$0.upperBound...].prefix { $0 != "]" } } ?? ""
        let found = rest.split(separator: "\"").filter {
          $0.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
        }
        guard found.map(String.init) != slugs else { return nil }
        return "Package.swift: \(list) is \(found.joined(separator: ", ")), and the course's table "
          + "has \(slugs.joined(separator: ", "))"
      }
  }

  /// Every code problem has a trial, every exercise has answers, and nothing else has.
  func faults(_ registry: RegistrySummary) -> [String] {
    let code = Set(course.codeProblems.map(\.slug))
    let all = Set(course.exercises.map(\.slug))
    return [
      ("has no trial; enter it in Problems/Trials.swift", code.subtracting(registry.trials)),
      ("has a trial, but does not stand in the course's table", registry.trials.subtracting(code)),
      ("has no answers; enter it in Sources/Reference", all.subtracting(registry.answers)),
      ("has answers, but does not stand in the course's table", registry.answers.subtracting(all)),
    ].flatMap { what, slugs in slugs.sorted().map { "\($0) \(what)" } } + registry.gaps
  }

  /// The course's page has a row for every exercise.
  func faults(coursePage page: String) -> [String] {
    let lines = page.split(separator: "\n")
    return course.exercises.map(\.slug).filter { slug in
      !lines.contains { $0.hasPrefix("| [`\(slug)`](\(slug)/README.md) |") }
    }.map { "Problems/README.md has no row for \($0)" }
  }

  /// README shows the first table, and lists every exercise with its points.
  func faults(readme: String) -> [String] {
    var wanted = course.exercises.map { exercise in
      (
        "\(exercise.slug), with 0/\(exercise.points), in the first table",
        ["    \(exercise.slug) ", " 0/\(exercise.points)"]
      )
    }
    wanted += course.exercises.map { exercise in
      (
        "\(exercise.slug), with \(exercise.points) points, among the problems",
        ["| [`\(exercise.slug)`](Problems/\(exercise.slug)/README.md) |", "| \(exercise.points) |"]
      )
    }
    let total = course.exercises.reduce(0) { $0 + $1.points }
    wanted.append(("the total 0/\(total) in the first table", ["    total ", " 0/\(total)"]))
    let lines = readme.split(separator: "\n")
    return wanted.filter { _, ends in
      !lines.contains { $0.hasPrefix(ends[0]) && $0.hasSuffix(ends[1]) }
    }.map { "README.md has no line for \($0.0)" }
  }
}
