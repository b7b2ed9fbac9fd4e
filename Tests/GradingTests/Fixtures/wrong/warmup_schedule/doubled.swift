import LearnerSupport
import Problems

struct WarmupScheduleSolution: WarmupScheduleContract {
  // The factor 2 of tensor2tensor's later hyper-parameters.
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let t = Double(step)
    return 2 * pow(Double(width), -0.5) * min(pow(t, -0.5), t * pow(Double(warmup), -1.5))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = Double(step), w = Double(warmup)
    return step <= warmup ? peak * t / w : peak * sqrt(w / t)
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double { todo() }
}
