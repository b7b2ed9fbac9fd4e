/// Which numbers of a series one of them is compared with: a step of which the neighbors are usual
/// mistakes.
package struct Window: Sendable {
  /// The end of a mistake's name, and what follows `over` in its sentence.
  fileprivate let name: String
  fileprivate let words: String
  fileprivate let why: String
  /// Where it starts and ends, given the place, the length, and how many numbers there are.
  private let bounds: @Sendable (_ i: Int, _ w: Int, _ count: Int) -> (Int, Int)

  private init(
    _ name: String, _ words: String, _ why: String,
    _ bounds: @escaping @Sendable (_ i: Int, _ w: Int, _ count: Int) -> (Int, Int)
  ) {
    (self.name, self.words, self.why, self.bounds) = (name, words, why, bounds)
  }

  /// The right one.
  package static let before = Self("before", "the w steps before", oneOff) { i, w, _ in (i - w, i) }

  fileprivate static let others: [Window] = [
    Self("one-longer", "the w + 1 steps before", oneOff) { i, w, _ in (i - w - 1, i) },
    Self("one-shorter", "the w - 1 steps before", oneOff) { i, w, _ in (i - w + 1, i) },
    Self("twice-as-long", "the 2 w steps before", double) { i, w, _ in (i - 2 * w, i) },
    Self("one-earlier", "w steps that end too early", oneOff) { i, w, _ in (i - w - 1, i - 1) },
    Self("ending-with-itself", "w steps, the last the step itself", running) { i, w, _ in
      (i - w + 1, i + 1)
    },
    Self("with-itself", "the w steps before and itself", oneOff) { i, w, _ in (i - w, i + 1) },
    Self("around", "w / 2 steps on either side", sides) { i, w, _ in (i - w / 2, i + w / 2 + 1) },
    Self("of-block", "the block of w steps before its own", sides) { i, w, _ in
      ((i / w - 1) * w, i / w * w)
    },
    Self("after", "the w steps after", oneOff) { i, w, _ in (i + 1, i + 1 + w) },
    Self("of-first-steps", "the first w steps of all", once) { _, w, _ in (0, w) },
    Self("of-all-before", "all steps before", slice) { i, _, _ in (0, i) },
    Self("of-all", "all steps, earlier and later ones", slice) { _, _, count in (0, count) },
  ]

  private static let oneOff = "Both ends of a range are easily one off."
  private static let double = "A width and half of it get mixed up."
  private static let running = "A running average of most libraries includes the current step."
  private static let sides = "A smoothed curve looks to both sides, or the run was cut into pieces."
  private static let once = "A baseline is often measured once, at the beginning."
  private static let slice = "`v[..<i]`, or the average of the whole series, is at hand."

  /// Some of a series in its order of time, as far as there are any; of a window of no steps the
  /// program stops.
  package func callAsFunction(_ series: [Double], at place: Int, length: Int) -> [Double] {
    let (start, end) = bounds(place, length, series.count)
    precondition(start < end, "a window of no steps")
    func inside(_ place: Int) -> Int { max(0, min(series.count, place)) }
    return Array(series[inside(start)..<inside(end)])
  }
}

extension Mistake {
  /// The other windows in the place of the `w` steps before, over which the noun is taken; `names` has
  /// those of mistakes that are not to be `window-` and the kind.
  package static func windows(
    _ path: StepPath<Steps, Window>, _ noun: String, names: [String: String] = [:]
  ) -> [Mistake] {
    Window.others.map { other in
      Mistake(
        names[other.name] ?? "window-\(other.name)",
        "\(noun) is over \(other.words); it is over \(Window.before.words)",
        why: other.why, isReadyMade: names[other.name] == nil
      ) { $0[keyPath: path] = other }
    }
  }
}
