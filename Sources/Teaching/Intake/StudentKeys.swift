internal import Archives
internal import Foundation
internal import Grading

/// Gives each student of a class a key.
///
/// A key is the name in ASCII, and the number where there is one. Where two would be the same to a
/// file system, all get a sum of the name at their end but for the only one that is spelled like its
/// name, so that no key depends on the order in which names are listed.
struct StudentKeys {
  /// Somebody who is to get a key.
  struct Person {
    /// The name as the system has it, unique in the class.
    let origin: String
    let name: String
    let number: String?
  }

  /// The longest key without what makes it unique: file systems allow 255 bytes for a name.
  private static let length: Int = 64

  /// The keys of some people, in their order.
  static func keys(of people: [Person]) -> [String] {
    let plain = people.map { person in
      [letters(person.name), person.number].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: "-")
    }
    let counts = Dictionary(plain.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    let exact = Dictionary(
      zip(people, plain).filter { $0.origin == $1 }.map { ($1.lowercased(), 1) },
      uniquingKeysWith: +)
    var taken: Set<String> = []
    return zip(people, plain).map { person, plain in
      var key = plain
      let isOnly = plain == person.origin && exact[plain.lowercased()] == 1
      if plain.isEmpty || counts[plain.lowercased()] != 1 && !isOnly {
        key += (plain.isEmpty ? "student-" : "-") + sum(person.origin)
      }
      while !taken.insert(key.lowercased()).inserted { key += "-" + sum(person.origin + key) }
      return key
    }
  }

  /// Letters that are no letter with an accent.
  private static let spelled: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d",
  ]

  private static func sum(_ text: String) -> String {
    let digits = String(CRC32.checksum(text.utf8), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// A name in ASCII letters, digits, `.`, `_` and `-`: without accents, and `_` for all else.
  private static func letters(_ name: String) -> String {
    var key = ""
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-": key.unicodeScalars.append(scalar)
      default:
        if let letters = spelled[scalar] {
          key += letters
          continue
        }
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        if !isMark, !key.hasSuffix("_") { key += "_" }
      }
      if key.utf8.count >= length { break }
    }
    // A name that begins with a dot is hidden, and one with a dash is taken for an option.
    let edge: Set<Character> = [".", "-", "_"]
    while let first = key.first, edge.contains(first) { key.removeFirst() }
    while let last = key.last, edge.contains(last) { key.removeLast() }
    return key
  }
}
