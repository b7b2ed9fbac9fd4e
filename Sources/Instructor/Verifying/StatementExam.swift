internal import Grading

/// Whether a statement has everything that a statement must have, and can be shown.
struct StatementExam {
  /// The statement.
  let page: Page
  let exercise: any Exercise
  /// The exercise's row in the course's table.
  let row: String
  /// Its headings, in this order, and what to write below each.
  var sections: [(heading: String, advice: String)] = Self.ofCode

  /// The headings of a problem that is answered in code.
  static let ofCode: [(heading: String, advice: String)] = [
    ("Why it matters", "say in at most 5 lines why anybody should care"),
    ("Task", "say what is to be computed, with its formulas and shapes"),
    ("Contract", "show the functions of the stub, and say what each takes and gives"),
    ("Worked example", "work one small case by hand, and assert its numbers in a test"),
    ("Pitfalls", "list what people get wrong"),
    ("In JAX / PyTorch terms", "say how the same is called there"),
    ("Hints", "write three, from where to look to almost the answer"),
    ("Sources", "name the papers, each with its year"),
  ]

  /// The headings of a memo.
  static let ofMemo: [(heading: String, advice: String)] = [
    ("Why it matters", "say in at most 5 lines why anybody should care"),
    ("Task", "say what is to be answered, and where"),
    ("Notation", "list the words or symbols that the cells take"),
    ("What is graded", "say what gives a point, and what a reviewer reads"),
    ("Pitfalls", "list what people get wrong"),
    ("Hints", "write three, from where to look to almost the answer"),
    ("Sources", "name the papers, each with its year"),
  ]

  /// A hint as Markdown.
  static func hint(_ summary: String, _ text: String) -> String {
    "<details><summary>\(summary)</summary>\n\n\(text)\n\n</details>"
  }

  /// Everything that is missing; empty when the statement is complete.
  func faults() -> [Exam.Finding] {
    titleFaults() + headingFaults() + unwritten() + hintFaults()
      + reasonFaults() + countFaults() + unshown()
  }

  private static func fault(_ text: String, _ fix: String, paste: [String] = []) -> Exam.Finding {
    Exam.Finding(fault: text, fix: fix, paste: paste)
  }

  /// What is wrong where the statement's title is not the exercise's, or one of them is not written.
  func titleFaults() -> [Exam.Finding] {
    let line = page.lines.first ?? ""
    let isWritten = exercise.title != Placeholder.text
    guard line.hasPrefix("# ") else {
      return [
        Self.fault(
          "\(page.path):1: the statement does not begin with a title",
          "let it begin with this line",
          paste: ["# " + (isWritten ? exercise.title : exercise.name)])
      ]
    }
    let title = line.dropFirst(2)
    if !isWritten {
      return [
        Self.fault(
          "\(row): the title of \(exercise.slug) is still to be written",
          "give it there as title:, and as the first line of \(page.path)")
      ]
    }
    return title == exercise.title
      ? []
      : [
        Self.fault(
          "\(page.path):1: the title is \"\(title)\", and \"\(exercise.title)\" in \(row)",
          "make both the same")
      ]
  }

  /// What is wrong with the headings.
  func headingFaults() -> [Exam.Finding] {
    let headings = sections.map(\.heading)
    let found = page.lines.enumerated().filter { $1.hasPrefix("## ") }
      .map { (place: $0 + 1, heading: String($1.dropFirst(3))) }
    let missing = headings.enumerated().filter { _, heading in
      !found.contains { $0.heading == heading }
    }.map { place, heading in
      Self.fault(
        "\(page.path): the heading \"\(heading)\" is missing",
        place == 0
          ? "put this line below the title"
          : "put this line behind the section \"\(headings[place - 1])\"",
        paste: ["## \(heading)"])
    }
    guard missing.isEmpty else { return missing }
    let order = "the headings are \(headings.joined(separator: ", "))"
    for (place, entry) in found.enumerated() {
      guard headings.indices.contains(place) else {
        return [
          Self.fault(
            "\(page.path):\(entry.place): \"\(entry.heading)\" is one heading too many",
            "make it a paragraph or ###; \(order)")
        ]
      }
      guard entry.heading == headings[place] else {
        return [
          Self.fault(
            "\(page.path):\(entry.place): \"\(entry.heading)\" stands where \"\(headings[place])\" "
              + "belongs", "bring the sections into order: \(order)")
        ]
      }
    }
    return []
  }

  /// Each section in which something is still to be written, with the line.
  private func unwritten() -> [Exam.Finding] {
    var section = ""
    var told: Set<String> = []
    return page.lines.enumerated().compactMap { place, line in
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard line.contains(Placeholder.text), told.insert(section).inserted else { return nil }
      let advice = sections.first { $0.heading == section }?.advice
      return Self.fault(
        "\(page.path):\(place + 1): \(section) is still to be written",
        advice ?? "replace \(Placeholder.text)")
    }
  }

  /// What is wrong with the hints: there are three, which `hint` shows one at a time.
  func hintFaults() -> [Exam.Finding] {
    let parts = HintedStatement(markdown: page.lines.joined(separator: "\n"))
    let place = page.place(of: "## Hints")
    let count =
      parts.hints.count == 3
      ? []
      : [
        Self.fault(
          "\(place): the statement has \(parts.hints.count) hints instead of 3",
          "write three, from where to look to almost the answer, each like this",
          paste: Self.hint("Where to look", Placeholder.text).components("\n"))
      ]
    return count
      + parts.leftover.prefix(1).map {
        Self.fault(
          "\(page.place(of: $0)): this line below \"Hints\" is in no hint: \($0)",
          "put it between <details> and </details>, or above the heading")
      }
  }

  /// A reason that nobody reads to its end.
  private func reasonFaults() -> [Exam.Finding] {
    let lines = page.lines.drop { $0 != "## Why it matters" }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }.filter { !$0.isEmpty }
    return lines.count <= 5
      ? []
      : [
        Self.fault(
          "\(page.place(of: "## Why it matters")): \"Why it matters\" has \(lines.count) lines",
          "shorten it to 5; what does not fit belongs below \"Task\"")
      ]
  }

  /// What is wrong where a statement counts the checks; nothing when it does not count.
  private func countFaults() -> [Exam.Finding] {
    let words = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let checks = exercise.labels.count
    return page.lines.compactMap { line in
      guard let told = line.firstMatch(of: /There are (\w+) checks/)?.1 else { return nil }
      let count = words.firstIndex(of: String(told)).map { $0 + 2 } ?? Int(told)
      return count == checks
        ? nil
        : Self.fault(
          "\(page.place(of: line)): the statement tells of \(told) checks, and the course's table "
            + "has \(checks)", "write the number that is right, or correct checks: in \(row)")
    }
  }

  /// Everything that `show` cannot print.
  func unshown() -> [Exam.Finding] {
    StatementText(markdown: page.lines.joined(separator: "\n")).faults.map { fault in
      Self.fault(
        "\(page.path):\(fault.line): \(fault.text)",
        "mend the line, and look at it: swift run grader show \(exercise.slug)")
    }
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
