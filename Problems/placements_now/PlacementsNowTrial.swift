public import ExerciseKit
import Layers
import Tensors

/// The cases and checks of `placements_now`.
public enum PlacementsNowTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones.
  public static func cases(seed: UInt64) -> [Case<PlacementsNowInput>] {
    PlacementsNowCases.all(seed: seed)
  }

  /// The five forms, each with its output and the gradients of x, of what normalizes, and of the
  /// branches.
  public static var checks: [Check<any PlacementsNowContract, PlacementsNowInput>] {
    form("lns", [norm(1), norm(2)], "norms", attention + network, "branches") {
      $0.layerNormScaling(
        $2.x, attention: $2.attention, feedForward: $2.network, norm1: $2.norm(1),
        norm2: $2.norm(2), layer: $1.l)
    }
      + form("b2t", [norm(1), norm(2)], "norms", attention + network, "branches") {
        $0.b2t(
          $2.x, attention: $2.attention, feedForward: $2.network, norm1: $2.norm(1),
          norm2: $2.norm(2))
      }
      + form("peri", (1...4).map(norm), "norms", attention + network, "branches") {
        $0.periNorm(
          $2.x, attention: $2.attention, feedForward: $2.network, norm1: $2.norm(1),
          norm2: $2.norm(2), norm3: $2.norm(3), norm4: $2.norm(4))
      }
      + form("hybrid", [norm(1)], "norm", network, "branch") {
        $0.hybridFeedForward($2.x, feedForward: $2.network, norm: $2.norm(1))
      }
      + form("dyt", [norm(1), [("a", \.a)]], "tanh", network, "branch") {
        $0.dynamicTanh(
          $2.x, feedForward: $2.network, a: $2["a"], gain: $2["gain_1"], bias: $2["bias_1"])
      }
  }

  private typealias Run = (any PlacementsNowContract, PlacementsNowInput, Parts) -> Tensor
  private typealias Argument = (name: String, path: KeyPath<PlacementsNowInput, Tensor>)

  private static func form(
    _ name: String, _ norms: [[Argument]], _ normGroup: String, _ branches: [Argument],
    _ branchGroup: String, _ run: @escaping Run
  ) -> [Check<any PlacementsNowContract, PlacementsNowInput>] {
    let norms = norms.flatMap(\.self)
    let arguments: [Argument] = [("x", \.x)] + norms + branches
    func pass(_ solution: any PlacementsNowContract, _ input: PlacementsNowInput) -> ForwardPass {
      let tensors = Dictionary(
        uniqueKeysWithValues: arguments.map { ($0.name, input[keyPath: $0.path]) })
      return ForwardPass(tensors) {
        run(solution, input, Parts(tensors: $0, epsilon: input.epsilon))
      }
    }
    func gradients(_ group: String, _ arguments: [Argument])
      -> Check<any PlacementsNowContract, PlacementsNowInput>
    {
      Check(gradientsOf: "\(name)/\(group)", through: name) {
        pass($0, $1).gradients(of: arguments.map(\.name), upstream: $1.upstream)
      }
    }
    return [
      Check(name) { pass($0, $1).output },
      Check(gradientOf: "\(name)/x", at: \.x, through: name, upstream: \.upstream) {
        pass($0, $1).gradient(of: "x", upstream: $1.upstream)
      },
      gradients(normGroup, norms), gradients(branchGroup, branches),
    ]
  }

  private static var attention: [Argument] { [("W_A", \.wA), ("b_A", \.bA)] }
  private static var network: [Argument] { [("W_F", \.wF), ("b_F", \.bF)] }

  private static func norm(_ number: Int) -> [Argument] {
    let paths: [(KeyPath<PlacementsNowInput, Tensor>, KeyPath<PlacementsNowInput, Tensor>)] = [
      (\.gain1, \.bias1), (\.gain2, \.bias2), (\.gain3, \.bias3), (\.gain4, \.bias4),
    ]
    let (gain, bias) = paths[number - 1]
    return [("gain_\(number)", gain), ("bias_\(number)", bias)]
  }
}

/// The branches and norms of a case, made from its tensors.
private struct Parts {
  let tensors: [String: Tensor]
  let epsilon: Double

  subscript(name: String) -> Tensor { tensors[name]! }
  var x: Tensor { self["x"] }

  func attention(_ h: Tensor) -> Tensor {
    PlacementsNowBranch(matrix: self["W_A"], bias: self["b_A"]).attention(h)
  }

  func network(_ tokens: Tensor) -> Tensor {
    PlacementsNowBranch(matrix: self["W_F"], bias: self["b_F"]).network(tokens)
  }

  func norm(_ number: Int) -> TensorMap {
    let norm = LayerNorm(
      scale: self["gain_\(number)"], bias: self["bias_\(number)"], epsilon: epsilon)
    return { norm($0) }
  }
}

/// The branches of the cases; tanh bends without a kink.
struct PlacementsNowBranch {
  let matrix: Tensor
  let bias: Tensor

  /// Every token sees the mean of all.
  func attention(_ h: Tensor) -> Tensor { network(h + h.mean(axis: 0, keepsDimensions: true)) }

  /// Every token by itself.
  func network(_ tokens: Tensor) -> Tensor { tanh(matmul(tokens, matrix) + bias) }
}
