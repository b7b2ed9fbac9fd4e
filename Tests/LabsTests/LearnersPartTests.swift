import Foundation
import Messages
import Testing

@testable import Labs

/// What is said of numbers that were measured with a learner's solution, and what is taken for them.
@Suite struct LearnersPartTests {
  private static func part(_ passed: Int) -> LabResult.Part {
    LabResult.Part("depth_profile", learners: .init(passed: passed, of: 4))
  }

  private static func result(_ part: LabResult.Part?, seeds: Int = 10) -> LabResult {
    let lab = GradientDepthLab()
    var result = LabResult.arbitrary(lab, seeds: seeds)
    if let part { result.part = part }
    return result
  }

  @Test func aRightPartIsNamed() {
    #expect(
      Self.part(4).lines == ["with your depth_profile, which passes its problem (4 of 4 checks)"])
    #expect(LabResult.Part("depth_profile").lines.isEmpty)
    let text = LabText(GradientDepthLab(), Self.result(Self.part(4))).text
    #expect(
      text.split(separator: "\n")[2]
        == "with your depth_profile, which passes its problem (4 of 4 checks)")
    let reference = LabText(GradientDepthLab(), Self.result(nil))
    #expect(!reference.claims.isEmpty)
    #expect(text.hasSuffix(reference.claims.joined(separator: "\n") + "\n"))
  }

  @Test("Nothing is said on a claim with a wrong part", arguments: [false, true])
  func aWrongPartIsNamed(isPlain: Bool) {
    let lines = [
      "with your depth_profile, which passes 1 of the 4 checks of its problem: these",
      "  numbers say nothing on any claim",
      "  to see why: swift run grader check depth_profile",
    ]
    let result = Self.result(Self.part(1))
    #expect(Self.part(1).lines == lines)
    let text = LabText(GradientDepthLab(), result, isPlain: isPlain).text
    #expect(text.split(separator: "\n")[2..<5].map(String.init) == lines)
    #expect(text.contains("\nseen: "))
    for claim in Claim.all where claim.lab == "gradient-depth" {
      #expect(
        claim.outcome(result)
          == .silent("the depth_profile that took part does not pass its problem"))
      #expect(!text.contains(claim.statement.prefix(20)))
    }
    // As large as numbers get.
    for kind in LabPart.Kind.allCases {
      for passed in [99, 98] {
        let part = LabResult.Part(kind.slug, learners: .init(passed: passed, of: 99))
        #expect(part.lines.allSatisfy { $0.count <= LabText.width })
      }
    }
  }

  @Test func aLearnersNumbersAreNotTheCourses() throws {
    let lab = GradientDepthLab()
    #expect(ClaimsPage.isCurrent(Self.result(nil), of: lab))
    #expect(!ClaimsPage.isCurrent(Self.result(Self.part(4)), of: lab))
    #expect(!ClaimsPage.isCurrent(Self.result(LabResult.Part("adam_step")), of: lab))
    var old = Self.result(nil)
    old.format = 1
    #expect(!ClaimsPage.isCurrent(old, of: lab))
    let json = String(decoding: try Self.result(Self.part(3)).json(), as: UTF8.self)
    #expect(
      json.contains(
        "\"part\":{\"learners\":{\"passed\":3,\"possible\":4},\"problem\":\"depth_profile\"}"))
    let again = try CourseJSON.decode(LabResult.self, from: Data(json.utf8))
    #expect(again.part == Self.part(3))
    // What says nothing of its part is of no lab.
    let without = json.replacing(/"part":\{.*?\}.*?\},/, with: "")
    #expect(throws: (any Error).self) {
      try CourseJSON.decode(LabResult.self, from: Data(without.utf8))
    }
  }

  // MARK: The channel

  private static func line(_ run: LabResult.Run) throws -> Data { try CourseJSON.encode(run) }

  @Test("Every run that was measured fits", arguments: Labs.all.map(\.name))
  func storedRunsFit(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "\(ClaimsPage.folder)/\(name).json")
    let stored = try CourseJSON.decode(LabResult.self, from: Data(contentsOf: file))
    var channel = LabChannel(lab, stored.settings)
    // In words, since nan is not itself.
    for run in stored.runs {
      #expect(channel.run(in: try Self.line(run)).map { "\($0)" } == "\(run)")
    }
    #expect(channel.isDone)
  }

  @Test func theLongestNumbersFit() throws {
    let lab = TrainingLab()
    let settings = lab.defaults
    let long = -2.2250738585072014e-308
    let series = lab.series(settings).map { series in
      [Double](
        repeating: long,
        count: series.axis == .step
          ? settings.steps : settings.depths.max()! + (series.axis == .stream ? 1 : 0))
    }
    let run = LabResult.Run(
      condition: lab.conditions(settings)[0], seed: 1,
      LabMeasurement(lab.columns.map { _ in long }, series: series))
    var channel = LabChannel(lab, settings)
    #expect(channel.run(in: try Self.line(run))?.seed == 1)
  }

  @Test func nothingElseIsTaken() throws {
    let lab = StreamGrowthLab()
    var settings = lab.defaults
    settings.depths = [4]
    settings.seeds = 2
    let values = lab.columns.map { _ in 1.0 }
    func run(
      _ condition: String? = nil, seed: Int = 1, values: [Double] = values,
      series: [[Double]] = [[1, 2, 3, 4, 5]]
    ) throws -> Data {
      try Self.line(
        LabResult.Run(
          condition: condition ?? lab.conditions(settings)[0], seed: seed,
          LabMeasurement(values, series: series)))
    }
    let hostile: [(String, Data)] = [
      ("no JSON", Data("hello".utf8)), ("nothing", Data()),
      ("deep JSON", Data(String(repeating: "[", count: 3000).utf8)),
      ("another condition", try run("\u{1B}[2J")),
      ("a seed before the first", try run(seed: 0)), ("one behind the last", try run(seed: 3)),
      ("a column too many", try run(values: values + [1])), ("no columns", try run(values: [])),
      ("a row that is too long", try run(series: [[1, 2, 3, 4, 5, 6]])),
      ("a row too many", try run(series: [[1], [1]])), ("no row", try run(series: [])),
      ("a long line", try run() + Data(repeating: UInt8(ascii: " "), count: 1 << 20)),
    ]
    for (name, line) in hostile {
      var channel = LabChannel(lab, settings)
      #expect(channel.run(in: line) == nil, "\(name)")
    }
    var channel = LabChannel(lab, settings)
    #expect(channel.longestLine < 10_000)
    #expect(channel.run(in: try run()) != nil)
    #expect(channel.run(in: try run()) == nil, "the same again")
    #expect(channel.run(in: try run(seed: 2, series: [[]])) != nil, "a run may lack a row")
    #expect(!channel.isDone)
  }
}
