/// A key of JAX's default random generator, Threefry-2x32 with 20 rounds, and the words it gives.
///
/// The generator is that of Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3".
/// Matches jax 0.10.2 with its defaults: 32-bit mode and `jax_threefry_partitionable`. A key is a
/// value: it draws the same numbers however often it is used, and new keys are folded from it.
package struct RandomKey: Equatable, Sendable {
  /// The two words of the key.
  package let words: (UInt32, UInt32)

  /// Creates a key from its words.
  package init(_ first: UInt32, _ second: UInt32) { words = (first, second) }

  /// Creates the key of `jax.random.PRNGKey(seed)`: the low 32 bits of the seed, the rest dropped.
  package init(seed: Int) { self.init(0, UInt32(truncatingIfNeeded: seed)) }

  /// Returns the key of `jax.random.fold_in(key, word)`.
  package func folding(_ word: UInt32) -> RandomKey {
    let (first, second) = encrypt(0, word)
    return RandomKey(first, second)
  }

  /// Returns the word of `jax.random.bits` at a row-major index.
  package func bits(at index: Int) -> UInt32 {
    let counter = UInt64(index)
    let (first, second) = encrypt(
      UInt32(truncatingIfNeeded: counter >> 32), UInt32(truncatingIfNeeded: counter))
    return first ^ second
  }

  /// Encrypts a counter with the key.
  package func encrypt(_ first: UInt32, _ second: UInt32) -> (UInt32, UInt32) {
    let (k0, k1) = words
    let k2 = k0 ^ k1 ^ 0x1BD1_1BDA
    var (a, b) = (first &+ k0, second &+ k1)
    /// Four rotations, then the key again and the number of the round.
    func round(_ number: UInt32, _ r: (UInt32, UInt32, UInt32, UInt32), _ x: UInt32, _ y: UInt32) {
      mix(r.0)
      mix(r.1)
      mix(r.2)
      mix(r.3)
      a &+= x
      b &+= y &+ number
    }
    func mix(_ rotation: UInt32) {
      a &+= b
      b = b << rotation | b >> (32 - rotation)
      b ^= a
    }
    round(1, (13, 15, 26, 6), k1, k2)
    round(2, (17, 29, 16, 24), k2, k0)
    round(3, (13, 15, 26, 6), k0, k1)
    round(4, (17, 29, 16, 24), k1, k2)
    round(5, (13, 15, 26, 6), k2, k0)
    return (a, b)
  }

  /// Whether two keys have the same words.
  package static func == (a: RandomKey, b: RandomKey) -> Bool { a.words == b.words }
}

extension RandomKey {
  /// Returns the key from which flax.linen 0.12.8 draws a parameter.
  ///
  /// Folds the first word of the SHA-1 of the path's names, joined without a separator, and the
  /// counter in the fewest big-endian bytes. The parameter's own name is not part of it.
  ///
  /// - Parameters:
  ///   - path: The names of the modules from the outermost to the parameter's.
  ///   - counter: 1 for the first parameter that the module creates, 2 for the second.
  /// - Returns: The parameter's own key.
  package func parameterKey(path: [String], counter: Int) -> RandomKey {
    var bytes = path.flatMap { Array($0.utf8) }
    let counterBytes = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
    bytes += counterBytes.drop { $0 == 0 }
    return folding(sha1(bytes)[0])
  }
}

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
