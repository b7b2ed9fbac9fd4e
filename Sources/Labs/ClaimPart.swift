/// One of the things that a claim says, and what the numbers make of it.
struct ClaimPart: Equatable, Sendable {
  enum Answer: Equatable, Sendable {
    case holds
    case fails
    /// The numbers do not tell, and why.
    case open(String)
  }

  /// What was measured, with the test: "Post-LN at rate 0.01 stalled 10 of 10 (p = 0.002)".
  let seen: String
  let answer: Answer

  init(_ seen: String, _ answer: Answer) {
    self.seen = seen
    self.answer = answer
  }

  /// What a claim becomes that says all of this: it holds, or not, where its parts agree, and in part
  /// where one holds and another does not; else nothing is said where one of them is open.
  static func outcome(_ parts: [ClaimPart]) -> Claim.Outcome {
    func joined(_ answer: Answer) -> String {
      parts.filter { $0.answer == answer }.map(\.seen).joined(separator: "; ")
    }
    let (yes, no) = (joined(.holds), joined(.fails))
    let open = parts.compactMap { part -> String? in
      if case .open(let why) = part.answer { "\(part.seen): \(why)" } else { nil }
    }
    if !yes.isEmpty, !no.isEmpty {
      let rest = open.isEmpty ? "" : "; not told: " + open.joined(separator: "; ")
      return .judged(
        Claim.Finding(verdict: .inPart, measured: "it holds: \(yes); it does not: \(no)\(rest)"))
    }
    if parts.isEmpty { return .silent("it reads nothing") }
    if let why = open.first { return .silent(why) }
    return .judged(
      no.isEmpty
        ? Claim.Finding(verdict: .holds, measured: yes)
        : Claim.Finding(verdict: .fails, measured: no))
  }
}

extension ClaimPart.Answer {
  /// What holds when this fails, and fails when this holds.
  var negated: Self {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .open: self
    }
  }
}

extension Estimate: CustomStringConvertible {
  /// Whether the mean lies in a band: all of its interval must, or none.
  func lies(in band: ClosedRange<Double>) -> ClaimPart.Answer {
    if band.contains(interval.lowerBound), band.contains(interval.upperBound) { return .holds }
    if interval.lowerBound > band.upperBound || interval.upperBound < band.lowerBound {
      return .fails
    }
    let bounds = [band.lowerBound, band.upperBound].filter(\.isFinite).map(\.typed)
    return .open(
      "the interval reaches over \(list(bounds.filter { interval.contains(Double($0) ?? .nan) })), "
        + "so the spread between seeds is too large")
  }

  /// Whether it is above a bound.
  func isAbove(_ bound: Double) -> ClaimPart.Answer {
    interval.lowerBound > bound
      ? .holds : interval.upperBound <= bound ? .fails : lies(in: bound...(.infinity))
  }

  /// Whether it is below a bound.
  func isBelow(_ bound: Double) -> ClaimPart.Answer {
    interval.upperBound < bound
      ? .holds : interval.lowerBound >= bound ? .fails : lies(in: -.infinity...bound)
  }

  /// "0.02 (99% interval 0.01 to 0.03)", with so many digits.
  func text(_ digits: Int) -> String {
    "\(mean.fixed(digits)) (99% interval \(interval.lowerBound.fixed(digits)) to "
      + "\(interval.upperBound.fixed(digits)))"
  }

  var description: String { text(2) }
}

extension Count {
  /// Whether it was seen on most seeds: more than half, or fewer, where a fair coin would hardly be so
  /// uneven.
  var isMostly: ClaimPart.Answer {
    guard binomialP < Chance.level else {
      return .open("a fair coin is as uneven too often (exact binomial test, \(binomialP.asP))")
    }
    return 2 * yes > of ? .holds : .fails
  }

  /// "10 of 10 (binomial p = 0.002)".
  var tested: String { "\(self) (binomial \(binomialP.asP))" }
}

extension Double {
  /// The number as the p of a test.
  var asP: String {
    if self < 0.0001 { return "p < 0.0001" }
    return "p = \(self < 0.1 ? String(shortP) : fixed(2))"
  }

  private var shortP: Double {
    let scale = self < 0.001 ? 10_000.0 : 1000
    return (self * scale).rounded() / scale
  }
}
