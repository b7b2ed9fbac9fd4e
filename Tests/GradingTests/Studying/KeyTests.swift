import Testing

@testable import Studying

/// What a terminal sends, as keys.
@Suite struct KeyTests {
  @Test(arguments: [
    ("n", [Key.letter("n")]), ("N", [.letter("n")]), ("hq", [.letter("h"), .letter("q")]),
    ("\r", [.enter]), ("\n", [.enter]), (" ", [.space]), ("\u{1B}", [.escape]),
    ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[5~", [.pageUp]),
    ("\u{1B}[6~", [.pageDown]), ("\u{0C}", [.redraw]), ("\u{04}", [.end]),
    // Left out: Delete, Home, a click of the mouse, a letter of another alphabet, half a key.
    ("\u{1B}[3~", []), ("\u{1B}[Hq", [.letter("q")]), ("\u{1B}[<0;3;4Mq", [.letter("q")]),
    ("ä", []), ("\u{1B}[", []), ("\u{1B}[1;5", []), ("\u{1B}q", [.escape, .letter("q")]),
    ("\u{7F}\u{01}", []), ("", []),
  ])
  func keys(_ text: String, _ keys: [Key]) {
    var reader = KeyReader()
    #expect(reader.keys(in: Array(text.utf8)) == keys)
  }

  @Test func whatIsPastedIsNoKey() {
    for size in 1...9 {
      var reader = KeyReader()
      var keys: [Key] = []
      let bytes = Array("h\u{1B}[200~quit\nnow \u{1B}[A\u{1B}[201~s".utf8)
      // Keys come whole; what is pasted comes in pieces.
      keys += reader.keys(in: Array(bytes.prefix(7)))
      for start in stride(from: 7, to: bytes.count, by: size) {
        keys += reader.keys(in: Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(keys == [.letter("h"), .letter("s")])
    }
  }

  @Test func anyBytesAreReadToTheirEnd() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<20).map { _ in
        UInt8.random(in: 0...3, using: &random) == 0
          ? 0x1B : UInt8.random(in: 0...255, using: &random)
      }
      var reader = KeyReader()
      #expect(reader.keys(in: bytes).count <= bytes.count)
    }
  }
}
