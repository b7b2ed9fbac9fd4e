/// Which numbers of a series one of them is compared with: a step of which the neighbors are usual
/// mistakes.
enum Window: CaseIterable, Sendable {
  case before
  case oneLonger
  case oneShorter
  case twiceAsLong
  case oneEarlier
  case endingWithItself
  case withItself
  case around
  case block
  case after
  case first
  case allBefore
  case all

  /// The numbers, as far as there are any; of a window of no steps the program stops.
  ///
  /// - Parameters:
  ///   - series: The numbers in the order of time.
  ///   - place: The place of the one that is compared.
  ///   - length: How many it is compared with.
  /// - Returns: Some of the series, in its order.
  func callAsFunction(_ series: [Double], at place: Int, length: Int) -> [Double] {
    let (start, end) = bounds(place, length, series.count)
    precondition(self != .oneShorter || length > 1, "a window of no steps")
    let inside = 0...series.count
    return Array(series[inside.clamp(start)..<max(inside.clamp(start), inside.clamp(end))])
  }

  private func bounds(_ i: Int, _ w: Int, _ count: Int) -> (Int, Int) {
    switch self {
    case .before: (i - w, i)
    case .oneLonger: (i - w - 1, i)
    case .oneShorter: (i - w + 1, i)
    case .twiceAsLong: (i - 2 * w, i)
    case .oneEarlier: (i - w - 1, i - 1)
    case .endingWithItself: (i - w + 1, i + 1)
    case .withItself: (i - w, i + 1)
    case .around: (i - w / 2, i + w / 2 + 1)
    case .block: ((i / w - 1) * w, (i / w) * w)
    case .after: (i + 1, i + 1 + w)
    case .first: (0, w)
    case .allBefore: (0, i)
    case .all: (0, count)
    }
  }

  /// The end of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .before: "before"
    case .oneLonger: "one-longer"
    case .oneShorter: "one-shorter"
    case .twiceAsLong: "twice-as-long"
    case .oneEarlier: "one-earlier"
    case .endingWithItself: "ending-with-itself"
    case .withItself: "with-itself"
    case .around: "around"
    case .block: "of-block"
    case .after: "after"
    case .first: "of-first-steps"
    case .allBefore: "of-all-before"
    case .all: "of-all"
    }
  }

  /// What follows `over` in a sentence.
  fileprivate func words(_ w: String) -> String {
    switch self {
    case .before: "the \(w) steps before"
    case .oneLonger: "the \(w) + 1 steps before"
    case .oneShorter: "the \(w) - 1 steps before"
    case .twiceAsLong: "the 2 \(w) steps before"
    case .oneEarlier: "\(w) steps that end one too early"
    case .endingWithItself: "\(w) steps, of which the last is the step itself"
    case .withItself: "the \(w) steps before and the step itself"
    case .around: "the steps around, \(w) / 2 on either side"
    case .block: "the block of \(w) steps before the step's own block"
    case .after: "the \(w) steps after"
    case .first: "the first \(w) steps of all"
    case .allBefore: "all steps before"
    case .all: "all steps, earlier and later ones"
    }
  }

  /// Why it happens.
  fileprivate var why: String {
    switch self {
    case .before, .oneLonger, .oneShorter, .oneEarlier: "Both ends of a range are easily one off."
    case .twiceAsLong: "A width and half of it get mixed up."
    case .endingWithItself: "A running average of most libraries includes the current step."
    case .withItself: "`...` and `..<` are one character apart."
    case .around: "A smoothed curve looks to both sides."
    case .block: "The run was cut into pieces first."
    case .after: "The slice was started at the step instead of ended there."
    case .first: "A baseline is often measured once, at the beginning."
    case .allBefore: "`v[..<i]` is at hand."
    case .all: "An average of the whole series is one line."
    }
  }
}

extension Mistake {
  /// The other windows in the place of the right one.
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - noun: What is taken over the window, with its article, as in `the median`.
  ///   - right: The right window.
  ///   - length: The name of its length, as in `w`.
  ///   - names: Names of mistakes that are not to be `window-` and the kind.
  ///   - left: The windows that make no sense here.
  /// - Returns: One mistake for each.
  static func windows(
    _ path: StepPath<Steps, Window>, _ noun: String, right: Window = .before, length: String = "w",
    names: [Window: String] = [:], except left: Set<Window> = []
  ) -> [Mistake] {
    Window.allCases.filter { $0 != right && !left.contains($0) }.map { other in
      Mistake(
        names[other] ?? "window-\(other.name)",
        "\(noun) is over \(other.words(length)); it is over \(right.words(length))",
        why: other.why, isReadyMade: names[other] == nil
      ) { $0[keyPath: path] = other }
    }
  }
}

extension ClosedRange<Int> {
  /// The number, or the nearer bound of one outside.
  fileprivate func clamp(_ number: Int) -> Int {
    Swift.max(lowerBound, Swift.min(upperBound, number))
  }
}
