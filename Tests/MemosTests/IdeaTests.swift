import Foundation
import Testing

@testable import Memos

/// Paragraphs in many voices, and the ideas that are found in them.
@Suite struct IdeaTests {
  static let ideas: [(letter: Character, idea: Idea)] = [
    ("S", .normOnShortcut), ("M", .noIdentitySurvives), ("C", .compoundsWithDepth),
    ("B", .normMovesToBranch), ("K", .shortcutStaysClean), ("A", .sameShapeAdds),
    ("W", .twoMatrices), ("G", .gradientFlow), ("R", .branchRescaled), ("T", .streamGrows),
    ("I", .sensitiveToInitialization),
  ]
  /// The ideas that a question asks for together.
  static let groups: [String] = ["SMCBK", "AW", "GRTI"]

  @Test(
    "Ideas that are there are found, and those that are not are not",
    arguments: ["development", "held"])
  func rates(_ file: String) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/\(file).txt")
    var (present, found, absent, mistaken) = (0, 0, 0, 0)
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 1)
      let expected = Set(parts[0])
      let prose = Prose(MemoText(String(parts[1])), given: [])
      let groups = Self.groups.filter { group in group.contains { expected.contains($0) } }
      for (letter, idea) in Self.ideas
      where expected == ["-"] || groups.contains(where: { $0.contains(letter) }) {
        let isFound = idea.sentence(in: prose) != nil
        if expected.contains(letter) { present += 1 } else { absent += 1 }
        if isFound, expected.contains(letter) { found += 1 }
        if isFound, !expected.contains(letter) { mistaken += 1 }
        if isFound != expected.contains(letter),
          file == "development" || ProcessInfo.processInfo.environment["HELD"] != nil
        {
          print("\(isFound ? "MISTAKEN" : "MISSED") \(letter): \(parts[1])")
        }
      }
    }
    print("RATE \(file): found \(found) of \(present), mistaken \(mistaken) of \(absent)")
    #expect(found * 100 >= present * 85)
    #expect(mistaken * 100 < absent * 5)
  }
}
