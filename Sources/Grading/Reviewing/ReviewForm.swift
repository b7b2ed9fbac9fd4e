internal import Foundation
internal import Memos

/// A form on which a person gives points for the prose of memos: 0 or 1 for each question.
///
/// It shows all that the learner wrote, and no judgement of a machine.
struct ReviewForm {
  /// A name that nobody can foresee; forms that this checkout did not write do not count.
  let id: String
  /// Whose memos they are.
  let student: String
  /// The memos that can be read, in the course's order.
  let memos: [ReviewedProse]
  /// What was filled in before; nothing of it is lost.
  var reviews: Reviews = Reviews()

  /// The text of the form.
  var text: String {
    var lines = [
      "# Review of \(student.sanitized)", "", "\(Field.form.rawValue): \(id)", "",
      "For each question write 0 or 1 after `points:`, and after `comment:` what the learner should",
      "read; it may have several lines. Lines that begin with > are the",
      "learner's. Then grade again: the points enter every report.", "",
    ]
    for memo in memos {
      lines += ["## \(memo.slug)", ""] + Self.quoted(memo.text)
      lines += ["", "\(Field.text.rawValue): \(memo.fingerprint)", ""]
      for question in memo.questions {
        lines += ["### \(question.name)", "", "\(Field.asked.rawValue): \(question.question)"]
        lines += Self.quoted(question.sentence)
        lines += (question.lookFor.map { ["- look for: \($0)"] } ?? []) + [""]
        lines += Self.fields(reviews.entry(memo.slug, question.name), for: memo.fingerprint)
      }
    }
    var slug = ""
    for entry in reviews.entries where !memos.contains(where: { $0.slug == entry.slug }) {
      if entry.slug != slug {
        lines += ["## \(entry.slug)", "", "> (this memo cannot be read now)", ""]
        lines += ["\(Field.text.rawValue): \(entry.text)", ""]
        slug = entry.slug
      }
      lines += ["### \(entry.question)", ""] + Self.fields(entry, for: entry.text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines to fill in; points for another text are told, and are to be given anew.
  private static func fields(_ entry: Reviews.Entry?, for text: String) -> [String] {
    let points = entry?.text == text ? entry?.points : nil
    let before = points == nil ? entry?.points ?? entry?.before : nil
    return (before.map { ["\(Field.before.rawValue): \($0), for a text that changed since"] } ?? [])
      + [
        line(.points, points.map(String.init) ?? ""), line(.comment, entry?.comment ?? ""), "",
      ]
  }

  private static func line(_ field: Field, _ value: String) -> String {
    "\(field.rawValue):" + (value.isEmpty ? "" : " " + value)
  }

  /// The learner's text, in lines that nothing in them can turn into fields.
  private static func quoted(_ text: String) -> [String] {
    text.isEmpty
      ? []
      : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { $0.isEmpty ? ">" : "> " + $0.sanitized }
  }

  /// What a line of a form can hold, by the word before its colon.
  enum Field: String {
    case form
    case text
    case asked
    case before
    case points
    case comment

    /// The field that a line begins, and what stands behind the colon.
    static func read(_ line: Substring) -> (field: Field, value: String)? {
      guard let colon = line.firstIndex(of: ":"),
        let field = Field(rawValue: line[..<colon].trimmed.lowercased())
      else { return nil }
      return (field, String(line[line.index(after: colon)...].trimmed))
    }
  }

  /// The name that a form bears; nil for a text that is no form.
  static func id(in text: String) -> String? {
    // It stands on top, and what follows may be long.
    let top = Substring(text.unicodeScalars.prefix(1_000))
    return top.split(whereSeparator: \.isNewline).compactMap { Field.read($0) }
      .first { $0.field == .form }?.value
  }

  /// Reads a form that was filled in.
  ///
  /// - Parameters:
  ///   - text: The form.
  ///   - path: Its path as people read it.
  ///   - memos: The memos that it can be about.
  /// - Returns: What was filled in, and a note for each line that is wrong; what stands there counts
  ///   as not filled in.
  /// - Complexity: O(*n*) in the length of the form.
  static func read(_ text: String, path: String, memos: [MemoProblem]) -> Reviews {
    var reader = ReviewReader(path: path, memos: memos)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(line)
    }
    return reader.finished()
  }
}
