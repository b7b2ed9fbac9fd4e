import Messages
import Foundation
import Labs
import Reference
import Testing

@testable import Grading
@testable import LabRunner

/// A lab with the learner's solution as a part of it, run as anybody runs it.
@Suite struct LearnersLabTests {
  private static func mine(_ files: [String: String], _ words: String...) throws
    -> CommandLineTests.Run
  {
    let bench = try Workbench(files)
    return try CommandLineTests.run(
      ["lab"] + words + ["--mine", "--submission", bench.folder.path])
  }

  private static func right(_ slug: String, _ name: String) throws -> String {
    let file = Workbench.root.appending(path: "Tests/GradingTests/Fixtures/right/\(slug)/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(.timeLimit(.minutes(15))) func aRightSolutionGivesTheReferencesNumbers() throws {
    let text = try Self.right("warmup_schedule", "plain_branches.swift")
    let words = [
      "warmup", "--seeds", "1", "--steps", "12", "--depth", "2,3", "--width", "4",
    ]
    let bench = try Workbench(["WarmupSchedule": text])
    let mine = try CommandLineTests.run(
      ["lab"] + words + ["--mine", "--submission", bench.folder.path])
    let reference = try CommandLineTests.run(["lab"] + words)
    #expect(mine.status == 0, "\(mine.errors)")
    let named = "with your warmup_schedule, which passes its problem (3 of 3 checks)\n"
    #expect(mine.output.contains("\n" + named))
    #expect(mine.output.replacing(named, with: "") == reference.output)
  }

  @Test(.timeLimit(.minutes(15))) func aWrongSolutionChangesTheNumbers() throws {
    let text = try Self.right("residual_jacobian", "layer_jacobians.swift")
    let stubborn = """
      import Matrices
      import Problems

      struct ResidualJacobianSolution: ResidualJacobianContract {
        func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
          Matrix(rows: x.count, columns: x.count) { i, j in i == j ? 1 : 0 }
        }
        func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
          Matrix(Array(repeating: upstream, count: norms.count + 1))
        }
        func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
          Matrix(Array(repeating: upstream, count: norms.count + 1))
        }
      }
      """
    let file = FileManager.default.temporaryDirectory
      .appending(path: "lab-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let wrong = try Self.mine(
      ["ResidualJacobian": stubborn], "decomposition", "--seeds", "1", "--json", file.path)
    #expect(wrong.status == 0)
    #expect(
      wrong.output.contains(
        """

        with your residual_jacobian, which passes 0 of the 3 checks of its problem:
          these numbers say nothing on any claim
          to see why: swift run grader check residual_jacobian

        """))
    #expect(wrong.output.contains("\nseen: "))
    #expect(!wrong.output.contains("says nothing on "))
    let kept = try CourseJSON.decode(LabResult.self, from: Data(contentsOf: file))
    #expect(
      kept.part == LabResult.Part("residual_jacobian", learners: .init(passed: 0, of: 3)))
    let right = try Self.mine(["ResidualJacobian": text], "decomposition", "--seeds", "1")
    #expect(right.output.contains("\nsays nothing on "))
    #expect(
      right.output.contains(
        "\nwith your residual_jacobian, which passes its problem (3 of 3 checks)\n"))
  }

  /// Such a part would keep the lab for an hour.
  @Test(.timeLimit(.minutes(15))) func anEndlessLoopIsOneLineBeforeTheLab() throws {
    let text = """
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double { while true {} }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { while true {} }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { while true {} }
      }
      """
    let run = try Self.mine(["GradientSpikes": text], "spikes", "--seeds", "1", "--steps", "2")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        grader: submission/GradientSpikes.swift: norm: no answer within 3 s; see swift run grader \
        check gradient_spikes

        """)
    #expect(run.output.isEmpty)
    // The other checks, which loop too, are not waited for: each would take three seconds.
    let problem = try #require(Course.preNormPostNorm[code: "gradient_spikes"])
    var grading = try Workbench(["GradientSpikes": text]).grading(seed: .open(1))
    grading.explains = false
    let checks = grading.report(on: problem).checks
    #expect(checks.map(\.verdict) == [.timedOut, .timedOut, .timedOut])
    #expect(checks[0].seconds > 1 && checks.dropFirst().allSatisfy { $0.seconds == 0 })
  }

  @Test func whatIsPartlyUnwrittenGivesNumbersAndNoVerdict() throws {
    let text = """
      import LearnerSupport
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double {
          sqrt(gradients.reduce(0) { $0 + dot($1.elements, $1.elements) })
        }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { todo() }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { 1 }
      }
      """
    let run = try Self.mine(
      ["GradientSpikes": text], "spikes", "--seeds", "1", "--steps", "2", "--depth", "2",
      "--plain")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "with your gradient_spikes, which passes 1 of the 3 checks of its problem:"))
    #expect(!run.output.contains("says nothing on: "))
  }

  @Test func aStubAMissingFileAndOneThatDoesNotCompileAreOneLine() throws {
    let see = "; see swift run grader check gradient_spikes\n"
    let stub = try String(
      contentsOf: Workbench.root.appending(path: "Problems/gradient_spikes/Stub.swift.txt"),
      encoding: .utf8)
    let place = "grader: submission/GradientSpikes.swift"
    for (files, answer) in [
      (["GradientSpikes": stub], " is not started yet"),
      ([:], ": there is no such file; to start: cp Problems/gradient_spikes/Stub.swift.txt "),
      (["GradientSpikes": "struct {"], " does not compile"),
      (["GradientSpikes": "import Foundation\n"], ":1: "),
    ] {
      let run = try Self.mine(files, "spikes", "--seeds", "1", "--steps", "2")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(place + answer), "\(run.errors)")
      #expect(run.errors.hasSuffix(see))
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
      #expect(run.output.isEmpty)
    }
  }

  @Test func aTrapAndAnUnwrittenFunctionAreOneLine() throws {
    func solution(_ body: String) -> String {
      """
      import LearnerSupport
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double { \(body) }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { gradients }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { 0 }
      }
      """
    }
    for (body, answer) in [
      ("fatalError(\"oh\")", ": Fatal error: oh"), ("todo()", ": not started yet: globalNorm"),
    ] {
      let run = try Self.mine(
        ["GradientSpikes": solution(body)], "spikes", "--seeds", "1", "--steps", "2")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("grader: submission/GradientSpikes.swift\(answer)"))
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
    }
  }
}
