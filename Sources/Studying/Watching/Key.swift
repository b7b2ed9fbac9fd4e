/// A key that was pressed.
package enum Key: Equatable, Sendable {
  /// A letter or a sign, in lower case.
  case letter(Character)
  case enter, escape, space
  case up, down, pageUp, pageDown
  /// Ctrl-L.
  case redraw
  /// Ctrl-D.
  case end
}

/// Makes keys of what a terminal sends.
///
/// What is pasted is no key: its letters would turn pages and end the watch.
package struct KeyReader: Sendable {
  /// What the terminal is told so that it marks what is pasted, and so that it does so no more.
  package static let marksPastes: String = "\u{1B}[?2004h"
  package static let marksNoPastes: String = "\u{1B}[?2004l"
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// The last bytes of what is being pasted; nil when nothing is.
  private var pasted: [UInt8]?

  package init() {}

  /// Reads what a terminal sends.
  ///
  /// Keys without a meaning are left out, and so is what belongs to no key.
  package mutating func keys(in bytes: [UInt8]) -> [Key] {
    var keys: [Key] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if let before = pasted {
        let last = Array((before + [byte]).suffix(Self.pasteEnd.count))
        pasted = last == Self.pasteEnd ? nil : last
        continue
      }
      switch byte {
      case 0x1B: keys += escape(&rest)
      case 0x0D, 0x0A: keys.append(.enter)
      case 0x20: keys.append(.space)
      case 0x04: keys.append(.end)
      case 0x0C: keys.append(.redraw)
      case 0x21...0x7E:
        keys.append(.letter(Character(Unicode.Scalar(byte)).lowercased().first ?? " "))
      default: continue
      }
    }
    return keys
  }

  /// Reads on after an escape: `ESC [ A`, `ESC O A`, `ESC [ 5 ~`, or the key itself.
  private mutating func escape(_ rest: inout ArraySlice<UInt8>) -> [Key] {
    guard let opener = rest.first, opener == UInt8(ascii: "[") || opener == UInt8(ascii: "O") else {
      return [.escape]
    }
    rest.removeFirst()
    var parameter: [UInt8] = []
    while let byte = rest.popFirst() {
      guard (0x40...0x7E).contains(byte) else {
        parameter.append(byte)
        continue
      }
      switch (byte, parameter) {
      case (UInt8(ascii: "A"), []): return [.up]
      case (UInt8(ascii: "B"), []): return [.down]
      case (UInt8(ascii: "~"), [UInt8(ascii: "5")]): return [.pageUp]
      case (UInt8(ascii: "~"), [UInt8(ascii: "6")]): return [.pageDown]
      case (UInt8(ascii: "~"), Array("200".utf8)):
        pasted = []
        return []
      default: return []
      }
    }
    return []
  }
}
