internal import Messages

/// Where and how an array of numbers differs from the expected one.
///
/// Numbers that the tolerance does not tell from 0 are 0 here, so that no report shows rounding.
package struct Mismatch: Equatable, Codable, Sendable {
  /// The array's name within a record.
  package var member: String?
  /// The names of the record's other arrays that differ.
  package var alsoWrong: [String] = []
  /// The shape of both.
  package let shape: [Int]
  /// How many elements disagree.
  package let differing: Int
  /// How many elements there are.
  package let total: Int
  /// The index of the element that disagrees most.
  package let worst: [Int]
  /// What the learner has there.
  package let got: Double
  /// What belongs there.
  package let expected: Double
  /// How far apart the two are, in tolerances.
  package let distance: Double
  /// What all elements have in common, in words, if anything.
  package let pattern: String?
  /// The numbers around the worst element; nil where it is the only one.
  package var drawn: DrawnTensor?

  /// How well it shows a mistake to who reads it.
  var clarity: Clarity {
    let isPlain =
      got.isFinite
      && abs(got - expected) >= Self.plainDifference * max(abs(got), abs(expected))
    let isWide = differing > 1 && got.isFinite && (shape.last ?? 0) >= 3
    return isWide ? isPlain ? .plain : .faint : isPlain ? .narrow : .none
  }

  /// How well wrong numbers show a mistake.
  enum Clarity: Int, Comparable {
    /// Nothing is to be seen: it is not finite, or as faint as it is narrow. With two numbers a norm
    /// gives nearly 1 and -1 whatever they are, so that any mistake looks like rounding.
    case none
    /// Several wrong numbers in rows of three or more, and all nearly right.
    case faint
    /// Wrong in the first digits, but one number only, or rows of one or two, in which many mistakes
    /// look alike.
    case narrow
    /// Several wrong numbers in rows of three or more, one of them in its first digits.
    case plain

    static func < (a: Clarity, b: Clarity) -> Bool { a.rawValue < b.rawValue }
  }

  /// The part of a number by which it is wrong in its first digits.
  private static let plainDifference: Double = 0.01
}

extension Mismatch {
  /// Compares two arrays of one shape; nil when all elements agree.
  ///
  /// - Parameters:
  ///   - got: The learner's array.
  ///   - expected: The right one.
  ///   - distances: How far apart each two elements are, in tolerances.
  ///   - member: The array's name within a record.
  ///   - tolerance: How closely they must agree.
  init?(
    _ got: NumericArray, expected: NumericArray, distances: [Double], member: String?,
    tolerance: Tolerance
  ) {
    guard let distance = distances.max(), distance > 1,
      let place = distances.firstIndex(of: distance)
    else { return nil }
    let isWrong = distances.map { $0 > 1 }
    let (got, expected) = Self.withoutRounding(got, expected, isWrong, tolerance)
    self.init(
      member: member, shape: got.shape, differing: isWrong.count(where: \.self),
      total: isWrong.count, worst: got.index(at: place), got: got.data[place],
      expected: expected.data[place], distance: distance,
      pattern: Pattern.described(got: got, expected: expected, tolerance: tolerance),
      drawn: isWrong.count == 1
        ? nil : DrawnTensor(got, expected: expected, isWrong: isWrong, around: place))
  }

  /// The arrays with 0 for numbers that agree with it.
  ///
  /// Where both do and yet disagree with each other, they stay as they are.
  private static func withoutRounding(
    _ got: NumericArray, _ expected: NumericArray, _ isWrong: [Bool], _ tolerance: Tolerance
  ) -> (NumericArray, NumericArray) {
    let noise = tolerance.noise(in: expected)
    var pair = (got: got.data, expected: expected.data)
    for k in isWrong.indices {
      let isZero = (got: abs(pair.got[k]) <= noise, expected: abs(pair.expected[k]) <= noise)
      if isWrong[k], isZero.got, isZero.expected { continue }
      if isZero.got { pair.got[k] = 0 }
      if isZero.expected { pair.expected[k] = 0 }
    }
    return (
      NumericArray(shape: got.shape, data: pair.got),
      NumericArray(shape: got.shape, data: pair.expected)
    )
  }
}
