internal import Foundation

/// What is taken for chance: a test speaks when chance alone would give such numbers in less than one
/// case of a hundred, so its intervals cover 99 %.
enum Chance {
  static let level: Double = 0.01
}

/// A mean over seeds, or a difference of two, and the interval that Student's t gives it.
struct Estimate: Equatable, Sendable {
  let mean: Double
  /// The interval that covers 99 %.
  let interval: ClosedRange<Double>

  /// The mean of a sample; nil for fewer than two numbers, or where one is not finite.
  init?(meanOf values: [Double]) {
    let count = Double(values.count)
    self.init(values.mean, variance: values.variance / count, freedom: count - 1)
  }

  /// The difference of two samples' means, a less b, by Welch's t: their spreads may differ.
  init?(differenceOf a: [Double], _ b: [Double]) {
    let (va, vb) = (a.variance / Double(a.count), b.variance / Double(b.count))
    let (na, nb) = (Double(a.count - 1), Double(b.count - 1))
    let below = va * va / na + vb * vb / nb
    self.init(
      a.mean - b.mean, variance: va + vb,
      freedom: below > 0 ? (va + vb) * (va + vb) / below : na + nb)
  }

  private init?(_ mean: Double, variance: Double, freedom: Double) {
    guard mean.isFinite, variance.isFinite, freedom >= 1 else { return nil }
    let half = variance.squareRoot() * StudentT.quantile(1 - Chance.level / 2, freedom)
    self.mean = mean
    interval = (mean - half)...(mean + half)
  }
}

extension [Double] {
  /// The square of the standard deviation of which these are a sample.
  fileprivate var variance: Double {
    let mean = mean
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
  }
}

/// Student's t distribution.
enum StudentT {
  /// The probability of a value of at most `t` with so many degrees of freedom.
  static func probability(_ t: Double, _ freedom: Double) -> Double {
    let tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// The value below which a share `p` lies, by halving.
  ///
  /// - Parameter p: Above 0.5, at most 1 - 1e-9.
  static func quantile(_ p: Double, _ freedom: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while probability(high, freedom) < p { high *= 2 }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if probability(middle, freedom) < p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularized incomplete beta function, by its continued fraction (Lentz's method).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges quickly on this side of the mean only.
    return x <= (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let front = exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x))
    func kept(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in 1...500 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return front * fraction / a
  }
}

extension Count {
  /// The exact binomial test against one half, two-sided: how often a fair coin is as uneven.
  var binomialP: Double {
    let tail = (0...min(yes, of - yes)).reduce(0.0) {
      $0 + exp(logChoices(of, $1) - Double(of) * log(2))
    }
    return min(1, 2 * tail)
  }

  /// Fisher's exact test of two counts, two-sided: how often a division of the same runs at random is
  /// as unlikely as this one.
  func fisherP(_ other: Count) -> Double {
    let (total, all) = (yes + other.yes, of + other.of)
    func logProbability(_ k: Int) -> Double {
      logChoices(of, k) + logChoices(other.of, total - k) - logChoices(all, total)
    }
    let own = logProbability(yes)
    return min(
      1,
      (max(0, total - other.of)...min(of, total)).map(logProbability)
        .filter { $0 <= own + 1e-7 }.reduce(0) { $0 + exp($1) })
  }
}

/// The logarithm of the number of ways to choose k of n.
private func logChoices(_ n: Int, _ k: Int) -> Double {
  logGamma(Double(n + 1)) - logGamma(Double(k + 1)) - logGamma(Double(n - k + 1))
}

/// The logarithm of the gamma function of a positive number.
private func logGamma(_ x: Double) -> Double { lgamma(x).0 }

/// Whether points lie on a line: two are needed for one, and three to see that it bends.
enum Curve {
  /// The coefficients a, b and c of a + b x + c x^2 that fit points best, by least squares.
  static func parabola(_ x: [Double], _ y: [Double]) -> (a: Double, b: Double, c: Double) {
    // Centred and scaled, so that the squares lose no digits.
    let (center, scale) = (x.mean, x.standardDeviation)
    let u = x.map { ($0 - center) / scale }
    func sum(_ f: (Double, Double) -> Double) -> Double {
      zip(u, y).reduce(0) { $0 + f($1.0, $1.1) }
    }
    let (n, s2) = (Double(u.count), sum { u, _ in u * u })
    let (s3, s4) = (sum { u, _ in u * u * u }, sum { u, _ in u * u * u * u })
    let (t0, t1, t2) = (sum { $1 }, sum { $0 * $1 }, sum { $0 * $0 * $1 })
    // What is left of u^2 when the line is taken out of it.
    let (shift, tilt) = (s2 / n, s3 / s2)
    let c = (t2 - shift * t0 - tilt * t1) / (s4 - shift * s2 - tilt * s3)
    let b = (t1 - c * s3) / s2
    let a = (t0 - c * s2) / n
    return (
      a - b * center / scale + c * center * center / (scale * scale),
      b / scale - 2 * c * center / (scale * scale), c / (scale * scale)
    )
  }
}
