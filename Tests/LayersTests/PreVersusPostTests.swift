import Layers
import Tensors
import Testing

/// The exercise `pre_vs_post_ln` as real flax computes it in float64.
struct PreVersusPostCase: Decodable, Sendable, CustomTestStringConvertible {
  let seed: Int
  let mode: Double
  let d_ff: Int
  let x: StoredTensor
  let upstream: StoredTensor
  let output: StoredTensor
  let gradients: [String: StoredTensor]

  var testDescription: String { "seed \(seed), mode \(mode), \(x.shape), d_ff \(d_ff)" }
}

private struct PreVersusPostData: Decodable {
  let cases: [PreVersusPostCase]
}

@Suite struct PreVersusPostTests {
  @Test(
    "Pre-LN and Post-LN give flax's outputs and gradients from the seed alone",
    arguments: storedData("pre_vs_post_ln.json", as: PreVersusPostData.self).cases)
  func agreesWithFlax(_ row: PreVersusPostCase) throws {
    let scope = ParameterScope(seed: row.seed)
    let x = row.x.tensor.variable()
    let output = preVersusPost(x, mode: row.mode, hiddenWidth: row.d_ff, scope)
    #expect(distance(output, row.output) < 1e-10)

    let gradients = Gradients(of: output, cotangent: row.upstream.tensor)
    #expect(Set(gradients.named.names + ["x"]) == Set(row.gradients.keys))
    for (name, expected) in row.gradients {
      let gradient = try name == "x" ? gradients[x] : #require(gradients.named[name])
      #expect(distance(gradient, expected) < 1e-9, "\(name)")
    }
  }

  @Test("One set of parameters serves both modes, listed in the order of construction")
  func sameParameters() {
    let x = Tensor([[1, 2, 3, 4], [0.5, -1, 0, 2]])
    let scopes = [0.0, 1.0].map { mode in
      let scope = ParameterScope(seed: 3)
      _ = preVersusPost(x, mode: mode, hiddenWidth: 8, scope)
      return scope
    }
    let (post, pre) = (scopes[0].parameters, scopes[1].parameters)
    #expect(
      post.names == [
        "Dense_0/kernel", "Dense_0/bias", "Dense_1/kernel", "Dense_1/bias", "LayerNorm_0/scale",
        "LayerNorm_0/bias",
      ])
    #expect(pre.names == post.names)
    #expect(zip(pre, post).allSatisfy { $0.tensor.data == $1.tensor.data })
  }
}

private func preVersusPost(
  _ x: Tensor, mode: Double, hiddenWidth: Int, _ scope: ParameterScope
) -> Tensor {
  let hidden = Dense(hiddenWidth, in: scope)
  let out = Dense(x.shape[1], in: scope)
  let norm = LayerNorm(in: scope)
  func branch(_ h: Tensor) -> Tensor { out(relu(hidden(h))) }
  return mode >= 0.5 ? x + branch(norm(x)) : norm(x + branch(x))
}
