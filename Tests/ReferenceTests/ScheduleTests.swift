import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

/// The statement, the cases and the validationErrors of `warmup_schedule`.
@Suite struct ScheduleTests {
  @Test("The worked example")
  func workedExample() throws {
    let statement = try String(
      contentsOf: URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Problems/warmup_schedule/README.md").standardized,
      encoding: .utf8)
    for solution in [WarmupScheduleKey.reference] {
      let base = [1, 2000, 4000, 16000].map {
        String(format: "%.6e", solution.noam(step: $0, width: 512, warmup: 4000))
      }
      let steps = [1, 2, 4, 8, 12]
      let roots = steps.map { solution.inverseSquareRoot(step: $0, peak: 1, warmup: 4) }
      let cosines = steps.map {
        solution.cosine(step: $0, peak: 1, lowest: 0.1, warmup: 4, total: 12)
      }
      for line in [
        "    t    = [1, 2000, 4000, 16000]\n    noam = [\(base.joined(separator: ", "))]\n",
        "    t            = \(steps)\n    inverse_sqrt = \(rounded(roots))\n"
          + "    cosine       = \(rounded(cosines))\n",
      ] {
        #expect(statement.contains(line))
      }
    }
  }

  @Test("Cases rise and fall in each schedule, and meet every border")
  func cases() {
    for seed: UInt64 in 0..<50 {
      let inputs = WarmupScheduleCases.inputs(seed: seed)
      for warmup in [\WarmupScheduleInput.warmup, \.cosineWarmup] {
        #expect(inputs.count { $0.step < $0[keyPath: warmup] } >= 3)
        #expect(inputs.count { $0.step > $0[keyPath: warmup] } >= 5)
        #expect(inputs.contains { $0.step == $0[keyPath: warmup] })
      }
      #expect(inputs.contains { $0.step == $0.total })
      #expect(inputs.contains { $0.cosineWarmup == 0 && $0.step == 1 })
      for input in inputs {
        #expect(input.validationError == nil)
        #expect(0 < input.lowest && input.lowest < input.peak)
      }
    }
  }

  @Test("What somebody reads whose case does not fit")
  func validationErrors() throws {
    var input = try CourseJSON.decode(
      WarmupScheduleInput.self,
      from: Data(
        #"{"t": 3, "d": 4, "T": 2, "lr_max": 1, "lr_min": 0, "T_cosine": 0, "N": 5}"#.utf8))
    #expect(input.validationError == nil)
    input.step = 6
    #expect(input.validationError == "t is 6 and N is 5; t must not be above N")
    input.cosineWarmup = 5
    #expect(input.validationError == "N is 5 and T_cosine is 5; N must be above T_cosine")
    input.cosineWarmup = -1
    #expect(input.validationError == "T_cosine is -1; it must be at least 0")
    input.warmup = 0
    #expect(input.validationError == "T is 0; it must be at least 1")
    input.width = 0
    #expect(input.validationError == "d is 0; it must be at least 1")
    input.step = 0
    #expect(input.validationError == "t is 0; it must be at least 1")
  }

  /// The numbers to six places.
  private func rounded(_ numbers: [Double]) -> [Double] {
    numbers.map { ($0 * 1e6).rounded() / 1e6 }
  }
}

/// The cases without a solution.
private enum WarmupScheduleCases {
  static func inputs(seed: UInt64) -> [WarmupScheduleInput] {
    WarmupScheduleTrial.cases(seed: seed).map(\.input)
  }
}
