internal import Grading

extension Exam {
  /// What was examined, whether it holds, and what to do where it does not.
  struct Finding: Equatable, Codable, Sendable {
    let holds: Bool
    /// What was seen; where a line is to blame, it begins with `path:line:`.
    let text: String
    /// What to do, as a command or in words; nil where it holds.
    let fix: String?
    /// Lines to paste, each whole; nil where there are none.
    let paste: [String]?

    /// Something that is as it should be.
    init(holds text: String) {
      holds = true
      self.text = text
      fix = nil
      paste = nil
    }

    /// Something that is not.
    ///
    /// - Parameters:
    ///   - text: What is wrong, and where.
    ///   - fix: What to do.
    ///   - paste: Lines to paste, each whole.
    init(fault text: String, fix: String, paste: [String] = []) {
      holds = false
      self.text = text
      self.fix = fix
      self.paste = paste.isEmpty ? nil : paste
    }

    /// The finding for a terminal: everything fits its width but lines to paste, which are never broken
    /// and begin at the left, so that they can be copied.
    ///
    /// - Parameter style: How it is written.
    /// - Returns: At least one line.
    func lines(in style: TextStyle) -> [String] {
      guard !style.isPlain else {
        let told = [holds ? "Holds: \(text)." : "Fault: \(text).", fix.map { "Fix: \($0)." } ?? ""]
        return told.filter { !$0.isEmpty }.flatMap { $0.wrapped() } + (paste ?? [])
      }
      let room = TextStyle.width - 8
      let mark = holds ? style("ok", .green) + "    " : style("FAIL", .red) + "  "
      let text = text.wrapped(room)
      let fix = fix.map { $0.wrapped(room, first: "fix: ", rest: "     ") } ?? []
      return ["  " + mark + (text.first ?? "")]
        + (text.dropFirst() + fix).map { "        " + $0 } + (paste ?? [])
    }
  }

  /// All findings on one exercise, on the course as a whole, or on the labs.
  struct Result: Equatable, Codable, Sendable {
    let slug: String
    let findings: [Finding]

    var holds: Bool { findings.allSatisfy(\.holds) }

    /// The result for a terminal.
    func lines(in style: TextStyle) -> [String] {
      [style("\(slug): \(holds ? "holds" : "unfinished")", .bold)]
        + findings.flatMap { $0.lines(in: style) }
    }
  }
}

/// What a scaffold writes where a person is to write, and where it still stands.
enum Placeholder {
  static let text: String = "(to be written)"

  /// A finding for each line of a file in which something is still to be written.
  ///
  /// - Parameter page: The file.
  /// - Returns: Findings with the line, in the order of the file.
  static func findings(in page: Page) -> [Exam.Finding] {
    page.lines.enumerated().filter { $1.contains(text) }.map { place, line in
      let shown = line.trimmingPrefix { $0 == " " }
      return Exam.Finding(
        fault: "\(page.path):\(place + 1): to be written: \(String(shown).cut(120))",
        fix: "replace \(text) in that line")
    }
  }
}
