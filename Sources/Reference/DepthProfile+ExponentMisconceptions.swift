import LearnerSupport
import Matrices
import Problems

/// Beliefs about the exponent; where sizes do not change at all, several divide 0 by 0.
extension DepthProfileKey {
  static let exponentMisconceptions: [Misconception] = [
    Misconception(
      "against-depth", AgainstDepth(),
      belief: "The logarithm of the size is plotted against the depth.",
      why: "That is the plot that makes exponential growth a straight line.",
      sentence: "this is the slope of log(size) against depth; take the logarithm of depth, too"),
    Misconception(
      "of-plain-sizes", OfPlainSizes(),
      belief: "The size is plotted against the logarithm of the depth.",
      why: "Depths double, so one takes their logarithm; sizes do not look as if they did.",
      sentence: "this is the slope of size against log(depth); take the logarithm of size, too"),
    Misconception(
      "without-logarithms", WithoutLogarithms(),
      belief: "The slope is that of size against depth.",
      why: "It says how fast the size grows, but not with which power.",
      sentence: "this is the slope of size against depth; take the logarithms of both"),
    Misconception(
      "through-origin", ThroughOrigin(),
      belief: "The line goes through the origin.",
      why: "sum(x y) / sum(x x) is the shorter formula; at depth 1 it asks for a size of 1.",
      sentence: "this is the slope of a line through the origin; take both means off first"),
    Misconception(
      "ends-only", EndsOnly(),
      belief: "The slope is that from the first point to the last.",
      why: "Two points make a line, and the ends are far apart.",
      sentence: "this is the slope from the first point to the last; the fit uses all points"),
    Misconception(
      "mean-of-slopes", MeanOfSlopes(),
      belief: "The slope is the mean of the slopes between neighbors.",
      why: "A mean of slopes is a slope; it gives near pairs too much weight.",
      sentence: "this is the mean of the slopes between neighbors; fit one line by least squares"),
    Misconception(
      "axes-swapped", AxesSwapped(),
      belief: "The depth is fitted against the size.",
      why: "Many functions for fits take y first or x first, and nobody remembers which.",
      sentence: "this is the slope of log(depth) against log(size); swap the axes"),
    Misconception(
      "correlation", Correlation(),
      belief: "The slope is the correlation.",
      why: "It differs only in what it is divided by.",
      sentence: "this is the correlation of the logarithms; divide by the squares of log(depth)"),
    Misconception(
      "sign-turned", SignTurned(),
      belief: "The exponent says how fast the size falls.",
      why: "A gradient like L^-0.5 is said to fall with the exponent 0.5.",
      sentence: "this is the exponent with its sign turned; a size that falls has a negative one"),
  ]

  struct AgainstDepth: DepthProfileSteps {
    func abscissa(_ depth: Double) -> Double { depth }
  }

  struct OfPlainSizes: DepthProfileSteps {
    func ordinate(_ size: Double) -> Double { size }
  }

  struct WithoutLogarithms: DepthProfileSteps {
    func abscissa(_ depth: Double) -> Double { depth }
    func ordinate(_ size: Double) -> Double { size }
  }

  struct ThroughOrigin: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double { dot(x, y) / dot(x, x) }
  }

  /// Separated by three depths, as the one below; two make a line.
  struct EndsOnly: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double {
      (y[y.count - 1] - y[0]) / (x[x.count - 1] - x[0])
    }
  }

  struct MeanOfSlopes: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double {
      mean(zip(steps(y), steps(x)).map { $0 / $1 })
    }

    private func steps(_ values: [Double]) -> [Double] {
      zip(values.dropFirst(), values).map { $0 - $1 }
    }
  }

  struct AxesSwapped: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double {
      let (x, y) = (centered(x), centered(y))
      return dot(x, y) / dot(y, y)
    }
  }

  struct Correlation: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double {
      let (x, y) = (centered(x), centered(y))
      return dot(x, y) / sqrt(dot(x, x) * dot(y, y))
    }
  }

  struct SignTurned: DepthProfileSteps {
    func slope(_ x: [Double], _ y: [Double]) -> Double {
      let (x, y) = (centered(x), centered(y))
      return -dot(x, y) / dot(x, x)
    }
  }
}
