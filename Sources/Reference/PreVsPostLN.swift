import Layers
import Problems
import Tensors

/// The answer to `pre_vs_post_ln`.
public enum PreVsPostLNKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    PreVsPostLNSteps.init, mistakes: mistakes.map { $0.known(as: names) }, budget: 12_000)

  /// The names of those that many people make.
  private static let names = [
    "norm-on-shortcut-norm-on-input-norm-on-sum-in-post": "normalized-first-in-post",
    "no-shortcut-x-joins-input-norm-on-input-in-pre": "shortcut-inside-branch",
    "norm-on-shortcut-norm-on-input-in-pre": "shortcut-normalized-in-pre",
    "norm-on-input-norm-on-sum-in-post": "both-norms-in-post", "activation-gelu": "gelu",
    "no-shortcut-norm-on-sum-in-post": "no-shortcut-in-post",
    "no-shortcut-norm-on-input-in-pre": "no-shortcut-in-pre",
    "norm-on-input-norm-on-sum-in-pre": "both-norms-in-pre",
    "epsilon-always-1e-05": "epsilon-of-pytorch", "norm-on-input-norm-on-sum": "both-norms",
  ]
}

/// The sublayer in both modes taken apart, each step as it should be.
struct PreVsPostLNSteps: PreVsPostLNContract {
  @Choice var isPre: (_ mode: Double) -> Bool = { $0 >= 0.5 }
  @Choice var seed: (Int) -> Int = { $0 }
  /// The scope in which the Dense layers are made, and that of the second one.
  @Choice var branchScope: (ParameterScope) -> ParameterScope = { $0 }
  @Choice var outScope: (ParameterScope, _ seed: Int) -> ParameterScope = { scope, _ in scope }
  /// The numbers in the names of the two Dense layers, and of the norm.
  @Choice var dense: (_ isPre: Bool) -> (Int, Int) = { _ in (0, 1) }
  @Choice var normNumber: (_ isPre: Bool) -> Int = { _ in 0 }
  /// The widths of the two Dense layers.
  @Choice var hiddenWidth: (_ tokens: Int, _ width: Int, _ dFF: Int) -> Int = { $2 }
  @Choice var outWidth: (_ tokens: Int, _ width: Int, _ dFF: Int) -> Int = { _, width, _ in width }
  var hidden = DenseSteps()
  var out = DenseSteps()
  /// What is done before, between and after the two Dense layers.
  @Choice var first: TokenMap = { $0 }
  @Choice var activation: TokenMap = { relu($0) }
  @Choice var last: TokenMap = { $0 }
  var norm = LayerNormSteps()
  var pre = SublayerSteps(.pre)
  var post = SublayerSteps(.post)
  @Choice var flattened: TokenMap = { $0.reshaped([$0.count]) }

  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    let scope = ParameterScope(seed: self.seed(seed))
    let denseScope = branchScope(scope)
    let (tokens, width, isPre) = (x.shape[0], x.shape[1], isPre(mode))
    let dense = dense(isPre)
    let hiddenScope = denseScope.layer("Dense", named: "Dense_\(dense.0)")
    let outScope = outScope(denseScope, self.seed(seed))
      .layer("Dense", named: "Dense_\(dense.1)")
    let normScope = scope.layer("LayerNorm", named: "LayerNorm_\(normNumber(isPre))")
    func branch(_ h: Tensor) -> Tensor {
      let inner = hidden(first(h), hiddenScope, features: hiddenWidth(tokens, width, dFF))
      return last(out(activation(inner), outScope, features: outWidth(tokens, width, dFF)))
    }
    func normalized(_ x: Tensor) -> Tensor {
      let width = x.shape[1]
      return norm(
        x, gain: normScope.parameter("scale", number: 1, shape: [width], .ones),
        bias: normScope.parameter("bias", number: 2, shape: [width], .zeros), epsilon: 1e-6)
    }
    return flattened((isPre ? pre : post)(x, f: branch) { normalized($1) })
  }
}

/// A Dense layer taken apart: the kernel `[inputs, features]` and the bias, or nil, as they are drawn.
struct DenseSteps {
  @Choice var kernel: (ParameterScope, _ shape: [Int]) -> Tensor = {
    $0.parameter("kernel", number: 1, shape: $1, .lecunNormal)
  }
  @Choice var bias: (ParameterScope, _ shape: [Int]) -> Tensor? = {
    $0.parameter("bias", number: 2, shape: [$1[1]], .zeros)
  }

  func callAsFunction(_ x: Tensor, _ scope: ParameterScope, features: Int) -> Tensor {
    let shape = [x.shape[1], features]
    let y = matmul(x, kernel(scope, shape))
    return bias(scope, shape).map { y + $0 } ?? y
  }
}
