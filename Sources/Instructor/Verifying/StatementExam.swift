internal import Grading

/// Whether a statement has everything that a statement must have, and can be shown.
enum StatementExam {
  /// The headings of every statement, in this order.
  static let headings: [String] = [
    "Why it matters", "Task", "Contract", "Worked example", "Pitfalls",
    "In JAX / PyTorch terms", "Hints", "Sources",
  ]

  /// What a scaffold writes where a person is to write.
  static let placeholder: String = "(to be written)"

  /// What is wrong where the statement's title is not the exercise's; nil when it is.
  static func titleGap(in markdown: String, title: String) -> String? {
    let line = markdown.prefix { $0 != "\n" }
    guard line.hasPrefix("# "), title != placeholder, line.dropFirst(2) != title else { return nil }
    return "its title is \"\(line.dropFirst(2))\", and in the course's table it is \"\(title)\""
  }

  /// What is wrong with the hints: there are three, which `hint` shows one at a time.
  static func hintGaps(in markdown: String) -> [String] {
    let parts = HintedStatement(markdown: markdown)
    return (parts.hints.count == 3 ? [] : ["it has \(parts.hints.count) hints instead of 3"])
      + (parts.leftover.first.map { ["\"Hints\" holds a line that is in no hint: \($0)"] } ?? [])
  }

  /// What is missing, in words; empty when the statement is complete.
  static func gaps(in markdown: String) -> [String] {
    var gaps: [String] = []
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if !(lines.first?.hasPrefix("# ") ?? false) { gaps.append("it does not begin with a title") }
    let found = lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    for heading in headings where !found.contains(heading) {
      gaps.append("the heading \"\(heading)\" is missing")
    }
    if gaps.isEmpty, found != headings {
      gaps.append("the headings are not in order: \(headings.joined(separator: ", "))")
    }
    var section = "the title"
    var unwritten: [String] = []
    for line in lines {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      if line.contains(placeholder), unwritten.last != section { unwritten.append(section) }
    }
    if !unwritten.isEmpty {
      gaps.append("\(unwritten.joined(separator: ", ")) still to be written")
    }
    gaps += hintGaps(in: markdown)
    let reason = lines.drop { $0 != "## Why it matters" }.dropFirst().prefix {
      !$0.hasPrefix("## ")
    }
    if reason.count(where: { !$0.isEmpty }) > 5 {
      gaps.append("\"Why it matters\" has more than 5 lines")
    }
    return gaps
  }

  /// A finding for everything in a statement, at a path as people read it, that `show` cannot print.
  static func unshown(in markdown: String, at path: String) -> [Exam.Finding] {
    StatementText(markdown: markdown).faults.map { fault in
      Exam.Finding("\(path):\(fault.line): \(fault.text)", else: "")
    }
  }
}
