internal import Foundation
internal import Memos

/// A form on which a person gives points for the prose of memos: 0 or 1 for each criterion.
struct ReviewForm {
  /// A name that nobody can foresee; forms that this checkout did not write do not count.
  let id: String
  let reports: [ProblemReport]
  /// What is filled in already, where the text is still the same.
  var reviews: Reviews = Reviews()

  /// The text of the form.
  var text: String {
    var lines = [
      "# Review", "", "form: \(id)", "",
      "After `points:` write 0 or 1, after `comment:` what the learner should read. Lines that begin",
      "with `>` are the learner's. Then grade again: the points enter every report.", "",
    ]
    for report in reports {
      guard let memo = report.memo else { continue }
      for question in memo.questions { lines += section(question, memo.prose, of: report) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ question: AnsweredQuestion, _ prose: String, of report: ProblemReport)
    -> [String]
  {
    let text = Fingerprint(prose).description
    let known = reviews.entries.first {
      $0.slug == report.slug && $0.criterion == question.name && $0.text == text
    }
    var lines = ["## \(report.slug): \(question.name)", "", question.question, ""]
    lines += Self.quoted(prose)
    lines.append("")
    if !question.sentence.isEmpty { lines += Self.quoted(question.sentence) }
    if let lookFor = question.lookFor {
      lines.append("- as good as the model if it says \(lookFor)")
    }
    return lines + [
      "", "text: \(text)", "points:\(known?.points.map { " \($0)" } ?? "")",
      "comment:\(known.map { $0.comment.isEmpty ? "" : " \($0.comment)" } ?? "")", "",
    ]
  }

  /// The learner's text, in lines that nothing in them can turn into fields.
  private static func quoted(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      String($0).sanitized.limited(to: 20_000).wrapped(96, first: "> ", rest: "> ")
    }
  }

  /// Reads a form that was filled in.
  ///
  /// - Parameters:
  ///   - text: The form.
  ///   - path: Its path as people read it, for errors.
  ///   - course: The memos that it can be about.
  /// - Throws: `UsageError` that names the line, what is wrong there, and what to do.
  /// - Returns: The form's name, and what was filled in.
  static func read(_ text: String, path: String, course: Course = .preNormPostNorm)
    throws(UsageError)
    -> (id: String, reviews: Reviews)
  {
    var id: String?
    var reviews = Reviews()
    var place: (slug: String, criterion: String)?
    var fingerprint = ""
    var points: Int?
    var comment: String?
    func finish() {
      guard let place else { return }
      reviews.entries.append(
        Reviews.Entry(
          slug: place.slug, criterion: place.criterion, text: fingerprint, points: points,
          comment: (comment ?? "").trimmed))
    }
    for (number, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = raw.trimmed
      func value(_ name: String) -> String? {
        line.hasPrefix(name + ":") ? String(line.dropFirst(name.count + 1).trimmed) : nil
      }
      let here = "\(path):\(number + 1)"
      if line.hasPrefix("## ") {
        finish()
        (fingerprint, points, comment) = ("", nil, nil)
        let parts = line.dropFirst(3).split(separator: ": ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let memo = course[memo: parts[0]],
          memo.memo.questions.contains(where: { $0.name == parts[1] })
        else {
          throw UsageError(
            "\(here): there is no criterion \(String(line.dropFirst(3)).sanitized)",
            advice: "write the form anew with swift run instructor review DIR")
        }
        place = (parts[0], parts[1])
      } else if let value = value("form"), place == nil {
        id = value
      } else if let value = value("text"), comment == nil {
        fingerprint = value
      } else if let value = value("points"), comment == nil {
        guard value.isEmpty || value == "0" || value == "1" else {
          throw UsageError(
            "\(here): \(value.sanitized) are no points for a criterion", advice: "write 0 or 1")
        }
        points = Int(value)
      } else if let value = value("comment") {
        comment = value
      } else if let begun = comment, !line.isEmpty {
        comment = begun + " " + line
      }
    }
    finish()
    guard let id, !id.isEmpty else {
      throw UsageError(
        "\(path): this is no review form: there is no line form: ...",
        advice: "write one with swift run instructor review DIR")
    }
    return (id, reviews)
  }
}
