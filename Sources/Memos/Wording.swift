internal import Foundation

/// A text by its letters and digits alone, whatever the script, their case, and their accents: how
/// sentences are compared that people copied.
package struct Wording: Hashable, Sendable {
  private let letters: [UInt8]

  /// - Complexity: O(*n*).
  package init(_ text: String) { self.init(joining: Self.sentences(of: text)) }

  /// Several texts, one after the other.
  init(joining parts: [Wording]) { letters = parts.flatMap(\.letters) }

  private init(letters: String.UnicodeScalarView) { self.letters = Array(String(letters).utf8) }

  /// Whether there is no letter and no digit.
  package var isEmpty: Bool { letters.isEmpty }

  /// The sentences of a text; a full stop ends one before white space only.
  ///
  /// - Complexity: O(*n*).
  static func sentences(of text: String) -> [Wording] {
    var sentences: [Wording] = []
    var letters = String.UnicodeScalarView()
    var isAfterStop = false
    func end() {
      if !letters.isEmpty { sentences.append(Wording(letters: letters)) }
      letters = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters.append(scalar)
      } else if scalar == "。" || isAfterStop && scalar.properties.isWhitespace {
        end()
      }
      isAfterStop = scalar == "." || scalar == "!" || scalar == "?"
    }
    end()
    return sentences
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
