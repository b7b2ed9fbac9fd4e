/// Returns the SHA-1 digest of a message (FIPS 180-4, section 6.1), 20 bytes as five words.
///
/// Flax hashes the path of a parameter with it. SHA-1 is broken as a seal against forgery, which
/// nothing here relies on.
package func sha1(_ message: [UInt8]) -> [UInt32] {
  var bytes = message + [0x80]
  while bytes.count % 64 != 56 { bytes.append(0) }
  let bitLength = UInt64(message.count) * 8
  bytes += (0..<8).map { UInt8(truncatingIfNeeded: bitLength >> (56 - 8 * $0)) }

  var digest: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  for block in stride(from: 0, to: bytes.count, by: 64) {
    var schedule = (0..<16).map { word in
      bytes[(block + 4 * word)..<(block + 4 * word + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<80 {
      let mixed = schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16]
      schedule.append(rotateLeft(mixed, 1))
    }
    var (a, b, c, d, e) = (digest[0], digest[1], digest[2], digest[3], digest[4])
    for (t, word) in schedule.enumerated() {
      let (choice, constant): (UInt32, UInt32) =
        switch t {
        case ..<20: (b & c | ~b & d, 0x5A82_7999)
        case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      (a, b, c, d, e) = (
        rotateLeft(a, 5) &+ choice &+ e &+ constant &+ word, a, rotateLeft(b, 30), c, d
      )
    }
    for (i, word) in [a, b, c, d, e].enumerated() { digest[i] &+= word }
  }
  return digest
}

private func rotateLeft(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word << count | word >> (32 - count)
}
