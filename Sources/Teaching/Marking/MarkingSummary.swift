internal import Foundation
internal import Grading

/// The end of a grading or of a merge, in a few lines for people.
package struct MarkingSummary: Sendable {
  /// Where the results are, as it was typed.
  let out: String
  let folder: ClassFolder
  /// What came of the merge; nil where only a shard was graded.
  let merged: ClassMerge.Outcome?

  package init(out: String, folder: ClassFolder, merged: ClassMerge.Outcome?) {
    self.out = out
    self.folder = folder
    self.merged = merged
  }

  /// The most students that are named of a kind.
  private static let maximumNames: Int = 4

  /// The lines on what a merge found and made.
  package var lines: [String] {
    guard let merged else { return [] }
    var lines: [String] = []
    if !merged.unreadable.isEmpty {
      lines.append("could not be read: \(merged.unreadable.count), listed with 0 points")
      lines += some(merged.unreadable.map { "\($0.key): \($0.reason)" })
    }
    if !merged.empty.isEmpty {
      lines.append("nothing of the course in it: \(merged.empty.count), listed with 0 points")
      lines += some(merged.empty.map { "\($0.key): \($0.reason)" })
    }
    if !merged.notGraded.isEmpty {
      lines.append("not graded, by a fault of the grader: \(merged.notGraded.count)")
      lines += some(merged.notGraded)
    }
    if !merged.gone.isEmpty {
      lines.append("not in the class any more: \(merged.gone.count), kept in \(shown("gone"))")
      lines += some(merged.gone)
    }
    if !merged.strangers.isEmpty {
      lines.append(
        "in the reviews and not in the class: \(merged.strangers.count); their points count for nobody"
      )
      lines += some(merged.strangers)
    }
    if !merged.notes.isEmpty {
      lines.append(
        "of the gradebooks: \(merged.notes.count == 1 ? "1 note" : "\(merged.notes.count) notes")")
      lines += some(merged.notes)
    }
    let files = ["gradebook.csv", "canvas.csv", "moodle.csv", "class.html"].filter(isThere)
    if !files.isEmpty {
      lines.append("written to \(out.sanitized): " + files.joined(separator: ", "))
    }
    lines.append("each student's: " + shown("students/KEY/"))
    return lines + next(merged)
  }

  private func next(_ merged: ClassMerge.Outcome) -> [String] {
    guard merged.commands.isEmpty else {
      return ["next: grade those that are not graded, with"]
        + merged.commands.prefix(Self.maximumNames).map { "  \($0)" }
    }
    return isThere("class.html") ? ["next: open \(shown("class.html")) in a browser"] : []
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.url.appending(path: name).path)
  }

  private func shown(_ name: String) -> String { "\(out)/\(name)".sanitized }

  private func some(_ names: [String]) -> [String] {
    let shown = names.prefix(Self.maximumNames).map { ("  " + $0.sanitized).cut() }
    let rest = names.count - shown.count
    return shown + (rest > 0 ? ["  and \(rest) more"] : [])
  }
}
