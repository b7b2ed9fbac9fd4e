import Matrices

/// What goes wrong where spikes are counted.
extension GradientSpikesKey {
  @MistakeList<GradientSpikesSteps>
  static var spikeMistakes: [Mistake<GradientSpikesSteps>] {
    windows
    thresholds
    counts
  }

  @MistakeList<GradientSpikesSteps>
  private static var windows: [Mistake<GradientSpikesSteps>] {
    Mistake.averages(
      \.typical, "the window", right: .median,
      names: [
        .mean: "mean-for-median", .lowerMedian: "lower-median", .upperMedian: "upper-median",
        .middleInTime: "window-not-sorted",
      ])
    Mistake.windows(
      \.window, "the median",
      names: [.endingWithItself: "step-in-its-own-window", .allBefore: "whole-past"])
    Mistake(
      "window-length-one-more", "w + 1 stands for w everywhere; a spike has w steps before it",
      why: "Both ends of a range are easily one off."
    ) { $0.length = { $0 + 1 } }
    Mistake(
      "window-length-one-less", "w - 1 stands for w everywhere; a spike has w steps before it",
      why: "Both ends of a range are easily one off."
    ) { $0.length = { $0 - 1 } }
    Mistake(
      "window-length-doubled", "2 w stands for w everywhere; a spike has w steps before it",
      why: "A width and half of it get mixed up."
    ) { $0.length = { $0 * 2 } }
    Mistake(
      "window-of-one-step", "each step is compared with the one before alone, from step 1",
      why: "A jump is a change from one step to the next."
    ) { $0.length = { _ in 1 } }
    Mistake(
      "counted-from-step-0",
      "early steps count, compared with a shorter window; step i counts if i >= w",
      why: "It loses no step; but the median of one or two steps says little."
    ) { $0.start = { _ in 1 } }
    Mistake(
      "counted-one-step-late", "step i counts if i > w; i = w has enough steps before it",
      why: "Steps are numbered from 0."
    ) { $0.start = { $0 + 1 } }
    Mistake(
      "counted-one-step-early", "step i counts if i >= w - 1; i = w is the first with w before it",
      why: "Steps are numbered from 0."
    ) { $0.start = { max(1, $0 - 1) } }
    Mistake(
      "counted-two-windows-late", "step i counts if i >= 2 w; i >= w is enough",
      why: "A run was given time to settle."
    ) { $0.start = { 2 * $0 } }
    Mistake(
      "last-step-left-out", "the last step never counts; every step from w on does",
      why: "The loop ends one too early."
    ) { $0.end = { $0 - 1 } }
    Mistake(
      "spikes-left-out", "spikes are kept out of later windows; all steps belong to them",
      why: "A spike is not usual, so it seems to have no place in what is."
    ) { $0.remembered = { _, _, _ in nil } }
    Mistake(
      "spikes-replaced", "later windows see the median where a spike was; they see the spike",
      why: "A spike is not usual, so it seems to have no place in what is."
    ) { $0.remembered = { _, typical, _ in typical } }
    Mistake(
      "spikes-clipped", "later windows see a spike cut to the threshold; they see it as it was",
      why: "Clipping would have cut it."
    ) { $0.remembered = { _, _, threshold in threshold } }
  }

  @MistakeList<GradientSpikesSteps>
  private static var thresholds: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "threshold-included", "a norm at the threshold counts; a spike is strictly above it",
      why: "`>=` is the usual way to write at least."
    ) { $0.isAbove = .greaterOrEqual }
    Mistake(
      "every-step-a-spike", "every step that can be one counts as a spike, whatever its norm",
      why: "The comparison is always true."
    ) { $0.isAbove = .always }
    Mistake(
      "no-spike", "there is never a spike; a step strictly above the threshold is one",
      why: "The comparison is never true, or the count is never raised."
    ) { $0.isAbove = .never }
    Mistake.conditions(
      \.isAbove, "spike", "a step counts if its norm", "factor * median", right: .greater,
      except: [.greaterOrEqual, .always, .never])
    Mistake(
      "excess-over-median",
      "norm - median is compared with factor * median, as if the factor were 1 more; the norm is",
      why: "How far above the median is what a spike is about."
    ) { $0.tested = { norms, step, typical in norms[step] - typical } }
    Mistake(
      "step-before-tested", "the norm of step i - 1 is compared; a spike is step i",
      why: "The loop's number and the step's are one apart."
    ) { $0.tested = { norms, step, _ in norms[step - 1] } }
    Mistake(
      "jump-tested", "the jump from the step before is compared with factor * median; the norm is",
      why: "A spike in a plot is a jump."
    ) { $0.tested = { norms, step, _ in norms[step] - norms[step - 1] } }
    Mistake(
      "factor-added", "the threshold is median + factor; it is factor * median",
      why: "A distance above the median looks like a threshold, too."
    ) { $0.threshold = { factor, typical, _ in typical + factor } }
    Mistake(
      "median-forgotten", "the threshold is the factor alone; it is factor * median",
      why: "Examples have norms around 1."
    ) { $0.threshold = { factor, _, _ in factor } }
    Mistake(
      "median-over-factor", "the threshold is median / factor; it is factor * median",
      why: "Multiplying and dividing get mixed up."
    ) { $0.threshold = { factor, typical, _ in typical / factor } }
    Mistake(
      "deviations-above", "the threshold is that many deviations above; it is factor * median",
      why: "Outliers are often told by mean and deviation."
    ) { $0.threshold = { $1 + $0 * deviation($2) } }
    Mistake(
      "absolute-deviations-above",
      "the threshold is that many median distances above the median; it is factor * median",
      why: "Outliers are often told by median and median absolute deviation."
    ) {
      $0.threshold = { factor, typical, window in
        typical + factor * Average.median(window.map { abs($0 - typical) })
      }
    }
    Mistake(
      "zero-median-passed-over", "no step counts after a median of 0; any norm above 0 does",
      why: "A guard against a division by 0 was put where none is divided."
    ) { $0.threshold = { factor, typical, _ in typical == 0 ? .infinity : factor * typical } }
    Mistake(
      "factor-whole", "the factor is cut to a whole number; it is used as given",
      why: "`Int(factor)` makes types fit."
    ) { $0.multiple = { $0.rounded(.down) } }
    Mistake.ready(
      \.multiple, "the factor", .factor() + .constant(2, 3), named: "spike-factor",
      except: ["negated", "inverted"])
  }

  @MistakeList<GradientSpikesSteps>
  private static var counts: [Mistake<GradientSpikesSteps>] {
    Mistake(
      "runs-counted-once", "spikes in a row count as one; every step counts by itself",
      why: "In a plot they look like one."
    ) { $0.number = { spikes in spikes.count { !spikes.contains($0 - 1) } } }
    Mistake(
      "first-spike-alone", "the count stops at the first spike; every spike counts",
      why: "A `return` or `break` stands inside of the loop."
    ) { $0.number = { min(1, $0.count) } }
    Mistake(
      "place-of-last-spike", "the number is the place of the last spike; it is their count",
      why: "`=` stands where `+=` belongs."
    ) { $0.number = { $0.last ?? 0 } }
    Mistake(
      "place-of-first-spike", "the number is the place of the first spike; it is their count",
      why: "`firstIndex` is at hand."
    ) { $0.number = { $0.first ?? 0 } }
    Mistake(
      "places-added", "the places of the spikes are added; each counts as 1",
      why: "`count += i` is one character from `count += 1`."
    ) { $0.number = { $0.reduce(0, +) } }
    Mistake.ready(\.number, "the count", .index())
    Mistake(
      "step-after-spike-passed-over", "the step after a spike does not count; every step does",
      why: "The loop's number is raised once more inside of it."
    ) { $0.pause = { _ in 1 } }
    Mistake(
      "window-after-spike-passed-over", "the w steps after a spike do not count; every step does",
      why: "The window is unusual for as long as it holds the spike."
    ) { $0.pause = { $0 } }
  }

  private static func deviation(_ numbers: [Double]) -> Double {
    let (n, center) = (Double(numbers.count), sum(numbers) / Double(numbers.count))
    return sqrt(sum(numbers.map { ($0 - center) * ($0 - center) }) / n)
  }
}
