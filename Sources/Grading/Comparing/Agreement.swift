internal import Messages

/// Whether two solutions did the same: numbers within the tolerance, where NaN equals NaN, or equal
/// outcomes.
struct Agreement {
  let tolerance: Tolerance

  func holds(_ learner: Outcome, _ other: Outcome) -> Bool {
    switch (learner, other) {
    case (.value(let a), .value(let b)):
      a.members.count == b.members.count
        && a.members.allSatisfy { name, array in
          b.members[name].map { tolerance.areSame(array, $0) } ?? false
        }
    case (.stopped(let a), .stopped(let b)): a.verdict == b.verdict
    default: false
    }
  }
}
