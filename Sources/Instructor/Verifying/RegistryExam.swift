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
    let holds = Exam.Finding(
      holds: "manifest, trials, table, answers and \(pages.count) pages agree on "
        + "\(course.exercises.count) exercises")
    return Exam.Result(slug: "course", findings: faults.isEmpty ? [holds] : faults)
  }

  /// The manifest lists code problems and memos, each in the course's order, and finds the memos' files
  /// by their slugs.
  func faults(manifest: Page) -> [Exam.Finding] {
    let lists = [
      ("problems", course.codeProblems.map(\.slug)), ("memos", course.memos.map(\.slug)),
    ]
    let stale = lists.compactMap { list, slugs -> Exam.Finding? in
      let start = manifest.lines.firstIndex { $0.hasPrefix("let \(list) = [") }
      let rows = manifest.lines[((start ?? -1) + 1)...].prefix { start != nil && $0 != "]" }
      let found = rows.compactMap { $0.firstMatch(of: /^\s*"(\w+)",/).map { String($0.1) } }
      guard found != slugs else { return nil }
      return Exam.Finding(
        fault: "\(manifest.path):\((start ?? 0) + 1): the list \(list) is not that of the course's "
          + "table",
        fix: "write these lines into it, in this order", paste: slugs.map { "  \"\($0)\"," })
    }
    let misnamed = course.memos.filter { $0.name != Scaffold.name(of: $0.slug) }
    return stale
      + misnamed.map {
        Exam.Finding(
          fault:
            "\(Self.table(of: $0)): the memo \($0.slug) has the file \($0.fileName), which the "
            + "manifest does not find",
          fix: "call it \(Scaffold.name(of: $0.slug)).md, there and in the table")
      }
  }

  /// Every code problem has a trial, every exercise has answers, and nothing else has.
  func faults(_ registry: RegistrySummary) -> [Exam.Finding] {
    let code = Set(course.codeProblems.map(\.slug))
    let all = Set(course.exercises.map(\.slug))
    let memos = all.subtracting(code)
    let trials = "Problems/Trials.swift"
    let isUnlisted = "does not stand in the course's table"
    let answers = ("Sources/Reference/Answers.swift", "Sources/Reference/MemoAnswers.swift")
    func findings(_ slugs: Set<String>, _ what: String, _ fix: (String) -> String)
      -> [Exam.Finding]
    {
      slugs.sorted().map { Exam.Finding(fault: "\($0) \(what)", fix: fix($0)) }
    }
    return findings(code.subtracting(registry.trials), "has no trial") {
      "enter \"\($0)\" in \(trials), as the others are"
    }
      + findings(registry.trials.subtracting(code), "has a trial, but \(isUnlisted)") {
        "add its row to \(Scaffold.courseTable), or take \"\($0)\" out of \(trials)"
      }
      + findings(all.subtracting(registry.answers), "has no answers") {
        "enter \"\($0)\" in \(memos.contains($0) ? answers.1 : answers.0), as the others are"
      }
      + findings(registry.answers.subtracting(all), "has answers, but \(isUnlisted)") {
        "add its row to \(Scaffold.courseTable), or take \"\($0)\" out of Sources/Reference"
      }
      + registry.gaps.map { gap in
        let name = course[memo: String(gap.prefix { $0 != ":" })]?.name ?? "<Name>"
        return Exam.Finding(
          fault: gap,
          fix: "blanks and questions stand in Sources/Memos/\(name).swift, and what is right in "
            + "Sources/Reference/\(name).swift: give both the same names")
      }
  }

  /// The file of the course's table that has an exercise's row.
  private static func table(of exercise: any Exercise) -> String {
    exercise is MemoProblem ? Scaffold.memoTable : Scaffold.courseTable
  }

  // MARK: Pages

  /// The tables of the pages, wherever they stand, and what is counted there.
  func faults(_ pages: [Page]) -> [Exam.Finding] {
    let stale = staleHead(pages)
    return tables(freshHead: stale?.words).flatMap { $0.faults(in: pages) }
      + (stale.map { [$0.finding] } ?? []) + parts(pages) + order + hours(pages)
      + pages.flatMap(unwritten)
  }

  /// The head of the first table of a run where a page has another count of points: its words, and
  /// what to do.
  private func staleHead(_ pages: [Page]) -> (words: String, finding: Exam.Finding)? {
    func words(_ line: String) -> [Substring] { line.split(separator: " ") }
    let fresh = OverviewText.freshTable(of: course).first ?? ""
    for page in pages {
      for (place, line) in page.lines.enumerated() {
        let (found, right) = (words(line), words(fresh))
        guard found != right, found.dropLast() == right.dropLast(),
          found.last?.hasPrefix("0/") == true
        else { continue }
        return (
          found.joined(separator: " "),
          Exam.Finding(
            fault: "\(page.path):\(place + 1): the row of part 1 is not what the course's table "
              + "gives", fix: "write this in place of the line", paste: ["    " + fresh])
        )
      }
    }
    return nil
  }

  /// The tables that name exercises, points or formats.
  ///
  /// - Parameter head: How the first table of a run begins, where that is not as it should be.
  /// - Returns: Each with its rows.
  private func tables(freshHead head: String?) -> [PageTable] {
    let total = course.exercises.reduce(0) { $0 + $1.points }
    func words(_ row: String) -> String { row.split(separator: " ").joined(separator: " ") }
    /// A cell that people write, where they have.
    func written(_ cells: [String], _ place: Int) -> String {
      cells.indices.contains(place) && cells.count > place + 1 ? cells[place] : Placeholder.text
    }
    let fresh = OverviewText.freshTable(of: course)
    return [
      // The first table of a run.
      PageTable(
        header: head ?? words(fresh.first ?? ""),
        rows: fresh.dropFirst().map { line in
          PageTable.Row(
            name: PageTable.name(words(line)), essence: words(line)
          ) { _, _ in "    " + line }
        }, essence: words),
      PageTable(
        header: "| problem | you write | points |",
        rows: course.exercises.map { exercise in
          PageTable.Row(
            name: exercise.slug, essence: "| \(exercise.slug), linked | ... | \(exercise.points) |"
          ) { page, cells in
            "| \(page.link(to: exercise.slug)) | \(written(cells, 1)) | \(exercise.points) |"
          }
        } + [
          PageTable.Row(name: "the total", essence: "| total | ... | \(total) |") { _, _ in
            "| total | | \(total) |"
          }
        ]
      ) { "| \(Page.linked($0)) | ... | \(Page.cells($0).last ?? "") |" },
      PageTable(
        header: "| problem | builds on |",
        rows: course.exercises.map { exercise in
          let outline = exercise.outline
          let needs = outline.needs(marked: "`")
          let rest = "\(outline.time) | \(outline.difficulty.rawValue) |"
          return PageTable.Row(
            name: exercise.slug, essence: "| \(exercise.slug), linked | \(needs) | \(rest)"
          ) { page, cells in
            // An empty cell is one more bar.
            let claim = cells.count == 5 ? cells[4] : Placeholder.text
            return
              "| \(page.link(to: exercise.slug)) | \(needs)\(needs.isEmpty ? "" : " ")| \(rest) "
              + "\(claim) |"
          }
        }
      ) { row in
        "| \(Page.linked(row)) |"
          + Page.cells(row).dropFirst().prefix(3).map { " \($0) |" }.joined()
      },
      PageTable(
        header: "| format | is |",
        rows: ReportFormat.all.map { format in
          PageTable.Row(name: format.name, essence: "| `\(format.name)` |") { _, _ in
            "| `\(format.name)` | \(Placeholder.text) |"
          }
        }
      ) { row in
        let cell = Page.cells(row).first ?? ""
        return cell.contains(":") ? nil : "| \(cell) |"
      },
    ]
  }

  /// Each problem stands below the heading of its part.
  private func parts(_ pages: [Page]) -> [Exam.Finding] {
    pages.flatMap { page in
      page.rows(below: "| problem | builds on |").compactMap { row -> Exam.Finding? in
        let slug = String(Page.linked(row.text).prefix { $0 != "," })
        guard let exercise = course[slug] else { return nil }
        let heading = page.lines[..<row.number].last { $0.hasPrefix("## ") } ?? "no heading"
        let right = "## \(exercise.outline.part.heading)"
        guard heading != right else { return nil }
        return Exam.Finding(
          fault: "\(page.path):\(row.number): \(slug) stands below \(heading), and belongs below "
            + right,
          fix: "move the line to the table there, or give its row in \(Self.table(of: exercise)) "
            + "another part")
      }
    }
  }

  /// A problem builds on earlier ones, and parts follow each other.
  var order: [Exam.Finding] {
    var earlier: Set<String> = []
    var part = 0
    return course.exercises.flatMap { exercise -> [Exam.Finding] in
      let outline = exercise.outline
      let table = Self.table(of: exercise)
      let place = Page(table, in: project).place(of: "\"\(exercise.slug)\"")
      func fault(_ text: String, _ fix: String) -> Exam.Finding {
        Exam.Finding(fault: "\(place): \(exercise.slug) \(text)", fix: fix)
      }
      let lists = "in \(table) and in the other lists of problems"
      var faults = outline.buildsOn.filter { !earlier.contains($0) }.map {
        fault(
          "builds on \($0), which does not come before it",
          "move it behind \($0), \(lists), or take \($0) out of buildsOn")
      }
      if outline.part.number < part {
        faults.append(
          fault(
            "stands behind a later part",
            "move it to the other problems of part \(outline.part.number), \(lists), or give it "
              + "another part"))
      }
      faults += outline.buildsOnParts.filter { $0 >= outline.part.number }.map {
        fault(
          "builds on part \($0), which does not come before it",
          "take \($0) out of parts, or give it a later part")
      }
      earlier.insert(exercise.slug)
      part = outline.part.number
      return faults
    }
  }

  /// The times of all problems make the hours that a page tells.
  private func hours(_ pages: [Page]) -> [Exam.Finding] {
    let minutes = course.exercises.reduce(0) { $0 + $1.outline.minutes }
    let hours = Int((Double(minutes) / 60).rounded())
    return pages.flatMap { page in
      page.lines.enumerated().compactMap { place, line -> Exam.Finding? in
        guard let told = line.firstMatch(of: /about (\d+) hours for everything/)?.1,
          Int(told) != hours
        else { return nil }
        return Exam.Finding(
          fault: "\(page.path):\(place + 1): the problems take about \(hours) hours together, not "
            + told,
          fix: "write about \(hours) hours for everything")
      }
    }
  }

  /// The rows that were pasted, and not written to their end.
  private func unwritten(_ page: Page) -> [Exam.Finding] {
    Placeholder.findings(
      in: Page(
        path: page.path,
        text: page.lines.map { $0.hasPrefix("|") ? $0 : "" }.joined(separator: "\n")))
  }
}
