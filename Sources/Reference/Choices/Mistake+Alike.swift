/// Mistakes that share what belongs there and why one makes them.
///
///     Mistake.alike(at: \.joined, "take one root", why: "...")([
///       "mean-of-roots: the roots are averaged": { mean($0) },
///     ])
struct AlikeMistakes<Steps, Value> {
  fileprivate let right: String?
  fileprivate let why: String
  fileprivate let isReadyMade: Bool
  fileprivate let change: @Sendable (inout Steps, Value) -> Void

  /// One mistake a row: its name, after a colon what is done, and what it puts into the step.
  func callAsFunction(_ rows: KeyValuePairs<String, Value>) -> [Mistake<Steps>] {
    rows.map { row, value in
      let name = row.prefix { $0 != ":" }
      // A function that is written in a row captures nothing that changes.
      nonisolated(unsafe) let value = value
      return Mistake(
        "\(name)", row.dropFirst(name.count + 2) + (right.map { "; \($0)" } ?? ""), why: why,
        isReadyMade: isReadyMade
      ) { [change] in change(&$0, value) }
    }
  }
}

extension Mistake {
  /// Mistakes in one step.
  static func alike<Value>(
    at path: StepPath<Steps, Value>, _ right: String? = nil, why: String, isReadyMade: Bool = false
  ) -> AlikeMistakes<Steps, Value> {
    AlikeMistakes(right: right, why: why, isReadyMade: isReadyMade) { $0[keyPath: path] = $1 }
  }

  /// Mistakes in several steps; each row says in which.
  static func alike(_ right: String? = nil, why: String, isReadyMade: Bool = false)
    -> AlikeMistakes<Steps, (inout Steps) -> Void>
  { AlikeMistakes(right: right, why: why, isReadyMade: isReadyMade) { $1(&$0) } }
}
