import Messages
import ExerciseKit
import Foundation
import Reference
import Testing

@testable import Problems

@Suite struct CensusTests {
  private typealias Trial = ModelCensusTrial

  @Test("Every model is asked for once, in families of several placements")
  func families() throws {
    let models = Trial.families.flatMap(\.models)
    #expect(models.count == PublishedModel.allCases.count)
    #expect(Set(models) == Set(PublishedModel.allCases))
    let key = Solved("model_census", .reference)
    var answers: Set<Double> = []
    for (check, family) in Trial.families.enumerated() {
      let numbers = try key.output(check: check, input: Data("{}".utf8)).members.values
      #expect(Set(numbers.map(\.data)).count > 1, "\(family.name)")
      answers.formUnion(numbers.flatMap(\.data))
    }
    #expect(answers == Set(NormPlacement.allCases.map { Double($0.rawValue) }))
  }

  @Test("The statement lists every model in its family, with where to read it")
  func statement() throws {
    let lines = try ReferenceTests.statement(of: "model_census")
      .replacing("\n  ", with: " ").split(separator: "\n")
    for (name, models) in Trial.families {
      let list = lines.drop { $0 != "`\(name)`:" }.dropFirst().prefix { $0.hasPrefix("- ") }
      let expected = models.map { "- `.\($0)`, \($0.rawValue): \($0.source)" }
      #expect(list.map(String.init) == expected)
    }
  }

  @Test("The worked example's answer")
  func workedExample() throws {
    #expect(
      try ReferenceTests.statement(of: "model_census").contains("\n    case .gpt2: .preNorm\n"))
    let check = try #require(Trial.families.firstIndex { $0.models.contains(.gpt2) })
    for trial in [Solved("model_census", .reference)] {
      let answers = try trial.output(check: check, input: Data("{}".utf8)).members
      #expect(answers["GPT-2"]?.data == [Double(NormPlacement.preNorm.rawValue)])
    }
  }
}
