import Matrices
package import Problems

/// The answer to `gradient_spikes`.
public enum GradientSpikesKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    GradientSpikesSteps.init, mistakes: mistakes,
    styles: [Style("zero-divided") { $0.keepsZeros = false }], budget: 30_000)

  /// The reference, for those who measure with it.
  package static var reference: any GradientSpikesContract { GradientSpikesSteps() }
}

/// The norm, clipping and the count of spikes taken apart, each step as it should be.
struct GradientSpikesSteps: GradientSpikesContract {
  // MARK: The norm
  /// The matrices that count.
  @Choice var counted: ([Matrix]) -> [Matrix] = { $0 }
  /// What a number contributes.
  @Choice var part: (Double) -> Double = { $0 * $0 }
  /// What the numbers of one matrix are together, and what is made of it.
  @Choice var pooled: ([Double]) -> Double = { sum($0) }
  @Choice var share: (Double) -> Double = { $0 }
  /// What the matrices are together.
  @Choice var added: ([Double]) -> Double = { sum($0) }
  /// What that is divided by, given how many numbers and matrices there are.
  @Choice var divided: (_ numbers: Double, _ matrices: Double) -> Double = { _, _ in 1 }
  /// The norm, given what all are together.
  @Choice var root: (Double) -> Double = { sqrt($0) }

  // MARK: Clipping
  /// Clips the gradients, given how those are clipped that belong together.
  @Choice var grouping: ([Matrix], _ clip: ([Matrix]) -> [Matrix]) -> [Matrix] = { $1($0) }
  /// The maximum as it is used, given how many matrices there are.
  @Choice var limit: (_ maximum: Double, _ matrices: Double) -> Double = { maximum, _ in maximum }
  /// What is compared with it.
  @Choice var compared: (Double) -> Double = { $0 }
  @Choice var exceeds = Condition.greater
  /// Whether gradients whose norm is 0 stay, whatever is compared.
  @Choice var keepsZeros = true
  /// The norm as a divisor.
  @Choice var divisor: (Double) -> Double = { $0 }
  /// What the numbers are multiplied by, and how, with the norm of their matrix at hand.
  @Choice var factor: (_ maximum: Double, _ divisor: Double, _ matrices: Double) -> Double = {
    maximum, divisor, _ in maximum / divisor
  }
  @Choice var scaled: (_ x: Double, _ factor: Double, _ maximum: Double, _ norm: Double) -> Double =
    { x, factor, _, _ in x * factor }

  // MARK: Spikes
  /// How long the window is.
  @Choice var length: (Int) -> Int = { $0 }
  /// The first step that may be a spike, and the one after the last.
  @Choice var start: (_ window: Int) -> Int = { $0 }
  @Choice var end: (_ count: Int) -> Int = { $0 }
  /// What a step is compared with.
  @Choice var window = Window.before
  @Choice var typical = Average.median
  /// What is compared: of the norms, at a step, with what is usual.
  @Choice var tested: (_ norms: [Double], _ step: Int, _ typical: Double) -> Double = {
    norms, step, _ in norms[step]
  }
  @Choice var multiple: (Double) -> Double = { $0 }
  @Choice var threshold: (_ factor: Double, _ typical: Double, _ window: [Double]) -> Double = {
    factor, typical, _ in factor * typical
  }
  @Choice var isAbove = Condition.greater
  /// What later windows see of a spike; nil for nothing.
  @Choice var remembered: (_ norm: Double, _ typical: Double, _ threshold: Double) -> Double? = {
    norm, _, _ in norm
  }
  /// How many steps after a spike are passed over.
  @Choice var pause: (_ window: Int) -> Int = { _ in 0 }
  /// How many spikes these steps are.
  @Choice var number: ([Int]) -> Int = { $0.count }

  func globalNorm(_ gradients: [Matrix]) -> Double {
    let shares = counted(gradients).map { share(pooled($0.elements.map(part))) }
    let numbers = gradients.reduce(0) { $0 + $1.elements.count }
    return root(added(shares) / divided(Double(numbers), Double(gradients.count)))
  }

  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    let matrices = Double(gradients.count)
    let limit = limit(maximum, matrices)
    return grouping(gradients) { group in
      let norm = globalNorm(group)
      if norm == 0, keepsZeros { return group }
      guard exceeds(compared(norm), limit) else { return group }
      let factor = factor(limit, divisor(norm), matrices)
      return group.map { matrix in
        let own = VectorSize.length(matrix.elements)
        return matrix.map { scaled($0, factor, limit, own) }
      }
    }
  }

  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    let length = length(window)
    precondition(length > 0, "a window of no steps")
    var (past, spikes, pause): ([Double], [Int], Int) = ([], [], 0)
    for step in norms.indices {
      guard step >= start(length), step < end(norms.count), pause == 0 else {
        past.append(norms[step])
        pause = max(0, pause - 1)
        continue
      }
      let before = self.window(past + norms[step...], at: past.count, length: length)
      let typical = before.isEmpty ? .nan : typical(before)
      let threshold = threshold(multiple(factor), typical, before)
      let isSpike = isAbove(tested(norms, step, typical), threshold)
      if isSpike {
        spikes.append(step)
        pause = self.pause(length)
      }
      let seen = isSpike ? remembered(norms[step], typical, threshold) : norms[step]
      if let seen { past.append(seen) }
    }
    return number(spikes)
  }
}
