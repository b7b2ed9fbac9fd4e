internal import ExerciseKit
internal import LearnerSupport

/// A text of small sentences, made by a grammar, to learn the next character from.
///
/// A sentence is a noun phrase, a verb, a noun phrase and sometimes an adverb; a noun phrase is a
/// determiner, sometimes an adjective, and a noun. The alphabet has 28 characters: the space, the full
/// stop and the letters from a to z, numbered in that order.
struct GrammarText: Sendable {
  /// The number of different characters.
  static let alphabet: Int = 28

  /// The characters, by their numbers.
  let characters: [Int]

  /// The text that all labs use.
  static let standard: GrammarText = GrammarText(count: 40_000, seed: 1)

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - count: The number of characters.
  ///   - seed: Which of the texts of that length.
  init(count: Int, seed: UInt64) {
    var random = CaseGenerator(seed: seed)
    var text = ""
    while text.utf8.count < count { text += Self.sentence(&random) }
    characters = text.utf8.prefix(count).map(Self.number)
  }

  /// Takes a text for what it is.
  init(characters: [Int]) { self.characters = characters }

  private static let determiners = ["the", "a", "this", "every", "no", "my"]
  private static let adjectives = ["old", "quick", "small", "green", "lazy", "brave", "quiet"]
  private static let nouns = [
    "fox", "dog", "wizard", "river", "garden", "judge", "pilot", "queen", "horse", "bird",
  ]
  private static let verbs = ["sees", "likes", "finds", "follows", "visits", "draws", "keeps"]
  private static let adverbs = ["often", "slowly", "today", "again"]

  private static func sentence(_ random: inout CaseGenerator) -> String {
    func one(of words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    func happens(onceIn count: UInt64) -> Bool { random.next() % count == 0 }
    func nounPhrase() -> [String] {
      let determiner = one(of: determiners)
      let adjective = happens(onceIn: 2) ? [one(of: adjectives)] : []
      return [determiner] + adjective + [one(of: nouns)]
    }
    var words = nounPhrase()
    words.append(one(of: verbs))
    words += nounPhrase()
    if happens(onceIn: 3) { words.append(one(of: adverbs)) }
    return words.joined(separator: " ") + ". "
  }

  private static func number(of character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: " "): 0
    case UInt8(ascii: "."): 1
    default: Int(character) - Int(UInt8(ascii: "a")) + 2
    }
  }

  /// The loss, in nats, of who knows how often each character occurs, and nothing else.
  ///
  /// A model whose loss stays there has learned nothing from the characters before.
  var unigramLoss: Double { Self.entropy(of: characters, states: Self.alphabet) }

  /// The loss of who also knows the character before.
  var bigramLoss: Double {
    let pairs = zip(characters, characters.dropFirst()).map { $0 * Self.alphabet + $1 }
    return Self.entropy(of: pairs, states: Self.alphabet * Self.alphabet)
      - Self.entropy(of: Array(characters.dropLast()), states: Self.alphabet)
  }

  private static func entropy(of symbols: [Int], states: Int) -> Double {
    var counts = Array(repeating: 0.0, count: states)
    for symbol in symbols { counts[symbol] += 1 }
    let total = Double(symbols.count)
    return counts.reduce(0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 }
  }

  /// Draws pieces of the text.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - length: The characters that a model sees of each.
  ///   - random: Where from.
  /// - Returns: Rows of characters, and for each character the one that follows it, row by row.
  func windows(_ count: Int, length: Int, from random: inout CaseGenerator) -> Windows {
    var inputs: [[Int]] = []
    var targets: [Int] = []
    for _ in 0..<count {
      let start = Int(random.next() % UInt64(characters.count - length))
      inputs.append(Array(characters[start..<(start + length)]))
      targets += characters[(start + 1)...(start + length)]
    }
    return Windows(inputs: inputs, targets: targets)
  }
}

/// Pieces of a text, and what follows each of their characters.
struct Windows: Sendable {
  /// Equally long rows of characters.
  let inputs: [[Int]]
  /// The next character of each, row by row.
  let targets: [Int]
}
