internal import Foundation

/// A text by its letters and digits alone, whatever the script, their case, and their accents: how
/// sentences are compared that people copied.
package struct Wording: Hashable, Sendable {
  private let letters: [UInt8]

  /// - Complexity: O(*n*).
  package init(_ text: String) {
    var letters = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    self.letters = Array(String(letters).utf8)
  }

  /// Several texts, one after the other.
  init(joining parts: [Wording]) { letters = parts.flatMap(\.letters) }

  /// Whether there is no letter and no digit.
  package var isEmpty: Bool { letters.isEmpty }

  /// The sentences of a text; a full stop ends one before white space only.
  static func sentences(of text: String) -> [Wording] {
    var sentences: [Wording] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let next = text.index(after: place)
      if "。！？".contains(text[place])
        || ".!?".contains(text[place]) && (next == text.endIndex || text[next].isWhitespace)
      {
        sentences.append(Wording(String(text[start..<next])))
        start = next
      }
      place = next
    }
    return (sentences + [Wording(String(text[start...]))]).filter { !$0.isEmpty }
  }

  /// Whether another text stands in this one, by the method of Knuth, Morris and Pratt (1977).
  ///
  /// - Complexity: O(*n* + *m*) in the lengths of both.
  package func contains(_ other: Wording) -> Bool {
    let sought = other.letters
    guard !sought.isEmpty else { return true }
    // For each place, how much of the beginning ends there.
    var borders = [0]
    borders.reserveCapacity(sought.count)
    var length = 0
    for place in sought.indices.dropFirst() {
      while length > 0, sought[place] != sought[length] { length = borders[length - 1] }
      if sought[place] == sought[length] { length += 1 }
      borders.append(length)
    }
    length = 0
    for letter in letters {
      while length > 0, letter != sought[length] { length = borders[length - 1] }
      if letter == sought[length] { length += 1 }
      if length == sought.count { return true }
    }
    return false
  }

  /// Whether a sentence is this one copied: it holds at least half of it, and nothing else.
  package func isCopied(by sentence: String) -> Bool {
    let copy = Wording(sentence)
    return copy.letters.count * 2 >= letters.count
      && Self.sentences(of: sentence).allSatisfy(contains)
  }
}
