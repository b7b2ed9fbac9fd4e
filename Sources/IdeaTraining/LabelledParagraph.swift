internal import Foundation

/// A paragraph with a reader's verdict on it.
struct LabelledParagraph: Decodable, Sendable {
  let text: String
  /// The letters of the ideas that it says, each with the words that say it.
  let present: [Character: String]
  /// The letters of the ideas that it does not say.
  let absent: Set<Character>

  private enum Key: String, CodingKey { case text, present, absent }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    text = try container.decode(String.self, forKey: .text)
    absent = Set(try container.decode(String.self, forKey: .absent))
    let quotes = try container.decode([String: String].self, forKey: .present)
    present = Dictionary(
      quotes.compactMap { letter, quote in letter.first.map { ($0, quote) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The paragraphs of a file, one a line.
  ///
  /// - Throws: `UnreadableLine`.
  static func all(in file: URL) throws -> [LabelledParagraph] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return try lines.enumerated().map { number, line in
      do {
        return try JSONDecoder().decode(LabelledParagraph.self, from: Data(line.utf8))
      } catch {
        throw UnreadableLine(file: file.lastPathComponent, number: number + 1)
      }
    }
  }
}

/// A line that is no labelled paragraph.
struct UnreadableLine: Error, CustomStringConvertible {
  let file: String
  let number: Int

  var description: String {
    "\(file), line \(number): write an object with text, present and absent, as the README beside it says"
  }
}
