internal import Foundation
internal import Grading
internal import Messages

/// Whether the places that list the course's exercises list the same ones: the manifest, the trials,
/// the course's table, the answers, and the pages that people read.
struct RegistryExam {
  let project: Project
  var course: Course = .preNormPostNorm

  /// What was examined.
  ///
  /// - Throws: `GraderFault` when a file is missing or the answer key does not answer.
  func result() throws -> Exam.Result {
    let registry = try AnswerSource("", in: project).registry()
    let pages = try Page.all(in: project)
    let manifest = try project.text(at: project.root.appending(path: "Package.swift"))
    let faults =
      faults(manifest: Page(path: "Package.swift", text: manifest)) + faults(registry)
      + faults(pages) + pages.flatMap { $0.deadLinks(in: project.root) }
    return Exam.Result(
      slug: "course",
      findings: faults.isEmpty
        ? [
          Exam.Finding(
            nil,
            else: "manifest, trials, table, answers and \(pages.count) pages agree on "
              + "\(course.exercises.count) exercises")
        ] : faults.map { Exam.Finding($0, else: "") })
  }

  /// The manifest lists code problems and memos, each in the course's order, and finds the memos' files
  /// by their slugs.
  func faults(manifest: Page) -> [String] {
    let lists = [
      ("problems", course.codeProblems.map(\.slug)), ("memos", course.memos.map(\.slug)),
    ]
    let stale = lists.compactMap { list, slugs -> String? in
      let start = manifest.lines.firstIndex { $0.hasPrefix("let \(list) = [") }
      let rows = manifest.lines[((start ?? -1) + 1)...].prefix { start != nil && $0 != "]" }
      let found = rows.compactMap { $0.firstMatch(of: /^\s*"(\w+)",/).map { String($0.1) } }
      return found == slugs
        ? nil
        : "\(manifest.path):\((start ?? 0) + 1): write \(slugs.joined(separator: ", ")) "
          + "into the list \(list)"
    }
    let misnamed = course.memos.filter { memo in
      memo.name
        != memo.slug.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }
    return stale
      + misnamed.map {
        "\(manifest.path): Exercises excludes the memos' files by their slugs; call the file of "
          + "\($0.slug) so, and not \($0.fileName)"
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

  // MARK: Pages

  /// The tables of the pages, wherever they stand, and what is counted there.
  func faults(_ pages: [Page]) -> [String] {
    tables.flatMap { $0.faults(in: pages) } + parts(pages) + order + hours(pages)
  }

  private var tables: [PageTable] {
    let total = course.exercises.reduce(0) { $0 + $1.points }
    func words(_ row: String) -> String { row.split(separator: " ").joined(separator: " ") }
    let fresh = OverviewText.freshTable(of: course).map(words)
    return [
      // The first table of a run.
      PageTable(
        header: fresh[0], rows: Array(fresh.dropFirst()), essence: words),
      PageTable(
        header: "| problem | you write | points |",
        rows: course.exercises.map { "| \($0.slug), linked | ... | \($0.points) |" }
          + ["| total | ... | \(total) |"]
      ) { "| \(Page.linked($0)) | ... | \(Page.cells($0).last ?? "") |" },
      PageTable(
        header: "| problem | builds on |",
        rows: course.exercises.map {
          let outline = $0.outline
          return "| \($0.slug), linked | \(outline.needs(marked: "`")) | \(outline.time) "
            + "| \(outline.difficulty.rawValue) |"
        }
      ) { row in
        "| \(Page.linked(row)) |"
          + Page.cells(row).dropFirst().prefix(3).map { " \($0) |" }.joined()
      },
      PageTable(
        header: "| format | is |",
        rows: ReportFormat.all.map { "| `\($0.name)` |" }
      ) { row in
        let cell = Page.cells(row).first ?? ""
        return cell.contains(":") ? nil : "| \(cell) |"
      },
    ]
  }

  /// Each problem stands below the heading of its part.
  private func parts(_ pages: [Page]) -> [String] {
    pages.flatMap { page in
      page.rows(below: "| problem | builds on |").compactMap { row -> String? in
        let slug = Page.linked(row.text).prefix { $0 != "," }
        guard let exercise = course[String(slug)] else { return nil }
        let heading = page.lines[..<row.number].last { $0.hasPrefix("## ") } ?? "no heading"
        let right = "## \(exercise.outline.part.heading)"
        return heading == right
          ? nil : "\(page.path):\(row.number): \(slug) belongs below \(right), not \(heading)"
      }
    }
  }

  /// A problem builds on earlier ones, and parts follow each other.
  var order: [String] {
    var earlier: Set<String> = []
    var part = 0
    return course.exercises.flatMap { exercise -> [String] in
      let outline = exercise.outline
      var faults = outline.buildsOn.filter { !earlier.contains($0) }.map {
        "\(exercise.slug) builds on \($0), which does not come before it"
      }
      if outline.part.number < part { faults.append("\(exercise.slug) stands behind a later part") }
      faults += outline.buildsOnParts.filter { $0 >= outline.part.number }.map {
        "\(exercise.slug) builds on part \($0), which does not come before it"
      }
      earlier.insert(exercise.slug)
      part = outline.part.number
      return faults
    }
  }

  /// The times of all problems make the hours that a page tells.
  private func hours(_ pages: [Page]) -> [String] {
    let minutes = course.exercises.reduce(0) { $0 + $1.outline.minutes }
    let hours = Int((Double(minutes) / 60).rounded())
    return pages.flatMap { page in
      page.lines.enumerated().compactMap { place, line -> String? in
        guard let told = line.firstMatch(of: /about (\d+) hours for everything/)?.1,
          Int(told) != hours
        else { return nil }
        return
          "\(page.path):\(place + 1): the problems take about \(hours) hours together, not \(told)"
      }
    }
  }
}
