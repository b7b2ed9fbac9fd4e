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
  /// - Parameters:
  ///   - answers: Who draws them.
  ///   - first: The first seed.
  ///   - place: Where the cases are written.
  /// - Throws: `GraderFault` when the answer key does not answer.
  /// - Returns: The first fault, or how many cases there are.
  static func finding(_ answers: AnswerSource, from first: UInt64, in place: String) throws
    -> Exam.Finding
  {
    var counts: Set<Int> = []
    for seed in (0..<seeds).map({ first &+ $0 }) {
      let trial = try answers.trial(seed: seed)
      counts.insert(trial.cases.count)
      if let fault = try fault(in: trial, seed: seed, place) { return fault }
      for item in trial.cases where seed == first {
        guard try answers.written(item.input) != .input(item.input) else { continue }
        return Exam.Finding(
          fault: "\(place): the input of the case \(item.title) does not take its own spelling",
          fix: "give every argument of the input a CodingKey, and let validationError be nil for it"
        )
      }
    }
    let told = counts.sorted().map(String.init).joined(separator: " or ")
    return Exam.Finding(holds: "\(told) cases, from small to large, each with a title of its own")
  }

  /// What is wrong with the cases; nil when nothing is.
  ///
  /// - Throws: `DecodingError` for an input that is no JSON.
  static func fault(in trial: TrialSummary, seed: UInt64, _ place: String) throws -> Exam.Finding? {
    let start = "\(place): seed \(seed): "
    if !trial.isLookedUp, !counts.contains(trial.cases.count) {
      return Exam.Finding(
        fault: start + "there are \(trial.cases.count) cases",
        fix: "write \(counts.lowerBound) to \(counts.upperBound), fixed edge cases and random ones")
    }
    var titles: Set<String> = []
    var largest = 0
    for item in trial.cases {
      guard titles.insert(item.title).inserted else {
        return Exam.Finding(
          fault: start + "two cases are called \(item.title)",
          fix: "say in each title what is special, such as a size or an edge")
      }
      let size = try CourseJSON.decode(JSONValue.self, from: item.input).countOfNumbers
      guard size >= largest else {
        return Exam.Finding(
          fault: start + "\(item.title) has \(size) numbers, and a case before it has \(largest)",
          fix: "sort the cases by how many numbers they have: learners read the first that fails")
      }
      largest = size
    }
    return nil
  }
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
