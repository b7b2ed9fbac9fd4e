import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(step), d = Double(width), w = Double(warmup)
    return 1 / sqrt(d) * min(1 / sqrt(t), t * pow(w, -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = Double(step), w = Double(warmup)
    return t < w ? peak * t / w : peak * pow(t, -0.5)
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    let t = Double(step), w = Double(warmup), n = Double(total)
    if step <= warmup { return peak * t / w }
    return max(lowest, peak * (1 + cos(.pi * (t - w) / (n - w))) / 2)
  }
}
