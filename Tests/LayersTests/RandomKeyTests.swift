import Layers
import Testing

/// The worked values are from jax 0.10.2 and flax 0.12.8.
@Suite struct RandomKeyTests {
  @Test("Threefry gives the known answers of its authors")
  func knownAnswers() {
    let ones = UInt32.max
    #expect(RandomKey(0, 0).encrypt(0, 0) == (0x6B20_0159, 0x99BA_4EFE))
    #expect(RandomKey(ones, ones).encrypt(ones, ones) == (0x1CB9_96FC, 0xBB00_2BE7))
    #expect(
      RandomKey(0x1319_8A2E, 0x0370_7344).encrypt(0x243F_6A88, 0x85A3_08D3)
        == (0xC492_3A9C, 0x483D_F7A0))
  }

  @Test(
    "The low 32 bits of a seed count",
    arguments: [
      (0, 0), (42, 42), (1 << 31, 0x8000_0000), (-(1 << 31), 0x8000_0000), (-1, 0xFFFF_FFFF),
      (Int.max, 0xFFFF_FFFF), (1 << 32, 0), (Int.min, 0), (12_345_678_901, 0xDFDC_1C35),
    ] as [(Int, UInt32)])
  func seeds(seed: Int, word: UInt32) {
    #expect(RandomKey(seed: seed) == RandomKey(0, word))
  }

  @Test("SHA-1 gives the digests of FIPS 180 and of flax's paths")
  func digests() {
    func hex(_ text: String) -> String { hexadecimal(sha1(Array(text.utf8))) }
    #expect(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
    #expect(hex(String(repeating: "a", count: 1_000)) == "291e9a6c66994949b57ba5e650361e98fc36b1ba")
    #expect(hex("Dense_0\u{1}") == "b2b713153c0c59ea0aa21ceffac1084ea6438d1f")
    #expect(hex("Dense_1\u{2}") == "c71ab7f8fd8966935a007df435f5c60af59cfbaa")
  }

  @Test("Keys of parameters and their words are flax's")
  func parameterKeys() {
    let first = RandomKey(seed: 0).parameterKey(path: ["Dense_0"], counter: 1)
    #expect(first == RandomKey(0xB567_2C9F, 0xDA53_0980))
    #expect(
      (0..<4).map(first.bits) == [0x0D82_2D5E, 0xC221_3F35, 0x1825_14FD, 0x36B9_5DA9])
    let second = RandomKey(seed: 42).parameterKey(path: ["Dense_1"], counter: 1)
    #expect(second == RandomKey(0x0431_E81A, 0xE980_92B6))
  }
}

/// The digits of a digest.
func hexadecimal(_ words: [UInt32]) -> String {
  words.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}
