package import Messages

/// What a hypothesis gave for one check of one case, in a few numbers.
///
/// A trace can be read off it for any learner's answer, though the numbers themselves are not there: of each
/// array, two sums with random weights are kept. An answer that lies further away than rounding takes it
/// has other sums.
package struct Print: Hashable, Sendable {
  /// One array.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let shape: [Int]
    /// The places where there is no number.
    package let gaps: [Int]
    /// The sums of all numbers, each times its weight.
    package let sums: [Double]
    /// How far a learner's sum may lie from each of them.
    package let slack: Double

    package init(name: String, shape: [Int], gaps: [Int], sums: [Double], slack: Double) {
      self.name = name
      self.shape = shape
      self.gaps = gaps
      self.sums = sums
      self.slack = slack
    }
  }

  /// What does not depend on any learner's answer.
  package let isRight: Bool
  package let isUndefined: Bool
  package let telling: Int
  package let fingerprint: UInt32
  /// Sorted by their names; none for a hypothesis that stopped.
  package let members: [Member]

  /// A hypothesis that trapped, or did not end.
  package static let stopped: Print = Print(
    isRight: false, isUndefined: true, telling: 0, fingerprint: 1, members: [])

  package init(
    isRight: Bool, isUndefined: Bool, telling: Int, fingerprint: UInt32, members: [Member]
  ) {
    self.isRight = isRight
    self.isUndefined = isUndefined
    self.telling = telling
    self.fingerprint = fingerprint
    self.members = members
  }

  /// Sums a hypothesis's numbers up.
  ///
  /// - Parameters:
  ///   - output: What the hypothesis gave.
  ///   - right: What the reference gave.
  ///   - tolerance: How closely numbers must agree.
  package init(_ output: Output, right: Output, _ tolerance: Tolerance) {
    // Of a learner who gives the same, nothing is told but what any learner's trace says.
    let trace = Trace(output, learner: output, right: right, tolerance)
    self.init(
      isRight: trace.isRight, isUndefined: trace.isUndefined, telling: trace.telling,
      fingerprint: trace.fingerprint,
      members: output.members.sorted { $0.key < $1.key }.map { name, array in
        let gaps = array.data.indices.filter { !array.data[$0].isFinite }
        return Member(
          name: name, shape: array.shape, gaps: gaps,
          sums: Weights.sums(of: array.data, without: gaps),
          slack: Weights.slack(of: array.data, tolerance))
      })
  }

  /// What is seen of the hypothesis from a learner's answer.
  ///
  /// - Parameters:
  ///   - learner: What the learner gave; nil for no answer.
  ///   - hasStopped: Whether an answer that was asked for did not come.
  /// - Returns: The trace that the hypothesis's numbers would give.
  package func trace(learner: Output?, hasStopped: Bool) -> Trace {
    if members.isEmpty { return hasStopped ? .stoppedAlike : .stopped }
    guard let learner else {
      let agrees = isUndefined && telling == 0
      return Trace(
        agrees: agrees, isRight: isRight, isUndefined: !agrees, telling: telling,
        fingerprint: fingerprint)
    }
    let learners = learner.members
    let agrees =
      learners.count == members.count
      && members.allSatisfy { member in
        guard let mine = learners[member.name], mine.shape == member.shape else { return false }
        return zip(Weights.sums(of: mine.data, without: member.gaps), member.sums).allSatisfy {
          abs($0 - $1) <= member.slack
        }
      }
    return Trace(
      agrees: agrees, isRight: isRight, isUndefined: isUndefined, telling: telling,
      fingerprint: fingerprint)
  }
}

/// The weights of the sums: between a half and one and a half, of either sign.
private enum Weights {
  private static let seeds: [UInt64] = [0x5EED_0001, 0x5EED_0002]

  /// One sum for each seed; where there is no number, nothing is added.
  static func sums(of numbers: [Double], without gaps: [Int]) -> [Double] {
    let gaps = Set(gaps)
    return seeds.map { seed in
      var random = SplitMix64(seed: seed)
      var sum = 0.0
      for (place, number) in numbers.enumerated() {
        let bits = random.next()
        let weight = 0.5 + Double(bits >> 12) * 0x1p-52
        if !gaps.contains(place) { sum += (bits & 1 == 0 ? weight : -weight) * number }
      }
      return sum
    }
  }

  /// How far sums may lie apart: honest ways to compute the same differ by less than a hundredth of the
  /// tolerance everywhere, and one number may lie a whole tolerance off.
  static func slack(of numbers: [Double], _ tolerance: Tolerance) -> Double {
    let finite = numbers.filter(\.isFinite)
    let scale = finite.reduce(0) { max($0, abs($1)) }
    let all = finite.map { tolerance.absolute * max(1, scale) + tolerance.relative * abs($0) }
    return (all.max() ?? 0) + 0.02 * all.reduce(0, +)
  }
}
