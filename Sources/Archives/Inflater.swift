/// Reads DEFLATE streams (RFC 1951).
///
/// It refuses what zlib refuses. Codes of up to 9 bits are looked up in a table, longer ones are
/// found bit by bit: many small blocks then cost no more than the tables that they need.
struct Inflater {
  /// Gives the next bytes of the stream; none at its end.
  private let input: () throws(ArchiveError) -> [UInt8]
  private var piece: [UInt8] = []
  private var index: Int = 0
  private var bits: UInt64 = 0
  private var bitCount: Int = 0

  /// The last bytes that came out, of which 32 KiB may be referred to.
  private var window: [UInt8] = Array(repeating: 0, count: windowSize)
  private var total: Int = 0
  private static let windowSize: Int = 65536

  init(_ input: @escaping () throws(ArchiveError) -> [UInt8]) {
    self.input = input
  }

  /// Inflates one stream.
  ///
  /// - Parameter sink: Takes what comes out, at most 64 KiB at a time.
  /// - Throws: `ArchiveError.truncated` or `corrupt`, and what the sink throws.
  mutating func inflate(_ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void)
    throws(ArchiveError)
  {
    total = 0
    var isLast = false
    repeat {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored(sink)
      case 1: try compressed(.fixedLengths, .fixedDistances, sink)
      case 2:
        let (lengths, distances) = try codes()
        try compressed(lengths, distances, sink)
      default: throw .corrupt("an unknown kind of block")
      }
    } while !isLast
    if total % Self.windowSize > 0 { try sink(window[..<(total % Self.windowSize)]) }
  }

  /// The next whole byte after a stream; nil at the end.
  mutating func byte() throws(ArchiveError) -> UInt8? {
    drop(bitCount % 8)
    if bitCount == 0 { try fill() }
    guard bitCount > 0 else { return nil }
    return UInt8(try take(8))
  }

  private mutating func drop(_ count: Int) {
    bits >>= UInt64(count)
    bitCount -= count
  }

  /// Brings as many bits as fit and as there are.
  private mutating func fill() throws(ArchiveError) {
    while bitCount <= 56 {
      if index == piece.count {
        piece = try input()
        index = 0
        if piece.isEmpty { return }
      }
      bits |= UInt64(piece[index]) << UInt64(bitCount)
      index += 1
      bitCount += 8
    }
  }

  private mutating func take(_ count: Int) throws(ArchiveError) -> Int {
    if bitCount < count { try fill() }
    guard bitCount >= count else { throw .truncated }
    let value = Int(bits & (1 << UInt64(count) - 1))
    drop(count)
    return value
  }

  private mutating func put(_ byte: UInt8, _ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void)
    throws(ArchiveError)
  {
    window[total & (Self.windowSize - 1)] = byte
    total += 1
    if total & (Self.windowSize - 1) == 0 { try sink(window[...]) }
  }

  private mutating func stored(_ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void)
    throws(ArchiveError)
  {
    drop(bitCount % 8)
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF else { throw .corrupt("a stored block's length") }
    for _ in 0..<length { try put(UInt8(take(8)), sink) }
  }

  /// RFC 1951, 3.2.5: the shortest length, and the bits that follow, for symbols 257 to 285.
  private static let lengths: [(base: Int, extra: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  /// The same for the 30 distances.
  private static let distances: [(base: Int, extra: Int)] = (0..<30).map { symbol in
    guard symbol > 1 else { return (symbol + 1, 0) }
    let extra = symbol / 2 - 1
    return ((2 + symbol % 2) << extra + 1, extra)
  }
  /// RFC 1951, 3.2.7: the order in which the lengths of the code for lengths are written.
  private static let order: [Int] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func compressed(
    _ literals: HuffmanCode, _ distanceCode: HuffmanCode,
    _ sink: (ArraySlice<UInt8>) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let (lengths, distances) = (Self.lengths, Self.distances)
    while true {
      let symbol = try self.symbol(literals)
      if symbol < 256 {
        try put(UInt8(symbol), sink)
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < lengths.count else { throw .corrupt("an unknown length") }
      let length = lengths[symbol - 257].base + (try take(lengths[symbol - 257].extra))
      let code = try self.symbol(distanceCode)
      guard code < distances.count else { throw .corrupt("an unknown distance") }
      let distance = distances[code].base + (try take(distances[code].extra))
      guard distance <= total else { throw .corrupt("a distance beyond the start") }
      for _ in 0..<length { try put(window[(total - distance) & (Self.windowSize - 1)], sink) }
    }
  }

  private mutating func symbol(_ code: HuffmanCode) throws(ArchiveError) -> Int {
    if bitCount < HuffmanCode.maximumLength { try fill() }
    let (symbol, length) = code.find(bits)
    // Where too few bits are left, those that are missing were taken for 0.
    guard length <= bitCount else { throw .truncated }
    guard symbol >= 0 else { throw .corrupt("an unknown code") }
    drop(length)
    return symbol
  }

  /// The two codes of a block that brings its own.
  private mutating func codes() throws(ArchiveError) -> (HuffmanCode, HuffmanCode) {
    let (count, distanceCount, lengthCount) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    guard count <= 286, distanceCount <= 30 else { throw .corrupt("too many codes") }
    var lengths = [Int](repeating: 0, count: 19)
    for index in Self.order.prefix(lengthCount) { lengths[index] = try take(3) }
    let code = try HuffmanCode(lengths[...], isComplete: true)
    lengths = []
    while lengths.count < count + distanceCount {
      let symbol = try self.symbol(code)
      let (value, times): (Int, Int)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .corrupt("a repetition of nothing") }
        (value, times) = (last, try take(2) + 3)
      case 17: (value, times) = (0, try take(3) + 3)
      case 18: (value, times) = (0, try take(7) + 11)
      default: (value, times) = (symbol, 1)
      }
      lengths += repeatElement(value, count: times)
    }
    guard lengths.count == count + distanceCount else { throw .corrupt("too many codes") }
    guard lengths[256] > 0 else { throw .corrupt("a block without an end") }
    return (try HuffmanCode(lengths[..<count]), try HuffmanCode(lengths[count...]))
  }
}

/// A canonical Huffman code (RFC 1951, 3.2.2).
private struct HuffmanCode {
  static let maximumLength: Int = 15
  private static let tableBits: Int = 9

  /// For each 9 bits that may come next, the symbol and the length of its code; length 0 where the
  /// code is longer or there is none.
  private var table: [(symbol: Int16, length: UInt8)]
  /// How many codes there are of each length.
  private var counts: [Int] = Array(repeating: 0, count: maximumLength + 1)
  /// The symbols by the length of their codes, then by their number.
  private var symbols: [Int16] = []

  /// Makes a code from the length of each symbol's; 0 for symbols without one.
  ///
  /// - Parameters:
  ///   - lengths: The lengths.
  ///   - isComplete: Whether a single code is too few.
  /// - Throws: `ArchiveError.corrupt` when there are too many or too few codes for their lengths; as
  ///   in zlib, none at all, or a single one of length 1, is no error.
  init(_ lengths: ArraySlice<Int>, isComplete: Bool = false) throws(ArchiveError) {
    for length in lengths where length > 0 { counts[length] += 1 }
    var left = 1
    for length in 1...Self.maximumLength {
      left = left << 1 - counts[length]
      guard left >= 0 else { throw .corrupt("too many codes of a length") }
    }
    let longest = counts.lastIndex { $0 > 0 } ?? 0
    guard left == 0 || !isComplete && longest <= 1 else {
      throw .corrupt("too few codes of a length")
    }
    var starts = [Int](repeating: 0, count: Self.maximumLength + 2)
    for length in 1...Self.maximumLength { starts[length + 1] = starts[length] + counts[length] }
    symbols = Array(repeating: 0, count: starts[Self.maximumLength + 1])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length]] = Int16(symbol)
      starts[length] += 1
    }
    table = Array(repeating: (0, 0), count: 1 << Self.tableBits)
    var (code, next) = (0, 0)
    for length in 1...Self.tableBits {
      for _ in 0..<counts[length] {
        // Codes arrive with their first bit first, so they stand in the table in reverse.
        var reversed = 0
        for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
        for index in stride(from: reversed, to: table.count, by: 1 << length) {
          table[index] = (symbols[next], UInt8(length))
        }
        code += 1
        next += 1
      }
      code <<= 1
    }
  }

  /// The symbol that some bits begin with, and the length of its code; a symbol of -1 where there is
  /// none, with the length that shows it.
  func find(_ bits: UInt64) -> (symbol: Int, length: Int) {
    let entry = table[Int(bits & UInt64(table.count - 1))]
    if entry.length > 0 { return (Int(entry.symbol), Int(entry.length)) }
    var (code, first, index) = (0, 0, 0)
    for length in 1...Self.maximumLength {
      code |= Int(bits >> UInt64(length - 1) & 1)
      let count = counts[length]
      if code - first < count { return (Int(symbols[index + code - first]), length) }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return (-1, symbols.isEmpty ? 1 : Self.maximumLength)
  }
}

extension HuffmanCode {
  /// RFC 1951, 3.2.6: the codes of blocks that bring none; every length of them is valid.
  static let fixedLengths: HuffmanCode = fixed(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  static let fixedDistances: HuffmanCode = fixed(Array(repeating: 5, count: 32))

  private static func fixed(_ lengths: [Int]) -> HuffmanCode {
    do { return try HuffmanCode(lengths[...]) } catch { preconditionFailure("\(error)") }
  }
}
