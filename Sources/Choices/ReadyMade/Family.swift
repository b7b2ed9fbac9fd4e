/// Mistakes that share the start and the end of their sentences, and why one makes them.
///
///     Mistake.family("the maximum is ", "; it is for all", why: "...")([
///       "maximum-over-count: divided by the number of matrices": { $0.limit = { $0 / $1 } },
///     ])
package struct MistakeFamily<Steps, Value> {
  fileprivate let start: String
  fileprivate let end: String
  fileprivate let why: String
  fileprivate let isReadyMade: Bool
  fileprivate let change: @Sendable (inout Steps, Value) -> Void

  /// One mistake a row: its name and, after a colon, what is its own in its sentence; then what it puts
  /// into the step, or what it changes.
  ///
  /// A name with a question mark is that of a less likely one.
  package func callAsFunction(_ rows: KeyValuePairs<String, Value>) -> [Mistake<Steps>] {
    rows.map { row, value in
      let name = row.prefix { $0 != ":" }
      let words = String(row.dropFirst(name.count + 2))
      return mistake(
        name.filter { $0 != "?" }, words, isReadyMade || name.hasSuffix("?"), value)
    }
  }

  /// One of them.
  package func callAsFunction(_ name: String, _ words: String, _ value: Value) -> Mistake<Steps> {
    mistake(name, words, isReadyMade, value)
  }

  private func mistake(_ name: String, _ words: String, _ isReadyMade: Bool, _ value: Value)
    -> Mistake<Steps>
  {
    // A function that is written in a row captures nothing that changes.
    nonisolated(unsafe) let value = value
    return Mistake(name, start + words + end, why: why, isReadyMade: isReadyMade) { [change] in
      change(&$0, value)
    }
  }
}

extension Mistake {
  /// A family whose members change whatever their rows say.
  ///
  /// - Parameters:
  ///   - start: How the sentences start.
  ///   - end: How they end.
  ///   - why: Why one makes them.
  ///   - isReadyMade: Whether others are likelier.
  /// - Returns: The family, to be called with its rows.
  package static func family(
    _ start: String = "", _ end: String = "", why: String, isReadyMade: Bool = false
  ) -> MistakeFamily<Steps, @Sendable (inout Steps) -> Void> {
    MistakeFamily(start: start, end: end, why: why, isReadyMade: isReadyMade) { $1(&$0) }
  }

  /// A family whose members replace one step; a row says by what.
  package static func family<Value>(
    at path: StepPath<Steps, Value>, _ start: String = "", _ end: String = "", why: String,
    isReadyMade: Bool = false
  ) -> MistakeFamily<Steps, Value> {
    MistakeFamily(start: start, end: end, why: why, isReadyMade: isReadyMade) {
      $0[keyPath: path] = $1
    }
  }
}
