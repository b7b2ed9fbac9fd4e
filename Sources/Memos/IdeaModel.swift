/// Tells how clearly a sentence says each idea: a sum of weights, one for each trait it has.
///
/// The weights are those of a logistic regression for each idea; see `IdeaTraining`. They are written
/// as lines of a trait, a tab, and for each idea its letter and its weight in hundredths; the line
/// that begins with a tab holds what every sentence starts from. Whole numbers add up to the same in any
/// order, so a sentence is judged alike in every run.
package struct IdeaModel: Sendable {
  /// The ideas' letters, in order.
  private let letters: [Character]
  private let start: [Int]
  private let weights: [String: [Int]]

  /// The model of the course.
  package static let course: IdeaModel = IdeaModel(
    letters: Idea.course.map(\.letter), courseWeights)

  /// Reads a model.
  package init(letters: [Character], _ lines: String) {
    self.letters = letters
    var weights: [String: [Int]] = [:]
    for line in lines.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      var row = [Int](repeating: 0, count: letters.count)
      var rest = line[line.index(after: tab)...]
      while let letter = rest.popFirst(), let place = letters.firstIndex(of: letter) {
        let number = rest.prefix { $0.isNumber || $0 == "-" }
        row[place] = Int(number) ?? 0
        rest = rest.dropFirst(number.count)
      }
      weights[String(line[..<tab])] = row
    }
    start = weights[""] ?? Array(repeating: -100, count: letters.count)
    self.weights = weights
  }

  /// How clearly a sentence with these traits says each idea, in hundredths; above 0 where it does.
  ///
  /// One without traits says nothing.
  func scores(_ traits: Set<String>) -> [Character: Int] {
    guard !traits.isEmpty else { return [:] }
    var sums = start
    for trait in traits {
      guard let row = weights[trait] else { continue }
      for place in sums.indices { sums[place] += row[place] }
    }
    var scores = Dictionary(uniqueKeysWithValues: zip(letters, sums))
    for idea in Idea.course where !idea.formulas.isDisjoint(with: traits) {
      scores[idea.letter] = max(scores[idea.letter] ?? 0, 100)
    }
    return scores
  }
}
