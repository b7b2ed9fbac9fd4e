package import Foundation

/// A message between the grader and a worker: a numbered payload of bounded length.
///
/// On the wire: three 32-bit little-endian words (the payload's length, the number, the check) and
/// the payload. A request carries the arguments of one case; its answer repeats number and check and
/// carries the output. Anything else on the wire is a broken frame.
package struct Frame: Equatable, Sendable {
  /// The place of a request in its conversation; an answer repeats it.
  package let number: UInt32
  /// Which solution is asked, and which of its checks: `solution << 16 | check`.
  ///
  /// The highest bit of the check's half asks for its difference quotients instead.
  package let target: UInt32
  /// JSON.
  package let payload: Data

  /// The longest payload in bytes: a tensor of a million numbers with all their digits.
  package static let maximumLength: Int = 32 << 20
  /// The bytes before the payload.
  package static let headerLength: Int = 12

  private static let quotientBit: UInt32 = 0x8000

  /// Creates a frame for one check of one solution, or for the check's difference quotients.
  package init(
    number: UInt32, solution: Int, check: Int, asksForQuotients: Bool = false, payload: Data
  ) {
    self.init(
      number: number,
      target: UInt32(solution) << 16 | (asksForQuotients ? Self.quotientBit : 0) | UInt32(check),
      payload: payload)
  }

  /// Creates a frame.
  package init(number: UInt32, target: UInt32, payload: Data) {
    self.number = number
    self.target = target
    self.payload = payload
  }

  /// The index of the solution that is asked.
  package var solution: Int { Int(target >> 16) }
  /// The index of the check that is asked for.
  package var check: Int { Int(target & 0x7FFF) }
  /// Whether the check's difference quotients are asked for, and not its value.
  package var asksForQuotients: Bool { target & Self.quotientBit != 0 }

  /// The frame as it travels.
  package var bytes: Data {
    var bytes = Data(capacity: Self.headerLength + payload.count)
    for word in [UInt32(payload.count), number, target] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes.append(payload)
    return bytes
  }

  /// The length of the payload that a header announces, the number and the target.
  package static func header(_ bytes: some Collection<UInt8>) -> (Int, UInt32, UInt32) {
    func word(_ k: Int) -> UInt32 {
      bytes.dropFirst(4 * k).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    return (Int(word(0)), word(1), word(2))
  }
}
