import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(step)
    return pow(Double(width), -0.5) * max(pow(t, -0.5), t * pow(Double(warmup), -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = Double(step), w = Double(warmup)
    return step <= warmup ? peak * t / w : peak * sqrt(w / t)
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    let t = Double(step), w = Double(warmup), n = Double(total)
    if step <= warmup { return peak * t / w }
    return lowest + (peak - lowest) * (1 + cos(.pi * (t - w) / (n - w))) / 2
  }
}
