import Messages
import Foundation
import Testing

@testable import Grading
@testable import Instructor

@Suite struct BenchTests {
  private let measurement = StackMeasurement(
    size: StackSize.measured[0], threads: 1, kernel: "plain", milliseconds: [30, 20, 25, 27],
    peakMegabytes: 48.4)

  @Test("A measurement tells its shortest and its middle repetition")
  func figures() {
    #expect(measurement.minimum == 20)
    #expect(measurement.median == 26)
    // By hand: 128 rows times (4 * 256 + 2 * 1024) weights, and 16 heads' two products of
    // 16 x 16 x 8, twice for multiplying and adding, three times for both ways, 96 layers.
    #expect(measurement.size.operations == 2 * (128 * 3072 + 16 * 2 * 2048) * 3 * 96)
    #expect(abs(measurement.gigaflopsPerSecond - 0.264241152 / 0.02) < 1e-9)
  }

  @Test("The table says what was measured and on what, within 80 columns")
  func table() {
    let text = BenchReport([measurement]).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines[0].hasSuffix(" cores; 1 thread, kernel plain"))
    #expect(
      lines.dropFirst() == [
        "forward and all gradients of 96 pre-norm layers, float64",
        "GFLOP/s counts matrix products only, in the shortest repetition",
        "",
        " d  d_ff  heads  tokens  batch  GFLOP  median ms  min ms  GFLOP/s  peak MB",
        "16    64      2      16      8   0.26       26.0    20.0     13.2       48",
        "compare with PyTorch and JAX: Tests/Benchmarks/README.md",
        "",
      ])
  }

  @Test("A stack is measured in a process of its own, with the threads and the kernel asked for")
  func measures() throws {
    let run = try CommandLineTests.run(
      ["bench", "--json", "--width", "16", "--repetitions", "2", "--threads", "1"],
      of: "instructor", environment: ["GRADER_KERNEL": "plain"])
    #expect(run.status == 0 && run.errors == "")
    let report = try CourseJSON.decode(JSONValue.self, from: Data(run.output.utf8))
    guard case .object(let report) = report, case .object(let machine) = report["machine"],
      case .array(let rows) = report["rows"], case .object(let row) = rows.first
    else {
      Issue.record("\(run.output)")
      return
    }
    #expect(machine["kernel"] == .string("plain") && machine["threads"] == .int(1))
    #expect(rows.count == 1 && row["repetitions"] == .int(2))
    guard case .number(let shortest) = row["minimumMilliseconds"] else {
      Issue.record("\(row)")
      return
    }
    #expect(shortest > 0)
  }

  @Test(
    "What cannot be measured is one line",
    arguments: [
      (
        ["--width", "17"], [:] as [String: String],
        "--width: there is no stack of width 17; one of: 16, 32, 64, 128, 256"
      ),
      (
        ["--repetitions", "0"], [:],
        "--repetitions: 0 is not a whole number from 1 to 10000; write for example --repetitions 1"
      ),
      (
        ["--threads", "many"], [:],
        "--threads: many is not a whole number from 1 to 1024; write for example --threads 1"
      ),
      (
        [], ["GRADER_KERNEL": "mmx"],
        "GRADER_KERNEL: this processor has no kernel mmx; one of: "
      ),
    ])
  func mistakes(words: [String], environment: [String: String], answer: String) throws {
    let run = try CommandLineTests.run(
      ["bench"] + words, of: "instructor", environment: environment.mapValues(Optional.some))
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains(answer))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
