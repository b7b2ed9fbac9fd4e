import Tensors

extension Tensor {
  /// The same numbers, through which a gradient of 0 goes back.
  var withoutGradient: Tensor { detached + self * 0 }
}

/// A linear map of tokens taken apart: `x W + b`.
struct AffineSteps {
  @Choice var weight: (Tensor) -> Tensor = { $0 }
  @Choice var bias: (Tensor) -> Tensor = { $0 }
  @Choice var mapped: (_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor = { matmul($0, $1) + $2 }
  @Choice var returned: (Tensor) -> Tensor = { $0 }

  func callAsFunction(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    returned(mapped(x, weight(w), bias(b)))
  }

  /// What goes wrong with the matrix of any such map, where it is square.
  static let weightMistakes: [Mistake<AffineSteps>] =
    Mistake.family("", "; it is x W + b", why: "All these have the same shape.")([
      "weight-transposed: the map is x W^T + b": { $0.weight = { $0.transposed } },
      "map-forgotten: the linear map is left out": { $0.mapped = { x, _, _ in x } },
    ])
    + Mistake.family(why: "Detached tensors have the right numbers.")([
      "map-without-gradient?: no gradient comes back through the linear map":
        { $0.returned = { $0.withoutGradient } }
    ])

  /// What goes wrong with the bias of any such map.
  static let biasMistakes: [Mistake<AffineSteps>] =
    Mistake.family("", "; the map is x W + b", why: "The paper writes these maps without biases.")([
      "bias-dropped: the bias is left out": { $0.bias = { $0 * 0 } }
    ]) + Mistake.ready(\.bias, "the bias", .term(), rest: "the map is x W + b", except: ["dropped"])
    + Mistake.family("the map is ", "; it is x W + b", why: "The shape is right.")([
      "matrix-forgotten?: x + b": { $0.mapped = { x, _, b in x + b } },
      "bias-before-matrix?: (x + b) W": { $0.mapped = { matmul($0 + $2, $1) } },
    ])
}
