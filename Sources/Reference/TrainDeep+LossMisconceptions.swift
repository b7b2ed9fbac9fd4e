import Problems
import Tensors

/// Beliefs about what is guessed, and about the loss.
extension TrainDeepKey {
  static let lossMisconceptions: [Misconception] = [
    Misconception(
      "targets-not-shifted", TargetsNotShifted(),
      belief: "The targets are the characters that the model reads.",
      why: "Inputs and targets have the same shape, and the loss falls very well.",
      sentence: "here the target at each place is the character read there; it is the next one"),
    Misconception(
      "shifted-backwards", ShiftedBackwards(),
      belief: "The model reads the last m characters and the targets are the first m.",
      why: "The right two slices, each in the other's place.",
      sentence: "here the model reads the last m characters and guesses the first m; swap the two"),
    Misconception(
      "loss-summed", LossSummed(),
      belief: "The loss is the sum over all guesses.",
      why: "Clipping and Adam hide most of the factor.",
      sentence: "here the loss is the sum over all guesses; divide it by their number, B m"),
    Misconception(
      "mean-over-windows", MeanOverWindows(),
      belief: "The loss is the sum over a window, averaged over the windows.",
      why: "The batch is what one averages over.",
      sentence: "here the loss is summed along each window and averaged over the B windows; "
        + "divide by B m"),
    Misconception(
      "last-character-only", LastCharacterOnly(),
      belief: "A window has one target, its last character.",
      why: "That is how text is written when the model has been trained.",
      sentence: "here only the last character of each window is guessed; "
        + "all but the first are targets"),
    Misconception(
      "loss-after-step", LossAfterStep(),
      belief: "The loss of a step is that of its new parameters.",
      why: "One wants to know what the step brought.",
      sentence: "this is the loss of the new parameters; report that of those that came in"),
  ]

  struct TargetsNotShifted: TrainDeepSteps {
    func targets(_ windows: [[Int]]) -> [Int] { windows.flatMap { $0.dropLast() } }
  }

  struct ShiftedBackwards: TrainDeepSteps {
    func read(_ windows: [[Int]]) -> [[Int]] { windows.map { Array($0.dropFirst()) } }
    func targets(_ windows: [[Int]]) -> [Int] { windows.flatMap { $0.dropLast() } }
  }

  struct LossSummed: TrainDeepSteps {
    func loss(_ logits: Tensor, _ targets: [Int]) -> Tensor {
      crossEntropy(logits, targets) * Double(targets.count)
    }
  }

  struct MeanOverWindows: TrainDeepSteps {
    func loss(_ logits: Tensor, _ targets: [Int]) -> Tensor {
      crossEntropy(logits, targets) * Double(logits.shape[1])
    }
  }

  struct LastCharacterOnly: TrainDeepSteps {
    func loss(_ logits: Tensor, _ targets: [Int]) -> Tensor {
      let (count, length) = (logits.shape[0], logits.shape[1])
      return crossEntropy(
        logits[0..<count, length - 1], (0..<count).map { targets[($0 + 1) * length - 1] })
    }
  }

  struct LossAfterStep: TrainDeepSteps {
    func reported(loss: Double, afterStep: () -> Double) -> Double { afterStep() }
  }
}
