/// A short name for a text, the same in every run: FNV-1a with 64 bits.
///
/// It is made to tell versions of a file apart, and not to withstand anybody.
struct Fingerprint: CustomStringConvertible {
  private let value: UInt64

  init(_ text: String) {
    value = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  var description: String { String(value, radix: 16) }
}
