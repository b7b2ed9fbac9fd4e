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

  /// Reads a symbol's name; nil where it is not a Swift name, or does not begin with a module.
  init?(_ symbol: String) {
    let bytes = Array(symbol.utf8)
    guard bytes.starts(with: "$s".utf8), bytes.count > 2 else { return nil }
    var position = 2
    // The descriptor of an associated type begins with the type's name; its protocol follows.
    if symbol.hasSuffix("Tl"), let type = Self.name(in: bytes, at: 2) { position = type.upperBound }
    if let first = Self.name(in: bytes, at: position) {
      module = String(decoding: bytes[first], as: UTF8.self)
    } else if position == bytes.count || Self.digits.contains(bytes[position]) {
      return nil
    } else {
      module = "Swift"
    }

    var names: [Name] = []
    while position < bytes.count {
      if let name = Self.name(in: bytes, at: position) {
        position = name.upperBound
        names.append(
          Name(
            text: String(decoding: bytes[name], as: UTF8.self),
            isExtending: position < bytes.count && bytes[position] == UInt8(ascii: "E")))
        continue
      }
      let first = bytes[position]
      position += 1
      switch first {
      case UInt8(ascii: "S"):
        // One of the standard library's types, by a letter or two, and how often.
        position = Self.end(of: Self.digits, in: bytes, from: position)
        position += position < bytes.count && bytes[position] == UInt8(ascii: "c") ? 2 : 1
      case UInt8(ascii: "A"):
        // What occurred before, by letters of which the last is a capital one, each with how often.
        while position < bytes.count,
          Self.digits.contains(bytes[position]) || Self.small.contains(bytes[position])
        { position += 1 }
        position += 1
      case UInt8(ascii: "0"):
        // Letters that stand for words, the last a capital one; more may be spelled out behind them.
        position = Self.end(of: Self.small, in: bytes, from: position)
        if position < bytes.count, Self.capital.contains(bytes[position]) { position += 1 }
      case Self.digits:
        // Other numbers stand in a name too, such as the number of a closure.
        position = Self.end(of: Self.digits, in: bytes, from: position)
      default: break
      }
    }
    self.names = names
  }

  private static let digits: ClosedRange<UInt8> = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let small: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let capital: ClosedRange<UInt8> = UInt8(ascii: "A")...UInt8(ascii: "Z")

  private static func end(of range: ClosedRange<UInt8>, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, range.contains(bytes[index]) { index += 1 }
    return index
  }

  /// Where a name is spelled out whose length stands at an index; nil where none is.
  private static func name(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    let end = end(of: digits, in: bytes, from: start)
    guard end > start, bytes[start] != UInt8(ascii: "0"), end - start < 9, end < bytes.count,
      let length = Int(String(decoding: bytes[start..<end], as: UTF8.self)),
      length <= bytes.count - end
    else { return nil }
    switch bytes[end] {
    case small, capital, UInt8(ascii: "_"), 0x80...: return end..<end + length
    default: return nil
    }
  }
}
