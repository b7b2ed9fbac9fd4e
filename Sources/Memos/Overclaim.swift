/// Sentences that claim more than was measured.
enum Overclaim {
  private static let stems: [String] = [
    "explod", "exponential", "vanish", "impossible", "guarante", "always", "never",
  ]

  /// The sentences with such a claim, whatever they claim it of, unless they deny it.
  static func sentences(in prose: Prose) -> [String] {
    prose.paragraphs.flatMap(\.sentences).filter { sentence in
      let denies = sentence.words.contains {
        ["not", "no", "overclaimed", "folklore", "myth"].contains($0)
      }
      return !denies && sentence.words.contains { word in stems.contains { word.hasPrefix($0) } }
    }.map { $0.text.limited(to: 300) }
  }
}
