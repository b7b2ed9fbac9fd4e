package import Messages

/// How an output stands to the expected one.
package enum Comparison: Equatable {
  /// All elements agree; the largest distance in tolerances.
  case agrees(distance: Double)
  /// The shapes differ, so that no element can be compared.
  case misshapen(member: String, got: [Int], expected: [Int])
  /// A record has other names than it should.
  case misnamed(missing: [String], extra: [String])
  /// Some elements disagree.
  case differs(Mismatch)

  /// Compares element by element; of a record's arrays, the first that disagrees counts.
  ///
  /// - Parameters:
  ///   - got: The value to judge.
  ///   - expected: The right one.
  ///   - tolerance: How closely they must agree.
  package init(_ got: Output, expected: Output, tolerance: Tolerance) {
    let gotNames = Set(got.members.keys)
    let names = Set(expected.members.keys)
    guard gotNames == names else {
      self = .misnamed(
        missing: names.subtracting(gotNames).sorted(), extra: gotNames.subtracting(names).sorted())
      return
    }
    var distance = 0.0
    var first: Comparison?
    var alsoWrong: [String] = []
    for (name, array) in expected.members.sorted(by: { $0.key < $1.key }) {
      guard let member = got.members[name] else { continue }
      if first != nil {
        if Self.distance(member, array, tolerance) > 1 { alsoWrong.append(name) }
        continue
      }
      let comparison = Comparison(member, expected: array, named: name, tolerance: tolerance)
      if case .agrees(let own) = comparison {
        distance = max(distance, own)
      } else {
        first = comparison
      }
    }
    if case .differs(var mismatch) = first {
      mismatch.alsoWrong = alsoWrong
      first = .differs(mismatch)
    }
    self = first ?? .agrees(distance: distance)
  }

  private init(
    _ got: NumericArray, expected: NumericArray, named member: String, tolerance: Tolerance
  ) {
    guard got.shape == expected.shape else {
      self = .misshapen(member: member, got: got.shape, expected: expected.shape)
      return
    }
    let distances = tolerance.distances(got, expected)
    let mismatch = Mismatch(
      got, expected: expected, distances: distances, member: member.isEmpty ? nil : member,
      tolerance: tolerance)
    self = mismatch.map(Comparison.differs) ?? .agrees(distance: distances.max() ?? 0)
  }

  /// The largest distance of two values in tolerances; infinity for different names or shapes.
  package static func distance(_ got: Output, _ expected: Output, _ tolerance: Tolerance) -> Double
  {
    guard got.members.count == expected.members.count else { return .infinity }
    return expected.members.map { name, array in
      got.members[name].map { distance($0, array, tolerance) } ?? .infinity
    }.max() ?? 0
  }

  /// The largest distance of two arrays in tolerances; infinity for different shapes.
  package static func distance(
    _ got: NumericArray, _ expected: NumericArray, _ tolerance: Tolerance
  )
    -> Double
  {
    tolerance.largestDistance(got, expected)
  }
}

/// How a gradient stands to the slope of an output along one direction.
///
/// It serves two ends: to tell a learner whether a wrong gradient belongs to their own wrong
/// forward pass, and to prove the reference's gradients without believing its formulas.
package struct SlopeComparison: Equatable {
  /// How far the gradient's slope lies from the output's, in tolerances.
  package let distance: Double
  /// How far rounding or a kink may have moved the output's slope, in tolerances.
  let blur: Double

  /// The largest difference that counts as none, as a part of the sum of |gradient * direction|, or of 1
  /// where that is larger: rounding leaves about 1e-9 at the step that is used, curvature less.
  static let tolerance: Double = 1e-6

  /// Compares; nil when there is no slope, or a number is not finite.
  ///
  /// - Parameters:
  ///   - gradient: With respect to the argument that was moved.
  ///   - direction: The number of the direction.
  ///   - answer: What came back for the slope.
  package init?(_ gradient: NumericArray, along direction: UInt64, _ answer: Outcome) {
    guard let slope = answer.value.flatMap({ Slope($0) }) else { return nil }
    let terms = zip(gradient.data, Slope.direction(direction, count: gradient.data.count))
      .map { $0 * $1 }
    let unit = Self.tolerance * max(1, terms.reduce(0) { $0 + abs($1) })
    distance = abs(terms.reduce(0, +) - slope.value) / unit
    blur = slope.bend / unit
    guard distance.isFinite, blur.isFinite else { return nil }
  }

  /// Whether this is a gradient of the output, as far as one direction tells.
  package var agrees: Bool { distance <= 1 }

  /// Whether this is certainly none.
  var disagrees: Bool { distance > 1 + 2 * blur }
}
