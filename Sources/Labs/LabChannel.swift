package import Foundation
internal import Messages

/// Takes the runs of a lab from a process that works for a solution of which nobody has read a line.
///
/// Whatever the process sends, no more is kept than the lab with these settings can have measured.
package struct LabChannel {
  /// The most bytes that one run takes as a line.
  package let longestLine: Int
  private let columns: Int
  /// The longest row of each series.
  private let longestRows: [Int]
  /// The runs that are still to come: the names of the conditions, for each seed.
  private var expected: [Int: Set<String>]

  /// The most bytes of a number in JSON, as in `-2.2250738585072014e-308`, with its comma.
  private static let number: Int = 32
  /// The bytes of a run besides its numbers and its condition's name, with room to spare.
  private static let frame: Int = 1024

  /// Expects every condition on every seed.
  package init(_ lab: any Lab, _ settings: LabSettings) {
    let depth = settings.depths.max() ?? 0
    let conditions = lab.conditions(settings)
    columns = lab.columns.count
    longestRows = lab.series(settings).map { series in
      switch series.axis {
      case .layer: depth
      case .stream: depth + 1
      case .step: settings.steps
      }
    }
    expected = Dictionary(
      uniqueKeysWithValues: (1...max(1, settings.seeds)).map { ($0, Set(conditions)) })
    // A character takes up to twelve bytes where JSON escapes it.
    longestLine =
      Self.frame + 12 * (conditions.map(\.utf16.count).max() ?? 0)
      + Self.number * (columns + longestRows.reduce(0, +))
  }

  /// Whether nothing more is to come.
  package var isDone: Bool { expected.values.allSatisfy(\.isEmpty) }

  /// Reads a line.
  ///
  /// - Parameter line: What was sent, without the end of the line.
  /// - Returns: The run; nil for what this lab cannot have sent, or has sent before.
  package mutating func run(in line: Data) -> LabResult.Run? {
    guard line.count <= longestLine,
      let run = try? CourseJSON.decode(LabResult.Run.self, from: line),
      run.values.count == columns, run.series.count == longestRows.count,
      zip(run.series, longestRows).allSatisfy({ $0.count <= $1 }),
      expected[run.seed]?.remove(run.condition) != nil
    else { return nil }
    return run
  }
}
