import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// The first error of a file, without its author's words.
@Suite struct CompilerErrorsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let message: String
    let text: String
    var testDescription: String { message }
  }

  static let rows: [Row] = [
    Row(
      message: "ada/LayerNorm.swift:7:9: error: cannot find 'adasMean' in scope\n  let a",
      text: "cannot find '…' in scope"),
    Row(
      message:
        "f.swift:7:9: error: cannot convert value of type 'Double' to expected argument type '[Int]'",
      text: "cannot convert value of type 'Double' to expected argument type '[Int]'"),
    Row(
      message: "f.swift:1:8: error: type 'LayerNormSolution' does not conform to protocol "
        + "'LayerNormContract'",
      text: "type 'LayerNormSolution' does not conform to protocol 'LayerNormContract'"),
    Row(
      message: "f.swift:1:8: error: value of type 'Matrix' has no member 'adasHelper'",
      text: "value of type 'Matrix' has no member '…'"),
    Row(message: "f.swift:1:8: error: Ada Lovelace was here", text: "another error"),
    Row(message: "f.swift:1:8: error: don't ask 'me' why", text: "another error"),
    Row(message: "f.swift:1:8: error: expected <script>", text: "another error"),
    Row(message: "f.swift:1:8: error: expected 5551234 in expression", text: "another error"),
    Row(message: "f.swift:1:8: error: expected '}' in struct", text: "expected '}' in struct"),
    Row(
      message: "f.swift: error: no type LayerNormSolution can be used;\ndeclare",
      text: "no type LayerNormSolution can be used"),
    Row(message: "the file is too long", text: "another error"),
    Row(message: "", text: "another error"),
    Row(
      message: "f.swift:3:1: error: missing return in instance method expected to return 'Matrix'",
      text: "missing return in instance method expected to return 'Matrix'"),
    Row(
      message: "f.swift:3:1: error: binary operator '+' cannot be applied to operands of type "
        + "'Matrix' and '[Double]'",
      text: "binary operator '+' cannot be applied to operands of type 'Matrix' and '[Double]'"),
    Row(
      message: "f.swift:3:1: error: the compiler is unable to type-check this expression in "
        + "reasonable time; try breaking up the expression into distinct sub-expressions",
      text: "the compiler is unable to type-check this expression in reasonable time; try breaking "
        + "up the expression into distinct sub-expressions"),
    Row(
      message: "f.swift:3:1: error: cannot assign to value: 'x' is a 'let' constant",
      text: "cannot assign to value: '…' is a 'let' constant"),
    Row(
      message: "f.swift:3:1: error: consecutive statements on a line must be separated by ';'",
      text: "consecutive statements on a line must be separated by ';'"),
    Row(
      message: "f.swift:3:1: error: missing argument for parameter 'ada' in call",
      text: "missing argument for parameter '…' in call"),
    Row(
      message: "f.swift:3:1: error: incorrect argument label in call (have 'a:', expected 'x:')",
      text: "incorrect argument label in call (have '…', expected '…')"),
    Row(
      message: "f.swift:3:1: error: the compiler did not finish within 30 s;\nlook for",
      text: "the compiler did not finish within 30 s"),
  ]

  @Test("The first error tells nothing of its author", arguments: rows)
  func anonymous(_ row: Row) throws {
    let problem = try #require(Course.preNormPostNorm["layer_norm"])
    #expect(CompilerErrors.anonymous(row.message, in: problem) == row.text)
  }

  @Test func theMostFrequentComesFirst() throws {
    let problem = try #require(Course.preNormPostNorm["layer_norm"])
    var errors = CompilerErrors()
    for name in ["a", "b", "c"] {
      errors.add("f: error: cannot find '\(name)' in scope", in: problem)
    }
    errors.add("f: error: expected '}' in struct", in: problem)
    #expect(errors.sorted.map(\.text) == ["cannot find '…' in scope", "expected '}' in struct"])
    #expect(errors.sorted.map(\.files) == [3, 1])
  }
}
