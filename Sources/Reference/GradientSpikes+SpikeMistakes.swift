import Matrices

/// What goes wrong where spikes are counted.
extension GradientSpikesKey {
  private typealias Steps = GradientSpikesSteps

  static var spikeMistakes: [Mistake<GradientSpikesSteps>] { windows + thresholds + counts }

  @MistakeList<Steps> private static var windows: [Mistake<Steps>] {
    Mistake.averages(
      \.typical, "the window",
      names: [
        "mean": "mean-for-median", "lower-median": "lower-median",
        "upper-median": "upper-median", "middle-in-time": "window-not-sorted",
      ])
    Mistake.windows(
      \.window, "the median",
      names: ["ending-with-itself": "step-in-its-own-window", "of-all-before": "whole-past"])
    let length = Mistake<Steps>.family(
      at:
        \.length, "", " stands for w everywhere; a spike has w steps before it",
      why: "Both ends of a range are easily one off; a jump is a change from the step before.")
    length("window-length-one-more", "w + 1") { $0 + 1 }
    length("window-length-one-less", "w - 1") { $0 - 1 }
    length("window-length-doubled", "2 w") { $0 * 2 }
    length("window-of-one-step", "1") { _ in 1 }
    let start = Mistake<Steps>.family(
      "step i counts if ", "; the first with w steps before it is i = w, and all from there count",
      why: "Steps are numbered from 0, a loop ends too early, or a shorter window loses no step.")
    start("counted-from-step-0", "i >= 1, with shorter windows") { $0.start = { _ in 1 } }
    start("counted-one-step-late", "i > w") { $0.start = { $0 + 1 } }
    start("counted-one-step-early", "i >= w - 1") { $0.start = { max(1, $0 - 1) } }
    start("counted-two-windows-late", "i >= 2 w") { $0.start = { 2 * $0 } }
    start("last-step-left-out", "it is not the last") { $0.end = { $0 - 1 } }
    let later = Mistake<Steps>.family(
      at:
        \.remembered, "later windows see ", "; they see it as it was",
      why: "A spike is not usual, so it seems to have no place in what is.")
    later("spikes-left-out", "nothing of a spike") { _, _, _ in nil }
    later("spikes-replaced", "the median for a spike") { _, median, _ in median }
    later("spikes-clipped", "a spike cut to the threshold") { _, _, most in most }
  }

  @MistakeList<Steps> private static var thresholds: [Mistake<Steps>] {
    let above = Mistake<Steps>.family(
      at:
        \.isAbove, "", "; a step counts if its norm is strictly above the threshold",
      why: "`>=` is the usual way to write at least; a comparison is always or never true.")
    above("threshold-included", "a norm at the threshold counts", .greaterOrEqual)
    above("every-step-a-spike", "every step from w on counts", .always)
    above("no-spike", "no step counts", .never)
    Mistake.conditions(
      \.isAbove, "spike", "a step counts if its norm", "factor * median", right: .greater,
      except: [.greaterOrEqual, .always, .never])
    let tested = Mistake<Steps>.family(
      at:
        \.tested, "", " is compared with factor * median; the norm of step i is",
      why: "A spike in a plot is a jump; the loop's number and the step's are one apart.")
    tested("excess-over-median", "norm - median") { $0[$1] - $2 }
    tested("step-before-tested", "the norm of step i - 1") { v, i, _ in v[i - 1] }
    tested("jump-tested", "the jump from the step before") { v, i, _ in v[i] - v[i - 1] }
    let threshold = Mistake<Steps>.family(
      at:
        \.threshold, "the threshold is ", "; it is factor * median",
      why: "Outliers are told by distances, too; and examples have norms around 1.")
    threshold("factor-added", "median + factor") { f, median, _ in median + f }
    threshold("median-forgotten", "the factor alone") { factor, _, _ in factor }
    threshold("median-over-factor", "median / factor") { factor, typical, _ in typical / factor }
    threshold("deviations-above", "that many deviations above the median") {
      $1 + $0 * VectorSize.deviation($2)
    }
    threshold("absolute-deviations-above", "that many median distances above the median") {
      factor, typical, window in
      typical + factor * Average.median(window.map { abs($0 - typical) })
    }
    threshold("zero-median-passed-over", "infinite after a median of 0") { factor, typical, _ in
      typical == 0 ? .infinity : factor * typical
    }
    Mistake(
      "factor-whole", "the factor is cut to a whole number; it is used as given",
      why: "`Int(factor)` makes types fit."
    ) { $0.multiple = { $0.rounded(.down) } }
    Mistake.ready(
      \.multiple, "the factor", .factor() + .constant(2, 3), named: "spike-factor",
      except: ["negated", "inverted"])
  }

  @MistakeList<Steps> private static var counts: [Mistake<Steps>] {
    let number = Mistake<Steps>.family(
      at:
        \.number, "the number is ", "; each step that is a spike counts as 1",
      why: "`=` or `count += i` stands for `count += 1`; in a plot, spikes in a row look like one.")
    number("runs-counted-once", "that of runs of spikes") { v in v.count { !v.contains($0 - 1) } }
    number("first-spike-alone", "at most 1") { min(1, $0.count) }
    number("place-of-last-spike", "the place of the last spike") { $0.last ?? 0 }
    number("place-of-first-spike", "the place of the first spike") { $0.first ?? 0 }
    number("places-added", "the sum of the spikes' places") { $0.reduce(0, +) }
    Mistake.ready(\.number, "the count", .index())
    let after = Mistake<Steps>.family(
      at:
        \.pause, "", " after a spike never counts; every step does",
      why: "The loop's number is raised inside of it; a window is unusual while it holds a spike.")
    after("step-after-spike-passed-over", "the step") { _ in 1 }
    after("window-after-spike-passed-over", "any of the w steps") { $0 }
  }
}
