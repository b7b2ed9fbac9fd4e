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
    for (name, array) in expected.members.sorted(by: { $0.key < $1.key }) {
      guard let member = got.members[name] else { continue }
      let comparison = Comparison(member, expected: array, named: name, tolerance: tolerance)
      guard case .agrees(let own) = comparison else {
        self = comparison
        return
      }
      distance = max(distance, own)
    }
    self = .agrees(distance: distance)
  }

  private init(
    _ got: NumericArray, expected: NumericArray, named member: String, tolerance: Tolerance
  ) {
    guard got.shape == expected.shape else {
      self = .misshapen(member: member, got: got.shape, expected: expected.shape)
      return
    }
    let distances = tolerance.distances(got, expected)
    guard let worst = distances.max(), worst > 1, let place = distances.firstIndex(of: worst)
    else {
      self = .agrees(distance: distances.max() ?? 0)
      return
    }
    self = .differs(
      Mismatch(
        member: member.isEmpty ? nil : member, shape: got.shape,
        differing: distances.count { $0 > 1 }, total: distances.count,
        worst: got.index(at: place), got: got.data[place], expected: expected.data[place],
        distance: worst,
        pattern: Pattern.described(got: got, expected: expected, tolerance: tolerance)))
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

/// Where and how an array of numbers differs from the expected one.
package struct Mismatch: Equatable, Codable, Sendable {
  /// The array's name within a record.
  package var member: String?
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

  /// Whether it is large enough to show a mistake: several wrong numbers, all finite, in rows of three
  /// or more.
  var showsMistake: Bool { differing > 1 && got.isFinite && (shape.last ?? 0) >= 3 }
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
