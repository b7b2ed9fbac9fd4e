import Foundation
import Layers
import Messages
import Problems
import Reference
import Tensors
import Testing

@testable import Labs

/// The gain of a stack, held against PyTorch and against differences.
@Suite struct StackGainTests {
  private static let (tokens, width, depth) = (3, 6, 4)
  private static let count = tokens * width

  /// What Data/generate_placement_gain.py stores.
  private struct Stored: Decodable {
    let whole, lastStep, likeness: Double
    let fromStream, sizes: [Double]
  }

  private static func stored() throws -> [String: Stored] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/placement_gain.json")
    return try CourseJSON.decode([String: Stored].self, from: Data(contentsOf: file))
  }

  // MARK: The stack of the generating script

  private static func model(_ placement: Placement) -> CharacterModel {
    var model = CharacterModel(placement, depth: depth, width: width, hiddenWidth: 8)
    model.tokens = tokens
    return model
  }

  private static func wave(_ name: String, _ count: Int) -> [Double] {
    let phase = name.utf8.enumerated().reduce(0) { $0 + ($1.offset + 1) * Int($1.element) }
    return (0..<count).map { sin(0.37 * Double(phase) + 1.7 * Double($0)) }
  }

  private static func parameters(_ model: CharacterModel) -> NamedTensors {
    var parameters = model.parameters(seed: 1)
    for (name, tensor) in parameters {
      let waves = wave(name, tensor.count).map { wave -> Double in
        if name.hasSuffix("kernel") { return 0.6 * wave }
        if name.hasSuffix("scale") { return 1 + 0.3 * wave }
        return name.hasSuffix("alpha") ? 0.5 + 0.1 * wave : 0.2 * wave
      }
      parameters[name] = Tensor(shape: tensor.shape, data: waves)
    }
    return parameters
  }

  private static let input = Tensor(shape: [tokens, width], data: wave("x0", count))

  /// Every unit vector: with these the mean over directions is the whole Jacobian.
  private static let units = Tensor(
    shape: [count, tokens, width],
    data: (0..<(count * count)).map { $0 % (count + 1) == 0 ? 1 : 0 })

  private static func gain(
    _ placement: Placement, forms: (any ResidualPlacementsContract)? = nil
  ) -> StackGain {
    let model = model(placement)
    return StackGain(model, parameters(model), at: input, forms: forms, cotangents: units)
  }

  private static func isNear(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) < 1e-9 * max(1, abs(b))
  }

  @Test("Gain, stream, last step and likeness are PyTorch's", arguments: Placement.allCases)
  func stored(_ placement: Placement) throws {
    let stored = try #require(try Self.stored()[placement.rawValue])
    let gain = Self.gain(placement)
    #expect(Self.isNear(gain.whole, stored.whole), "\(gain.whole), \(stored.whole)")
    #expect(Self.isNear(gain.lastStep, stored.lastStep))
    #expect(Self.isNear(gain.likeness, stored.likeness))
    #expect(gain.sizes.count == Self.depth + 1 && gain.fromStream.count == Self.depth + 1)
    for (got, expected) in zip(gain.sizes, stored.sizes) { #expect(Self.isNear(got, expected)) }
    // ResiDual's stream is one of two, and the gain from it alone is not stored.
    #expect(stored.fromStream.isEmpty == (placement == .resiDual))
    for (got, expected) in zip(gain.fromStream, stored.fromStream) {
      #expect(Self.isNear(got, expected))
    }
  }

  @Test("Changes forth have the size of cotangents back", arguments: Placement.allCases)
  func differences(_ placement: Placement) {
    let model = Self.model(placement)
    let parameters = Self.parameters(model)
    func output(_ k: Int, _ step: Double) -> [Double] {
      var data = Self.input.data
      data[k] += step
      return model.stack(
        Tensor(shape: [1, Self.tokens, Self.width], data: data),
        in: ParameterScope(parameters: parameters)
      ).output.data
    }
    let step = 1e-5
    let squares = (0..<Self.count).map { k in
      zip(output(k, step), output(k, -step)).reduce(0) { sum, pair in
        let slope = (pair.0 - pair.1) / (2 * step)
        return sum + slope * slope
      }
    }
    let forth = (squares.reduce(0, +) / Double(Self.count)).squareRoot()
    let back = Self.gain(placement).whole
    #expect(abs(forth - back) < 1e-6 * back, "\(forth), \(back)")
  }

  @Test(
    "With the reference's forms a stack is the kit's",
    arguments: [
      Placement.postNorm, .preNorm, .resPostNorm, .resPostNormWithQK, .periNorm, .deepNorm,
      .mixNorm, .resiDual,
    ])
  func forms(_ placement: Placement) {
    let ours = Self.gain(placement)
    let theirs = Self.gain(placement, forms: ResidualPlacementsKey.reference)
    for (a, b) in zip(
      [ours.whole, ours.lastStep, ours.likeness] + ours.fromStream + ours.sizes,
      [theirs.whole, theirs.lastStep, theirs.likeness] + theirs.fromStream + theirs.sizes)
    {
      #expect(Self.isNear(a, b))
    }
  }

  /// Pre-LN, whatever is asked for.
  private struct Stubborn: ResidualPlacementsContract {
    func preNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor { x + f(LayerNorm(scale: gain, bias: bias, epsilon: epsilon)(x)) }

    func postNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor { preNorm(x, f: f, gain: gain, bias: bias, epsilon: epsilon) }

    func resPostNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor { preNorm(x, f: f, gain: gain, bias: bias, epsilon: epsilon) }

    func doubleNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
      biasOut: Tensor, epsilon: Double
    ) -> Tensor { preNorm(x, f: f, gain: gain, bias: bias, epsilon: epsilon) }

    func deepNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
      epsilon: Double
    ) -> Tensor { preNorm(x, f: f, gain: gain, bias: bias, epsilon: epsilon) }
  }

  @Test func theFormsAreThoseOfTheSolution() {
    let pre = Self.gain(.preNorm)
    let stubborn = Self.gain(.resPostNorm, forms: Stubborn())
    #expect(Self.isNear(stubborn.whole, pre.whole))
    #expect(!Self.isNear(Self.gain(.resPostNorm).whole, pre.whole))
    #expect(Self.isNear(Self.gain(.mixNorm, forms: Stubborn()).whole, pre.whole))
  }

  @Test func aGainOfManyDecadesIsANumber() {
    let model = CharacterModel(.noNorm, depth: 128, width: 4)
    let cotangents = Tensor(
      shape: [2, model.tokens, 4], data: Self.wave("directions", 8 * model.tokens))
    let gain = StackGain(
      model, model.parameters(seed: 1),
      at: Tensor(shape: [model.tokens, 4], data: Self.wave("x0", 4 * model.tokens)), forms: nil,
      cotangents: cotangents)
    #expect(gain.whole.isFinite && gain.whole > 1e10)
  }
}
