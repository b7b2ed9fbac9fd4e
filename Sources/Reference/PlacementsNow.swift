import Problems
import Tensors

/// The answer to `placements_now`.
public enum PlacementsNowKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    PlacementsNowSteps.init, mistakes: mistakes.map { $0.known(as: names) }, budget: 50_000)

  /// The names of those that many people make.
  private static let names = [
    "norm-on-input-outer-norm-on-sum-in-peri": "norm-behind-sum-in-peri",
    "norm-on-input-outer-norm-on-sum-in-peri-of-attention": "norm-behind-sum-in-peri-of-attention",
    "norm-on-input-outer-norm-on-sum-in-peri-of-network": "norm-behind-sum-in-peri-of-network",
    "norm-on-input-in-peri": "no-norm-behind-in-peri",
    "outer-norm-on-branch-in-peri": "no-norm-in-front-in-peri",
    "norm-on-shortcut-norm-on-input-outer-norm-on-branch-in-peri": "shortcut-normalized-in-peri",
    "norm-on-shortcut-norm-on-input-in-lns": "shortcut-normalized-in-lns",
    "norm-on-sum-in-lns": "lns-as-post", "norm-on-branch-in-lns": "lns-on-branch",
    "norm-on-input-in-hybrid": "hybrid-shortcut-from-x",
    "norm-on-shortcut-in-hybrid": "hybrid-branch-from-x",
    "norm-on-sum-in-hybrid": "hybrid-as-post", "no-norm-in-hybrid": "hybrid-without-norm",
    "norm-on-shortcut-norm-on-input-norm-on-sum-in-hybrid": "hybrid-norm-behind-sum-too",
    "norm-on-branch-in-hybrid": "hybrid-on-branch",
    "norm-on-sum-in-dyt": "dyt-behind-sum", "norm-on-branch-in-dyt": "dyt-behind-branch",
    "norm-on-shortcut-norm-on-input-in-dyt": "dyt-on-shortcut-too",
    "norm-on-input-of-network-in-b2t": "network-as-pre-in-b2t",
  ]
}

/// The five forms taken apart, each step as it should be.
struct PlacementsNowSteps: PlacementsNowContract {
  var scaling = TwoSublayers(.dividing(.pre))
  var bottom = TwoSublayers(SublayerSteps(.post)) { $0.x + $0.h }
  var peri = TwoSublayers(SublayerSteps(.double))
  var hybrid = SublayerSteps(Wiring(shortcut: .normalized(.inner), input: [.inner]))
  var squashed = SublayerSteps(.pre)
  var dynamicTanh = DynamicTanhSteps()

  func layerNormScaling(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    layer: Int
  ) -> Tensor {
    scaling(x, number: Double(layer), attention: attention, feedForward: feedForward) {
      $0 == 1 ? norm1($1) : norm2($1)
    }
  }

  func b2t(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap
  ) -> Tensor {
    bottom(x, attention: attention, feedForward: feedForward) {
      $0 == 1 ? norm1($1) : norm2($1)
    }
  }

  func periNorm(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    norm3: TensorMap, norm4: TensorMap
  ) -> Tensor {
    peri(x, attention: attention, feedForward: feedForward) { number, v in
      switch number {
      case 1: norm1(v)
      case 2: norm2(v)
      case 3: norm3(v)
      default: norm4(v)
      }
    }
  }

  func hybridFeedForward(_ x: Tensor, feedForward: TensorMap, norm: TensorMap) -> Tensor {
    hybrid(x, f: feedForward) { norm($1) }
  }

  func dynamicTanh(
    _ x: Tensor, feedForward: TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor {
    let scope = DynamicTanhScope(a: a, gain: gain, bias: bias)
    return squashed(x, f: { dynamicTanh.behind(feedForward($0), scope) }) { dynamicTanh($1, scope) }
  }
}
