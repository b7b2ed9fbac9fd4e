internal import Grading
internal import Messages

extension QuizMaker {
  /// Questions about changes of the arguments alone, each about another one.
  mutating func changes() throws -> [QuizQuestion] {
    var questions: [QuizQuestion] = []
    while questions.count < Self.count, let question = try changedArguments() {
      questions.append(question)
    }
    return questions
  }

  /// What a declared change of the arguments does to one output, or to two.
  mutating func changedArguments() throws -> QuizQuestion? {
    let shuffled = material.invariances.indices.shuffled(using: &random)
    let (changes, recent) = (material.invariances.map(\.change), recent)
    let isOld = { (place: Int) in recent.contains(changes[place]) }
    let used = used
    for place in shuffled.filter({ !isOld($0) }) + shuffled.filter(isOld)
    where !used.contains(changes[place]) {
      let invariance = material.invariances[place]
      for number in invariance.cases.indices.shuffled(using: &random) {
        var chosen: [Observed] = []
        for check in shuffledChecks(of: invariance) {
          guard let next = try observed(check, invariance, number),
            chosen.first?.isTold(with: next) ?? true
          else { continue }
          chosen.append(next)
          if chosen.count == 2 { break }
        }
        let names = material.trial.checks.map(\.name)
        chosen.sort { names.firstIndex(of: $0.check.name)! < names.firstIndex(of: $1.check.name)! }
        if let question = question(invariance, number, chosen) {
          self.used.insert(invariance.change)
          return question
        }
      }
    }
    return nil
  }

  /// What an output did on one case when the arguments changed, and what else could be thought.
  fileprivate struct Observed {
    let check: CheckSummary
    let effect: ClaimedEffect
    let before: Output
    let after: Output
    /// Effects that the numbers refute.
    let others: [ClaimedEffect]

    /// Whether another one makes a good second: one is an output and one a gradient, or the effects
    /// are different.
    func isTold(with other: Observed) -> Bool {
      (check.output == nil) != (other.check.output == nil) || effect != other.effect
    }

    func words(_ effect: ClaimedEffect, isAlone: Bool) -> String {
      let words = effect.words(isVector: before.array?.shape.count == 1)
      return isAlone ? words : "\(check.label.text): \(words)"
    }
  }

  /// The checks that something is said of, those that do more than stay first.
  private mutating func shuffledChecks(of invariance: InvarianceSummary) -> [CheckSummary] {
    let checks = material.trial.checks.filter { invariance.effects[$0.name] != nil }
      .shuffled(using: &random)
    let moved = checks.filter { invariance.effects[$0.name] != .stays }
    return moved.prefix(1) + checks.filter { $0.name != moved.first?.name }
  }

  /// Runs the learner's program with and without the change; nil where what is declared does not show.
  private mutating func observed(
    _ check: CheckSummary, _ invariance: InvarianceSummary, _ number: Int
  ) throws -> Observed? {
    guard let effect = invariance.effects[check.name] else { return nil }
    let before = try material.own(
      check.name, material.trial.cases[invariance.cases[number].place].input)
    let after = try material.own(check.name, invariance.cases[number].input)
    let tolerance = material.problem.tolerance
    if let distance = effect.distance(from: before, to: after, tolerance) {
      guard distance <= 1 else { return nil }
    } else if effect != .otherwise {
      return nil
    }
    let declared = material.invariances.flatMap { Array($0.effects.values) }
    var thinkable = ClaimedEffect.usual
    thinkable += declared.filter { !thinkable.contains($0) && $0 != .otherwise }
    let named = Array(Set(thinkable)).filter { $0.changed(before) != nil }
      .sorted { "\($0)" < "\($1)" }
    let refuted = named.filter { $0 != effect && $0.isRefuted(by: before, after, tolerance) }
    // Where something else holds too, as on zeros, the case tells nothing.
    guard refuted.count == named.count(where: { $0 != effect }) else { return nil }
    let last: [ClaimedEffect] = effect == .otherwise ? [] : [.otherwise]
    return Observed(
      check: check, effect: effect, before: before, after: after,
      others: refuted.shuffled(using: &random) + last)
  }

  private mutating func question(
    _ invariance: InvarianceSummary, _ number: Int, _ seen: [Observed]
  ) -> QuizQuestion? {
    guard let first = seen.first else { return nil }
    var wrong: [[ClaimedEffect]] = []
    func add(_ effects: [ClaimedEffect]) {
      if wrong.count < 3, !wrong.contains(effects), effects != seen.map(\.effect) {
        wrong.append(effects)
      }
    }
    // What another output does is the most tempting: it comes first. That something changes otherwise
    // is a choice at times, so that it is not always right.
    var near = [ClaimedEffect.stays, .times(2), .times(0.5)] + seen.map(\.effect)
    if Bool.random(using: &random) { near.append(.otherwise) }
    var lists: [[ClaimedEffect]] = []
    for others in seen.map(\.others) {
      lists.append(
        others.filter(near.contains).shuffled(using: &random)
          + others.filter { !near.contains($0) })
    }
    for k in lists.indices {
      if let effect = lists[k].first {
        var effects = seen.map(\.effect)
        effects[k] = effect
        add(effects)
      }
    }
    for step in 0..<(lists.map(\.count).min() ?? 0) { add(lists.map { $0[step] }) }
    guard wrong.count == 3 else { return nil }
    var all = [seen.map(\.effect)] + wrong
    all.shuffle(using: &random)
    let answer = all.firstIndex(of: seen.map(\.effect)) ?? 0
    let names = seen.map(\.check.label.text).joined(separator: " and your ")
    let told = seen.first { $0.effect != .stays } ?? first
    let title = material.trial.cases[invariance.cases[number].place].title
    return QuizQuestion(
      subject: invariance.change, title: "a change of the arguments",
      parts: [.text("Suppose that \(invariance.change). What happens to your \(names)?")],
      choices: all.map { effects in
        zip(seen, effects).map { $0.words($1, isAlone: seen.count == 1) }.joined(separator: "; ")
      },
      right: answer, remarks: [nil, nil, nil, nil],
      explanation: [.text("Because \(invariance.reason).")]
        + Self.evidence(told, on: title))
  }
}

extension QuizMaker {
  /// What the learner's own program gave without the change, and with it.
  private static func evidence(_ told: Observed, on title: String) -> [QuizQuestion.Part] {
    let name = told.check.label.text
    guard let excerpt = NumberExcerpt(told.before, told.after, showing: 0) else {
      guard told.effect == .stays else { return [] }
      return [
        .text(
          "Your own numbers for \(name) are the same with and without it, on the case \"\(title)\"."
        )
      ]
    }
    let part = excerpt.place.map { " (\($0))" } ?? ""
    return [
      .text("Your own numbers for \(name)\(part), on the case \"\(title)\":"),
      .numbers([
        excerpt.table(of: told.before, "before"), excerpt.table(of: told.after, "after"),
      ]),
    ]
  }
}

extension ClaimedEffect {
  /// What happens in words, after the name of what it happens to.
  ///
  /// - Parameter isVector: Whether there are numbers in the place of rows.
  /// - Returns: A predicate.
  func words(isVector: Bool) -> String {
    switch self {
    case .stays: return "stays as it is"
    case .times(2): return "doubles"
    case .times(0.5): return "halves"
    case .times(-1): return "changes its sign"
    case .times(let factor) where abs(factor) > 1:
      return "becomes \(factor.shown(digits: 6)) times as large"
    case .times(let factor): return "is divided by \((1 / factor).shown(digits: 6))"
    case .plus(let term): return "grows by \(term.shown(digits: 6)) everywhere"
    case .swapsRows: return "has its first two \(isVector ? "numbers" : "rows") swapped"
    case .swapsColumns: return "has its first two \(isVector ? "numbers" : "columns") swapped"
    case .otherwise: return "changes in another way"
    }
  }
}
