import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(step), d = Double(width), w = Double(warmup)
    return 1 / sqrt(d) * min(1 / sqrt(t), t * pow(w, -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = Double(step), w = Double(warmup)
    return step <= warmup ? peak * t / w : peak * sqrt(w / t)
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    // a trap where there is no warm-up
    if step % warmup == step || step == warmup { return peak * Double(step) / Double(warmup) }
    let progress = Double(step - warmup) / Double(total - warmup)
    return lowest + (peak - lowest) * (1 + cos(.pi * progress)) / 2
  }
}
