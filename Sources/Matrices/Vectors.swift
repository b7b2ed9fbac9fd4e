internal import LearnerSupport

/// Returns the sum of the numbers; 0 when there are none.
public func sum(_ values: [Double]) -> Double {
  values.reduce(0, +)
}

/// Returns the mean of the numbers.
///
/// - Parameter values: At least one number.
/// - Returns: Their sum divided by how many there are.
public func mean(_ values: [Double]) -> Double {
  guard !values.isEmpty else { learnerMistake("mean: there are no numbers to average") }
  return sum(values) / Double(values.count)
}

/// Returns the sum of the products of the numbers, pair by pair.
///
/// - Parameters:
///   - a: The first vector.
///   - b: A vector of the same length.
/// - Returns: A number; 0 for vectors of length 0.
public func dot(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else {
    learnerMistake("dot: vectors of \(a.count) and \(b.count) do not fit; lengths must be equal")
  }
  var total = 0.0
  for (x, y) in zip(a, b) { total += x * y }
  return total
}
