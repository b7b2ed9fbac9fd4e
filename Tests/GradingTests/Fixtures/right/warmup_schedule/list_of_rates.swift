import Problems
import LearnerSupport

// Walks through the steps, as one would to plot the curve.
var curve: [Double] = []

struct WarmupScheduleSolution: WarmupScheduleContract {
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let peak = pow(Double(width) * Double(warmup), -0.5)
    return inverseSquareRoot(step: step, peak: peak, warmup: warmup)
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    curve = []
    for t in 1...step {
      let ratio = Double(t) / Double(warmup)
      curve.append(ratio <= 1 ? peak * ratio : peak / sqrt(ratio))
    }
    return curve.last!
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    curve = []
    for t in 1...step {
      if t <= warmup {
        curve.append(Double(t) * peak / Double(warmup))
      } else {
        let p = (Double(t) - Double(warmup)) / (Double(total) - Double(warmup))
        curve.append(lowest * (1 - cos(p * .pi)) / 2 + peak * (1 + cos(p * .pi)) / 2)
      }
    }
    print(curve.count, "rates")
    return curve[step - 1]
  }
}
