internal import Foundation

/// The modules that a file imports, as the compiler lists them while it compiles.
///
/// The list stands in the compiler's text: a line for the file, or for the expansion of a macro in it,
/// and a line for each module below. The text shows lines of the learner's too, which can look like
/// such lists; all lists are taken together, so that they can only add to it.
struct ImportList: Equatable, Sendable {
  /// The modules that were found; submodules count as their module.
  private(set) var modules: [String] = []
  /// The modules that there are not.
  private(set) var missing: [String] = []
  /// The rest of the compiler's text.
  private(set) var rest: String = ""

  /// What has the compiler list them.
  static let option: String = "-dump-source-file-imports"

  init(_ text: String) {
    var kept: [Substring] = []
    var isInList = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("imports for "), line.hasSuffix(":") {
        isInList = true
      } else if isInList, line.hasPrefix("\t") {
        modules.append(Self.module(line.dropFirst()))
      } else {
        isInList = false
        kept.append(line)
        if let name = Self.missing(in: line) { missing.append(name) }
      }
    }
    rest = kept.joined(separator: "\n")
  }

  private static func module(_ name: Substring) -> String {
    String(name.prefix { $0 != "." })
  }

  private static func missing(in line: Substring) -> String? {
    guard line.utf8.count < 4096, let start = line.range(of: ": error: no such module '") else {
      return nil
    }
    return module(line[start.upperBound...].prefix { $0 != "'" })
  }
}
