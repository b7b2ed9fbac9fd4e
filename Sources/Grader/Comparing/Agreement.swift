internal import ExerciseKit

/// Whether two solutions did the same: numbers within the tolerance, where NaN equals NaN, or equal
/// fates.
struct Agreement {
  let tolerance: Tolerance

  func holds(_ learner: Outcome, _ other: Outcome) -> Bool {
    switch (learner, other) {
    case (.value(let a), .value(let b)):
      a.members.count == b.members.count
        && a.members.allSatisfy { name, array in
          b.members[name].map { isSame(array, $0) } ?? false
        }
    case (.stopped(let a), .stopped(let b)): a.verdict == b.verdict
    default: false
    }
  }

  private func isSame(_ a: NumericArray, _ b: NumericArray) -> Bool {
    guard a.shape == b.shape else { return false }
    let scale = b.data.lazy.map(abs).filter(\.isFinite).max() ?? 0
    return zip(a.data, b.data).allSatisfy {
      $0.isNaN && $1.isNaN || tolerance.distance($0, $1, scale: scale) <= 1
    }
  }
}
