/// A new lab, and a claim that it bears on.
///
/// The example adds random branches up, has a condition for each depth, and takes the size of the sum
/// from a solution of `depth_profile`.
struct LabScaffoldText: ScaffoldText {
  let slug: String
  /// The stem of files and types.
  let name: String

  /// The claim as a value.
  private var value: String { name.prefix(1).lowercased() + name.dropFirst() + "Claim" }

  var files: [(path: String, text: String)] {
    [
      ("Sources/Labs/\(name)Lab.swift", lab),
      ("Sources/Labs/Claim+\(name).swift", claim),
    ]
  }

  var entries: [ScaffoldEntry] {
    [
      ScaffoldEntry(
        path: "Sources/Labs/Lab.swift", marker: "// New labs go above this line.",
        text: "\(name)Lab(),"),
      ScaffoldEntry(
        path: "Sources/Labs/Claim+Further.swift", marker: "// New claims go above this line.",
        text: "\(value),"),
      ScaffoldEntry(
        path: "Sources/Labs/Claim+Examples.swift", marker: "// New examples go above this line.",
        text: """
          Example("\(statement)", .holds) { _, _ in 8 },
          Example("\(statement)", .fails) { _, _ in 64 },
          """),
    ]
  }

  /// The beginning of the claim's statement, by which its examples are found.
  private var statement: String { "\(name): a sum of L" }

  private var lab: String {
    """
    internal import ExerciseKit
    internal import LearnerSupport
    internal import Matrices
    internal import Problems

    /// How large a sum of random branches gets.
    struct \(name)Lab: Lab {
      let name: String = "\(slug)"
      let question: String = "how large is a sum of L random branches?"
      let part: LabPart.Kind = .depthProfile
      let defaults: LabSettings = LabSettings(depths: [4, 64], seeds: 5)
      let fields: [LabSettings.Field] = [.depth, .width, .seeds]
      let plotted: LabPlot = LabPlot(column: Column.end, title: "root mean square of the sum")
      let columns: [LabColumn] = [
        LabColumn(
          title: Column.end, form: .mean(digits: 2), meaning: "root mean square of the sum"),
        LabColumn(title: Column.law, form: .mean(digits: 2)),
      ]

      enum Column {
        static let end: String = "after L"
        static let law: String = "sqrt(L)"
      }

      static func name(_ depth: Int) -> String { "L = \\(depth)" }

      func conditions(_ settings: LabSettings) -> [String] { settings.depths.map(Self.name) }

      func measure(
        _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
      ) -> LabMeasurement? {
        let depth = settings.depths[condition]
        let rows = 8
        var random = CaseGenerator(seed: UInt64(seed))
        // Numbers of mean 0 and variance 1.
        let range = -sqrt(3)...sqrt(3)
        var sum = random.matrix(rows, settings.width, in: range)
        for _ in 1..<depth where !isStopped() {
          sum = sum + random.matrix(rows, settings.width, in: range)
        }
        guard !isStopped() else { return nil }
        return LabMeasurement([part.depthProfile.streamRMS([sum])[0], sqrt(Double(depth))])
      }

      func sentence(_ result: LabResult) -> String {
        let depth = result.settings.depths.max() ?? 0
        guard let end = result.mean(Column.end, Self.name(depth)),
          let law = result.mean(Column.law, Self.name(depth))
        else { return "on \\(result.seedsText), nothing yet at the largest depth." }
        return "on \\(result.seedsText), the root mean square is \\(end.fixed(2)) at L = \\(depth), "
          + "where sqrt(L) gives \\(law.fixed(2))."
      }
    }

    """
  }

  private var claim: String {
    """
    extension Claim {
      /// How a sum of random branches grows.
      static let \(value): Claim = Claim(
        statement: "\(statement) independent branches grows like sqrt(L).",
        source: "\(Placeholder.text)", lab: "\(slug)"
      ) { rows throws(Silence) in
        let depth = rows.settings.depths.max() ?? 0
        let end = try rows.mean(\(name)Lab.Column.end, \(name)Lab.name(depth))
        let law = Double(depth).squareRoot()
        return [
          ClaimPart(
            "at L = \\(depth) the root mean square is \\(end), and sqrt(L) is \\(law.fixed(2))",
            end.lies(in: (0.8 * law)...(1.2 * law)))
        ]
      }
    }

    """
  }
}
