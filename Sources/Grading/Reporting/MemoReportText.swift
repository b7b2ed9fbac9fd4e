internal import Memos

/// The words for a memo: its blanks, its sentences beside models, and its review.
struct MemoReportText {
  let report: ProblemReport
  let memo: MemoReport
  let style: TextStyle

  /// The most blanks that are told in full.
  static let maximumBlanks: Int = 12

  var lines: [String] {
    [""] + blanks + [""] + sentences + recorded + review
  }

  private var blanks: [String] {
    let own = report.checks.filter { !$0.label.isReview }
    let left = own.count { $0.verdict == .toBeGraded }
    var lines =
      left == 0
      ? ["  blanks: \(own.count { $0.verdict == .passed }) of \(own.count) right"]
      : ("blanks: \(left) of \(own.count) filled in; your instructor's grader knows what belongs there, "
        + "this one does not").wrapped(first: "  ", rest: "    ")
    let wrong = own.filter { $0.verdict == .wrong }
    for check in wrong.prefix(Self.maximumBlanks) {
      lines += "\(check.name): \(check.blankMessage)".sanitized.wrapped(
        style.width, first: "  ", rest: "    ")
    }
    if wrong.count > Self.maximumBlanks {
      lines.append("  (\(wrong.count - Self.maximumBlanks) more are wrong; fix these first)")
    }
    let empty = own.filter { $0.verdict == .notStarted }.map(\.name)
    if !empty.isEmpty {
      lines += "still empty: \(empty.joined(separator: ", "))".wrapped(
        style.width, first: "  ", rest: "    ")
    }
    return lines
  }

  private var sentences: [String] {
    let stands = memo.questions.contains { $0.state == .stands }
    var lines = [
      stands
        ? "  in your own sentences (you decide how good they are, then a reviewer does):"
        : "  in your own sentences:"
    ]
    for question in memo.questions {
      guard question.state != .unanswered else { continue }
      lines += question.question.wrapped(style.width, first: "  ", rest: "    ")
      switch question.state {
      case .faulty(let fault):
        lines += fault.sanitized.wrapped(style.width, first: "    ", rest: "      ")
      case .stands:
        lines.append("    yours: \"\(question.sentence.sanitized.cut(style.width - 13))\"")
        guard let model = question.model else { continue }
        lines += "model: \"\(model)\"".wrapped(style.width, first: "    ", rest: "      ")
        lines += "yours is as good if it says \(question.lookFor ?? "")"
          .wrapped(style.width, first: "    ", rest: "      ")
      case .unanswered: break
      }
    }
    let open = memo.questions.filter { $0.state == .unanswered }
    if !open.isEmpty {
      lines +=
        ("not answered yet: \(open.map(\.name).joined(separator: ", ")); copy the sentence of "
        + "your text that answers each into the template's last table, with its rows and columns "
        + "named as they are there")
        .wrapped(style.width, first: "  ", rest: "    ")
    }
    return lines
  }

  private var recorded: [String] {
    memo.recorded.flatMap {
      "noted: \($0.sanitized)".wrapped(style.width, first: "  ", rest: "    ")
    }
  }

  private var review: [String] {
    var lines: [String] = []
    for points in memo.review.points {
      let comment = points.comment.isEmpty ? "" : ": \(points.comment.sanitized)"
      lines += "review, \(points.question): \(points.points) of 1 point\(comment)"
        .wrapped(style.width, first: "  ", rest: "    ")
    }
    if !memo.review.outdated.isEmpty {
      let names = memo.review.outdated.joined(separator: ", ")
      lines += "the text changed after it was reviewed, so that review does not count: \(names)"
        .wrapped(style.width, first: "  ", rest: "    ")
    }
    let awaiting = report.checks.filter { $0.verdict == .awaitingReview }.map(\.name)
    if !awaiting.isEmpty {
      let names = awaiting.joined(separator: ", ").replacing("review: ", with: "")
      lines += "awaiting review: \(names)".wrapped(style.width, first: "  ", rest: "    ")
    }
    lines += memo.review.notes.flatMap {
      "review: \($0)".wrapped(style.width, first: "  ", rest: "    ")
    }
    return lines
  }
}

extension CheckReport {
  /// What is said about a blank that is not right.
  package var blankMessage: String {
    if case .blank(let message) = failure?.kind { return message }
    return verdict.words
  }
}
