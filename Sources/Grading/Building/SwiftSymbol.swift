/// What can be read off a mangled Swift name without taking it apart: the module that it begins with,
/// and the names that are spelled out in it.
///
/// The grammar is in the compiler's `docs/ABI/Mangling.rst`. A name begins with the module of the type
/// or function, by its length and its letters, or with a letter or two for the standard library's most
/// common types; a name that extends a type of another module has the extending module, and an `E`,
/// further on. Names that occurred before are replaced by letters, which does not matter here: the
/// first time they are spelled out. The first module is read exactly, the names after it as far as one
/// can tell them from numbers.
struct SwiftSymbol: Equatable, Sendable {
  /// A name that is spelled out.
  struct Name: Equatable, Sendable {
    let text: String
    /// Whether it is the module of an extension.
    let isExtending: Bool
  }

  /// The module that the name begins with.
  let module: String
  let names: [Name]

  /// Reads a symbol.
  ///
  /// - Parameter symbol: Its name.
  /// - Returns: Nil where it is not a Swift name, or does not begin with a module.
  init?(_ symbol: String) {
    let bytes = Array(symbol.utf8)
    guard bytes.starts(with: "$s".utf8), bytes.count > 2 else { return nil }
    let beginsWithName = Self.digits.contains(bytes[2])
    var names: [Name] = []
    var position = 2
    while position < bytes.count {
      let isSubstitution = [UInt8(ascii: "A"), UInt8(ascii: "S")].contains(bytes[position])
      if isSubstitution || !Self.digits.contains(bytes[position]) {
        position += 1
        // Numbers in a substitution say how often it is repeated.
        while isSubstitution, position < bytes.count, Self.digits.contains(bytes[position]) {
          position += 1
        }
        continue
      }
      if bytes[position] == UInt8(ascii: "0") {
        // Letters that stand for words, up to a capital one; letters that are spelled out may follow.
        position += 1
        while position < bytes.count, Self.small.contains(bytes[position]) { position += 1 }
        if position < bytes.count, Self.capital.contains(bytes[position]) { position += 1 }
        continue
      }
      var length = 0
      while position < bytes.count, Self.digits.contains(bytes[position]), length <= bytes.count {
        length = 10 * length + Int(bytes[position] - UInt8(ascii: "0"))
        position += 1
      }
      // Other numbers stand in a name too, such as the number of a closure.
      guard length <= bytes.count - position, Self.beginsName(bytes[position...]) else { continue }
      let end = position + length
      names.append(
        Name(
          text: String(decoding: bytes[position..<end], as: UTF8.self),
          isExtending: end < bytes.count && bytes[end] == UInt8(ascii: "E")))
      position = end
    }
    if beginsWithName {
      guard bytes[2] != UInt8(ascii: "0"), let first = names.first else { return nil }
      module = first.text
    } else {
      module = "Swift"
    }
    self.names = names
  }

  private static let digits: ClosedRange<UInt8> = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let small: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let capital: ClosedRange<UInt8> = UInt8(ascii: "A")...UInt8(ascii: "Z")

  private static func beginsName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return small.contains(first) || capital.contains(first) || first == UInt8(ascii: "_")
      || first >= 0x80
  }
}
