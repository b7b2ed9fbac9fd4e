/// The checksum of ZIP and gzip files: CRC-32 with the reflected polynomial 0xEDB88320 (ISO 3309).
package struct CRC32: Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  package init() {}

  /// The checksum of all that was added; 0 when there is nothing.
  package var value: UInt32 { ~register }

  /// Adds bytes.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    let table = Self.table
    for byte in bytes {
      register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ register >> 8
    }
  }

  /// The checksum of some bytes; 0 when there are none.
  package static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum = CRC32()
    sum.add(Array(bytes)[...])
    return sum.value
  }
}
