import Problems
import LearnerSupport

// logarithms all the way
struct WarmupScheduleSolution: WarmupScheduleContract {
  private func power(_ base: Int, _ e: Double) -> Double { exp(e * log(Double(base))) }

  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let sides = [power(step, -0.5), Double(step) * power(warmup, -1.5)]
    return power(width, -0.5) * sides.min()!
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    noam(step: step, width: 1, warmup: warmup) * peak * power(warmup, 0.5)
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    switch step {
    case ..<max(warmup, 1):
      return peak * Double(step) / Double(warmup)
    default:
      let s = cos(Double(total - step) / Double(total - warmup) * .pi)
      return lowest + (peak - lowest) * (1 - s) / 2
    }
  }
}
