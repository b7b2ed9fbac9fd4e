internal import Layers
internal import LearnerSupport
internal import Problems
internal import Tensors

/// How a stack of layers answers to small changes of its input and of its stream.
///
/// The gain is the root mean square, over random directions v, of |J v| / |v|, where J is the derivative
/// of the output with respect to the input. The engine works from the output back, so the directions
/// are cotangents u, and what is taken is |J^T u| / |u|. Both squares have the mean |J|^2 / n for u and v
/// of any direction alike, |J|^2 the sum of J's squared elements, where input and output have n numbers
/// each, as here.
struct StackGain {
  /// From the input to the output.
  let whole: Double
  /// From the stream to the output: from what enters the first layer, and from what leaves each.
  let fromStream: [Double]
  /// The root mean square of the same places of the stream.
  let sizes: [Double]
  /// |x_L - x_(L-1)| / |x_(L-1)|.
  let lastStep: Double
  /// The correlation of the output with the input along the width, the mean over tokens.
  let likeness: Double

  /// Measures a stack.
  ///
  /// - Parameters:
  ///   - model: Its layers, with attention in each.
  ///   - parameters: Those of the layers.
  ///   - input: The point, `[T, d]`.
  ///   - forms: Whose forms of `residual_placements` are used; nil for the kit's own.
  ///   - cotangents: The directions, `[n, T, d]`.
  /// - Complexity: That of n passes forward and back.
  init(
    _ model: CharacterModel, _ parameters: NamedTensors, at input: Tensor,
    forms: (any ResidualPlacementsContract)?, cotangents: Tensor
  ) {
    let directions = cotangents.shape[0]
    // Each direction has a copy of the input, and all go through the layers together.
    let copies = Tensor(
      shape: cotangents.shape, data: Array(repeatElement(input.data, count: directions).joined())
    ).variable()
    let (halves, output) = model.stack(
      copies, in: ParameterScope(parameters: parameters), forms: forms, marksStream: true)
    // Where the output is huge, the cotangents are as much smaller: no product overflows that need not.
    let scale = max(1, output.data.reduce(0) { max($0, abs($1)) }.binade)
    let gradients = Gradients(
      of: output,
      cotangent: Tensor(shape: cotangents.shape, data: cotangents.data.map { $0 / scale }))
    func gain(from place: Tensor) -> Double {
      let gradient = gradients[place]
      let squares = (0..<directions).map { gradient[$0].squares / cotangents[$0].squares }
      return scale * sqrt(squares.mean)
    }
    let stream = stride(from: 0, to: halves.count, by: 2).map { halves[$0] }
    whole = gain(from: copies)
    fromStream = stream.map(gain)
    sizes = stream.map { $0[0].rms }
    let (last, before) = (stream[stream.count - 1][0], stream[stream.count - 2][0])
    lastStep = (last - before).rms / before.rms
    likeness = (0..<input.shape[0]).map { correlation(output[0][$0].data, input[$0].data) }.mean
  }
}

/// Pearson's correlation of two rows.
private func correlation(_ a: [Double], _ b: [Double]) -> Double {
  let (a, b) = (a.map { [mean = a.mean] in $0 - mean }, b.map { [mean = b.mean] in $0 - mean })
  func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
  return dot(a, b) / sqrt(dot(a, a) * dot(b, b))
}
