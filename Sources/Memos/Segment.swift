/// A part of a sentence that makes one statement, with what it names and which design it is about.
struct Segment: Sendable {
  enum Topic: Equatable, Sendable {
    case none
    /// Norm on the sum: post-norm, Design A.
    case post
    /// Norm on the branch: pre-norm, Design B.
    case pre
  }

  let topic: Topic
  let mentions: [Concept: [Range<Int>]]
  /// Where a word negates what comes after it.
  private let negations: Set<Int>
  let words: [String]

  private static let breaks: Set<String> = [
    ";", "but", "while", "whereas", "however", "although", "though", "yet", "conversely",
  ]
  private static let negators: Set<String> = [
    "not", "no", "never", "without", "fails", "fail", "failing", "lacks", "lack", "lacking",
    "neither", "nor", "hardly", "barely", "none", "nothing", "nowhere", "stops", "prevents",
    "refuses", "denies", "cease", "ceases", "isn", "doesn", "don", "aren", "hasn", "cannot",
    "loses",
  ]
  /// How many words after it a word negates.
  private static let reach: Int = 5
  private static let contrasts: Set<String> = [
    "unlike", "than", "versus", "vs", "contrast", "compared", "against", "from", "leaving",
  ]
  private static let disclaimers: Set<String> = [
    "myth", "untrue", "false", "mistaken", "misconception", "wrongly", "supposedly", "folklore",
  ]

  /// The segments of a sentence, in order; none where it is a question, a denial as a whole, or a
  /// list of words.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - topic: The design that the text before it was about; replaced by this one's.
  /// - Returns: The segments, in order.
  static func all(in sentence: Sentence, topic: inout Topic) -> [Segment] {
    let words = sentence.words
    guard !sentence.text.hasSuffix("?"), !words.contains(where: disclaimers.contains),
      isStatement(words)
    else { return [] }
    return words.split(whereSeparator: breaks.contains).map { part in
      let segment = Segment(Array(part), after: topic)
      topic = segment.topic
      return segment
    }
  }

  /// Whether the words are a statement, and not a list of terms.
  private static func isStatement(_ words: [String]) -> Bool {
    let commas = words.count { $0 == "," || $0 == ";" }
    return words.count > commas && commas * 5 <= words.count * 2
  }

  private init(_ words: [String], after previous: Topic) {
    self.words = words
    let all = Lexicon.course.mentions(in: words)
    negations = Set(
      words.indices.filter { place in
        Self.negators.contains(words[place])
          && !(place + 1 < words.count && ["only", "just", "merely"].contains(words[place + 1]))
      })

    // What is not chosen: from "rather than" or "instead of" to the next comma.
    var excluded: Set<Int> = []
    for place in words.indices.dropLast()
    where words[place] == "rather" && words[place + 1] == "than"
      || words[place] == "instead" && words[place + 1] == "of"
    {
      excluded.formUnion(place..<(words[place...].firstIndex { $0 == "," } ?? words.count))
    }
    let chosen = all.filter { !excluded.contains($0.range.lowerBound) }

    let long = chosen.filter { $0.concept == .pre && $0.range.count > 1 }
    let designs = chosen.filter { mention in
      (mention.concept == .post || mention.concept == .pre)
        && !words[max(0, mention.range.lowerBound - 4)..<mention.range.lowerBound]
          .contains(where: Self.contrasts.contains)
        // Post-norm within res-post-norm.
        && !long.contains {
          $0.range.contains(mention.range.lowerBound) && $0.range.count > mention.range.count
        }
    }
    topic =
      designs.first.map { $0.concept == .post ? .post : .pre } ?? previous

    var mentions: [Concept: [Range<Int>]] = [:]
    for mention in chosen {
      var concept = mention.concept
      if concept == .main {
        let before = words[max(0, mention.range.lowerBound - 4)..<mention.range.lowerBound]
        if !before.contains(","),
          before.contains(where: ["off", "out", "away", "outside", "beside", "from"].contains)
        {
          concept = .branch
        }
      }
      // The norm in "pre-norm" is a name, and sits nowhere.
      if concept == .norm || concept == .normJacobian || concept == .main,
        designs.contains(where: {
          $0.range.overlaps(mention.range) && $0.concept != mention.concept
            && ($0.range.count > 1
              || !["form", "jac"].contains(where: words[$0.range.lowerBound].hasSuffix))
        })
      {
        continue
      }
      mentions[concept, default: []].append(mention.range)
    }
    self.mentions = mentions
  }

  /// Whether a word before this one, in the same clause, negates it.
  func isDenied(at place: Int) -> Bool {
    for before in stride(from: place - 1, through: max(0, place - Self.reach), by: -1) {
      if words[before] == "," { return false }
      if negations.contains(before) { return true }
    }
    return false
  }
}
