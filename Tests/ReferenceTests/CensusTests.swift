import ExerciseKit
import Foundation
import Messages
import Reference
import Testing

@testable import Problems

/// One of the course's censuses, with its types forgotten.
struct CensusUnderTest: Sendable, CustomTestStringConvertible {
  let slug: String
  /// The models of each check: the Swift name, the name in reports, and the source.
  let families: [(name: String, models: [(swift: String, name: String, source: String)])]
  /// How many models and which answers there are.
  let models: Int
  let answers: Set<Double>
  /// A line of the statement that gives one answer, and what it says.
  let example: (name: String, swift: String, answer: String, number: Double)

  var testDescription: String { slug }

  init<Contract, Model, Placement: CaseIterable & RawRepresentable<Int>>(
    _ slug: String, _ census: Census<Contract, Model>, example: Model, _ answer: Placement
  ) {
    self.slug = slug
    families = census.families.map { name, models in
      (name: name, models: models.map { ("\($0)", $0.rawValue, $0.source) })
    }
    models = Model.allCases.count
    answers = Set(Placement.allCases.map { Double($0.rawValue) })
    self.example = (example.rawValue, "\(example)", "\(answer)", Double(answer.rawValue))
  }

  static let all: [CensusUnderTest] = [
    CensusUnderTest("model_census", ModelCensusTrial.census, example: .gpt2, NormPlacement.preNorm),
    CensusUnderTest(
      "model_census_2026", ModelCensus2026Trial.census, example: .kimiLinear,
      Placement2026.preNorm),
  ]

  /// What the reference answers for all models, by their names in reports.
  func reference() throws -> [String: Double] {
    let key = Solved(slug, .reference)
    return try families.indices.reduce(into: [:]) { all, check in
      for (name, number) in try key.output(check: check, input: Data("{}".utf8)).members {
        all[name] = number.data[0]
      }
    }
  }
}

@Suite struct CensusTests {
  @Test(
    "Every model is asked for once, in families of several placements",
    arguments: CensusUnderTest.all)
  func families(_ census: CensusUnderTest) throws {
    let models = census.families.flatMap { $0.models.map(\.swift) }
    #expect(models.count == census.models)
    #expect(Set(models).count == census.models)
    let reference = try census.reference()
    for family in census.families {
      #expect(Set(family.models.map { reference[$0.name] }).count > 1, "\(family.name)")
    }
    #expect(Set(reference.values) == census.answers)
  }

  @Test(
    "The statement lists every model in its family, with where to read it",
    arguments: CensusUnderTest.all)
  func statement(_ census: CensusUnderTest) throws {
    let lines = try ReferenceTests.statement(of: census.slug)
      .replacing("\n  ", with: " ").split(separator: "\n")
    for (name, models) in census.families {
      let list = lines.drop { $0 != "`\(name)`:" }.dropFirst().prefix { $0.hasPrefix("- ") }
      #expect(list.map(String.init) == models.map { "- `.\($0.swift)`, \($0.name): \($0.source)" })
    }
  }

  @Test("The worked example's answer", arguments: CensusUnderTest.all)
  func workedExample(_ census: CensusUnderTest) throws {
    let example = census.example
    #expect(
      try ReferenceTests.statement(of: census.slug)
        .contains("\n    case .\(example.swift): .\(example.answer)\n"))
    #expect(try census.reference()[example.name] == example.number)
  }

  /// What a layer's two sums are called, as `generate_model_census_2026.py` reads them in the code.
  private static let formulas: [String: Placement2026] = [
    "x + A(x)\tLN(LN(h) + F(LN(h)))": .postNorm,
    "x + A(LN(x))\th + F(LN(h))": .preNorm,
    "x + A(LN(x)) + F(LN(x))\th": .parallelPreNorm,
    "x + LN(A(x))\th + LN(F(h))": .resPostNorm,
    "x + LN(A(LN(x)))\th + LN(F(LN(h)))": .doubleNorm,
    "LN(x) + A(LN(x))\tLN(h) + F(LN(h))": .normedShortcut,
    "a x + b A(LN(x))\ta h + b F(LN(h))": .gatedPreNorm,
    "a x + b LN(A(LN(x)))\ta h + b LN(F(LN(h)))": .gatedDoubleNorm,
    "B x + c A(LN(a x))\tB h + c F(LN(a h))": .mixedHyperConnection,
    "x + c A(LN(a x))\th + c F(LN(a h))": .plainHyperConnection,
    "x + c A(a LN(x))\th + c F(a LN(h))": .plainHyperConnection,
    "x + A(LN(softmax(s, x)))\th + F(LN(softmax(s, h)))": .attentionResidual,
  ]

  @Test("What the published code computes, line by line, is the placement that is expected")
  func publishedCode() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/model_census_2026.tsv")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let reference = try CensusUnderTest.all[1].reference()
    #expect(rows.count == Model2026.allCases.count)
    for row in rows {
      let cells = row.split(separator: "\t", maxSplits: 1).map(String.init)
      let model = try #require(Model2026.allCases.first { "\($0)" == cells[0] })
      let placement = try #require(Self.formulas[cells[1]], "\(row)")
      #expect(reference[model.rawValue] == Double(placement.rawValue), "\(row)")
    }
  }
}
