import Messages
import ExerciseKit
import Foundation
import Reference
import Testing

@testable import Grading

@Suite struct AnswerKeyTests {
  @Test(
    "The second solution agrees with the reference and uses little of the tolerance",
    arguments: Problem.all)
  func secondSolution(_ problem: Problem) throws {
    for seed: UInt64 in 0..<10 {
      for input in try problem.reference.cases(seed: seed) {
        let expected = try outputs(of: problem.reference, input.input)
        let got = try outputs(of: problem.second, input.input)
        for (got, expected) in zip(got, expected) {
          #expect(
            distance(got, expected, problem.tolerance) < 0.01, "seed \(seed), \(input.title)")
        }
      }
    }
  }

  @Test("Every misconception is far from the reference on every seed", arguments: Problem.all)
  func misconceptionsDiffer(_ problem: Problem) throws {
    for seed: UInt64 in 0..<5 {
      let cases = try problem.reference.cases(seed: seed)
      let square = try cases.filter(isSquare)
      let expected = Dictionary(
        uniqueKeysWithValues: try cases.map {
          ($0.title, try outputs(of: problem.reference, $0.input))
        })
      for misconception in problem.key.misconceptions {
        let isFar = try (needsSquareCases(misconception) ? square : cases).contains { input in
          let right = try #require(expected[input.title])
          let got = try outputs(of: misconception, in: problem, input.input)
          return got.contains { distance($1, right[$0]) > Diagnosis.farAway }
        }
        #expect(isFar, "seed \(seed), \(misconception.name)")
      }
    }
  }

  @Test("No two misconceptions give the same numbers", arguments: Problem.all)
  func misconceptionsDifferFromEachOther(_ problem: Problem) throws {
    let cases = try problem.reference.cases(seed: 1)
    let square = try cases.indices.filter { try isSquare(cases[$0]) }
    let signatures = try problem.key.misconceptions.map { misconception in
      let places = needsSquareCases(misconception) ? square : Array(cases.indices)
      return (
        misconception.name,
        try places.map { ($0, try outputs(of: misconception, in: problem, cases[$0].input)) }
      )
    }
    for (k, (name, signature)) in signatures.enumerated() {
      for (other, otherSignature) in signatures[..<k] {
        let others = Dictionary(uniqueKeysWithValues: otherSignature)
        let isSame = signature.allSatisfy { place, values in
          guard let otherValues = others[place] else { return true }
          return values.allSatisfy { check, value in
            otherValues[check].map { agree(value, $0) } ?? true
          }
        }
        #expect(!isSame, "\(name) and \(other)")
      }
    }
  }

  @Test("Misconceptions have names and words of their own", arguments: Problem.all)
  func words(_ problem: Problem) {
    let names = problem.key.misconceptions.map(\.name)
    #expect(Set(names).count == names.count)
    for misconception in problem.key.misconceptions {
      #expect(misconception.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(misconception.sentence.count <= 150)
      #expect(!misconception.sentence.hasSuffix("."))
      #expect(misconception.belief.hasSuffix("."))
      #expect(misconception.why.hasSuffix("."))
    }
  }

  @Test(
    "A matrix the wrong way round stops in matmul where d and d_h differ",
    .timeLimit(.minutes(15)),
    arguments: FeedForwardKey.answerKey.misconceptions.filter(needsSquareCases).map(\.name))
  func stops(_ name: String) async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [name] in
      let solved = Solved("feed_forward", .mistakes([name]))
      let input = try #require(try solved.cases(seed: 1).first { try !isSquare($0) })
      _ = try outputs(of: solved, input.input)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.hasPrefix("matmul: "))
  }
}
