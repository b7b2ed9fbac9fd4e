/// What can be told of a sentence without understanding it: its words and pairs of words, the things
/// that it names, each also with the design that it is about or as denied, and its neighbours' words.
///
/// A trait is a short text: a word's stem `clean`, two in a row `clean path`, a concept `#main`, two
/// near each other `#clean#main`; with `A:` or `B:` before it where the statement is about post-norm or
/// pre-norm, `!` where it is denied, `<` and `>` for a word of the sentence before and after.
package enum Traits {
  /// The sentences of a text, each with its traits.
  package static func bySentence(of text: String) -> [(text: String, traits: Set<String>)] {
    let sentences = MemoText(text).paragraphs.flatMap { Sentence.split($0.text) }.map(Sentence.init)
    return zip(sentences, of(sentences)).map { ($0.text, $1) }
  }

  /// The traits of each of a text's sentences.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func of(_ sentences: [Sentence]) -> [Set<String>] {
    var topic = Segment.Topic.none
    let segments = sentences.map { Segment.all(in: $0, topic: &topic) }
    let stems = sentences.map { Set($0.words.filter { $0 != "," && $0 != ";" }.map(Words.stem)) }
    let doubts = segments.map { $0.contains { $0.mentions[.doubt] != nil } }
    return sentences.indices.map { place in
      guard !segments[place].isEmpty else { return [] }
      var traits: Set<String> = []
      for segment in segments[place] { segment.addTraits(to: &traits) }
      if place > 0 {
        traits.formUnion(stems[place - 1].map { "<" + $0 })
        if doubts[place - 1] { traits.insert("<#doubt") }
      }
      if place + 1 < stems.count {
        traits.formUnion(stems[place + 1].map { ">" + $0 })
        if doubts[place + 1] { traits.insert(">#doubt") }
      }
      return traits
    }
  }
}

extension Segment {
  /// How far apart two things may be named to belong together, in words.
  private static let distance: Int = 12

  fileprivate func addTraits(to traits: inout Set<String>) {
    let mark =
      switch topic {
      case .none: ""
      case .post: "A:"
      case .pre: "B:"
      }
    func add(_ trait: String) {
      traits.insert(trait)
      if !mark.isEmpty { traits.insert(mark + trait) }
    }
    var last: String?
    for (place, word) in words.enumerated() where word != "," && word != ";" {
      let stem = Words.stem(word)
      add(stem)
      if isDenied(at: place) { traits.insert("!" + stem) }
      if let last { add("\(last) \(stem)") }
      last = stem
    }
    let named = mentions.map { concept, ranges in
      (name: "#\(concept)", places: ranges.map(\.lowerBound))
    }
    for (name, places) in named {
      add(name)
      if places.contains(where: isDenied) { traits.insert("!" + name) }
      for (other, there) in named where name < other && Self.areNear(places, there) {
        add(name + other)
      }
    }
  }

  /// Whether two different places, one of each list, are near each other; both lists ascend.
  private static func areNear(_ places: [Int], _ others: [Int]) -> Bool {
    var start = 0
    for place in places {
      while start < others.count, others[start] < place - distance { start += 1 }
      var next = start
      while next < others.count, others[next] <= place + distance {
        if others[next] != place { return true }
        next += 1
      }
    }
    return false
  }
}
