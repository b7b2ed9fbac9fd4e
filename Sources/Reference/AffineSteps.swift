import Tensors

extension Tensor {
  /// The same numbers, through which a gradient of 0 goes back.
  var withoutGradient: Tensor { detached + self * 0 }
}

/// A linear map of tokens taken apart: `x W + b`.
struct AffineSteps {
  /// The matrix as it is used.
  @Choice var weight: (Tensor) -> Tensor = { $0 }
  /// The bias as it is used.
  @Choice var bias: (Tensor) -> Tensor = { $0 }
  /// What is made of them.
  @Choice var mapped: (_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor = { matmul($0, $1) + $2 }
  /// What is done with it.
  @Choice var returned: (Tensor) -> Tensor = { $0 }

  func callAsFunction(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    returned(mapped(x, weight(w), bias(b)))
  }

  /// What goes wrong with the matrix of any such map, where it is square.
  @MistakeList<AffineSteps>
  static var weightMistakes: [Mistake<AffineSteps>] {
    Mistake(
      "weight-transposed", "the map is x W^T + b; it is x W + b",
      why: "PyTorch's linear layer stores its weight that way."
    ) { $0.weight = { $0.transposed } }
    Mistake(
      "map-forgotten", "the linear map is left out; it is x W + b",
      why: "What it gets has the shape of what it gives."
    ) { $0.mapped = { x, _, _ in x } }
    Mistake(
      "map-without-gradient", "no gradient comes back through the linear map",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers.",
      isReadyMade: true
    ) { $0.returned = { $0.withoutGradient } }
  }

  /// What goes wrong with the bias of any such map.
  @MistakeList<AffineSteps>
  static var biasMistakes: [Mistake<AffineSteps>] {
    Mistake(
      "bias-dropped", "the bias is left out; the map is x W + b",
      why: "The paper writes these maps without biases."
    ) { $0.bias = { $0 * 0 } }
    Mistake.ready(
      \.bias, "the bias", .term(), rest: "the map is x W + b", except: ["dropped"])
    Mistake(
      "matrix-forgotten", "the matrix is left out, and the bias is added; the map is x W + b",
      why: "What it gets has the shape of what it gives.", isReadyMade: true
    ) { $0.mapped = { x, _, b in x + b } }
    Mistake(
      "bias-before-matrix", "the map is (x + b) W; it is x W + b",
      why: "A pair of parentheses more looks harmless.", isReadyMade: true
    ) { $0.mapped = { matmul($0 + $2, $1) } }
  }
}
