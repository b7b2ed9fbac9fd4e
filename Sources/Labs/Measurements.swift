internal import ExerciseKit
internal import LearnerSupport
internal import Matrices
internal import Tensors

extension Lab {
  /// Where windows come from that are the same for all runs.
  static var windowGenerator: CaseGenerator { CaseGenerator(seed: 2027) }
}

extension Tensor {
  /// The root of the mean of the squared elements.
  var rms: Double { (squares / Double(count)).squareRoot() }

  /// The sum of the squared elements.
  var squares: Double { data.reduce(0) { $0 + $1 * $1 } }

  /// The numbers as a matrix: the last axis is a row; a vector is one row.
  var matrix: Matrix {
    let columns = shape.last ?? 1
    return Matrix(rows: count / Swift.max(columns, 1), columns: columns, elements: data)
  }
}

/// The slope of the straight line that fits points best, by least squares.
func slope(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  var (above, below) = (0.0, 0.0)
  for (x, y) in zip(x, y) {
    above += (x - meanX) * (y - meanY)
    below += (x - meanX) * (x - meanX)
  }
  return above / below
}
