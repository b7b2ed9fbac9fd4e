import Matrices
import Problems

/// Beliefs about spikes.
extension GradientSpikesKey {
  static let spikeMisconceptions: [Misconception] = [
    Misconception(
      "mean-for-median", MeanForMedian(),
      belief: "The usual norm is the mean of the window.",
      why: "A running mean is what one reaches for; an earlier spike lifts it.",
      sentence: "these are the counts with the mean of the window; the median is asked for"),
    Misconception(
      "step-in-its-own-window", StepInItsOwnWindow(),
      belief: "The window ends with the step itself.",
      why: "A running median of most libraries includes the current step.",
      sentence: "here the window ends with the step itself; it holds the steps before it"),
    Misconception(
      "counted-from-step-0", CountedFromStep0(),
      belief: "Early steps are compared with however many there are.",
      why: "It loses no step; but the median of one or two steps says little.",
      sentence:
        "here early steps count, compared with a shorter window; step i counts if i >= window"
    ),
    Misconception(
      "counted-one-step-late", CountedOneStepLate(),
      belief: "The first step that counts is the one after step `window`.",
      why: "Off by one: steps are numbered from 0.",
      sentence: "here step i counts if i > window; i = window has enough steps before it"),
    Misconception(
      "threshold-included", ThresholdIncluded(),
      belief: "A norm that equals factor times the median is a spike.",
      why: "`>=` is the usual way to write at least.",
      sentence: "here a norm at the threshold counts; a spike is strictly above it"),
    Misconception(
      "lower-median", LowerMedian(),
      belief: "The median of an even count is the lower of the middle two.",
      why: "`torch.median` gives that one.",
      sentence: "here the median of an even count is the lower middle one; take the mean of the two"
    ),
    Misconception(
      "upper-median", UpperMedian(),
      belief: "The median is sorted[count / 2].",
      why: "For odd counts it is.",
      sentence: "here the median of an even count is the upper middle one; take the mean of the two"
    ),
    Misconception(
      "window-not-sorted", WindowNotSorted(),
      belief: "The median is the number in the middle of the window.",
      why: "It is, once the window is sorted.",
      sentence: "here the median is the middle one in time; sort the window first"),
    Misconception(
      "whole-past", WholePast(),
      belief: "The median is taken over all steps so far.",
      why: "`norms[..<i]` is at hand.",
      sentence: "here the median is over all earlier steps; it is over the last `window` of them"),
    Misconception(
      "runs-counted-once", RunsCountedOnce(),
      belief: "Spikes in a row are one spike.",
      why: "In a plot they look like one.",
      sentence: "here spikes in a row count as one; every step counts by itself"),
  ]

  /// Separated by the spike that stays in the window.
  struct MeanForMedian: GradientSpikesSteps {
    func typical(_ norms: [Double]) -> Double { mean(norms) }
  }

  /// Separated by the first case.
  struct StepInItsOwnWindow: GradientSpikesSteps {
    func window(before step: Int, _ norms: [Double], _ count: Int) -> [Double] {
      Array(norms[(step - count + 1)...step])
    }
  }

  /// Separated by the spike before the window is full.
  struct CountedFromStep0: GradientSpikesSteps {
    func candidates(_ norms: [Double], window: Int) -> [Int] { Array(norms.indices.dropFirst()) }
  }

  /// Separated by the first case.
  struct CountedOneStepLate: GradientSpikesSteps {
    func candidates(_ norms: [Double], window: Int) -> [Int] {
      norms.indices.filter { $0 > window }
    }
  }

  /// Separated by the step at the threshold.
  struct ThresholdIncluded: GradientSpikesSteps {
    func isSpike(_ norm: Double, typical: Double, factor: Double) -> Bool {
      norm >= factor * typical
    }
  }

  /// Separated by the window of two unequal steps.
  struct LowerMedian: GradientSpikesSteps {
    func typical(_ norms: [Double]) -> Double { norms.sorted()[(norms.count - 1) / 2] }
  }

  /// Separated by the window of two unequal steps.
  struct UpperMedian: GradientSpikesSteps {
    func typical(_ norms: [Double]) -> Double { norms.sorted()[norms.count / 2] }
  }

  /// Separated by the window out of order.
  struct WindowNotSorted: GradientSpikesSteps {
    func typical(_ norms: [Double]) -> Double {
      (norms[(norms.count - 1) / 2] + norms[norms.count / 2]) / 2
    }
  }

  /// Separated by the run that grows.
  struct WholePast: GradientSpikesSteps {
    func window(before step: Int, _ norms: [Double], _ count: Int) -> [Double] {
      Array(norms[..<step])
    }
  }

  /// Separated by the two spikes in a row.
  struct RunsCountedOnce: GradientSpikesSteps {
    func count(_ spikes: [Int]) -> Int { spikes.count { !spikes.contains($0 - 1) } }
  }
}
