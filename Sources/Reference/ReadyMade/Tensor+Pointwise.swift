internal import Tensors

/// The larger of each number and a bound.
func maximum(_ x: Tensor, _ bound: Double) -> Tensor { relu(x - bound) + bound }

/// The size of each number.
func abs(_ x: Tensor) -> Tensor { relu(x) + relu(-x) }

extension Tensor {
  /// The numbers at places along the last axis.
  func columns(_ places: Range<Int>) -> Tensor {
    let width = shape.last ?? 1
    return reshaped([count / width, width])[0..., places].reshaped(
      shape.dropLast() + [places.count])
  }

  /// The same shape with one number everywhere.
  func filled(_ number: Double) -> Tensor { Tensor(shape: shape, repeating: number) }
}
