/// Finds what a learner did, among all that can be composed.
///
/// Every failing check is a puzzle of its own: the smallest hypothesis that reproduces it on all cases.
/// Single mistakes are tried for all checks first, then pairs, then triples; what explains one check is
/// offered to the others before they are searched.
package struct Search<Runner: Bench> {
  let catalog: Catalog
  let puzzle: Puzzle
  /// The most mistakes at once that are looked for.
  private let largest: Int
  var runs: Runs<Runner>
  /// For each check, what reproduces it.
  var found: [[Hypothesis]]
  /// For each check, how many hypotheses were tried on it.
  var tried: [Int]
  /// The checks of which only the wrong cases are explained.
  var partial: Set<Int> = []
  /// The checks on which something was not tried, or turned down for want of proof.
  var undecided: Set<Int> = []
  /// For each check, the mistakes that move it, alone or with a style; nil until it is asked for.
  var relevant: [[Int]?]

  /// The most relevant mistakes of which triples are tried.
  static var triplesLimit: Int { 30 }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - catalog: What can be chosen otherwise.
  ///   - puzzle: What is to be explained.
  ///   - bench: Runs hypotheses.
  ///   - budget: The most runs of one check on one case.
  ///   - largest: The most mistakes at once that are looked for.
  package init(
    _ catalog: Catalog, _ puzzle: Puzzle, on bench: Runner, budget: Int, largest: Int = 3
  ) {
    self.catalog = catalog
    self.puzzle = puzzle
    self.largest = largest
    runs = Runs(bench, checks: puzzle.checks.count, budget: budget)
    found = puzzle.checks.map { _ in [] }
    tried = puzzle.checks.map { _ in 0 }
    relevant = puzzle.checks.map { _ in nil }
  }

  /// What explains each check; nothing for those that passed, or where the numbers prove nothing.
  package mutating func explanations() -> [Explanations] {
    for size in 1...largest {
      for check in puzzle.failing where found[check].isEmpty {
        keep(Set(found.joined().flatMap(\.parts)).sorted(), for: check)
        if found[check].isEmpty, !puzzle.checks[check].isOfClasses { search(check, size) }
      }
    }
    offerBack()
    for check in puzzle.failing where found[check].isEmpty && !puzzle.checks[check].isOfClasses {
      explainWrongCases(of: check)
    }
    return puzzle.checks.indices.map { check in
      let best = best(of: found[check], for: check)
      return Explanations(
        best, spared: best.first.map { spared(by: $0) } ?? [],
        isPartial: partial.contains(check),
        isOpen: puzzle.checks[check].isFailing && best.isEmpty && !undecided.contains(check))
    }
  }

  // MARK: Candidates

  private mutating func search(_ check: Int, _ size: Int) {
    // Some is kept for what explains one check to be tried on the others.
    runs.keepsReserve = true
    defer { runs.keepsReserve = false }
    for candidates in level(check, size) {
      // What the budget cuts short is not known to be the only one, and is not kept.
      guard keep(candidates, for: check) else {
        undecided.insert(check)
        return
      }
      if !found[check].isEmpty { return }
    }
  }

  /// The hypotheses of a size that may explain a check, the likely ones before the others.
  private mutating func level(_ check: Int, _ size: Int) -> [[Hypothesis]] {
    if size == 1 { return [single(catalog.mistakes, catalog.styles)] }
    let own = relevant(check)
    if size == 3, own.count > Self.triplesLimit {
      undecided.insert(check)
      return []
    }
    let group = size == 2 ? Set(puzzle.siblings(check).flatMap { relevant($0) }).sorted() : own
    let isOwn = Set(own)
    // What explains another check is likely to be in this one as well.
    let suspects = Set(found.joined().flatMap(\.mistakes))
    // Those of which every member moves the check come before those with one that does not.
    var levels = Array(repeating: [Hypothesis](), count: 2 * size + 3)
    let styles = styles(check)
    for mistakes in combinations(of: group, size)
    where size == 3 || mistakes.contains(where: isOwn.contains) {
      for style in styles {
        let hypothesis = Hypothesis(mistakes, style: style)
        if catalog.canBeMade(hypothesis) {
          let isSuspect = mistakes.contains(where: suspects.contains)
          let first = mistakes.allSatisfy(isOwn.contains) ? 1 : size + 2
          levels[isSuspect ? 0 : first + catalog.readyMade(hypothesis)].append(hypothesis)
        }
      }
    }
    return levels
  }

  func single(_ mistakes: [Int], _ styles: [Int?]) -> [Hypothesis] {
    mistakes.flatMap { mistake in styles.map { Hypothesis([mistake], style: $0) } }
      .filter(catalog.canBeMade)
  }

  /// The mistakes that move a check, alone or with a style.
  mutating func relevant(_ check: Int) -> [Int] {
    if let known = relevant[check] { return known }
    let (telling, all) = (puzzle.checks[check].telling, puzzle.checks[check].places)
    var moving: Set<Int> = []
    for style in catalog.styles {
      var still = single(catalog.mistakes.filter { !moving.contains($0) }, [style])
      // A mistake that shows on one small case only, such as about NaN, where it is cheap to look.
      let isCheap = style == nil && runs.isCheap(still.count * all.count)
      let places = isCheap ? telling + all.filter { !telling.contains($0) } : telling
      for place in places where !still.isEmpty {
        let traces = runs.traces(of: still, check: check, place: place)
        guard traces.count == still.count else { break }
        moving.formUnion(zip(still, traces).filter { !$1.isRight }.map { $0.0.mistakes[0] })
        still.removeAll { moving.contains($0.mistakes[0]) }
      }
    }
    let known = moving.sorted()
    relevant[check] = known
    return known
  }

  /// No style, and the styles that change what some relevant mistake gives on the first case, or on
  /// one of the telling ones.
  mutating func styles(_ check: Int) -> [Int?] {
    let plain = relevant(check).map { Hypothesis([$0]) }
    var active: Set<Int> = []
    for place in puzzle.checks[check].places.prefix(1) + puzzle.checks[check].telling {
      let base = runs.traces(of: plain, check: check, place: place)
      guard base.count == plain.count else { break }
      for style in catalog.styles.compactMap(\.self) where !active.contains(style) {
        let changes = zip(plain, base).contains { hypothesis, trace in
          let styled = Hypothesis(hypothesis.mistakes, style: style)
          return catalog.canBeMade(styled)
            && runs.traces(of: [styled], check: check, place: place).first?.fingerprint
              != trace.fingerprint
        }
        if changes { active.insert(style) }
      }
    }
    return [nil] + active.sorted()
  }
}
