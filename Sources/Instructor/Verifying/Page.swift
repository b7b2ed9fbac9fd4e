internal import Foundation
internal import Grading

/// A file of the course that people read or write, line by line.
struct Page {
  /// Its path in the checkout.
  let path: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A file of a checkout; one that cannot be read has no lines.
  init(_ path: String, in project: Project) {
    let text = try? String(contentsOf: project.root.appending(path: path), encoding: .utf8)
    self.init(path: path, text: text ?? "")
  }

  /// The pages of a checkout: at the top, in `Documentation` and its folders, and in `Problems`.
  ///
  /// - Throws: `GraderFault.missing` for one that cannot be read.
  static func all(in project: Project) throws -> [Page] {
    let recipes = "Documentation/Recipes/"
    return try [
      "", "Documentation/", "Documentation/Services/", recipes, recipes + "slurm/",
      recipes + "kubernetes/", "Problems/",
    ].flatMap { folder -> [Page] in
      let url = project.root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      return try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
        Page(path: folder + name, text: try project.text(at: url.appending(path: name)))
      }
    }
  }

  /// Where a text stands first, as `path:line`; the path alone where it does not.
  func place(of text: String) -> String {
    lines.firstIndex { $0.contains(text) }.map { "\(path):\($0 + 1)" } ?? path
  }

  /// The cells of a row of a table.
  static func cells(_ row: String) -> [String] {
    row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What the first cell of a row names and links: an exercise, when the link is that of its statement.
  static func linked(_ row: String) -> String {
    let cell = cells(row).first ?? ""
    let link = cell.wholeMatch(of: /\[`(\w+)`\]\((?:\S*\/)?(\w+)\/README\.md\)/)
    return link.map { $0.1 == $0.2 ? "\($0.1), linked" : cell } ?? cell
  }

  /// The first cell of an exercise's row on this page: its slug, which links its statement.
  func link(to slug: String) -> String {
    let folder =
      path.hasPrefix("Problems/") ? "" : path.contains("/") ? "../Problems/" : "Problems/"
    return "[`\(slug)`](\(folder)\(slug)/README.md)"
  }

  /// The rows of all tables with a header.
  ///
  /// - Parameter header: How the header's line begins; where it has several spaces, one stands for all.
  /// - Returns: Each row with the number of its line, counted from 1.
  func rows(below header: String) -> [(number: Int, text: String)] {
    var rows: [(number: Int, text: String)] = []
    var isInside = false
    for (place, line) in lines.enumerated() {
      let words = line.split(separator: " ").joined(separator: " ")
      if words.hasPrefix(header) {
        isInside = true
      } else if words.isEmpty || words.hasPrefix("```") {
        isInside = false
      } else if isInside, !words.hasPrefix("|---") {
        rows.append((place + 1, line))
      }
    }
    return rows
  }

  /// The links that lead nowhere in the checkout: a file that is not there, or a heading that the file
  /// does not have.
  func deadLinks(in root: URL) -> [Exam.Finding] {
    let folder = root.appending(path: path).deletingLastPathComponent()
    return lines.enumerated().flatMap { place, line in
      line.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { link in
        if link.contains("://") || link.hasPrefix("mailto:") { return false }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file =
          parts[0].isEmpty ? root.appending(path: path) : folder.appending(path: String(parts[0]))
        guard parts.count > 1 else { return !FileManager.default.fileExists(atPath: file.path) }
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return !Page(path: "", text: text).anchors.contains(String(parts[1]))
      }.map {
        Exam.Finding(
          fault: "\(path):\(place + 1): \($0) leads nowhere",
          fix: "name a file that exists, and after # one of its headings")
      }
    }
  }

  /// The headings as links name them: GitHub's rule, without counting those of one name.
  private var anchors: [String] {
    lines.filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
        .replacing(" ", with: "-")
    }
  }
}
