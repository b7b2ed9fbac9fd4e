import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(step), d = Double(width), w = Double(warmup)
    return 1 / sqrt(d) * min(1 / sqrt(t), t * pow(w, -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    if step <= warmup { return peak * Double(step / warmup) }
    return peak * sqrt(Double(warmup) / Double(step))
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    if step <= warmup { return peak * Double(step / warmup) }
    let progress = Double(step - warmup) / Double(total - warmup)
    return lowest + (peak - lowest) * (1 + cos(.pi * progress)) / 2
  }
}
