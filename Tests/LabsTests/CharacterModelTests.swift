import Layers
import LearnerSupport
import Problems
import Reference
import Tensors
import Testing

@testable import Labs

@Suite struct CharacterModelTests {
  private static let inputs = [[2, 5, 0, 27, 1, 0], [3, 3, 9, 0, 4, 4]]

  private static func model(_ placement: Placement, _ mixing: TokenMixing = .causal)
    -> CharacterModel
  {
    var model = CharacterModel(placement, depth: 2, width: 4)
    model.tokens = 6
    model.mixing = mixing
    return model
  }

  @Test(
    "Gradients are difference quotients",
    arguments: Placement.allCases, [TokenMixing.none, .causal, .uniform])
  func gradients(_ placement: Placement, _ mixing: TokenMixing) throws {
    let model = Self.model(placement, mixing)
    let parameters = model.parameters(seed: 5)
    let targets = Self.inputs.flatMap { $0.map { ($0 * 7 + 3) % 28 } }
    func loss(_ parameters: NamedTensors) -> Tensor {
      crossEntropy(model(Self.inputs, parameters).logits, targets)
    }
    let gradients = Gradients(of: loss(parameters)).named
    #expect(Set(gradients.names) == Set(parameters.names))
    for number in [1, 2] {
      let name = CharacterModel.feedForwardMatrix(number, ofLayer: 0)
      let gradient = try #require(gradients[name])
      for k in [0, 5, 11] {
        func moved(_ step: Double) throws -> Double {
          var changed = parameters
          var data = try #require(parameters[name]).data
          data[k] += step
          changed[name] = Tensor(shape: gradient.shape, data: data)
          return loss(changed).scalar
        }
        let quotient = (try moved(1e-5) - moved(-1e-5)) / 2e-5
        #expect(abs(quotient - gradient.data[k]) < 1e-7 * max(1, abs(quotient)))
      }
    }
  }

  @Test("Pre-LN and Post-LN are the reference's layers", arguments: [Placement.preNorm, .postNorm])
  func layers(_ placement: Placement) throws {
    let model = Self.model(placement, .full)
    let parameters = model.parameters(seed: 9)
    let stream = model(Self.inputs, parameters).stream
    #expect(stream.count == 5)
    let windows = Windows(inputs: Self.inputs, targets: [])
    let sizes = StreamGrowthLab().layerSizes(
      model, parameters, windows, TransformerLayerKey.reference, isStopped: { false })
    for layer in 0...2 {
      let squares = stream[2 * layer].data.map { $0 * $0 }.reduce(0, +)
      #expect(abs(sizes[layer] - sqrt(squares / 48)) < 1e-12)
    }
  }

  @Test func theStreamOfBIsTheSumOfNormalizedBranches() {
    let stream = Self.model(.resPostNorm)(
      Self.inputs, Self.model(.resPostNorm).parameters(seed: 2)
    ).stream
    for (before, after) in zip(stream, stream.dropFirst()) {
      let branch = zip(after.data, before.data).map { $0 - $1 }
      for row in stride(from: 0, to: branch.count, by: 4) {
        let token = branch[row..<(row + 4)]
        #expect(abs(token.reduce(0, +)) < 1e-9)
        #expect(abs(token.map { $0 * $0 }.reduce(0, +) / 4 - 1) < 1e-3)
      }
    }
  }

  @Test func deepNormScalesValueOutputAndFeedForwardOnly() throws {
    let plain = Self.model(.postNorm).parameters(seed: 4)
    let scaled = Self.model(.deepNorm).parameters(seed: 4)
    // (8 * 2)^(-1/4) is one half.
    for (name, tensor) in scaled {
      let isScaled =
        name.hasPrefix("Layer_") && name.hasSuffix("kernel") && !name.contains("query")
        && !name.contains("key/")
      let factor = isScaled ? 0.5 : 1
      for (got, first) in zip(tensor.data, try #require(plain[name]).data) {
        #expect(abs(got - factor * first) < 1e-12)
      }
    }
  }

  @Test func nGPTsMatricesHaveUnitRowsAlongTheStream() throws {
    let parameters = Self.model(.nGPT).parameters(seed: 4)
    for (name, tensor) in parameters where name.hasPrefix("Layer_") && name.hasSuffix("kernel") {
      let isBack = name.contains("/out/") || name.contains("Dense_1")
      let (rows, columns) = (tensor.shape[0], tensor.shape[1])
      for line in 0..<(isBack ? rows : columns) {
        let numbers = (0..<(isBack ? columns : rows)).map {
          tensor.data[isBack ? line * columns + $0 : $0 * columns + line]
        }
        #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12, "\(name)")
      }
    }
  }

  @Test func theFactorsInDyTsTanhBeginAtOneHalf() {
    let parameters = Self.model(.dynamicTanh).parameters(seed: 4)
    let factors = parameters.filter { $0.name.hasSuffix("alpha") }
    #expect(factors.count == 5)
    #expect(factors.allSatisfy { $0.tensor.data == [0.5] })
  }

  @Test func attentionIsCausalUnlessItIsFull() {
    var changed = Self.inputs
    changed[0][5] = 20
    for (mixing, stays) in [(TokenMixing.causal, true), (.full, false), (.none, true)] {
      let model = Self.model(.preNorm, mixing)
      let parameters = model.parameters(seed: 1)
      let before = model(Self.inputs, parameters).logits.data.prefix(5 * 28)
      let after = model(changed, parameters).logits.data.prefix(5 * 28)
      #expect((before == after) == stays)
    }
  }
}
