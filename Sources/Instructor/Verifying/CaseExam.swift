internal import Foundation
internal import Grading
internal import Messages

/// The part of the exam that looks at a problem's cases: enough of them, from small to large.
enum CaseExam {
  /// How many cases a problem has whose answers are not looked up.
  static let counts: ClosedRange<Int> = 8...16
  /// On how many seeds the cases are drawn; nothing is run on them.
  static let seeds: UInt64 = 20

  /// Draws the cases, and has each read as if somebody had written it.
  ///
  /// - Throws: `GraderFault` when the answer key does not answer.
  static func finding(_ answers: AnswerSource, from first: UInt64) throws -> Exam.Finding {
    var counts: Set<Int> = []
    for seed in (0..<seeds).map({ first &+ $0 }) {
      let trial = try answers.trial(seed: seed)
      counts.insert(trial.cases.count)
      if let fault = try fault(in: trial) {
        return Exam.Finding("seed \(seed): \(fault)", else: "")
      }
      for item in trial.cases where seed == first {
        guard try answers.written(item.input) != .input(item.input) else { continue }
        return Exam.Finding("\(item.title): the input does not take its own spelling", else: "")
      }
    }
    let told = counts.sorted().map(String.init).joined(separator: " or ")
    return Exam.Finding(
      nil, else: "\(told) cases, from small to large, each with a title of its own")
  }

  /// What is wrong with the cases; nil when nothing is.
  ///
  /// - Throws: `DecodingError` for an input that is no JSON.
  static func fault(in trial: TrialSummary) throws -> String? {
    if !trial.isLookedUp, !counts.contains(trial.cases.count) {
      return "there are \(trial.cases.count) cases; write \(counts.lowerBound) to "
        + "\(counts.upperBound)"
    }
    var titles: Set<String> = []
    var largest = 0
    for item in trial.cases {
      guard titles.insert(item.title).inserted else {
        return "two cases are called \(item.title)"
      }
      let size = try CourseJSON.decode(JSONValue.self, from: item.input).countOfNumbers
      guard size >= largest else {
        return "\(item.title) has \(size) numbers, and a case before it has \(largest); sort them"
      }
      largest = size
    }
    return nil
  }
}

extension TrialSummary {
  /// Whether the answers are read somewhere and not computed: then there is little to get wrong.
  var isLookedUp: Bool { checks.allSatisfy { !$0.sources.isEmpty } }
}

extension JSONValue {
  /// How many numbers, words and truth values there are; of an array with a shape, its elements.
  fileprivate var countOfNumbers: Int {
    switch self {
    case .object(let members):
      members["data"]?.countOfNumbers ?? members.values.reduce(0) { $0 + $1.countOfNumbers }
    case .array(let items): items.reduce(0) { $0 + $1.countOfNumbers }
    default: 1
    }
  }
}
