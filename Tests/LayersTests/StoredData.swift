import Foundation
import Tensors

/// Reads what the scripts beside the data have written.
func storedData<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let file = folder.appendingPathComponent("Data").appendingPathComponent(name)
  do {
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
  } catch {
    fatalError("\(file.path): \(error)")
  }
}

/// A tensor as the data files have it.
struct StoredTensor: Decodable, Sendable {
  let shape: [Int]
  let data: [Double]

  var tensor: Tensor { Tensor(shape: shape, data: data) }
}

/// The bits of a parameter in single precision: all of them when there are few, and their digest.
struct StoredBits: Decodable, Sendable {
  let shape: [Int]
  let sha1: String
  let bits: String?

  /// The words of `bits`.
  var words: [UInt32]? {
    guard let bits else { return nil }
    let digits = Array(bits)
    return stride(from: 0, to: digits.count, by: 8).compactMap {
      UInt32(String(digits[$0..<($0 + 8)]), radix: 16)
    }
  }
}

/// Returns how far two tensors are apart, relative to the largest number or 1; infinite when their
/// shapes differ or a number is NaN.
func distance(_ a: Tensor, _ b: StoredTensor) -> Double {
  guard a.shape == b.shape else { return .infinity }
  let scale = b.data.map(abs).max() ?? 1
  return zip(a.data, b.data).reduce(0) { worst, pair in
    let difference = abs(pair.0 - pair.1)
    return difference.isNaN ? .infinity : max(worst, difference / max(1, scale))
  }
}
