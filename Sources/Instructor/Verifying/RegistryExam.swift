internal import Foundation
internal import Grading
internal import Messages

/// Whether the places that list the course's exercises list the same ones: the manifest, the trials,
/// the course's table, the answers, and what README and the course's page say of them.
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
            else: "manifest, trials, table, answers and pages list the same "
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

  /// The course's page has every exercise in its parts, every exercise's points, and the total.
  func faults(coursePage page: String) -> [String] {
    let lines = page.split(separator: "\n")
    var wanted = [(what: "the total of \(total) points", start: "| total |", end: "| \(total) |")]
    for exercise in course.exercises {
      let (slug, points) = (exercise.slug, exercise.points)
      let start = "| [`\(slug)`](\(slug)/README.md) |"
      wanted.append((slug, start, ""))
      wanted.append(("\(slug) with \(points) points", start, "| \(points) |"))
    }
    return wanted.filter { row in
      !lines.contains { $0.hasPrefix(row.start) && $0.hasSuffix(row.end) }
    }.map { "Problems/README.md has no row for \($0.what)" }
  }

  /// README shows a part of the first table as it is, and its total.
  func faults(readme: String) -> [String] {
    let points = Dictionary(
      uniqueKeysWithValues: course.exercises.map { ($0.slug, $0.points) } + [("total", total)])
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("    ") }
      .map { $0.split(separator: " ").map(String.init) }
      .filter { points[$0.first ?? ""] != nil }
    let wrong = rows.filter { $0.last != "0/\(points[$0[0], default: 0])" }
    return (rows.contains { $0[0] == "total" } ? [] : ["README.md shows no total"])
      + wrong.map {
        "README.md shows \($0[0]) with \($0.last ?? ""), not 0/\(points[$0[0], default: 0])"
      }
  }

  private var total: Int { course.exercises.reduce(0) { $0 + $1.points } }
}
