/// A command line or a file that somebody wrote and that cannot be understood: exit status 2.
package struct UsageError: Error, Equatable {
  /// What is wrong, and where.
  package let problem: String
  /// What to do.
  package let advice: String

  package init(_ problem: String, advice: String) {
    self.problem = problem
    self.advice = advice
  }
}

extension UsageError: CustomStringConvertible {
  package var description: String { "\(problem); \(advice)" }
}

/// Guesses what was meant.
package enum Suggestion {
  /// The candidate nearest to a misspelt word, if one is near enough to be meant.
  ///
  /// - Parameters:
  ///   - word: What was typed.
  ///   - candidates: What could have been.
  /// - Returns: The first candidate with the fewest single-letter changes, when there are at most
  ///   three, and fewer than half the word's letters.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let near = candidates.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    guard let (candidate, distance) = near, distance <= 3, 2 * distance < max(word.count, 3)
    else { return candidates.first { $0.hasPrefix(word) && word.count > 2 } }
    return candidate
  }

  /// The advice to give for a misspelt word.
  package static func advice(for word: String, among candidates: [String], else other: String)
    -> String
  {
    nearest(to: word, among: candidates).map { "did you mean \($0)?" } ?? other
  }

  /// The number of letters to insert, remove, replace, or swap with their neighbor.
  package static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
