import LearnerSupport
import Matrices

private typealias Slip = Mistake<DepthProfileSteps>

extension DepthProfileKey {
  @MistakeList<DepthProfileSteps> static var mistakes: [Mistake<DepthProfileSteps>] {
    Mistake.sizes([\.batchSize, \.layerSize], "the norm", right: .length)
    batch
    layer
    seconds
    arranged(\.layersReturned, "layer", .length)
    Mistake.sizes([\.streamSize], "the size", right: .rootMeanSquare, named: "stream")
    stream
    arranged(\.streamReturned, "place", .rootMeanSquare)
    axes
    points
    summed
    centers
    slopes
    Mistake.ready(\.returned, "the exponent", .factor(), except: ["negated"])
    returned
  }

  private static let batch: [Slip] = Slip.family(
    at: \.batch, "", "; take the norm of the examples' mean", why: "Means and norms do not commute."
  )([
    "mean-of-norms: it is the mean of the examples' norms": { mean($0.each) },
    "root-mean-square-of-norms: it is the root mean square of the norms": { $0.rootMeanSquare },
    "sum-of-norms: it is the sum of the examples' norms": { sum($0.each) },
    "norm-of-all: it is the norm of all examples' elements together": { $0.all },
    "largest-norm: it is the largest of the examples' norms": { $0.each.max() ?? 0 },
    "norm-of-sum: it is the norm of the summed gradients": { $0($0.total) },
    "batch-over-root: the sum is divided by the root of b": { $0($0.total / $0.rootCount) },
    "batch-over-b-minus-1: the sum is divided by b - 1": { $0($0.total / ($0.count - 1)) },
    "batch-divided-twice: the sum is divided by b twice": { $0($0.total / $0.count / $0.count) },
    "first-example-only: it is the norm of the first example's gradient": { $0[0] },
    "last-example-only: it is the norm of the last example's gradient": { $0.each.last ?? 0 },
    "first-example-left-out: the first is left out": { $0(($0.total - $0.parts[0]) / $0.count) },
    "first-example-twice: the first is added twice": { $0(($0.total + $0.parts[0]) / $0.count) },
    "sizes-averaged: the elements' sizes are averaged, without signs":
      { $0($0.parts.map { $0.map { abs($0) } }.reduce(0 * $0.total, +) / $0.count) },
    "row-norms-added: the norms of the mean's rows are added":
      { sum(SizeScope(rowsOf: $0.total / $0.count, size: $0.size).each) },
  ])

  private static let layer: [Slip] = Slip.family(
    at: \.layer, "", "; take the norm of all elements of both matrices", why: "One number for two.")(
      [
        "norms-added: the norms of both matrices are added": { sum($0.each) },
        "norms-averaged: it is the mean of both norms": { mean($0.each) },
        "squares-averaged: it is the root mean square of both norms": { $0.rootMeanSquare },
        "larger-norm: it is the larger of both norms": { $0.each.max() ?? 0 },
        "norms-multiplied: both norms are multiplied": { $0[0] * $0[1] },
        "matrices-added: dW_1 and dW_2^T are added": { $0($0.parts[0] + $0.parts[1].transposed) },
        "first-matrix-only: it is the norm of dW_1 alone": { $0[0] },
        "second-matrix-only: it is the norm of dW_2 alone": { $0[1] },
        "first-matrix-twice: dW_1 is taken twice, without dW_2": { $0[0, 0] },
        "second-matrix-twice: dW_2 is taken twice, without dW_1": { $0[1, 1] },
      ])

  private static let seconds: [Slip] = Slip.family(
    at: \.seconds, "", "; each layer has its own", why: "Backward counts from the last layer.")([
      "next-layer-s-second: dW_1 goes with the next dW_2": { Array($0.dropFirst() + [$0[0]]) },
      "last-layer-s-second: dW_1 goes with the dW_2 before":
        { Array($0.suffix(1) + $0.dropLast()) },
      "second-reversed: the last dW_2 goes with the first dW_1": { $0.reversed() },
    ])

  private static let stream: [Slip] = Slip.family(
    at: \.stream, "", "; take one root, of the mean of all elements' squares",
    why: "A norm works on each token by itself, axis 0 is often the default, and brackets move.")([
      "mean-of-token-rms: the tokens' root mean squares are averaged": { mean($0.each) },
      "mean-of-token-norms: it is the mean norm of the tokens": { mean($0.lengths.each) },
      "squares-over-tokens: the squares are divided by m": { $0.lengths.all / $0.rootCount },
      "squares-over-columns: they are divided by d": { $0.lengths.all / $0.columns.rootCount },
      "root-over-tokens: the root is divided by m": { $0.lengths.all / $0.count },
      "root-over-columns: the root is divided by d": { $0.lengths.all / $0.columns.count },
      "mean-of-column-rms: the columns' root mean squares are averaged": { mean($0.columns.each) },
      "mean-of-column-norms: it is the columns' mean norm": { mean($0.columns.lengths.each) },
      "token-rms-added: the tokens' root mean squares are added": { sum($0.each) },
      "largest-token-rms: it is the largest token's root mean square": { $0.each.max() ?? 0 },
      "first-token-only: it is the root mean square of the first token": { $0[0] },
      "last-token-only: it is the root mean square of the last token": { $0.each.last ?? 0 },
      "tokens-centered: each token's mean is taken off":
        { $0.size($0.parts.flatMap { row in row.elements.map { $0 - mean(row.elements) } }) },
    ])

  /// What is done to a list of sizes at last.
  private static func arranged(
    _ path: StepPath<DepthProfileSteps, ([Double]) -> [Double]>, _ place: String,
    _ joined: VectorSize
  ) -> [Slip] {
    let all = "all \(place)s have the"
    return Slip.family(
      at: path, "", "; each \(place) has its own, in the arguments' order",
      why: "Backward begins at the end, sums run on, and one number is easier to compare.")([
        "last-\(place)-first: the sizes begin with the last \(place)'s": { $0.reversed() },
        "\(place)-all-as-one: \(all) size of all elements":
          { $0.scaled(by: 0).shifted(by: joined($0)) },
        "\(place)-average: \(all) mean of all sizes": { $0.scaled(by: 0).shifted(by: mean($0)) },
        "\(place)-added-up: earlier sizes are added": { running($0) { $0 + $1 } },
        "\(place)-squares-added-up: earlier squares are added":
          { running($0) { VectorSize.length([$0, $1]) } },
        "\(place)-sorted: the sizes are sorted": { $0.sorted() },
        "\(place)-zero: the sizes are all 0": { $0.map { _ in 0 } },
        "\(place)-over-count: they are divided by n": { $0.scaled(by: 1 / Double($0.count)) },
        "\(place)-over-first: they are divided by the first": { $0.scaled(by: 1 / $0[0]) },
      ])
  }

  private static func running(_ sizes: [Double], _ add: (Double, Double) -> Double) -> [Double] {
    sizes.reduce(into: []) { $0.append(add($0.last ?? 0, $1)) }
  }

  /// Logarithms, and what is taken for one.
  private static let axes: [Slip] =
    Slip.family("", "; take the logarithms of both", why: "Exponential growth is a line so.")([
      "against-depth: log(size) is fitted against depth": { $0.abscissa = { $0 } },
      "of-plain-sizes: size is fitted against log(depth)": { $0.ordinate = { $0 } },
      "without-logarithms: it is size against depth":
        { ($0.abscissa, $0.ordinate) = ({ $0 }, { $0 }) },
      "log1p-of-both: it is log(1 + ...) of depth and size":
        { ($0.abscissa, $0.ordinate) = ({ log(1 + $0) }, { log(1 + $0) }) },
    ]) + functions(\.abscissa, "depth") + functions(\.ordinate, "size")

  private static func functions(
    _ path: StepPath<DepthProfileSteps, (Double) -> Double>, _ noun: String
  ) -> [Slip] {
    Slip.family(
      at: path, "", "; take the same logarithm of both", why: "Libraries differ in `log`.")([
        "log2-of-\(noun): it is the logarithm of \(noun) to base 2": { log($0) / log(2) },
        "log10-of-\(noun): it is the logarithm of \(noun) to base 10": { log($0) / log(10) },
        "log1p-of-\(noun): it is log(1 + \(noun))": { log(1 + $0) },
        "root-of-\(noun): it is the root of \(noun)": { sqrt($0) },
        "inverse-of-\(noun): it is 1 / \(noun)": { 1 / $0 },
      ])
  }

  private static let points: [Slip] = Slip.family(
    at: \.points, "", "; the fit takes all points as they are",
    why: "A line looks the same when a point is missing or has moved.")([
      "first-point-left-out: the first point is left out": { Array($0.dropFirst()) },
      "last-point-left-out: the last point is left out": { $0.dropLast() },
      "first-two-points: the line goes through the first two points": { Array($0.prefix(2)) },
      "last-two-points: the line goes through the last two points": { $0.suffix(2) },
      "first-of-equal-depths: of equal depths the first is kept": { unequal($0) },
      "last-of-equal-depths: of equal depths the last is kept":
        { unequal($0.reversed()).reversed() },
      "depths-sorted: depths are sorted and sizes are not":
        { Array(zip($0.map(\.0).sorted(), $0.map(\.1))) },
      "both-sorted: depths and sizes are sorted, each by itself":
        { Array(zip($0.map(\.0).sorted(), $0.map(\.1).sorted())) },
      "sizes-reversed: the sizes go with the depths in reverse order":
        { Array(zip($0.map(\.0), $0.map(\.1).reversed())) },
      "depths-counted: 1, 2, 3, ... stand for the depths":
        { $0.enumerated().map { (Double($0 + 1), $1.1) } },
      "smallest-and-largest: the line goes from the smallest depth to the largest": {
        let sorted = $0.sorted { $0.0 < $1.0 }
        return [sorted[0], sorted[sorted.count - 1]]
      },
    ])

  /// The points, without those whose depth was there before.
  private static func unequal(_ points: [(Double, Double)]) -> [(Double, Double)] {
    points.reduce(into: []) { kept, point in
      if !kept.contains(where: { $0.0 == point.0 }) { kept.append(point) }
    }
  }

  private static let summed: [Slip] =
    Slip.family("", "; all points count alike", why: "Loops start late; large models seem better.")(
      [
        "first-point-not-summed: the sums skip the first": { $0.summed = { 1..<max($0, 1) } },
        "last-point-not-summed: the sums skip the last": { $0.summed = { 0..<($0 - 1) } },
        "weighted-by-depth: each point counts by its depth": { $0.weight = { x, _ in x } },
        "weighted-by-size: each point counts by its size": { $0.weight = { $1 } },
        "weighted-by-squared-size: each counts by its squared size": { $0.weight = { $1 * $1 } },
        "weighted-by-inverse-depth: each counts by 1 / depth": { $0.weight = { x, _ in 1 / x } },
      ])

  private static let centers: [Slip] = Slip.family(
    at: \.centers, "", "; take both means off",
    why: "sum(x y) / sum(x x) is the shorter formula, and two means are easily mixed up.")([
      "through-origin: the line goes through the origin": { _ in (0, 0, 0) },
      "products-not-centered: the products keep the means in": { (0, 0, mean($0.x)) },
      "squares-not-centered: the squares keep the mean in": { (mean($0.x), mean($0.y), 0) },
      "through-first-point: it goes through the first point": { ($0.x[0], $0.y[0], $0.x[0]) },
      "through-last-point: it goes through the last point": { ($0.lastX, $0.lastY, $0.lastX) },
      "sums-taken-off: sums are taken off": { (sum($0.x), sum($0.y), sum($0.x)) },
      "sum-of-depths-taken-off: depth's sum is taken off": { (sum($0.x), mean($0.y), sum($0.x)) },
      "means-over-n-minus-1: the means are divided by n - 1":
        { (sum($0.x) / ($0.n - 1), sum($0.y) / ($0.n - 1), sum($0.x) / ($0.n - 1)) },
      "one-mean-for-both: both have size's mean off": { (mean($0.y), mean($0.y), mean($0.y)) },
      "means-exchanged: the means have changed places": { (mean($0.y), mean($0.x), mean($0.y)) },
    ])

  private static let slopes: [Slip] = Slip.family(
    at: \.slope, "", "; fit one line by least squares, log(size) over log(depth)",
    why: "Formulas around a line look alike, and all give one number.")([
      "ends-only: it is the ends' slope": { ($0.lastY - $0.y[0]) / ($0.lastX - $0.x[0]) },
      "mean-of-slopes: slopes between neighbors are averaged": { mean($0.steps) },
      "median-of-slopes: it is the median of the slopes between neighbors": {
        let sorted = $0.steps.sorted()
        return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
      },
      "axes-swapped: it is the slope of log(depth) against log(size)": { $0.xy / $0.yy },
      "correlation: it is the correlation of the logarithms": { $0.xy / sqrt($0.xx * $0.yy) },
      "determination: it is the squared correlation": { $0.xy * $0.xy / ($0.xx * $0.yy) },
      "ratio-of-deviations: it is a ratio of deviations": { sqrt($0.yy / $0.xx) },
      "products-undivided: the products are not divided": { $0.xy },
      "covariance: it is the covariance of the logarithms": { $0.xy / $0.n },
      "sample-covariance: it is the covariance with n - 1": { $0.xy / ($0.n - 1) },
      "divided-by-deviation: the products are divided by a root": { $0.xy / sqrt($0.xx) },
      "over-n-and-n-minus-1: the squares are over n - 1": { $0.xy / $0.xx * ($0.n - 1) / $0.n },
      "over-n-minus-1-and-n: the products are over n - 1": { $0.xy / $0.xx * $0.n / ($0.n - 1) },
      "products-averaged: only the products are averaged": { $0.xy / $0.n / $0.xx },
      "squares-averaged-alone: only the squares are averaged": { $0.xy / ($0.xx / $0.n) },
      "n-forgotten: n is left out of n sum(x y) - sum(x) sum(y), and below it":
        { ($0.rawXY - $0.sumXY) / ($0.rawXX - $0.sumXX) },
      "n-forgotten-above: n is left out of n sum(x y) - sum(x) sum(y)":
        { ($0.rawXY - $0.sumXY) / ($0.n * $0.rawXX - $0.sumXX) },
      "n-forgotten-below: n is left out of n sum(x x) - sum(x)^2":
        { ($0.n * $0.rawXY - $0.sumXY) / ($0.rawXX - $0.sumXX) },
      "square-of-sum-forgotten: n sum(x x) - sum(x) has no square on its second sum":
        { ($0.n * $0.rawXY - $0.sumXY) / ($0.n * $0.rawXX - sum($0.x)) },
      "intercept: it is the intercept of the line": { mean($0.y) - $0.xy / $0.xx * mean($0.x) },
      "ratio-of-means: it is mean(log(size)) / mean(log(depth))": { mean($0.y) / mean($0.x) },
      "mean-of-ratios: the ratios are averaged": { mean(zip($0.y, $0.x).map { $0 / $1 }) },
    ])

  private static let returned: [Slip] = Slip.family(
    at: \.returned, "", "; it is the slope, negative where a size falls",
    why: "A size is said to fall with the exponent 0.5, and exp goes back from logarithms.")([
      "sign-turned: the exponent has its sign turned": { -$0 },
      "size-of-exponent: the exponent has lost its sign": { abs($0) },
      "exponent-as-power: it is e to the power of the slope": { exp($0) },
      "exponent-as-power-of-two: it is 2 to the power of the slope": { pow(2, $0) },
    ])
}
