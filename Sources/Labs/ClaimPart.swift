/// One of the things that a claim says, and what the numbers make of it.
struct ClaimPart: Equatable, Sendable {
  enum Answer: Equatable, Sendable {
    case holds
    case fails
    /// The numbers do not tell, and why.
    case open(String)
  }

  /// What all parts of a claim have in common, said once in front of them.
  let lead: String
  /// What was measured, with the test: "10 of 10 (binomial p = 0.002)", or a whole sentence.
  let seen: String
  /// Where, behind what was measured: "in Post-LN"; empty where that says so itself.
  let place: String
  let answer: Answer

  init(_ seen: String, _ answer: Answer) { self.init("", seen, "", answer) }

  init(_ lead: String, _ seen: String, _ place: String, _ answer: Answer) {
    self.lead = lead
    self.seen = seen
    self.place = place
    self.answer = answer
  }

  /// What was measured in some parts; what was seen in several places is said once.
  static func text(_ parts: [ClaimPart]) -> String {
    var seen: [String] = []
    for part in parts where !seen.contains(part.seen) { seen.append(part.seen) }
    return seen.map { text in
      let places = parts.filter { $0.seen == text && !$0.place.isEmpty }.map(\.place)
      guard !places.isEmpty else { return text }
      // "at rate 0.01, rate 0.02 and rate 0.03".
      let word = places[0].prefix { $0 != " " } + " "
      let isShared = places.allSatisfy { $0.hasPrefix(word) }
      let rest = places.dropFirst().map { isShared ? String($0.dropFirst(word.count)) : $0 }
      return "\(text) \(places.count > 1 ? "each " : "")\(list([places[0]] + rest))"
    }.joined(separator: "; ")
  }

  /// What a claim becomes that says all of this: it holds, or not, where its parts agree, and in part
  /// where one holds and another does not; else nothing is said where one of them is open.
  static func outcome(_ parts: [ClaimPart]) -> Claim.Outcome {
    let lead = parts.first?.lead ?? ""
    let (yes, no) = (parts.filter { $0.answer == .holds }, parts.filter { $0.answer == .fails })
    var open: [String] = []
    for part in parts {
      guard case .open(let why) = part.answer else { continue }
      let text = "\(text(parts.filter { $0.answer == part.answer })): \(why)"
      if !open.contains(text) { open.append(text) }
    }
    if !yes.isEmpty, !no.isEmpty {
      let rest = open.isEmpty ? "" : "; not told: " + open.joined(separator: "; ")
      return .judged(
        Claim.Finding(
          verdict: .inPart,
          measured: (lead.isEmpty ? "" : lead + "; ")
            + "it holds: \(text(yes)); it does not: \(text(no))\(rest)"))
    }
    if parts.isEmpty { return .silent("it reads nothing") }
    let start = lead.isEmpty ? "" : lead + ": "
    if let why = open.first { return .silent(start + why) }
    return .judged(
      Claim.Finding(verdict: no.isEmpty ? .holds : .fails, measured: start + text(parts)))
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
      return .open(Chance.open)
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
