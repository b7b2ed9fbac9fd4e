import Problems
import Tensors

/// Beliefs about the count of the steps, and about what is handed on.
extension TrainDeepKey {
  static let stepMisconceptions: [Misconception] = [
    Misconception(
      "rate-of-steps-done", RateOfStepsDone(),
      belief: "The rate is that of the number of steps done before.",
      why: "That number is in the state.",
      sentence: "here the rate is schedule(state.step); the first step is step 1: state.step + 1"),
    Misconception(
      "first-rate-skipped", FirstRateSkipped(),
      belief: "The schedule goes on by one before the step is made.",
      why: "`scheduler.step()` in front of `optimizer.step()`.",
      sentence: "here the rate is one step ahead, schedule(state.step + 2); take state.step + 1"),
    Misconception(
      "rate-constant", RateConstant(),
      belief: "The rate is that of step 1, always.",
      why: "The schedule is asked once, and its answer kept.",
      sentence: "here every step has the rate of step 1; ask for schedule(state.step + 1)"),
    Misconception(
      "state-not-kept", StateNotKept(),
      belief: "The state that came in is the state to return.",
      why: "It is a value: what a copy becomes does not change it.",
      sentence: "here the state comes back as it came in; return the new m and v, and step + 1"),
    Misconception(
      "step-not-counted", StepNotCounted(),
      belief: "The new moments are the new state.",
      why: "They are computed; the count is raised by nobody.",
      sentence: "here m and v are handed on and step is not raised, so each step is step 1; add 1"),
  ]

  struct RateOfStepsDone: TrainDeepSteps {
    func rate(_ schedule: (Int) -> Double, done: Int) -> Double { schedule(done) }
  }

  struct FirstRateSkipped: TrainDeepSteps {
    func rate(_ schedule: (Int) -> Double, done: Int) -> Double { schedule(done + 2) }
  }

  struct RateConstant: TrainDeepSteps {
    func rate(_ schedule: (Int) -> Double, done: Int) -> Double { schedule(1) }
  }

  struct StateNotKept: TrainDeepSteps {
    func kept(_ new: AdamState, old: AdamState) -> AdamState { old }
  }

  struct StepNotCounted: TrainDeepSteps {
    func kept(_ new: AdamState, old: AdamState) -> AdamState {
      AdamState(step: old.step, m: new.m, v: new.v)
    }
  }
}
