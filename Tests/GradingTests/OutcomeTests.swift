import Foundation
import Messages
import Testing

@testable import Grading

/// What learners read, whole, for every way in which a file can end.
@Suite struct OutcomeTests {
  /// A learner's file and the stored text it leads to.
  struct Row: CustomTestStringConvertible, Sendable {
    let golden: String
    let slug: String
    let name: String
    let source: String

    init(_ golden: String, residualAdd source: String) {
      self.init(golden, "residual_add", "ResidualAdd", source)
    }

    init(_ golden: String, _ slug: String, _ name: String, _ source: String) {
      self.golden = golden
      self.slug = slug
      self.name = name
      self.source = source
    }

    /// One of the stored wrong answers.
    init(_ golden: String, stored slug: String, _ name: String, _ file: String) {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/wrong/\(slug)/\(file).swift")
      let source = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      self.init(golden, slug, name, source)
    }

    var testDescription: String { golden }
  }

  @Test("The report reads as stored", arguments: Self.rows)
  func report(_ row: Row) throws {
    let bench = try Workbench([row.name: row.source])
    var text = try bench.text(row.slug)
    if row.golden == "recursion" {
      // Where a stack without end runs out is chance: at the function's first line or at its call.
      text.replace(/ResidualAdd.swift:[67]:[0-9]+:/, with: "ResidualAdd.swift:6:8:")
    }
    try Golden.expect(text, matches: row.golden + ".txt")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { String($0).columns <= TextStyle.width })
  }

  /// A `ResidualAddSolution` with these bodies.
  static func residualAdd(forward: String, backward: String, extra: String = "") -> String {
    """
    import LearnerSupport
    import Matrices
    import Problems

    struct ResidualAddSolution: ResidualAddContract {
      func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
        \(forward)
      }

      func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
        \(backward)
      }
    }
    \(extra)
    """
  }

  static let right: String = "x + f(x)"
  static let rightBackward: String = "upstream + pullback(upstream)"

  static let rows: [Row] = [
    Row("passed", residualAdd: residualAdd(forward: right, backward: rightBackward)),
    Row(
      "wrong-value",
      residualAdd: residualAdd(forward: "0.5 * x + f(x)", backward: rightBackward)),
    Row(
      "wrong-value-misconception",
      residualAdd: residualAdd(forward: "f(x)", backward: "pullback(upstream)")),
    Row(
      "wrong-gradient-right-output",
      residualAdd: residualAdd(forward: right, backward: "upstream + 3 * pullback(upstream)")),
    Row(
      "wrong-gradient-of-own-output",
      residualAdd: residualAdd(
        forward: "0.5 * x + f(x)", backward: "0.5 * upstream + pullback(upstream)")),
    Row(
      "wrong-gradient-of-nothing",
      residualAdd: residualAdd(
        forward: "0.5 * x + f(x)", backward: "0.25 * upstream + pullback(upstream)")),
    Row("one-part-unwritten", residualAdd: residualAdd(forward: right, backward: "todo()")),
    Row("does-not-compile", residualAdd: residualAdd(forward: "x + g(x)", backward: "upstream")),
    Row("no-such-type", residualAdd: "struct Something {}\n"),
    Row(
      "trap",
      residualAdd: residualAdd(
        forward: "let rows = x.rowArrays; return Matrix([rows[rows.count]])",
        backward: rightBackward)),
    Row(
      "precondition",
      residualAdd: residualAdd(
        forward: "print(\"before\"); precondition(x.rows > 1, \"too few\"); return x + f(x)",
        backward: rightBackward)),
    Row(
      "state",
      residualAdd: residualAdd(
        forward: "calls += 1; return calls > 3 ? x : x + f(x)", backward: rightBackward,
        extra: "var calls = 0")),
    Row(
      "library-functions",
      residualAdd: residualAdd(
        forward: "x.map { $0.rounded() + $0.squareRoot() - $0 }", backward: rightBackward)),
    Row(
      "overflow",
      residualAdd: residualAdd(
        forward: "var n = Int.max - x.rows; n += 2 * x.rows; return n > 0 ? x : x",
        backward: rightBackward)),
    Row(
      "recursion",
      residualAdd: residualAdd(
        forward: "forward(x, f: f) + f(x)", backward: rightBackward)),
    Row(
      "hang",
      residualAdd: residualAdd(forward: right, backward: "while true {}")),
    Row(
      "print",
      residualAdd: residualAdd(
        forward: #"print("x is", x, "\u{1B}[31m::error::"); return x"#, backward: rightBackward)),
    Row(
      "ragged",
      residualAdd: residualAdd(
        forward: "Matrix((x + f(x)).rowArrays.enumerated().map { Array($1.dropLast($0 % 2)) })",
        backward: rightBackward)),
    Row(
      "misshapen",
      residualAdd: residualAdd(
        forward: "(x + f(x)).transposed", backward: "Matrix([upstream.elements])")),
    Row(
      "import-not-allowed",
      residualAdd: "import Foundation\n" + residualAdd(forward: right, backward: rightBackward)),
    Row(
      "attribute-not-allowed",
      residualAdd: residualAdd(
        forward: right, backward: rightBackward,
        extra: #"@_silgen_name("system") func shell(_ command: UnsafePointer<CChar>) -> Int32"#)),
    Row(
      "fatal-error",
      residualAdd: residualAdd(
        forward: "leave()", backward: rightBackward,
        extra: """
          func leave() -> Never { Leaver().leave() }
          struct Leaver { func leave() -> Never { fatalError("I leave") } }
          """)),
    Row(
      "flood",
      residualAdd: residualAdd(
        forward: "while true { print(\"all work and no play\") }", backward: rightBackward)),
    Row(
      "out-of-memory",
      residualAdd: residualAdd(
        forward: "Matrix(rows: 1 << 20, columns: 1 << 20)", backward: rightBackward)),
    Row(
      "nan",
      residualAdd: residualAdd(
        forward: "var y = x + f(x); y[0, 0] = sqrt(-1); return y", backward: rightBackward)),
    Row(
      "layer-norm-forward-only", "layer_norm", "LayerNorm",
      """
      import LearnerSupport
      import Matrices
      import Problems

      struct LayerNormSolution: LayerNormContract {
        func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
          Matrix(
            x.rowArrays.map { row in
              let mu = mean(row)
              let deviation = sqrt(mean(row.map { ($0 - mu) * ($0 - mu) })) + epsilon
              return row.indices.map { gain[$0] * (row[$0] - mu) / deviation + bias[$0] }
            })
        }

        func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
          -> LayerNormGradients
        {
          todo()
        }
      }
      """),
    Row(
      "group-of-gradients", stored: "transformer_layer", "TransformerLayer", "shares_detached"),
    Row("answer-to-look-up", stored: "model_census", "ModelCensus", "palm_in_a_row"),
  ]
}

/// What a learner reads whose training ends in another class than a right one.
@Suite struct OutcomeClassTests {
  @Test("The two classes are named, and no number is compared", .timeLimit(.minutes(15)))
  func wrongOutcome() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/wrong/train_deep/stops_learning.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let text = try Workbench(["TrainDeep": source]).text("train_deep")
    #expect(
      text.contains("\nwrong outcome: outcome, case 12 of 12: 40 steps on text, L = 24, Pre-LN\n"))
    #expect(
      text.contains(
        "\n  outcome: stalled, at 1 to 2 times the entropy; with a right answer it is:\n    learned\n"
      ))
    #expect(!text.contains("expected  1"))
  }
}

@Suite struct BacktraceTests {
  private let kit =
    "1 [ra] 0x00007fc4 closure #1 in static T.gradient(_:) + 7 in libCourseKit.so at /p/N.swift:89:7"
  private let own = "2 [ra] 0x00007fc5 S.forward(_:) + 47 in worker at /some/place/N.swift:12:5"

  @Test("A contract, whose file has the name of the learner's, is not the learner's place")
  func contract() {
    #expect(Backtrace.location(in: kit, source: "/some/place/N.swift") == nil)
    let place = Backtrace.location(in: kit + "\n" + own, source: "/some/place/N.swift")
    #expect(place?.line == 12)
    #expect(place?.function == "S.forward(_:)")
  }
}
