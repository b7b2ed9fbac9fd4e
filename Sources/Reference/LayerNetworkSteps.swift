import Problems
import Tensors

/// The feed-forward network of a layer taken apart.
struct LayerNetworkSteps {
  var hidden = AffineSteps()
  var output = AffineSteps()
  @Choice var activation: (Tensor) -> Tensor = { relu($0) }
  @Choice var returned: (Tensor) -> Tensor = { $0 }

  func callAsFunction(_ x: Tensor, _ p: TransformerLayerParameters) -> Tensor {
    returned(output(activation(hidden(x, p.wH, p.bH)), p.wF, p.bF))
  }

  @MistakeList<LayerNetworkSteps> static var mistakes: [Mistake<LayerNetworkSteps>] {
    activations([
      "no-relu: nothing": { $0.activation = { $0 } },
      "gelu: gelu": { $0.activation = { gelu($0) } },
      "relu-cut-off?: relu cut off at 6": { $0.activation = { 6 - relu(6 - relu($0)) } },
      "leaky-relu?: relu with a slope of 0.01 below 0":
        { $0.activation = { relu($0) - 0.01 * relu(-$0) } },
      "tanh-for-relu?: tanh": { $0.activation = { tanh($0) } },
      "silu-for-relu?: x / (1 + exp(-x))": { $0.activation = { $0 / (1 + exp(-$0)) } },
    ])
    Mistake.family(why: "In many networks a rectifier follows every map.")([
      "relu-last: relu stands behind the network's second map; it belongs between the two":
        { ($0.activation, $0.returned) = ({ $0 }, { relu($0) }) },
      "relu-last-too: a second relu stands behind the network; there is one, between its maps":
        { $0.returned = { relu($0) } },
    ])
    Mistake.family("the network has no ", "; it has b_h and b_f", why: "Biases may be left out.")([
      "network-biases-dropped: biases":
        { ($0.hidden.bias, $0.output.bias) = ({ $0 * 0 }, { $0 * 0 }) },
      "hidden-bias-dropped: b_h": { $0.hidden.bias = { $0 * 0 } },
      "network-bias-dropped: b_f": { $0.output.bias = { $0 * 0 } },
    ])
  }

  private static let activations = Mistake<LayerNetworkSteps>.family(
    "between the network's two maps stands ", "; it is relu", why: "Other networks have that.")
}

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
