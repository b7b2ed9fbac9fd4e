internal import Foundation

/// One `--report FORMAT=PATH`, understood: `junit:gitlab=report.xml`, `json=-`.
package struct ReportRequest: Sendable {
  package let format: ReportFormat
  /// The words that followed the format's name.
  package let flavors: Set<String>
  /// Where the report goes; nil for standard output.
  package let file: ReportFile?

  /// Reads the value of the option.
  ///
  /// - Throws: `UsageError` for an unknown format or flavor, and for a path that cannot hold a file.
  package init(_ text: String) throws(UsageError) {
    guard let equals = text.firstIndex(of: "="), text.index(after: equals) < text.endIndex else {
      throw UsageError(
        "--report: \(text.sanitized) names no \(text.contains("=") ? "path" : "format and path")",
        advice: "write --report FORMAT=PATH, as in --report json=report.json")
    }
    let words = text[..<equals].split(separator: ":", omittingEmptySubsequences: false)
      .map(String.init)
    let names = ReportFormat.all.map(\.name)
    guard let format = ReportFormat.all.first(where: { $0.name == words[0] }) else {
      let isFlavor = ReportFormat.all.first { $0.flavors.contains { $0.name == words[0] } }
      throw UsageError(
        "--report: there is no format \(words[0].sanitized)",
        advice: isFlavor.map { "did you mean \($0.name):\(words[0])?" }
          ?? Suggestion.advice(
            for: words[0], among: names, else: "one of: \(names.joined(separator: ", "))"))
    }
    self.format = format
    flavors = Set(words.dropFirst())
    let known = format.flavors.map(\.name)
    if let flavor = words.dropFirst().first(where: { !known.contains($0) }) {
      throw UsageError(
        "--report: \(format.name) has no flavor \(flavor.sanitized)",
        advice: known.isEmpty
          ? "write --report \(format.name)=PATH"
          : Suggestion.advice(
            for: flavor, among: known, else: "one of: \(known.joined(separator: ", "))"))
    }
    let path = String(text[text.index(after: equals)...])
    file = path == "-" ? nil : try ReportFile(path)
  }

  /// Reads all reports that were asked for.
  ///
  /// - Throws: `UsageError` also when two would overwrite each other.
  package static func all(_ texts: [String]) throws(UsageError) -> [ReportRequest] {
    var requests: [ReportRequest] = []
    for text in texts {
      let request = try ReportRequest(text)
      if requests.contains(where: { $0.file?.path == request.file?.path }) {
        throw UsageError(
          request.file.map { "--report: \($0.path.sanitized) is named twice" }
            ?? "--report: two reports go to standard output", advice: "give each its own path")
      }
      requests.append(request)
    }
    return requests
  }
}
