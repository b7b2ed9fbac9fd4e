/// Something that a memo should say.
///
/// Whether a sentence says it is judged by `IdeaModel`, which learned from labelled paragraphs.
package struct Idea: Sendable {
  /// Its letter in the labelled paragraphs and in the model.
  package let letter: Character
  /// The idea in a few words, as reports name it.
  package let title: String
  /// Whether its paragraph must also name a term of a formula.
  let needsFormula: Bool
  /// The traits of formulas that say it by themselves, whatever the words around them.
  package let formulas: Set<String>

  init(
    _ letter: Character, _ title: String, needsFormula: Bool = false, formulas: Set<String> = []
  ) {
    self.letter = letter
    self.title = title
    self.needsFormula = needsFormula
    self.formulas = formulas
  }

  /// The sentence that says it most clearly, under a heading if one there does; nil where none does.
  ///
  /// - Complexity: O(*n*) in the length of the prose.
  func sentence(in prose: Prose, under heading: String = "") -> String? {
    let said = prose.statements.filter { statement in
      statement.scores[letter, default: 0] > 0 && !(needsFormula && !statement.isBesideFormula)
    }
    let own = said.filter { MemoText.key($0.heading).contains(MemoText.key(heading)) }
    return (own.isEmpty ? said : own).max {
      $0.scores[letter, default: 0] < $1.scores[letter, default: 0]
    }?.text
  }
}
