internal import Memos

/// Learns what says an idea from labelled paragraphs, by idea: sentences that a reader marked against
/// those of paragraphs in which the idea is absent.
struct IdeaTraining: Sendable {
  /// A paragraph with the traits of its sentences, by number.
  private struct Sample: Sendable {
    let author: Int
    let paragraph: LabelledParagraph
    let sentences: [(text: String, traits: [Int])]
  }

  /// The traits that are told apart, in alphabetical order.
  private let traits: [String]
  private let samples: [Sample]
  private let authors: Int

  /// How many paragraphs must show a trait for it to count.
  private static let leastOccurrences: Int = 3
  /// How much the losses count against the size of the weights.
  private static let strength: Double = 0.3
  /// How much a sentence counts that stands beside the one that says the idea.
  private static let neighborWeight: Double = 0.15
  /// How many of the paragraphs that do not say an idea may be taken for one that does.
  private static let mistakenShare: Double = 0.035

  /// Reads the traits of paragraphs, each file by an author of its own.
  init(_ files: [[LabelledParagraph]]) {
    let texts = files.map { $0.map { Traits.bySentence(of: $0.text) } }
    var counts: [String: Int] = [:]
    for sentences in texts.joined() {
      for trait in sentences.reduce(into: Set<String>(), { $0.formUnion($1.traits) }) {
        counts[trait, default: 0] += 1
      }
    }
    let traits = counts.filter { $0.value >= Self.leastOccurrences }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(traits, traits.indices))
    samples = files.indices.flatMap { author in
      zip(files[author], texts[author]).map { paragraph, sentences in
        Sample(
          author: author, paragraph: paragraph,
          sentences: sentences.map { ($0.text, $0.traits.compactMap { numbers[$0] }.sorted()) })
      }
    }
    self.traits = traits
    authors = files.count
  }

  /// How an idea's sentences are told from others.
  struct Result: Sendable {
    let letter: Character
    /// The model, trained on all paragraphs.
    fileprivate let model: LogisticRegression
    /// The score above which a sentence is taken to say the idea.
    fileprivate let threshold: Double
    /// Of the paragraphs of an author whose others were not trained on: found of present, mistaken of
    /// absent.
    let found: Int, present: Int, mistaken: Int, absent: Int
  }

  /// Trains a model for an idea, and sets its threshold by leaving out each author in turn.
  func result(for idea: Idea) -> Result {
    let letter = idea.letter
    let certain = Set(traits.indices.filter { idea.formulas.contains(traits[$0]) })
    var (present, absent): ([Double], [Double]) = ([], [])
    for author in 0..<authors {
      let model = train(letter) { $0.author != author }
      for sample in samples where sample.author == author {
        let score =
          sample.sentences.filter { !$0.traits.isEmpty }
          .map { sentence in
            sentence.traits.contains(where: certain.contains)
              ? .infinity : model.score(sentence.traits)
          }.max() ?? -.infinity
        if sample.paragraph.present.keys.contains(letter) { present.append(score) }
        if sample.paragraph.absent.contains(letter) { absent.append(score) }
      }
    }
    let model = train(letter) { _ in true }
    // Words that are known from nowhere say nothing, either.
    let threshold = max(threshold(present, absent), model.start + 0.5)
    return Result(
      letter: letter, model: model, threshold: threshold,
      found: present.count { $0 > threshold }, present: present.count,
      mistaken: absent.count { $0 > threshold }, absent: absent.count)
  }

  /// The score at which the share found exceeds the share mistaken most, twice as dear; so many may be
  /// mistaken at most.
  private func threshold(_ present: [Double], _ absent: [Double]) -> Double {
    func share(_ scores: [Double], above threshold: Double) -> Double {
      Double(scores.count { $0 > threshold }) / Double(max(1, scores.count))
    }
    let candidates = absent.sorted().suffix(Int(Double(absent.count) * Self.mistakenShare) + 1)
    return candidates.max { a, b in
      share(present, above: a) - 2 * share(absent, above: a)
        < share(present, above: b) - 2 * share(absent, above: b)
    } ?? 0
  }

  private func train(_ letter: Character, where isIncluded: (Sample) -> Bool) -> LogisticRegression
  {
    var (positive, negative): ([[Int]], [([Int], Double)]) = ([], [])
    for sample in samples where isIncluded(sample) {
      let quote = sample.paragraph.present[letter]
      // In doubt, or an answer to another question, which may say it by the way.
      if quote == nil, !sample.paragraph.absent.contains(letter), !sample.paragraph.present.isEmpty
      {
        continue
      }
      for (text, traits) in sample.sentences where !traits.isEmpty {
        if let quote {
          let isMarked = quote.contains(text) || text.contains(quote)
          if isMarked {
            positive.append(traits)
          } else {
            negative.append((traits, Self.neighborWeight))
          }
        } else {
          negative.append((traits, 1))
        }
      }
    }
    let balance = 0.5 * negative.reduce(0) { $0 + $1.1 } / Double(max(1, positive.count))
    return LogisticRegression(
      positive.map { .init(traits: $0, isPositive: true, weight: balance) }
        + negative.map { .init(traits: $0.0, isPositive: false, weight: $0.1) },
      traits: traits.count, strength: Self.strength)
  }

  /// The models as `IdeaModel` reads them, without small weights.
  ///
  /// - Parameters:
  ///   - results: One for each idea.
  ///   - most: How many weights an idea keeps.
  /// - Returns: A line for each trait that any idea keeps.
  func lines(_ results: [Result], most: Int) -> String {
    var rows: [String: String] = [:]
    for result in results {
      func add(_ trait: String, _ weight: Double) {
        let hundredths = Int((weight * 100).rounded())
        if hundredths != 0 { rows[trait, default: ""] += "\(result.letter)\(hundredths)" }
      }
      add("", result.model.start - result.threshold)
      let weights = result.model.weights
      let least = weights.map(abs).sorted(by: >).dropFirst(most).first ?? 0
      for (trait, weight) in zip(traits, weights) where abs(weight) > least {
        add(trait, weight)
      }
    }
    return rows.sorted { $0.key < $1.key }.map { "\($0)\t\($1)\n" }.joined()
  }
}
