internal import Memos

/// The words for a memo: its blanks, what its prose shows, and its review.
struct MemoReportText {
  let report: ProblemReport
  let memo: MemoReport
  let style: TextStyle

  /// The most blanks that are told in full.
  static let maximumBlanks: Int = 12

  var lines: [String] {
    [""] + blanks + [""] + prose + overclaims + recorded + review
  }

  private var blanks: [String] {
    let own = report.checks.filter { !$0.label.isReview }
    var lines = ["  blanks: \(own.count { $0.verdict == .passed }) of \(own.count) right"]
    let wrong = own.filter { $0.verdict == .wrong }
    for check in wrong.prefix(Self.maximumBlanks) {
      lines += "\(check.name): \(check.blankMessage)".sanitized.wrapped(first: "  ", rest: "    ")
    }
    if wrong.count > Self.maximumBlanks {
      lines.append("  (\(wrong.count - Self.maximumBlanks) more are wrong; fix these first)")
    }
    let empty = own.filter { $0.verdict == .notStarted }.map(\.name)
    if !empty.isEmpty {
      lines += "still empty: \(empty.joined(separator: ", "))".wrapped(first: "  ", rest: "    ")
    }
    return lines
  }

  private var prose: [String] {
    var lines = ["  in words (feedback, no points: a person gives those):"]
    for finding in memo.prose {
      lines += finding.title.wrapped(first: "  ", rest: "    ")
      switch finding.verdict {
      case .nothingWritten:
        lines.append("    nothing of your own is written yet")
        continue
      case .tooVague(let question):
        lines += "too vague: no mechanism; the open question: \(question)"
          .wrapped(first: "    ", rest: "      ")
      case .shown: break
      }
      for found in finding.found {
        lines += "found: \(found.idea)".wrapped(first: "    ", rest: "      ")
        lines += "in \"\(found.sentence.sanitized)\"".wrapped(first: "      ", rest: "      ")
      }
      for idea in finding.missing {
        lines += "not found: \(idea)".wrapped(first: "    ", rest: "      ")
      }
      if finding.isAnyEnough, finding.found.isEmpty {
        lines.append("    one of these is enough")
      }
    }
    return lines
  }

  private var overclaims: [String] {
    memo.overclaims.prefix(3).flatMap {
      "stronger than what our labs measured: \"\($0.sanitized)\""
        .wrapped(first: "  ", rest: "    ")
    }
  }

  private var recorded: [String] {
    memo.recorded.flatMap {
      "noted: \($0.sanitized)".wrapped(first: "  ", rest: "    ")
    }
  }

  private var review: [String] {
    var lines: [String] = []
    for points in memo.review.points {
      let comment = points.comment.isEmpty ? "" : ": \(points.comment.sanitized)"
      lines += "review, \(points.question): \(points.points) of 1 point\(comment)"
        .wrapped(first: "  ", rest: "    ")
    }
    if !memo.review.outdated.isEmpty {
      let names = memo.review.outdated.joined(separator: ", ")
      lines += "the text changed after it was reviewed, so that review does not count: \(names)"
        .wrapped(first: "  ", rest: "    ")
    }
    let awaiting = report.checks.filter { $0.verdict == .awaitingReview }.map(\.name)
    if !awaiting.isEmpty {
      let names = awaiting.joined(separator: ", ").replacing("review: ", with: "")
      lines += "awaiting review: \(names)".wrapped(first: "  ", rest: "    ")
    }
    lines += memo.review.notes.flatMap { "review form: \($0)".wrapped(first: "  ", rest: "    ") }
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
