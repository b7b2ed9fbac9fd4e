internal import Memos
package import WebPages

/// What a reviewer reads before filling in the file: by question, so that all answers to one are read
/// together, and then every memo whole.
///
/// It shows no judgement of a machine. The points stay in the file; the page has no form.
package struct ReviewPage: Sendable {
  /// One student's memo.
  private struct Answer {
    let student: String
    let prose: ReviewedProse
    let outcome: ReviewOutcome

    var anchor: String { ReviewPage.anchor(student, prose.slug) }
  }

  private let memos: [MemoProblem]
  private var answers: [Answer] = []

  package init(of course: Course = .preNormPostNorm) { memos = course.memos }

  /// Where a memo stands on the page: `ada-why_pre_norm`.
  package static func anchor(_ student: String, _ slug: String) -> String {
    String(student.map { $0.isWhitespace ? "_" : $0 }) + "-" + slug
  }

  /// Adds a memo, with what was said of it so far.
  package mutating func add(_ prose: ReviewedProse, of student: String, _ outcome: ReviewOutcome) {
    answers.append(Answer(student: student, prose: prose, outcome: outcome))
  }

  /// The page; memos and questions in the course's order, students in that in which they were added.
  package var page: WebPage {
    var body: [Markup] = [
      .element("h1", [:], ["Answers to review"]),
      .element(
        "p", [:],
        [
          "All answers to one question stand together; each name leads to the whole memo. Write 0 or "
            + "1 into the column points of the file beside this page, in the row of the same student, "
            + "memo and question."
        ].map { .text($0) }),
    ]
    let shown = memos.filter { memo in answers.contains { $0.prose.slug == memo.slug } }
    if shown.isEmpty { body.append(.element("p", [:], ["There is nothing to review."])) }
    body.append(
      .element("nav", [:], [.element("ul", [:], shown.flatMap { [contents($0)] })]))
    for memo in shown {
      let own = answers.filter { $0.prose.slug == memo.slug }
      body.append(.element("h2", ["id": memo.slug], [.text(memo.title)]))
      for question in memo.memo.questions { body += section(question.name, memo, own) }
      body += own.map(whole)
    }
    return WebPage(title: "Answers to review", body: body)
  }

  private func contents(_ memo: MemoProblem) -> Markup {
    .element(
      "li", [:],
      [
        .element("a", ["href": "#\(memo.slug)"], [.text(memo.title)]),
        .element(
          "ul", [:],
          memo.memo.questions.map {
            .element(
              "li", [:],
              [
                .element("a", ["href": "#\(memo.slug)-\($0.name.dashed)"], [.text($0.question)])
              ])
          }),
      ])
  }

  /// One question with everybody's answer.
  private func section(_ name: String, _ memo: MemoProblem, _ own: [Answer]) -> [Markup] {
    let rows: [(Answer, ReviewedProse.Question)] = own.compactMap { answer in
      answer.prose.questions.first { $0.name == name }.map { (answer, $0) }
    }
    guard let question = rows.first?.1 else { return [] }
    var markup: [Markup] = [
      .element(
        "h3", ["id": "\(memo.slug)-\(name.dashed)"], [.text("\(name): \(question.question)")])
    ]
    if let lookFor = rows.lazy.compactMap(\.1.lookFor).first {
      markup.append(.element("p", [:], [.text("A good answer says \(lookFor).")]))
    }
    markup.append(
      .element(
        "table", [:],
        [
          .element(
            "thead", [:],
            [
              .element(
                "tr", [:],
                ["student", "answer", "points"].map {
                  .element("th", ["scope": "col"], [.text($0)])
                })
            ]),
          .element(
            "tbody", [:],
            rows.map { answer, question in
              .element(
                "tr", [:],
                [
                  .element(
                    "th", ["scope": "row"],
                    [
                      .element("a", ["href": "#\(answer.anchor)"], [.text(answer.student)])
                    ]),
                  .element(
                    "td", ["style": "overflow-wrap: anywhere"],
                    [
                      .text(
                        question.sentence.isEmpty
                          ? "(no sentence; see the memo)" : question.sentence)
                    ]),
                  .element("td", [:], [.text(answer.outcome.words(on: name))]),
                ])
            }),
        ]))
    return markup
  }

  /// One memo as it was handed in.
  private func whole(_ answer: Answer) -> Markup {
    .element(
      "section", ["id": answer.anchor],
      [
        .element("h3", [:], [.text("\(answer.student), the whole memo")]),
        .element(
          "pre", ["style": "white-space: pre-wrap; overflow-wrap: anywhere"],
          [.text(answer.prose.text)]),
      ])
  }
}

extension ReviewOutcome {
  /// How a question stands, for a reviewer.
  fileprivate func words(on question: String) -> String {
    if let given = points.first(where: { $0.question == question }) {
      return "\(given.points)" + (given.comment.isEmpty ? "" : ": \(given.comment)")
    }
    return outdated.contains(question) ? "open; the text changed" : "open"
  }
}

extension String {
  /// The name as a part of an anchor.
  fileprivate var dashed: String { String(map { $0.isWhitespace ? "-" : $0 }) }
}
