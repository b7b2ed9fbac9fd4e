internal import Grading
internal import Messages

extension QuizMaker {
  /// Questions on answers that were looked up: which of the learner's own are the same.
  mutating func sameAnswers() throws -> [QuizQuestion] {
    let answers = try material.trial.checks.flatMap { check in
      try material.own(check.name, material.trial.cases[0].input).members.map { name, array in
        Answer(name: name, number: array.data.first ?? 0, source: check.sources[name] ?? "")
      }
    }.sorted { $0.name < $1.name }
    let classes = Dictionary(grouping: answers, by: \.number)
    var asked = recent
    return (0..<Self.count).compactMap { number in
      let question =
        number == 1 ? oddOne(among: classes, without: asked) : sameAs(classes, without: asked)
      if let question { asked.insert(question.subject) }
      return question
    }
  }

  /// An answer that can be read somewhere.
  fileprivate struct Answer {
    let name: String
    let number: Double
    let source: String

    var place: String { "\(name): \(source)." }
  }

  /// One name, and four others of which one has the same answer.
  private mutating func sameAs(_ classes: [Double: [Answer]], without asked: Set<String>)
    -> QuizQuestion?
  {
    guard
      let (key, own) = pairs(classes).first(where: { !asked.contains($0.own[0].name) })
        ?? pairs(classes).first
    else { return nil }
    let others = classes.filter { $0.key != key }.sorted { $0.key < $1.key }
      .flatMap { $0.value.shuffled(using: &random).prefix(2) }.shuffled(using: &random)
    guard others.count >= 3 else { return nil }
    let all = ([own[1]] + others.prefix(3)).shuffled(using: &random)
    return QuizQuestion(
      subject: own[0].name, title: "the same answer",
      parts: [.text("Your answer for \(own[0].name) is also your answer for one of these. Which?")],
      choices: all.map(\.name), right: all.firstIndex { $0.name == own[1].name } ?? 0,
      remarks: all.map { $0.number == key ? nil : "Read it in \($0.source)." },
      explanation: [.text(own[0].place), .text(own[1].place)])
  }

  /// Four names of which one has another answer than the rest.
  private mutating func oddOne(
    among classes: [Double: [Answer]], without asked: Set<String>
  ) -> QuizQuestion? {
    guard let (key, own) = pairs(classes).first(where: { $0.own.count >= 3 }),
      let odd = classes.filter({ $0.key != key }).sorted(by: { $0.key < $1.key })
        .flatMap(\.value).filter({ !asked.contains($0.name) }).randomElement(using: &random)
    else { return nil }
    let all = (own.prefix(3) + [odd]).shuffled(using: &random)
    return QuizQuestion(
      subject: odd.name, title: "another answer",
      parts: [.text("Three of these have the same answer, by your own table. Which has another?")],
      choices: all.map(\.name), right: all.firstIndex { $0.name == odd.name } ?? 0,
      remarks: all.map { $0.name == odd.name ? nil : "Read it in \($0.source)." },
      explanation: [.text(odd.place)])
  }

  /// Answers that several names share, in a random order.
  private mutating func pairs(_ classes: [Double: [Answer]]) -> [(key: Double, own: [Answer])] {
    classes.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { (key: $0.key, own: $0.value.shuffled(using: &random)) }.shuffled(using: &random)
  }
}
