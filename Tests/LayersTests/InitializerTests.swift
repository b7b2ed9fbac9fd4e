import Layers
import Tensors
import Testing

/// A draw of one of flax's initializers.
struct InitializerCase: Decodable, Sendable, CustomTestStringConvertible {
  let initializer: String
  let seed: Int
  let shape: [Int]
  let sha1: String
  let bits: String?

  var stored: StoredBits { StoredBits(shape: shape, sha1: sha1, bits: bits) }
  var testDescription: String { "\(initializer) \(shape), seed \(seed)" }
}

/// The kernels of the exercise at one seed and two widths.
struct KernelCase: Decodable, Sendable, CustomTestStringConvertible {
  let seed: Int
  let width: Int
  let d_ff: Int
  let kernels: [String: StoredBits]

  var testDescription: String { "seed \(seed), \(width) x \(d_ff)" }
}

private struct InitializerData: Decodable {
  let cases: [InitializerCase]
  let attention: [String: StoredBits]
  let attention_parameters: [String: [Int]]
}

private struct KernelData: Decodable {
  let cases: [KernelCase]
  let nested: [String: StoredBits]
}

private let initializerData = storedData("jax_initializers.json", as: InitializerData.self)
private let kernelData = storedData("flax_kernels.json", as: KernelData.self)

@Suite struct InitializerTests {
  private let byName: [String: Initializer] = [
    "lecunNormal": .lecunNormal, "xavierNormal": .xavierNormal, "xavierUniform": .xavierUniform,
    "normal": .normal(), "normal0.02": .normal(standardDeviation: 0.02), "embedding": .embedding,
  ]

  @Test("Initializers give flax's numbers bit for bit", arguments: initializerData.cases)
  func initializers(_ row: InitializerCase) throws {
    let initializer = try #require(byName[row.initializer])
    expectSame(initializer.draw(shape: row.shape, key: RandomKey(seed: row.seed)), row.stored)
  }

  @Test(
    "Kernels of Dense are flax's bit for bit, from seeds of any size", arguments: kernelData.cases)
  func kernels(_ row: KernelCase) throws {
    let scope = ParameterScope(seed: row.seed)
    let hidden = Dense(row.d_ff, in: scope)
    let out = Dense(row.width, in: scope)
    _ = out(hidden(Tensor(shape: [1, row.width])))
    for (name, bits) in row.kernels {
      expectSame(try #require(scope.parameters[name]), bits)
    }
  }

  @Test("The nested spelling makes the outer layer first, as in flax")
  func nestedSpelling() throws {
    let scope = ParameterScope(seed: 42)
    let x = Tensor(shape: [2, 4], repeating: 1)
    _ = Dense(4, in: scope)(relu(Dense(8, in: scope)(x)))
    #expect(scope.parameters["Dense_0/kernel"]?.shape == [8, 4])
    for (name, bits) in kernelData.nested {
      expectSame(try #require(scope.parameters[name]), bits)
    }
  }

  @Test("Attention draws the kernels of flax's MultiHeadAttention")
  func attention() throws {
    let scope = ParameterScope(seed: 11)
    _ = MultiHeadAttention(width: 6, heads: 2, in: scope)(Tensor(shape: [3, 6], repeating: 1))
    for (name, bits) in initializerData.attention {
      expectSame(try #require(scope.parameters[name]), bits)
    }
  }

  @Test("Attention names its parameters as flax's MultiHeadAttention does")
  func attentionNames() throws {
    let scope = ParameterScope(seed: 11)
    let attention = MultiHeadAttention(width: 6, heads: 2, queryKeyNorm: .layerNorm, in: scope)
    _ = attention(Tensor(shape: [3, 6], repeating: 1))
    let names = Set(initializerData.attention_parameters.keys.map { "MultiHeadAttention_0/" + $0 })
    #expect(Set(scope.parameters.names) == names)
    #expect(scope.parameters["MultiHeadAttention_0/query_ln/scale"]?.shape == [3])
  }
}

/// Compares the bits of a parameter with those of flax.
private func expectSame(_ tensor: Tensor, _ stored: StoredBits) {
  #expect(tensor.shape == stored.shape)
  let words = tensor.data.map { Float($0).bitPattern }
  #expect(tensor.data == words.map { Double(Float(bitPattern: $0)) })
  if let expected = stored.words { #expect(words == expected) }
  let bytes = words.map(\.littleEndian).withUnsafeBytes { Array($0) }
  #expect(hexadecimal(sha1(bytes)) == stored.sha1)
}
