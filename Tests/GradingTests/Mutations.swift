import Messages

/// Real inputs of a parser, damaged: the same in every run.
///
///     for bytes in Mutations(of: [sample], seed: 1, count: 2000) { _ = try? parse(bytes) }
///
/// Each has one to four wounds: a bit or a byte changed, bytes left out, repeated, moved or taken from
/// another input, the end cut off, or a number made huge, negative or no number. No input grows
/// beyond `longest` bytes.
struct Mutations: Sequence, IteratorProtocol {
  private let samples: [[UInt8]]
  private var random: SplitMix64
  private var left: Int
  private let longest: Int

  /// Prepares to damage inputs.
  ///
  /// - Parameters:
  ///   - samples: Inputs that the parser takes; at least one.
  ///   - seed: Any number.
  ///   - count: How many to give.
  ///   - longest: The most bytes that one may have.
  init(of samples: [some Sequence<UInt8>], seed: UInt64, count: Int, longest: Int = 1 << 16) {
    var own: [[UInt8]] = []
    for sample in samples { own.append(Array(sample)) }
    self.samples = own
    random = SplitMix64(seed: seed)
    left = count
    self.longest = longest
  }

  /// Texts of which the bytes are damaged, so that they may hold any character.
  static func texts(of samples: [String], seed: UInt64, count: Int) -> some Sequence<String> {
    Mutations(of: samples.map(\.utf8), seed: seed, count: count).lazy
      .map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func next() -> [UInt8]? {
    guard left > 0 else { return nil }
    left -= 1
    var bytes = samples.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) { wound(&bytes) }
    return Array(bytes.prefix(longest))
  }

  /// What numbers are replaced by: the ends of the usual types, and what is no number.
  private static let numbers: [String] = [
    "0", "-1", "255", "65536", "2147483648", "4294967295", "9223372036854775807",
    "9223372036854775808", "18446744073709551616", "99999999999999999999999", "1e308", "1e999",
    "-9223372036854775808", "0x7f", "1.5", "nan", "",
  ]

  private mutating func wound(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [.random(in: 0...255, using: &random)]
      return
    }
    let place = Int.random(in: bytes.indices, using: &random)
    let piece = place..<Swift.min(bytes.count, place + .random(in: 1...40, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = .random(in: 0...255, using: &random)
    case 2: bytes[place] = [0, 0x0A, 0x20, 0x7F, 0x80, 0xFF].randomElement(using: &random)!
    case 3: bytes.removeSubrange(piece)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let times = Int.random(in: 2...50, using: &random)
      bytes.insert(
        contentsOf: Array(repeating: Array(bytes[piece]), count: times).joined(), at: place)
    case 6:
      let moved = Array(bytes[piece])
      bytes.removeSubrange(piece)
      bytes.insert(contentsOf: moved, at: .random(in: 0...bytes.count, using: &random))
    case 7:
      let other = samples.randomElement(using: &random)!
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(piece, with: other[start...].prefix(piece.count * 2))
    default: replaceNumber(in: &bytes, from: place)
    }
  }

  /// Replaces the first run of digits after a place, or the byte there.
  private mutating func replaceNumber(in bytes: inout [UInt8], from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let start = bytes[place...].firstIndex(where: digits.contains) ?? place
    let rest = bytes[start...].drop(while: digits.contains)
    let end = Swift.max(rest.startIndex, start + 1)
    bytes.replaceSubrange(start..<end, with: Self.numbers.randomElement(using: &random)!.utf8)
  }
}
