import ExerciseKit
import Foundation
import Messages
import Reference
import Tensors
import Testing

@testable import Problems

/// The statement, the validationErrors and the mistakes of `train_deep`.
@Suite struct TrainDeepTests {
  @Test("The worked example is the first case")
  func workedExample() throws {
    let statement = try statement(of: "train_deep")
    let input = try #require(TrainDeepCases.all(seed: 1).first).input
    #expect(input.windows.data == [0, 1, 1, 0])
    #expect(input.settings.maximumNorm == 0.1)
    #expect((input.beta1, input.beta2, input.epsilon) == (0.75, 0.96, 0.01))
    #expect(input.settings.schedule(1) == 0.1)
    #expect(statement.value(of: "windows").hasPrefix("[[0, 1, 1, 0]] "))
    #expect(statement.value(of: "maximum") == "0.1")
    #expect(statement.contains("    beta1   = 0.75     beta2 = 0.96     epsilon = 0.01\n"))
    #expect(statement.value(of: "lr(1)") == "0.1")
    for solution in [TrainDeepKey.reference] {
      let run = TrainDeepRun(input, steps: 1) { parameters, state, windows in
        solution.step(
          parameters, state: state, windows: windows, logits: input.model.logits,
          settings: input.settings)
      }
      func shown(_ tensor: Tensor) -> String { tensor.numericArray.printed(places: 6) }
      #expect(statement.value(of: "loss") == String(format: "%.6f", run.losses[0]))
      #expect(statement.value(of: "norm") == String(format: "%.6f", run.norms[0]))
      // The first moments of a first step are a quarter of the clipped gradients.
      let factor = run.norms[0] / 0.1 / 0.25
      #expect(statement.value(of: "dU") == shown(run.state.m[9] * factor))
      #expect(statement.value(of: "dc") == shown(run.state.m[10] * factor))
      #expect(statement.value(of: "m of c") == shown(run.state.m[10]))
      #expect(statement.value(of: "U") == shown(run.parameters[9]))
      #expect(statement.value(of: "c") == shown(run.parameters[10]))
      for moment in run.state.m[..<9] { #expect(moment.data.allSatisfy { $0 == 0 }) }
    }
  }

  @Test("What somebody reads whose case does not fit")
  func validationErrors() throws {
    let right = try #require(TrainDeepCases.all(seed: 1).first).input
    #expect(right.validationError == nil)
    func validationError(_ change: (inout TrainDeepInput) -> Void) -> String? {
      var input = right
      change(&input)
      return input.validationError
    }
    #expect(
      validationError { $0.wH = [1] }
        == "E has shape [2, 2] and W_h has shape [1]; "
        + "they must be [V, d] and [L, d, d_h], without an axis of length 0")
    #expect(
      validationError { $0.u = [[0, 0, 0], [0, 0, 0]] }
        == "U has shape [2, 3]; it must be [2, 2], as E is [2, 2] and W_h is [1, 2, 1]")
    #expect(
      validationError { $0.windows = [[0, 1]] }
        == "windows has shape [1, 2]; it must be [steps, B, m + 1] with m at least 1")
    #expect(
      validationError { $0.windows = [[[0, 2]]] }
        == "windows has the number 2.0; its numbers must be whole, from 0 to 1")
    #expect(validationError { $0.maximumNorm = 0 } == "maximum_norm is 0.0; it must be above 0")
    #expect(validationError { $0.beta1 = 1 } == "beta1 is 1.0; it must be at least 0 and below 1")
    #expect(validationError { $0.warmup = -1 } == "T is -1; it must be at least 0")
  }

  @Test("The last case alone is a long run, with an outcome, and its text is predictable")
  func longRun() throws {
    for seed: UInt64 in 0..<5 {
      let cases = TrainDeepCases.all(seed: seed)
      #expect(cases.map(\.input.isLongRun) == cases.indices.map { $0 == cases.count - 1 })
      #expect(cases.dropLast().allSatisfy { $0.input.steps <= 5 })
      #expect(cases.map { $0.input.gain.shape[0] }.filter { $0 == 2 }.count >= 5)
      let last = try #require(cases.last).input
      #expect((last.gain.shape[0], last.embedding.shape[0]) == (24, 8))
      #expect(last.validationError == nil)
    }
  }

  @Test(
    "What a learner reads whose tensors do not fit", .timeLimit(.minutes(15)),
    arguments: [
      (0, "logits got 2 parameters; the model has 11"),
      (1, "logits got rows of the lengths [3, 2]; they must be equal and at least 1"),
      (
        2,
        "step returned parameters of the shapes []; those that came in have [[2, 2], [1, 2], "
          + "[1, 2], [1, 2, 1], [1, 1], [1, 1, 2], [1, 2], [2], [2], [2, 2], [2]]"
      ),
    ])
  func mistakes(_ number: Int, _ message: String) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [number] in
      let input = try #require(TrainDeepCases.all(seed: 1).first).input
      _ = TrainDeepRun(input, steps: 1) { parameters, state, windows in
        switch number {
        case 0: _ = input.model.logits(Array(parameters[..<2]), [[0, 1]])
        case 1: _ = input.model.logits(parameters, [[0, 1, 1], [0, 1]])
        default: break
        }
        return TrainingStep(loss: 0, norm: 0, parameters: [], state: state)
      }
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.hasPrefix(message + "\n"))
  }
}
