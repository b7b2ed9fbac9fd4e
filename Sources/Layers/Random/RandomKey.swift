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
