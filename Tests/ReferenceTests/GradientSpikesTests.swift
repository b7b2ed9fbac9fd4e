import ExerciseKit
import Foundation
import Messages
import Matrices
import Problems
import Reference
import Testing

@Suite struct GradientSpikesTests {
  @Test("Random runs have spikes and ordinary steps, none near the threshold")
  func runs() throws {
    let trial = Solved("gradient_spikes", .reference)
    for seed: UInt64 in 0..<30 {
      for item in try trial.cases(seed: seed) where item.title.hasPrefix("d = ") {
        let input = try CourseJSON.decode(GradientSpikesInput.self, from: item.input)
        let count = try output(of: trial, check: 2, item.input).data[0]
        #expect(count >= 2, "seed \(seed), \(item.title)")
        #expect(count < Double(input.norms.count - input.window))
        for nearly in [0.9999, 1.0001] {
          var moved = input
          moved.factor *= nearly
          let data = try CourseJSON.encode(moved)
          #expect(try output(of: trial, check: 2, data).data[0] == count)
        }
      }
    }
  }

  @Test("Returning too few matrices says so", .timeLimit(.minutes(15)))
  func tooFew() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let input = #"""
        {"W_1": [[1]], "W_2": [[3]], "b": [[5]], "maximum": 1, "norms": [1], "factor": 2,
         "window": 1}
        """#
      _ = try Solved("gradient_spikes", by: OneMatrix()).output(
        check: 1, input: Data(input.utf8))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.hasPrefix("clipped returned 1 matrices; it was given 3"))
  }
}

/// A solution that clips the first matrix only.
private struct OneMatrix: GradientSpikesContract {
  func globalNorm(_ gradients: [Matrix]) -> Double { 0 }
  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { [gradients[0]] }
  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { 0 }
}
