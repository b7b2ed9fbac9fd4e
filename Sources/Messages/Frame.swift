package import Foundation

/// A message between two processes of a grading: a numbered payload of bounded length.
///
/// On the wire: three 32-bit little-endian words (the payload's length, the number, the kind) and
/// the payload, which is JSON. Anything else on the wire is a broken frame.
package struct Frame: Equatable, Sendable {
  /// What a frame carries.
  package enum Kind: UInt32, Sendable {
    /// The arguments of a case; its number is the case's.
    case input = 0
    /// A `Question` about a case that was sent; its number is the question's.
    case question = 1
    /// The answer to a question, under the question's number.
    case answer = 2
    /// A `KeyQuestion`, which only the answer key understands.
    case keyQuestion = 3
  }

  package let kind: Kind
  package let number: UInt32
  /// JSON.
  package let payload: Data

  /// The longest payload in bytes: a tensor of a million numbers with all their digits.
  package static let maximumLength: Int = 32 << 20
  /// The bytes before the payload.
  package static let headerLength: Int = 12

  /// Creates a frame.
  package init(_ kind: Kind, number: UInt32, payload: Data) {
    self.kind = kind
    self.number = number
    self.payload = payload
  }

  /// The frame as it travels.
  package var bytes: Data {
    var bytes = Data(capacity: Self.headerLength + payload.count)
    for word in [UInt32(payload.count), number, kind.rawValue] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes.append(payload)
    return bytes
  }

  /// The words of a header: the length of the payload that it announces, the number, and the kind,
  /// nil where there is no such kind.
  package static func header(_ bytes: some Collection<UInt8>) -> (
    length: Int, number: UInt32, kind: Kind?
  ) {
    func word(_ k: Int) -> UInt32 {
      bytes.dropFirst(4 * k).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    return (Int(word(0)), word(1), Kind(rawValue: word(2)))
  }
}
