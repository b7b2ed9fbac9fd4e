internal import Grading
internal import Messages

extension KeyTrials {
  /// Whether the reference answers where remarks are made; nothing where there are none.
  ///
  /// - Parameter answers: Who knows; other cases can be asked about from then on.
  /// - Throws: `GraderFault`.
  /// - Returns: At most one finding.
  func remarkFindings(_ answers: AnswerSource) throws -> [Exam.Finding] {
    let remarks = try answers.trial(seed: exam.seeds[0]).remarks
    guard !remarks.isEmpty else { return [] }
    answers.take(remarks.map(\.input))
    let faults = try remarks.enumerated().compactMap { place, remark in
      let answer = try answers.ask(
        Question(of: .reference, check: remark.check, input: place))
      let isFinite = answer.value?.array?.data.allSatisfy(\.isFinite) ?? false
      return isFinite
        ? nil : "\(remark.check) \(remark.circumstance): the reference does not answer"
    }
    let count = remarks.count == 1 ? "the remark" : "\(remarks.count) remarks"
    return [
      Exam.Finding(
        faults.first.map { "remarks: \($0)" },
        else: "the reference answers in the case of \(count)")
    ]
  }
}
