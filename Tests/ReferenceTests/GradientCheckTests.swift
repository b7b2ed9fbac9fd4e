import ExerciseKit
import Foundation
import Messages
import Matrices
import Problems
import Reference
import Testing

@Suite struct GradientCheckTests {
  @Test("Every element of a claim is clearly right or clearly wrong, whatever the good step")
  func margins() throws {
    let trial = Solved("gradient_check", .reference)
    for seed: UInt64 in 0..<30 {
      for item in try trial.cases(seed: seed) {
        let input = try CourseJSON.decode(GradientCheckInput.self, from: item.input)
        let gradient = try output(of: trial, check: 1, item.input).data
        for claim in input.claims {
          for (claimed, numeric) in zip(claim.elements, gradient) where !claimed.isNaN {
            let scale = [input.floor, abs(claimed), abs(numeric)].max() ?? 0
            let error = abs(claimed - numeric) / scale / input.tolerance
            #expect(abs(error - 1) > 0.015, "seed \(seed), \(item.title)")
          }
        }
      }
    }
  }

  @Test("Every case has a right claim and a wrong one; one has NaN, and one a place beside [0, 0]")
  func claims() throws {
    let trial = Solved("gradient_check", .reference)
    for seed: UInt64 in 0..<30 {
      let cases = try trial.cases(seed: seed)
      var places: [[Double]] = []
      for item in cases {
        let verdicts = try output(of: trial, check: 2, item.input).data
        #expect(Set(verdicts) == [0, 1], "seed \(seed), \(item.title)")
        let found = try output(of: trial, check: 3, item.input).data
        places += stride(from: 0, to: found.count, by: 2).map { [found[$0], found[$0 + 1]] }
      }
      #expect(places.contains { $0[0] > 0 && $0[1] > 0 && $0[0] != $0[1] })
      #expect(cases.count { String(decoding: $0.input, as: UTF8.self).contains("\"nan\"") } == 1)
    }
  }

  @Test("Calling the function with another size says so", .timeLimit(.minutes(15)))
  func size() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = GradientCheckFunction.cubes.value(at: [[1], [2]], weights: [[1, 2]])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.hasPrefix("f was called with 2 x 1; x is 1 x 2"))
  }
}
