import Testing

@testable import Labs

@Suite struct GrammarTextTests {
  @Test func theTextHas40000CharactersOf28() {
    let text = GrammarText.standard
    #expect(text.characters.count == 40_000)
    #expect(text.characters.allSatisfy { (0..<28).contains($0) })
  }
}
