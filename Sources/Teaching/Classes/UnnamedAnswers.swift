internal import Foundation
package import Grading

/// The wrong answers to one problem that no known mistake gives.
package struct UnnamedAnswers: Sendable {
  private struct Entry: Sendable {
    let student: String
    let sample: AnswerSample
    let pattern: VerdictPattern
  }

  /// By the places of checks.
  private var entries: [Int: [Entry]] = [:]

  mutating func add(
    _ sample: AnswerSample, of student: String, check: Int, pattern: VerdictPattern
  ) {
    entries[check, default: []].append(
      Entry(student: student, sample: sample, pattern: pattern))
  }

  /// The keys of those who gave any.
  package var students: Set<String> { Set(entries.values.joined().map(\.student)) }

  /// The answers that at least two students gave, those of most students first.
  ///
  /// Answers to several checks that equal one another among the same students are one thing.
  ///
  /// - Complexity: O(*n* log *n*) for *n* answers of which few are equal only by rounding.
  package var clusters: [AnswerCluster] {
    var found: [[String]: AnswerCluster] = [:]
    for (check, entries) in entries.sorted(by: { $0.key < $1.key }) {
      for members in Self.linked(entries) where members.count > 1 {
        let students = members.map(\.student).sorted()
        var cluster =
          found[students]
          ?? AnswerCluster(
            students: students,
            patterns: members.reduce(into: [:]) { $0[$1.pattern, default: 0] += 1 })
        cluster.checks.append(check)
        found[students] = cluster
      }
    }
    return found.values.sorted {
      ($1.students.count, $0.checks[0], $0.students[0]) < (
        $0.students.count, $1.checks[0], $1.students[0]
      )
    }
  }

  /// Links each two answers that match, and gives what hangs together.
  private static func linked(_ entries: [Entry]) -> [[Entry]] {
    // Most equal answers are equal in each bit.
    var groups: [(sample: AnswerSample, entries: [Entry])] = []
    for entry in entries.sorted(by: { $0.sample.precedes($1.sample) }) {
      if groups.last?.sample == entry.sample {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((entry.sample, [entry]))
      }
    }
    var parents = Array(groups.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }
    for place in groups.indices {
      let sample = groups[place].sample
      for other in groups.indices.dropFirst(place + 1) {
        guard groups[other].sample.mayMatch(after: sample) else { break }
        if groups[other].sample.matches(sample) { parents[root(other)] = root(place) }
      }
    }
    return Dictionary(grouping: groups.indices, by: root).sorted { $0.key < $1.key }.map {
      $0.value.flatMap { groups[$0].entries }
    }
  }
}

/// Wrong answers without a name that equal one another.
package struct AnswerCluster: Equatable, Sendable {
  /// The keys of those who gave them, sorted; no page names them beside an example.
  package let students: [String]
  /// The places of the checks.
  package fileprivate(set) var checks: [Int] = []
  /// How all checks of the problem ended for these students, and for how many of them so.
  package let patterns: [VerdictPattern: Int]

  fileprivate init(students: [String], patterns: [VerdictPattern: Int]) {
    self.students = students
    self.patterns = patterns
  }

  /// The pattern of all of them; nil where they differ.
  package var pattern: VerdictPattern? { patterns.count == 1 ? patterns.keys.first : nil }
}

/// How all checks of a problem ended, in the statement's order.
package struct VerdictPattern: Hashable, Sendable {
  package let verdicts: [Verdict]

  package init(_ verdicts: [Verdict]) { self.verdicts = verdicts }
}
