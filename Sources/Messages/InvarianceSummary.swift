package import Foundation

/// What a problem's mathematics says of a change of the arguments, as it travels.
package struct InvarianceSummary: Codable, Equatable, Sendable {
  /// What is changed, as in "5 is added to every number of x".
  package let change: String
  /// Why the outputs do what they do, in one sentence without its period.
  package let reason: String
  /// What happens to the outputs of checks, by the checks' names.
  package let effects: [String: ClaimedEffect]
  /// The cases that can be changed so.
  package let cases: [ChangedCase]

  package init(
    change: String, reason: String, effects: [String: ClaimedEffect], cases: [ChangedCase]
  ) {
    self.change = change
    self.reason = reason
    self.effects = effects
    self.cases = cases
  }
}

/// A case with other arguments.
package struct ChangedCase: Codable, Equatable, Sendable {
  /// The place of the case as it was, counted from 0.
  package let place: Int
  /// The changed arguments in JSON.
  package let input: Data

  package init(place: Int, input: Data) {
    self.place = place
    self.input = input
  }
}

/// What is said to happen to what a check gives.
package enum ClaimedEffect: Codable, Hashable, Sendable {
  /// Nothing.
  case stays
  /// Every number is multiplied.
  case times(Double)
  /// Something is added to every number.
  case plus(Double)
  /// The first two parts along the first axis change places: rows of a matrix, numbers of a vector.
  case swapsRows
  /// The first two parts along the last axis change places.
  case swapsColumns
  /// None of these.
  case otherwise

  /// What is asked about beside what is true.
  package static let usual: [ClaimedEffect] = [
    .stays, .times(2), .times(0.5), .times(-1), .times(4), .swapsRows, .plus(5),
  ]

  /// How many tolerances away an output must be to refute an effect beyond doubt: a thousandth of its
  /// size, under the tolerance of the course.
  package static let clearDistance: Double = 1e4

  /// Whether an output is clearly not what would have become of another.
  package func isRefuted(by before: Output, _ after: Output, _ tolerance: Tolerance) -> Bool {
    (distance(from: before, to: after, tolerance) ?? .infinity) > Self.clearDistance
  }

  /// What becomes of an output; nil where that is not said, or where there are no two parts to swap.
  package func changed(_ output: Output) -> Output? {
    switch output {
    case .array(let array): return changed(array).map { .array($0) }
    case .record(let members):
      let others = members.compactMapValues { changed($0) }
      return others.count == members.count ? .record(others) : nil
    }
  }

  private func changed(_ array: NumericArray) -> NumericArray? {
    switch self {
    case .stays: return array
    case .times(let factor):
      return NumericArray(shape: array.shape, data: array.data.map { $0 * factor })
    case .plus(let term):
      return NumericArray(shape: array.shape, data: array.data.map { $0 + term })
    case .swapsRows: return array.swapped(axis: 0)
    case .swapsColumns: return array.swapped(axis: array.shape.count - 1)
    case .otherwise: return nil
    }
  }

  /// How far an output lies from what is said to become of another, in tolerances.
  ///
  /// - Parameters:
  ///   - before: The output as it was.
  ///   - after: The output for the changed arguments.
  ///   - tolerance: How closely numbers must agree.
  /// - Returns: At most 1 where it holds; infinity for another form; nil where nothing is said.
  package func distance(from before: Output, to after: Output, _ tolerance: Tolerance) -> Double? {
    guard let expected = changed(before)?.members else { return nil }
    let got = after.members
    guard got.count == expected.count else { return .infinity }
    return expected.map { name, array in
      got[name].map { tolerance.largestDistance($0, array) } ?? .infinity
    }.max() ?? 0
  }
}

extension NumericArray {
  /// With the first two parts along an axis in each other's place; nil where there are no two.
  fileprivate func swapped(axis: Int) -> NumericArray? {
    guard shape.indices.contains(axis), shape[axis] > 1 else { return nil }
    let size = shape[(axis + 1)...].reduce(1, *)
    var data = data
    for start in stride(from: 0, to: data.count, by: size * shape[axis]) {
      for k in start..<(start + size) { data.swapAt(k, k + size) }
    }
    return NumericArray(shape: shape, data: data)
  }
}
