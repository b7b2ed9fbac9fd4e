import LearnerSupport
import Matrices

extension DepthProfileKey {
  @MistakeList<DepthProfileSteps>
  static var mistakes: [Mistake<DepthProfileSteps>] {
    Mistake.sizes([\.batchSize, \.layerSize], "the norm", right: .length)
    batch
    layers
    Mistake.sizes([\.streamSize], "the size", right: .rootMeanSquare, named: "stream")
    stream
    axes
    line
  }

  @MistakeList<DepthProfileSteps>
  private static var batch: [Mistake<DepthProfileSteps>] {
    Mistake(
      "mean-of-norms", "it is the mean of the examples' norms; take the norm of their mean",
      why: "Mean and norm look as if they could change places."
    ) { ($0.batchLists, $0.batchJoined) = ({ $0.map(\.elements) }, .average) }
    Mistake(
      "root-mean-square-of-norms",
      "it is the root of the mean of the squared norms; take the norm of the mean",
      why: "It is the way from a sum of squares to a mean of squares."
    ) { ($0.batchLists, $0.batchJoined) = ({ $0.map(\.elements) }, .rootMeanSquare) }
    Mistake(
      "sum-of-norms", "it is the sum of the examples' norms; take the norm of their mean",
      why: "A loop adds up what belongs to each example."
    ) { ($0.batchLists, $0.batchJoined) = ({ $0.map(\.elements) }, .total) }
    Mistake(
      "norm-of-all", "it is the norm of all examples' elements together; take their mean first",
      why: "A layer's two matrices are joined so."
    ) { $0.batchLists = { [$0.flatMap(\.elements)] } }
    Mistake(
      "largest-norm", "it is the largest of the examples' norms; take the norm of their mean",
      why: "Bounds speak of the largest."
    ) { ($0.batchLists, $0.batchJoined) = ({ $0.map(\.elements) }, .largest) }
    Mistake(
      "norm-of-sum", "it is the norm of the summed gradients; divide by the number of examples",
      why: "For a loss that is summed over the batch it is the gradient's."
    ) { $0.batchLists = { [total($0).elements] } }
    Mistake(
      "batch-over-root", "the sum is divided by the root of the number of examples, not by that",
      why: "Independent numbers grow like the root of their count."
    ) { $0.batchLists = { [(total($0) / sqrt(Double($0.count))).elements] } }
    Mistake(
      "batch-over-b-minus-1", "the sum is divided by b - 1; a mean divides by b",
      why: "Statistics courses divide so."
    ) { $0.batchLists = { [(total($0) / Double($0.count - 1)).elements] } }
    Mistake(
      "batch-divided-twice", "the mean is divided by the number of examples once more",
      why: "The mean was already at hand when the division was written."
    ) { $0.batchLists = { [(total($0) / Double($0.count * $0.count)).elements] } }
    Mistake(
      "first-example-only", "it is the norm of the first example's gradient; take the mean of all",
      why: "An index stays where a loop belongs."
    ) { $0.batchLists = { [$0[0].elements] } }
    Mistake(
      "last-example-only", "it is the norm of the last example's gradient; take the mean of all",
      why: "In a loop `=` stands where `+=` belongs."
    ) { $0.batchLists = { [$0[$0.count - 1].elements] } }
    Mistake(
      "first-example-left-out", "the sum leaves the first example out; the mean is over all",
      why: "`dropFirst()` goes with a start at the first one."
    ) { $0.batchLists = { [((total($0) - $0[0]) / Double($0.count)).elements] } }
    Mistake(
      "first-example-twice", "the first example is added twice; the mean takes each once",
      why: "`reduce(gradients[0], +)` without `dropFirst()` does it."
    ) { $0.batchLists = { [((total($0) + $0[0]) / Double($0.count)).elements] } }
    Mistake(
      "sizes-averaged", "the mean is over the elements' sizes; signs belong into a mean",
      why: "A norm is never negative, so its parts seem to need no sign."
    ) { $0.batchLists = { [(total($0.map { $0.map { abs($0) } }) / Double($0.count)).elements] } }
    Mistake(
      "row-norms-added", "the norms of the mean's rows are added; their squares add up",
      why: "The norm of each row is a vector's, and seems to be what one sums."
    ) {
      $0.batchLists = { (total($0) / Double($0.count)).rowArrays }
      $0.batchJoined = .total
    }
  }

  @MistakeList<DepthProfileSteps>
  private static var layers: [Mistake<DepthProfileSteps>] {
    Mistake(
      "norms-added", "the norms of both matrices are added; add their squares, then take the root",
      why: "Their squares do add up."
    ) { ($0.layerLists, $0.layerJoined) = ({ [$0.elements, $1.elements] }, .total) }
    Mistake(
      "norms-averaged", "it is the mean of both norms; take all elements of both as one vector",
      why: "One number for two; a mean seems natural."
    ) { ($0.layerLists, $0.layerJoined) = ({ [$0.elements, $1.elements] }, .average) }
    Mistake(
      "squares-averaged", "it is the root of the mean of both squared norms; the squares are added",
      why: "One number for two; a mean seems natural."
    ) { ($0.layerLists, $0.layerJoined) = ({ [$0.elements, $1.elements] }, .rootMeanSquare) }
    Mistake(
      "larger-norm", "it is the larger of both norms; take all elements of both as one vector",
      why: "The larger one rules the sum of squares."
    ) { ($0.layerLists, $0.layerJoined) = ({ [$0.elements, $1.elements] }, .largest) }
    Mistake(
      "norms-multiplied", "both norms are multiplied; take all elements of both as one vector",
      why: "Two layers of weights are multiplied on the way forward."
    ) {
      $0.layerLists = { first, second in
        [first.elements.map { $0 * VectorSize.length(second.elements) }]
      }
    }
    Mistake(
      "matrices-added", "dW_1 and the transposed dW_2 are added; their elements stand side by side",
      why: "After a transposition both have one size."
    ) { $0.layerLists = { [($0 + $1.transposed).elements] } }
    Mistake(
      "first-matrix-only", "it is the norm of dW_1 alone; dW_2 belongs to it",
      why: "Plots often show one of the two."
    ) { $0.layerLists = { first, _ in [first.elements] } }
    Mistake(
      "second-matrix-only", "it is the norm of dW_2 alone; dW_1 belongs to it",
      why: "It is the one that the theorem is about."
    ) { $0.layerLists = { _, second in [second.elements] } }
    Mistake(
      "first-matrix-twice", "dW_1 is taken twice; dW_2 belongs beside it",
      why: "A line was copied, and one name in it stayed."
    ) { $0.layerLists = { first, _ in [first.elements + first.elements] } }
    Mistake(
      "second-matrix-twice", "dW_2 is taken twice; dW_1 belongs beside it",
      why: "A line was copied, and one name in it stayed."
    ) { $0.layerLists = { _, second in [second.elements + second.elements] } }
    Mistake(
      "next-layer-s-second", "dW_1 goes with the next layer's dW_2; each layer has its own",
      why: "Between two matrices of one layer and of two, an index is off by one."
    ) { $0.layerPairs = { Array(zip($0, $1.dropFirst() + $1.prefix(1))) } }
    Mistake(
      "last-layer-s-second", "dW_1 goes with the layer before's dW_2; each layer has its own",
      why: "Between two matrices of one layer and of two, an index is off by one."
    ) { $0.layerPairs = { Array(zip($0, $1.suffix(1) + $1.dropLast())) } }
    Mistake(
      "second-reversed", "the last layer's dW_2 goes with the first dW_1; each layer has its own",
      why: "Backward begins at the last layer."
    ) { $0.layerPairs = { Array(zip($0, $1.reversed())) } }
    arranged(\.layersReturned, "layer", "the norms", "layer", joined: .length)
    Mistake(
      "layers-averaged", "the norms are divided by the number of layers; each stands for itself",
      why: "A profile along the depth and a mean over the depth are easily mixed up."
    ) { $0.layersReturned = { norms in norms.map { $0 / Double(norms.count) } } }
  }

  @MistakeList<DepthProfileSteps>
  private static var stream: [Mistake<DepthProfileSteps>] {
    Mistake(
      "mean-of-token-rms", "the tokens' root mean squares are averaged; one mean is over all",
      why: "A norm works on each token by itself."
    ) { ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .average) }
    Mistake(
      "mean-of-token-norms",
      "it is the mean norm of the tokens; square all elements, mean, and root",
      why: "A token is a vector, and vectors have a length."
    ) {
      ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .average)
      $0.streamSize = .length
    }
    Mistake(
      "squares-over-tokens", "the squares are divided by m alone; there are m * d of them",
      why: "`count` of the rows is the number at hand."
    ) {
      ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .rootMeanSquare)
      $0.streamSize = .length
    }
    Mistake(
      "squares-over-columns", "the squares are divided by d alone; there are m * d of them",
      why: "For a single token it is right."
    ) {
      ($0.streamLists, $0.streamJoined) = ({ $0.transposed.rowArrays }, .rootMeanSquare)
      $0.streamSize = .length
    }
    Mistake(
      "root-over-tokens", "the root is divided by m; the squares are divided by m * d, under it",
      why: "A bracket closes one step too early."
    ) {
      $0.streamLists = { x in [x.elements.map { $0 / Double(x.rows) }] }
      $0.streamSize = .length
    }
    Mistake(
      "root-over-columns", "the root is divided by d; the squares are divided by m * d, under it",
      why: "A bracket closes one step too early."
    ) {
      $0.streamLists = { x in [x.elements.map { $0 / Double(x.columns) }] }
      $0.streamSize = .length
    }
    Mistake(
      "mean-of-column-rms", "the columns' root mean squares are averaged; one mean is over all",
      why: "Axis 0 is what a mean takes where only one is named."
    ) { ($0.streamLists, $0.streamJoined) = ({ $0.transposed.rowArrays }, .average) }
    Mistake(
      "mean-of-column-norms",
      "it is the mean norm of the columns; square all elements, mean, and root",
      why: "Axis 0 is what a norm takes where only one is named."
    ) {
      ($0.streamLists, $0.streamJoined) = ({ $0.transposed.rowArrays }, .average)
      $0.streamSize = .length
    }
    Mistake(
      "token-rms-added", "the tokens' root mean squares are added; one mean is over all elements",
      why: "A loop adds up what belongs to each token."
    ) { ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .total) }
    Mistake(
      "largest-token-rms",
      "it is the largest of the tokens' root mean squares; one mean is over all",
      why: "Bounds speak of the largest."
    ) { ($0.streamLists, $0.streamJoined) = ({ $0.rowArrays }, .largest) }
    Mistake(
      "first-token-only", "it is the root mean square of the first token; all tokens count",
      why: "An index stays where a loop belongs."
    ) { $0.streamLists = { [$0.rowArrays[0]] } }
    Mistake(
      "last-token-only", "it is the root mean square of the last token; all tokens count",
      why: "In a loop `=` stands where `+=` belongs."
    ) { $0.streamLists = { [$0.rowArrays[$0.rows - 1]] } }
    Mistake(
      "tokens-centered", "each token's mean is taken off; the root mean square keeps it in",
      why: "LayerNorm takes it off, and its deviation is what one knows of the stream."
    ) {
      $0.streamLists = { [$0.rowArrays.flatMap { row in row.map { $0 - mean(row) } }] }
    }
    arranged(\.streamReturned, "stream", "the sizes", "place", joined: .rootMeanSquare)
    Mistake(
      "stream-over-first", "the sizes are divided by the first one; each stands for itself",
      why: "Plots often show growth, which starts at 1."
    ) { $0.streamReturned = { sizes in sizes.map { $0 / sizes[0] } } }
  }

  /// What is done to a list of sizes at last.
  @MistakeList<DepthProfileSteps>
  private static func arranged(
    _ path: StepPath<DepthProfileSteps, ([Double]) -> [Double]>, _ name: String, _ noun: String,
    _ place: String, joined: VectorSize
  ) -> [Mistake<DepthProfileSteps>] {
    Mistake(
      "last-\(place)-first",
      "\(noun) begin with the last \(place)'s; keep the order of the arguments",
      why: "Backward begins at the last layer."
    ) { $0[keyPath: path] = { $0.reversed() } }
    Mistake(
      "\(name)-all-as-one",
      "all \(place)s have one size, that of all their elements; each has its own",
      why: "`clip_grad_norm_` returns one number for everything."
    ) { $0[keyPath: path] = { sizes in sizes.map { _ in joined(sizes) } } }
    Mistake(
      "\(name)-average", "all \(place)s have the mean of all sizes; each has its own",
      why: "One number is easier to compare than several."
    ) { $0[keyPath: path] = { sizes in sizes.map { _ in mean(sizes) } } }
    Mistake(
      "\(name)-added-up",
      "\(noun) are added up from one \(place) to the next; each stands for itself",
      why: "A running sum was not set back to 0."
    ) {
      $0[keyPath: path] = { $0.reduce(into: []) { $0.append(($0.last ?? 0) + $1) } }
    }
    Mistake(
      "\(name)-squares-added-up",
      "the squares of earlier \(place)s are in each size as well; each stands for itself",
      why: "A running sum was not set back to 0."
    ) {
      $0[keyPath: path] = {
        $0.reduce(into: []) { $0.append(VectorSize.length([$0.last ?? 0, $1])) }
      }
    }
    Mistake(
      "\(name)-sorted", "\(noun) are sorted; keep the order of the arguments",
      why: "Sizes along the depth are expected to grow."
    ) { $0[keyPath: path] = { $0.sorted() } }
    Mistake(
      "\(name)-zero", "\(noun) are all 0", why: "A list was made and never filled."
    ) { $0[keyPath: path] = { $0.map { _ in 0 } } }
  }

  @MistakeList<DepthProfileSteps>
  private static var axes: [Mistake<DepthProfileSteps>] {
    Mistake(
      "against-depth", "log(size) is fitted against depth; take the logarithm of depth, too",
      why: "That is the plot that makes exponential growth a straight line."
    ) { $0.abscissa = { $0 } }
    Mistake(
      "of-plain-sizes", "size is fitted against log(depth); take the logarithm of size, too",
      why: "Depths double, so one takes their logarithm; sizes do not look as if they did."
    ) { $0.ordinate = { $0 } }
    Mistake(
      "without-logarithms", "size is fitted against depth; take the logarithms of both",
      why: "It says how fast the size grows, but not with which power."
    ) { ($0.abscissa, $0.ordinate) = ({ $0 }, { $0 }) }
    logarithms.flatMap { name, words, change in
      [
        Mistake(
          "\(name)-of-depth", "it is \(words) of depth; take the same logarithm of both",
          why: "Depths double, or libraries differ in what `log` means."
        ) { $0.abscissa = change },
        Mistake(
          "\(name)-of-size", "it is \(words) of size; take the same logarithm of both",
          why: "A plot's axis and the formula differ in what `log` means."
        ) { $0.ordinate = change },
      ]
    }
    Mistake(
      "log1p-of-both", "it is log(1 + ...) of depth and size; take their logarithms",
      why: "It is safe at 0."
    ) { ($0.abscissa, $0.ordinate) = ({ log(1 + $0) }, { log(1 + $0) }) }
    pointMistake("first-point-left-out", "the first point is left out of the fit") {
      Array($0.dropFirst())
    }
    pointMistake("last-point-left-out", "the last point is left out of the fit") {
      $0.dropLast()
    }
    pointMistake("first-two-points", "the line goes through the first two points") {
      Array($0.prefix(2))
    }
    pointMistake("last-two-points", "the line goes through the last two points") {
      $0.suffix(2)
    }
    pointMistake("first-of-equal-depths", "of equal depths only the first is kept") { points in
      points.indices.filter { i in !points[..<i].contains { $0.0 == points[i].0 } }.map {
        points[$0]
      }
    }
    pointMistake("last-of-equal-depths", "of equal depths only the last is kept") { points in
      points.indices.filter { i in !points[(i + 1)...].contains { $0.0 == points[i].0 } }
        .map { points[$0] }
    }
    pointMistake("depths-sorted", "depths are sorted and sizes are not") {
      Array(zip($0.map(\.0).sorted(), $0.map(\.1)))
    }
    pointMistake("both-sorted", "depths and sizes are sorted, each by itself") {
      Array(zip($0.map(\.0).sorted(), $0.map(\.1).sorted()))
    }
    pointMistake("sizes-reversed", "the sizes go with the depths in reverse order") {
      Array(zip($0.map(\.0), $0.map(\.1).reversed()))
    }
    pointMistake("depths-counted", "1, 2, 3, ... stand for the depths") {
      Array(zip($0.indices.map { Double($0 + 1) }, $0.map(\.1)))
    }
    pointMistake("smallest-and-largest", "the line goes from the smallest depth to the largest") {
      let sorted = $0.sorted { $0.0 < $1.0 }
      return [sorted[0], sorted[sorted.count - 1]]
    }
  }

  /// Logarithms and what is taken for one.
  private static let logarithms: [(String, String, @Sendable (Double) -> Double)] = [
    ("log2", "the logarithm to base 2", { log($0) / log(2) }),
    ("log10", "the logarithm to base 10", { log($0) / log(10) }),
    ("log1p", "log(1 + ...)", { log(1 + $0) }),
    ("root", "the root", { sqrt($0) }),
    ("inverse", "the inverse", { 1 / $0 }),
  ]

  private static func pointMistake(
    _ name: String, _ words: String,
    _ change: @escaping @Sendable ([(Double, Double)]) -> [(Double, Double)]
  ) -> Mistake<DepthProfileSteps> {
    Mistake(
      name, "\(words); the fit takes all points as they are",
      why: "A line looks the same when a point is missing or has moved."
    ) { $0.points = { change(Array(zip($0, $1))) } }
  }

  @MistakeList<DepthProfileSteps>
  private static var line: [Mistake<DepthProfileSteps>] {
    Mistake(
      "through-origin", "the line goes through the origin; take both means off first",
      why: "sum(x y) / sum(x x) is the shorter formula; at depth 1 it asks for a size of 1."
    ) { ($0.centerX, $0.centerY, $0.centerBelow) = ({ _ in 0 }, { _ in 0 }, { _ in 0 }) }
    Mistake(
      "products-not-centered", "the products keep the means in; take them off, as from the squares",
      why: "Mean and deviation are taken off in one of two lines."
    ) { ($0.centerX, $0.centerY) = ({ _ in 0 }, { _ in 0 }) }
    Mistake(
      "squares-not-centered", "the squares keep the mean in; take it off, as from the products",
      why: "Mean and deviation are taken off in one of two lines."
    ) { $0.centerBelow = { _ in 0 } }
    Mistake(
      "through-first-point", "the line goes through the first point; take the means off",
      why: "A plot that starts at 1 is divided by its first size."
    ) { ($0.centerX, $0.centerY, $0.centerBelow) = ({ $0.x[0] }, { $0.y[0] }, { $0.x[0] }) }
    Mistake(
      "through-last-point", "the line goes through the last point; take the means off",
      why: "A variable still holds the last one."
    ) {
      $0.centerX = { $0.x[$0.x.count - 1] }
      $0.centerY = { $0.y[$0.y.count - 1] }
      $0.centerBelow = { $0.x[$0.x.count - 1] }
    }
    Mistake(
      "sums-taken-off", "sums are taken off where means belong",
      why: "The division by n gets lost."
    ) { ($0.centerX, $0.centerY, $0.centerBelow) = ({ sum($0.x) }, { sum($0.y) }, { sum($0.x) }) }
    Mistake(
      "sum-of-depths-taken-off", "from log(depth) its sum is taken off, not its mean",
      why: "The division by n gets lost."
    ) { ($0.centerX, $0.centerBelow) = ({ sum($0.x) }, { sum($0.x) }) }
    Mistake(
      "means-over-n-minus-1", "the means are divided by n - 1; a mean divides by n",
      why: "Statistics courses divide a variance so."
    ) {
      $0.centerX = { sum($0.x) / ($0.n - 1) }
      $0.centerY = { sum($0.y) / ($0.n - 1) }
      $0.centerBelow = { sum($0.x) / ($0.n - 1) }
    }
    Mistake(
      "one-mean-for-both", "the mean of log(size) is taken off log(depth), too; it has its own",
      why: "A line was copied, and one name in it stayed."
    ) { ($0.centerX, $0.centerBelow) = ({ mean($0.y) }, { mean($0.y) }) }
    Mistake(
      "means-exchanged", "the means of log(depth) and log(size) are in each other's place",
      why: "Two means with short names are easily mixed up."
    ) {
      $0.centerX = { mean($0.y) }
      $0.centerY = { mean($0.x) }
      $0.centerBelow = { mean($0.y) }
    }
    Mistake(
      "first-point-not-summed", "the sums leave the first point out; the means have all of them",
      why: "A loop starts one round too late."
    ) { $0.summed = { 1..<max($0, 1) } }
    Mistake(
      "last-point-not-summed", "the sums leave the last point out; the means have all of them",
      why: "A loop ends one round too early."
    ) { $0.summed = { 0..<($0 - 1) } }
    weights.map { name, words, weight in
      Mistake(
        "weighted-by-\(name)", "each point counts \(words); all count alike",
        why: "Large models seem to be worth more."
      ) { $0.weight = weight }
    }
    slopes
    Mistake.ready(
      \.returned, "the exponent", .factor(), except: ["negated"])
    Mistake(
      "sign-turned", "the exponent has its sign turned; a size that falls has a negative one",
      why: "A gradient like L^-0.5 is said to fall with the exponent 0.5."
    ) { $0.returned = { -$0 } }
    Mistake(
      "size-of-exponent", "the exponent has lost its sign; a size that falls has a negative one",
      why: "A gradient like L^-0.5 is said to fall with the exponent 0.5."
    ) { $0.returned = { abs($0) } }
    Mistake(
      "exponent-as-power", "it is e to the power of the slope; the slope is the exponent",
      why: "After logarithms one goes back with exp, but only for sizes."
    ) { $0.returned = { exp($0) } }
    Mistake(
      "exponent-as-power-of-two", "it is 2 to the power of the slope; the slope is the exponent",
      why: "That is how much a size grows when the depth doubles."
    ) { $0.returned = { pow(2, $0) } }
  }

  private static let weights: [(String, String, @Sendable (Double, Double) -> Double)] = [
    ("depth", "by its depth", { depth, _ in depth }),
    ("size", "by its size", { $1 }),
    ("squared-size", "by its squared size", { $1 * $1 }),
    ("inverse-depth", "by 1 / depth", { depth, _ in 1 / depth }),
  ]

  /// What is taken for the slope.
  @MistakeList<DepthProfileSteps>
  private static var slopes: [Mistake<DepthProfileSteps>] {
    slope("ends-only", "it is the slope from the first point to the last; the fit uses all points")
    {
      ($0.y[$0.y.count - 1] - $0.y[0]) / ($0.x[$0.x.count - 1] - $0.x[0])
    }
    slope("mean-of-slopes", "slopes between neighbors are averaged; fit one line by least squares")
    {
      mean($0.steps)
    }
    slope("median-of-slopes", "it is the median of the slopes between neighbors; fit one line") {
      let sorted = $0.steps.sorted()
      return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
    }
    slope("axes-swapped", "it is the slope of log(depth) against log(size); swap the axes") {
      $0.products / $0.squaresOfY
    }
    slope("correlation", "it is the correlation of the logarithms; divide by log(depth)'s squares")
    {
      $0.products / sqrt($0.squares * $0.squaresOfY)
    }
    slope("determination", "it is the squared correlation; divide by log(depth)'s squares") {
      $0.products * $0.products / ($0.squares * $0.squaresOfY)
    }
    slope("ratio-of-deviations", "it is a ratio of deviations; the products are to be divided") {
      sqrt($0.squaresOfY / $0.squares)
    }
    slope("products-undivided", "the products are not divided; divide by log(depth)'s squares") {
      $0.products
    }
    slope("covariance", "it is the covariance of the logarithms; divide by log(depth)'s variance") {
      $0.products / $0.n
    }
    slope("sample-covariance", "it is the covariance with n - 1; divide by log(depth)'s variance") {
      $0.products / ($0.n - 1)
    }
    slope("divided-by-deviation", "the products are divided by the root of log(depth)'s squares") {
      $0.products / sqrt($0.squares)
    }
    slope("over-n-and-n-minus-1", "the products are over n and the squares over n - 1; use one") {
      $0.products / $0.n / ($0.squares / ($0.n - 1))
    }
    slope("over-n-minus-1-and-n", "the products are over n - 1 and the squares over n; use one") {
      $0.products / ($0.n - 1) / ($0.squares / $0.n)
    }
    slope("products-averaged", "the products are averaged and the squares summed; do one of both") {
      $0.products / $0.n / $0.squares
    }
    slope("squares-averaged-alone", "the squares are averaged and the products summed; do one") {
      $0.products / ($0.squares / $0.n)
    }
    slope("n-forgotten", "n is left out of n sum(x y) - sum(x) sum(y), and of what is below it") {
      (dot($0.x, $0.y) - sum($0.x) * sum($0.y)) / (dot($0.x, $0.x) - sum($0.x) * sum($0.x))
    }
    slope("n-forgotten-above", "n is left out of n sum(x y) - sum(x) sum(y)") {
      (dot($0.x, $0.y) - sum($0.x) * sum($0.y)) / ($0.n * dot($0.x, $0.x) - sum($0.x) * sum($0.x))
    }
    slope("n-forgotten-below", "n is left out of n sum(x x) - sum(x)^2") {
      ($0.n * dot($0.x, $0.y) - sum($0.x) * sum($0.y)) / (dot($0.x, $0.x) - sum($0.x) * sum($0.x))
    }
    slope("square-of-sum-forgotten", "n sum(x x) - sum(x) has no square on its second sum") {
      ($0.n * dot($0.x, $0.y) - sum($0.x) * sum($0.y)) / ($0.n * dot($0.x, $0.x) - sum($0.x))
    }
    slope("intercept", "it is the intercept of the line; the exponent is its slope") {
      mean($0.y) - $0.products / $0.squares * mean($0.x)
    }
    slope("ratio-of-means", "it is the mean of log(size) over that of log(depth); fit a line") {
      mean($0.y) / mean($0.x)
    }
    slope("mean-of-ratios", "log(size) / log(depth) is averaged; fit a line with an intercept") {
      mean(zip($0.y, $0.x).map { $0 / $1 })
    }
  }

  private static func slope(
    _ name: String, _ sentence: String, _ change: @escaping @Sendable (LineScope) -> Double
  ) -> Mistake<DepthProfileSteps> {
    Mistake(name, sentence, why: "Formulas around a line look alike, and all give one number.") {
      $0.slope = change
    }
  }
}
