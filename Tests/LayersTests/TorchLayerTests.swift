import Layers
import Tensors
import Testing

/// A layer or a stack as PyTorch computes it in float64.
struct TorchCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Settings: Decodable, Sendable {
    let epsilon: Double?
    let heads: Int?
    let causal: Bool?
    let queryKeyNorm: String?
    let pre: Bool?
    let layers: Int?
  }

  let name: String
  let kind: String
  let settings: Settings
  let inputs: [String: StoredTensor]
  let upstream: StoredTensor
  let output: StoredTensor
  let gradients: [String: StoredTensor]

  var testDescription: String { name }
}

private struct TorchData: Decodable {
  let cases: [TorchCase]
}

@Suite struct TorchLayerTests {
  @Test(
    "Layers and stacks give PyTorch's outputs and gradients",
    arguments: storedData("torch_layers.json", as: TorchData.self).cases)
  func agreesWithTorch(_ row: TorchCase) throws {
    let inputs = row.inputs.mapValues { $0.tensor.variable() }
    let output = try forward(row, Inputs(tensors: inputs))
    #expect(distance(output, row.output) < 1e-10)
    let gradients = Gradients(of: output, cotangent: row.upstream.tensor)
    for (name, variable) in inputs {
      #expect(gradients.reach(of: variable) == .reached, "\(name)")
      #expect(distance(gradients[variable], try #require(row.gradients[name])) < 1e-10, "\(name)")
    }
  }

  private func forward(_ row: TorchCase, _ inputs: Inputs) throws -> Tensor {
    let x = try inputs["x"]
    let settings = row.settings
    switch row.kind {
    case "layerNorm":
      return try inputs.layerNorm("", epsilon: #require(settings.epsilon))(x)
    case "rmsNorm":
      return RMSNorm(scale: try inputs["scale"], epsilon: try #require(settings.epsilon))(x)
    case "feedForward":
      return try inputs.feedForward("")(x)
    case "attention":
      return try inputs.attention("", settings)(x)
    case "stack":
      return try stack(x, inputs, settings)
    default:
      Issue.record("no layer is called \(row.kind)")
      return x
    }
  }

  private func stack(_ x: Tensor, _ inputs: Inputs, _ settings: TorchCase.Settings) throws -> Tensor
  {
    let (pre, layers) = try (#require(settings.pre as Bool?), #require(settings.layers))
    let epsilon = try #require(settings.epsilon)
    var h = x
    for i in 0..<layers {
      let attention = try inputs.attention("\(i)/", settings)
      let feedForward = try inputs.feedForward("\(i)/")
      let norm0 = try inputs.layerNorm("\(i)/LayerNorm_0/", epsilon: epsilon)
      let norm1 = try inputs.layerNorm("\(i)/LayerNorm_1/", epsilon: epsilon)
      if pre {
        h = h + attention(norm0(h))
        h = h + feedForward(norm1(h))
      } else {
        h = norm0(h + attention(h))
        h = norm1(h + feedForward(h))
      }
    }
    return pre && layers > 1 ? try inputs.layerNorm("final/", epsilon: epsilon)(h) : h
  }
}

/// The inputs of a case, and layers made of them.
private struct Inputs {
  let tensors: [String: Tensor]

  subscript(name: String) -> Tensor {
    get throws { try #require(tensors[name], "no input \(name)") }
  }

  func dense(_ name: String) throws -> Dense {
    Dense(kernel: try self[name + "/kernel"], bias: try self[name + "/bias"])
  }

  func layerNorm(_ prefix: String, epsilon: Double) throws -> LayerNorm {
    LayerNorm(
      scale: try self[prefix + "scale"], bias: try self[prefix + "bias"], epsilon: epsilon)
  }

  func feedForward(_ prefix: String) throws -> FeedForward {
    FeedForward(hidden: try dense(prefix + "Dense_0"), output: try dense(prefix + "Dense_1"))
  }

  func attention(_ prefix: String, _ settings: TorchCase.Settings) throws -> MultiHeadAttention {
    func norm(_ name: String) throws -> ((Tensor) -> Tensor)? {
      switch settings.queryKeyNorm {
      case "layerNorm": LayerNorm(scale: try self[name + "/scale"]).callAsFunction
      case "rmsNorm": RMSNorm(scale: try self[name + "/scale"]).callAsFunction
      default: nil
      }
    }
    return MultiHeadAttention(
      query: try dense(prefix + "query"), key: try dense(prefix + "key"),
      value: try dense(prefix + "value"), output: try dense(prefix + "out"),
      heads: try #require(settings.heads), isCausal: try #require(settings.causal as Bool?),
      queryNorm: try norm("query_ln"), keyNorm: try norm("key_ln"))
  }
}
