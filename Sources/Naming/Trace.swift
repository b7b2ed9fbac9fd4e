package import Messages

/// What a hypothesis gave for one check of one case, as seen from a learner's answer.
package struct Trace: Equatable, Sendable {
  /// Whether the learner gave the same, wherever the hypothesis gave a number.
  package let agrees: Bool
  /// Whether it is the right answer.
  package let isRight: Bool
  /// Whether there is no number somewhere: NaN, an infinity, or no answer at all.
  package let isUndefined: Bool
  /// How many different numbers are far from the right ones, up to 255; agreeing with them is evidence.
  package let telling: Int
  /// Equal for numbers that are equal but for rounding.
  package let fingerprint: UInt32

  /// What numbers are rounded to for the fingerprint, of the largest: well above rounding errors, and
  /// no round number itself.
  private static let grain: Double = 1.371e-8

  /// What a number must at least lie from the right one to tell anything, in tolerances.
  static let telling: Double = 10

  package init(
    agrees: Bool, isRight: Bool, isUndefined: Bool, telling: Int, fingerprint: UInt32
  ) {
    self.agrees = agrees
    self.isRight = isRight
    self.isUndefined = isUndefined
    self.telling = min(telling, 255)
    self.fingerprint = fingerprint
  }

  /// A hypothesis that trapped, or did not end: the learner may have anything there.
  package static let stopped: Trace = Trace(
    agrees: true, isRight: false, isUndefined: true, telling: 0, fingerprint: 1)

  /// The same where the learner's answer stopped as well: that is agreement.
  package static let stoppedAlike: Trace = Trace(
    agrees: true, isRight: false, isUndefined: false, telling: 0, fingerprint: 1)

  /// Compares.
  ///
  /// - Parameters:
  ///   - output: What the hypothesis gave.
  ///   - learner: What the learner gave; nil for no answer.
  ///   - right: What the reference gave.
  ///   - tolerance: How closely numbers must agree.
  package init(_ output: Output, learner: Output?, right: Output, _ tolerance: Tolerance) {
    let members = output.members.sorted { $0.key < $1.key }
    let (learners, rights) = (learner?.members, right.members)
    var (agrees, isRight) = (learners?.count == members.count, rights.count == members.count)
    var isUndefined = false
    var far: Set<Double> = []
    var fingerprint = Fingerprint()
    for (name, array) in members {
      for extent in array.shape {
        fingerprint.add(UInt64(extent))
      }
      let mine = learners?[name].flatMap { $0.shape == array.shape ? $0.data : nil }
      let expected = rights[name].flatMap { $0.shape == array.shape ? $0.data : nil }
      agrees = agrees && mine != nil
      isRight = isRight && expected != nil
      let scale = Self.scale(array.data)
      let rightScale = expected.map(Self.scale) ?? 0
      for (k, number) in array.data.enumerated() {
        let grain = Self.grain * max(1, rightScale)
        let rounded = number.isFinite ? (number / grain).rounded() + 0 : .nan
        fingerprint.add(rounded.bitPattern)
        guard number.isFinite else {
          isUndefined = true
          isRight = false
          continue
        }
        if agrees, let mine { agrees = tolerance.distance(mine[k], number, scale: scale) <= 1 }
        let distance =
          expected.map { tolerance.distance(number, $0[k], scale: rightScale) } ?? .infinity
        if distance > 1 { isRight = false }
        if distance > Self.telling, far.count < 8 { far.insert((number * 1e9).rounded()) }
      }
    }
    // An answer that stopped agrees with a hypothesis that gives no number.
    if learner == nil {
      agrees = isUndefined && far.isEmpty
      isUndefined = !agrees
    }
    self.init(
      agrees: agrees, isRight: isRight, isUndefined: isUndefined, telling: far.count,
      fingerprint: UInt32(truncatingIfNeeded: fingerprint.bits))
  }

  private static func scale(_ numbers: [Double]) -> Double {
    var scale = 0.0
    for number in numbers where number.isFinite { scale = max(scale, abs(number)) }
    return scale
  }
}

/// A number that stands for many: FNV-1a, with its high bits mixed into the low ones, since the product
/// alone never moves a sign bit.
private struct Fingerprint {
  private(set) var bits: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: UInt64) {
    bits = (bits ^ number) &* 0x100_0000_01b3
    bits ^= bits >> 32
  }
}

/// Runs hypotheses; a trap or an endless loop is a trace like any other.
package protocol Bench {
  /// What hypotheses give.
  ///
  /// - Parameters:
  ///   - hypotheses: What to run.
  ///   - check: The place of the check.
  ///   - place: The number of the case.
  /// - Returns: One trace for each hypothesis.
  mutating func traces(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Trace]
}
