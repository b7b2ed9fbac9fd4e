internal import Messages
internal import Naming

/// Looks up what single mistakes gave.
struct StoredBench: Bench {
  private let problem: StoredProblem
  private let rows: AnswerRows
  /// Where the prints of each single stand.
  private let order: [Hypothesis: Int]
  private var known: [[Int]: [Trace]] = [:]

  init(_ problem: StoredProblem, _ catalog: Catalog, _ rows: AnswerRows) {
    self.problem = problem
    self.rows = rows
    let singles = catalog.singles
    order = Dictionary(uniqueKeysWithValues: zip(singles, singles.indices))
  }

  mutating func traces(of hypotheses: [Hypothesis], check: Int, place: Int) -> [Trace] {
    let all = known[[check, place]] ?? looked(up: check, place)
    known[[check, place]] = all
    return hypotheses.map { hypothesis in
      guard let place = order[hypothesis], place < all.count else {
        preconditionFailure("a search for single mistakes asks for no others")
      }
      return all[place]
    }
  }

  private func looked(up check: Int, _ place: Int) -> [Trace] {
    let (learner, hasStopped) = (rows.answer(check, place), rows.hasStopped(check, place))
    // Many give the same.
    var traces: [Print: Trace] = [:]
    return ((try? problem.prints(check: check, place: place)) ?? []).map { print in
      if let trace = traces[print] { return trace }
      let trace = print.trace(learner: learner, hasStopped: hasStopped)
      traces[print] = trace
      return trace
    }
  }
}
