internal import Foundation
internal import Memos

/// A paragraph with a reader's verdict on it.
struct LabelledParagraph: Decodable, Sendable {
  let text: String
  /// The letters of the ideas that it says, each with the words that say it, if somebody marked them.
  let present: [Character: String?]
  /// The letters of the ideas that it does not say.
  let absent: Set<Character>

  private enum Key: String, CodingKey { case text, present, absent }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    text = try container.decode(String.self, forKey: .text)
    absent = Set(try container.decode(String.self, forKey: .absent))
    if let letters = try? container.decode(String.self, forKey: .present) {
      present = Dictionary(uniqueKeysWithValues: letters.map { ($0, nil) })
    } else {
      let quotes = try container.decode([String: String].self, forKey: .present)
      present = Dictionary(uniqueKeysWithValues: quotes.map { (Character($0.key), $0.value) })
    }
  }

  /// The paragraphs of a file, one a line.
  static func all(in file: URL) throws -> [LabelledParagraph] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(LabelledParagraph.self, from: Data($0.utf8))
    }
  }
}
