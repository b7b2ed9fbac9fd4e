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
    var body: [Markup] = []
    let shown = memos.filter { memo in answers.contains { $0.prose.slug == memo.slug } }
    if shown.isEmpty {
      body.append(.element("p", [:], ["No memo was handed in that could be read."]))
    } else {
      body.append(
        .element(
          "nav", ["aria-label": "Memos and questions"],
          [.element("ul", [:], shown.map { contents($0) })]))
    }
    for memo in shown {
      let own = answers.filter { $0.prose.slug == memo.slug }
      body.append(.element("h2", ["id": memo.slug], [.text(memo.title)]))
      for question in memo.memo.questions { body += section(question.name, memo, own) }
      body += own.map(whole)
    }
    return WebPage(title: "Answers to review", lead: shown.isEmpty ? [] : [Self.lead], body: body)
  }

  private static let lead: Markup = .element(
    "p", [:],
    [
      """
      All answers to one question stand together; each name leads to the whole memo. Write 0 or 1 \
      into the column points of the file beside this page, in the row of the same student, memo and \
      question.
      """
    ])

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
    let open = rows.count { answer, _ in answer.outcome.isOpen(name) }
    markup.append(
      DataTable(
        caption: "\(rows.count) \(rows.count == 1 ? "answer" : "answers"), \(open) without points",
        columns: [.text("student"), .text("answer"), .text("points")],
        rows: rows.map { answer, question in
          [
            DataTable.Cell(
              .element("a", ["href": "#\(answer.anchor)"], [.text(answer.student)])),
            DataTable.Cell(
              .element(
                "div", ["class": "breaks"],
                [
                  .text(
                    question.sentence.isEmpty
                      ? "(no sentence; see the memo)" : question.sentence)
                ])),
            .text(answer.outcome.words(on: name)),
          ]
        }
      ).markup)
    return markup
  }

  /// One memo as it was handed in.
  private func whole(_ answer: Answer) -> Markup {
    .element(
      "section", ["id": answer.anchor],
      [
        .element("h3", [:], [.text("\(answer.student), the whole memo")]),
        .element("pre", ["class": "folds"], [.text(answer.prose.text)]),
      ])
  }
}

extension ReviewOutcome {
  /// Whether a question waits for points.
  fileprivate func isOpen(_ question: String) -> Bool {
    !points.contains { $0.question == question }
  }

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
