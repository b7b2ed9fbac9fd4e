import Foundation
import Testing

@testable import Grading

/// How a learner may declare the solution, and what else may stand in the file.
@Suite struct SolutionKindTests {
  private static func file(_ declaration: String, _ extra: String = "") -> String {
    """
    import LearnerSupport
    import Matrices
    import Problems

    \(declaration) {
      func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
      func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
        upstream + pullback(upstream)
      }
      \(declaration.hasPrefix("final class") || declaration.hasPrefix("class") ? "required init() {}" : "")
      \(declaration.hasPrefix("enum") ? "case only; init() { self = .only }" : "")
    }
    \(extra)
    """
  }

  @Test(
    "A struct, a class or an enum can be a solution",
    arguments: [
      "struct ResidualAddSolution: ResidualAddContract",
      "final class ResidualAddSolution: ResidualAddContract",
      "class ResidualAddSolution: ResidualAddContract",
      "enum ResidualAddSolution: ResidualAddContract",
      "public struct ResidualAddSolution: ResidualAddContract",
    ])
  func kinds(_ declaration: String) throws {
    let source = Self.file(declaration).replacing(
      "  func ", with: declaration.hasPrefix("public") ? "  public func " : "  func "
    ).replacing(
      "{\n  public func forward", with: "{\n  public init() {}\n  public func forward")
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.verdict == .passed, "\(report.message ?? "")")
  }

  @Test(
    "What cannot be found by its name, or keeps no contract, gets one sentence",
    arguments: [
      "typealias ResidualAddSolution = Other\nstruct Other: ResidualAddContract",
      "private struct ResidualAddSolution: ResidualAddContract",
      "struct ResidualAddSolution<T>: ResidualAddContract",
      "struct ResidualAddSolution",
    ])
  func notFound(_ declaration: String) throws {
    let report = try Workbench(["ResidualAdd": Self.file(declaration)]).report("residual_add")
    #expect(report.verdict == .doesNotCompile)
    #expect(report.points == 0)
    #expect(
      report.message == """
        submission/ResidualAdd.swift: error: no type ResidualAddSolution can be used;
        declare `struct ResidualAddSolution: ResidualAddContract`, not private,
        and call no type of yours Problems or ExerciseKit
        """)
  }

  @Test(
    "No name in the file stands for anything of ours",
    arguments: [
      "enum ExerciseKit { enum Worker { static func run(_ trials: [Any]) -> Never { fatalError() } } }",
      "struct Worker {}\nstruct AnyTrial {}\nenum Trials {}\nstruct ResidualAddTrial<S> {}",
      "enum WorkerMain {}\nenum Messages {}\nfunc workerMain() {}\nstruct Channel {}",
      "enum Problems {}",
      "extension Int { static func == (a: Int, b: Int) -> Bool { false } }",
      "func print(_ x: Any) {}\nfunc exit(_ x: Int32) {}\nstruct Swift {}",
    ])
  func shadows(_ extra: String) throws {
    let source = Self.file("struct ResidualAddSolution: ResidualAddContract", extra)
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.verdict == .passed, "\(report.message ?? "")")
  }

  @Test("An unwritten stub that brings a worker of its own stays unwritten")
  func ownWorker() throws {
    let source = """
      import LearnerSupport
      import Matrices
      import Problems

      struct ResidualAddSolution: ResidualAddContract {
        func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { todo() }
        func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix { todo() }
      }
      enum ExerciseKit {
        enum Worker {
          static func run(_ trials: [Any.Type]) -> Never { fatalError("another worker") }
        }
      }
      """
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.verdict == .notStarted)
    #expect(report.points == 0)
  }

  @Test("What Foundation makes visible through the kit links without an import")
  func withoutImport() throws {
    let source = Self.file(
      "struct ResidualAddSolution: ResidualAddContract",
      #"let found = "gain bias".contains("bias")"#
    ).replacing("{ x + f(x) }", with: "{ found ? x + f(x) : x }")
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.verdict == .passed, "\(report.message ?? "")")
  }
}
