import Problems
import Tensors

/// The feed-forward network of a layer taken apart.
struct LayerNetworkSteps {
  var hidden = AffineSteps()
  var output = AffineSteps()
  /// What stands between the two maps.
  @Choice var activation: (Tensor) -> Tensor = { relu($0) }
  /// What is done last.
  @Choice var returned: (Tensor) -> Tensor = { $0 }

  func callAsFunction(_ x: Tensor, _ p: TransformerLayerParameters) -> Tensor {
    returned(output(activation(hidden(x, p.wH, p.bH)), p.wF, p.bF))
  }

  @MistakeList<LayerNetworkSteps>
  static var mistakes: [Mistake<LayerNetworkSteps>] {
    Mistake(
      "no-relu", "nothing stands between the network's two maps; relu does",
      why: "The rectifier has no parameters, and so no argument reminds of it."
    ) { $0.activation = { $0 } }
    Mistake(
      "gelu", "the network has gelu; the contract asks for relu",
      why: "GPT and BERT have it, and the kit offers it."
    ) { $0.activation = { gelu($0) } }
    Mistake(
      "relu-cut-off", "the network's rectifier is cut off at 6; relu is not",
      why: "Networks for small devices have such a one.", isReadyMade: true
    ) { $0.activation = { 6 - relu(6 - relu($0)) } }
    Mistake(
      "leaky-relu", "the network's rectifier lets a hundredth of negative numbers through",
      why: "It is common elsewhere.", isReadyMade: true
    ) { $0.activation = { relu($0) - 0.01 * relu(-$0) } }
    Mistake(
      "tanh-for-relu", "the network has tanh; the contract asks for relu",
      why: "Older networks have it.", isReadyMade: true
    ) { $0.activation = { tanh($0) } }
    Mistake(
      "silu-for-relu", "the network has x / (1 + exp(-x)); the contract asks for relu",
      why: "Newer networks have it.", isReadyMade: true
    ) { $0.activation = { $0 / (1 + exp(-$0)) } }
    Mistake(
      "relu-last", "relu stands behind the network's second map; it belongs between the two",
      why: "In many networks a rectifier follows every map."
    ) {
      $0.activation = { $0 }
      $0.returned = { relu($0) }
    }
    Mistake(
      "relu-last-too", "a second relu stands behind the network; there is one, between its maps",
      why: "In many networks a rectifier follows every map."
    ) { $0.returned = { relu($0) } }
    Mistake(
      "network-biases-dropped", "the network has no biases; it has b_h and b_f",
      why: "The biases may be left out of the calls."
    ) {
      $0.hidden.bias = { $0 * 0 }
      $0.output.bias = { $0 * 0 }
    }
    Mistake(
      "hidden-bias-dropped", "b_h is left out of the network",
      why: "It may be left out of the call."
    ) { $0.hidden.bias = { $0 * 0 } }
    Mistake(
      "network-bias-dropped", "b_f is left out of the network",
      why: "It may be left out of the call."
    ) { $0.output.bias = { $0 * 0 } }
  }
}
