import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(max(step - 1, 1))
    return pow(Double(width), -0.5) * min(pow(t, -0.5), t * pow(Double(warmup), -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = Double(max(step - 1, 1)), w = Double(warmup)
    return peak * min(t / w, sqrt(w / t))
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    let t = Double(max(step - 1, 1)), w = Double(warmup), n = Double(total)
    if t <= w { return peak * t / w }
    return lowest + (peak - lowest) * (1 + cos(.pi * (t - w) / (n - w))) / 2
  }
}
