import ExerciseKit
import Testing

@testable import Labs

@Suite struct GrammarTextTests {
  @Test func theTextHas40000CharactersOf28() {
    let text = GrammarText.standard
    #expect(text.characters.count == 40_000)
    #expect(Set(text.characters) == Set(0..<28))
    // "." is always followed by a space.
    for (this, next) in zip(text.characters, text.characters.dropFirst()) where this == 1 {
      #expect(next == 0)
    }
  }

  @Test func theLossesOfATextAreItsEntropies() {
    // a b a b a: two of five are b; what follows a letter is certain.
    let sure = GrammarText(characters: [2, 3, 2, 3, 2])
    #expect(abs(sure.unigramLoss - 0.6730116670092565) < 1e-12)
    #expect(abs(sure.bigramLoss) < 1e-12)
    // a a b b a: after a comes a or b, after b comes b or a.
    let open = GrammarText(characters: [2, 2, 3, 3, 2])
    #expect(abs(open.bigramLoss - 0.6931471805599453) < 1e-12)
  }

  @Test func targetsAreTheInputsShiftedByOne() {
    var random = CaseGenerator(seed: 3)
    let windows = GrammarText.standard.windows(5, length: 16, from: &random)
    #expect(windows.inputs.map(\.count) == [16, 16, 16, 16, 16])
    for (row, input) in windows.inputs.enumerated() {
      #expect(Array(input.dropFirst()) == Array(windows.targets[(16 * row)..<(16 * row + 15)]))
    }
  }
}
