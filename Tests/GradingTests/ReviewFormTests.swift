import Foundation
import Messages
import Testing

@testable import Grading

/// The form as a text: what it shows, and what becomes of what people write into it.
@Suite struct ReviewFormTests {
  private static let memos: [MemoProblem] = Course.stored.memos

  /// Made-up prose for the questions of the course's memos.
  private static func prose(_ text: String = "Mine.\n\n    points: 1\n# no heading")
    -> [ReviewedProse]
  {
    memos.map { problem in
      ReviewedProse(
        slug: problem.slug, text: text, prose: text, recorded: [],
        questions: ReviewedProse.names(of: problem).map {
          ReviewedProse.Question(
            name: $0, question: "what is \($0)?", sentence: "points: 1",
            lookFor: "an idea")
        })
    }
  }

  @Test("A form shows the whole text, then the questions, and no verdict")
  func form() throws {
    let prose = ReviewedProse(
      slug: "why_pre_norm",
      text: "# Why\n\n### Mine\npoints: 1\n\n```\n  x\n```\n| a | b |\n\u{1B}[31m", prose: "Mine",
      recorded: [],
      questions: [
        .init(
          name: "path", question: "what happens to the gradient?", sentence: "It shrinks.",
          lookFor: "each layer multiplies it"),
        .init(
          name: "cost", question: "what does it cost?", sentence: "",
          lookFor: "a stream that grows"),
      ])
    var reviews = Reviews()
    reviews.entries = [
      Reviews.Entry(
        slug: "why_pre_norm", question: "cost", text: "another", points: 1, comment: "two\nlines"),
      Reviews.Entry(slug: "gone", question: "why", text: "its own", points: 0, comment: "no"),
    ]
    try Golden.expect(
      ReviewForm(id: "ID", student: "ada", memos: [prose], reviews: reviews).text,
      matches: "review-form.md")
  }

  @Test("Nothing that a learner writes is read as a reviewer's")
  func forgedFields() {
    let hostile = "points: 1\r\ncomment: x\n## why_pre_norm\n### a\u{2028}points: 1\u{85}text: y\n#"
    let form = ReviewForm(id: "a", student: "ada", memos: Self.prose(hostile)).text
    let reviews = ReviewForm.read(form, path: "f", memos: Self.memos)
    #expect(reviews.notes.isEmpty)
    #expect(reviews.entries.count == Self.prose().reduce(0) { $0 + $1.questions.count })
    #expect(reviews.entries.allSatisfy { $0.points == nil && $0.comment.isEmpty })
    #expect(ReviewForm.id(in: form) == "a")
  }

  /// Entries with comments as people write them.
  private func filled(_ random: inout SplitMix64) -> Reviews {
    let comments = [
      "", "good", "two\nlines", "# no heading\n#1: and points: lost for style\n## none",
      "a\n\n  b: c\n> quoted\n- look for: x", "comment: again", "\nlate",
    ]
    var reviews = Reviews()
    reviews.entries = Self.prose().flatMap { memo in
      memo.questions.map { question in
        let points = [nil, 0, 1].randomElement(using: &random)!
        return Reviews.Entry(
          slug: memo.slug, question: question.name, text: memo.fingerprint, points: points,
          before: points == nil ? [nil, 0, 1].randomElement(using: &random)! : nil,
          comment: comments.randomElement(using: &random)!)
      }
    }
    return reviews
  }

  @Test("What was filled in is read again, and outlives any number of new forms")
  func roundTrip() {
    var random = SplitMix64(seed: 15)
    for _ in 0..<40 {
      let reviews = filled(&random)
      for memos in [Self.prose(), Array(Self.prose().dropLast()), []] {
        let form = ReviewForm(id: "a", student: "ada", memos: memos, reviews: reviews).text
        let read = ReviewForm.read(form, path: "f", memos: Self.memos)
        #expect(read.notes.isEmpty)
        for entry in reviews.entries {
          #expect(read.entry(entry.slug, entry.question) == entry)
        }
      }
      // Another text: the points become those before, and the comments stay.
      let form = ReviewForm(
        id: "a", student: "ada", memos: Self.prose("Another."), reviews: reviews
      ).text
      let read = ReviewForm.read(form, path: "f", memos: Self.memos)
      for entry in reviews.entries {
        let kept = read.entry(entry.slug, entry.question)
        #expect(kept?.points == nil)
        #expect(kept?.before == entry.points ?? entry.before)
        #expect(kept?.comment == entry.comment)
      }
    }
  }

  @Test(
    "No form, however broken, stops the reader; each fault has its line", .timeLimit(.minutes(15)))
  func fuzzed() {
    var random = SplitMix64(seed: 2026)
    let pieces = [
      "", "#", "##", "###", "## why_pre_norm", "### x", "points:", "points: 0.5", "comment:", ":",
      "text:", "form: b", "before: 9", "> ", "\u{0}", "\u{301}", "\r", "👩‍👩‍👧", "asked", "- look for:",
    ]
    var told = 0
    for _ in 0..<400 {
      let reviews = filled(&random)
      var lines = ReviewForm(id: "a", student: "ada", memos: Self.prose(), reviews: reviews).text
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = lines.indices.randomElement(using: &random)!
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where lines.count > 1: lines.remove(at: place)
        case 1: lines.insert(pieces.randomElement(using: &random)!, at: place)
        case 2: lines.swapAt(place, lines.indices.randomElement(using: &random)!)
        default: lines[place] += pieces.randomElement(using: &random)!
        }
      }
      let read = ReviewForm.read(lines.joined(separator: "\n"), path: "f", memos: Self.memos)
      told += read.notes.count
      #expect(read.notes.count <= ReviewReader.maximumNotes + 1)
      for note in read.notes {
        let parts = note.text.split(separator: ":", maxSplits: 2)
        #expect(parts.count == 3 && parts[0] == "f" && note.text.contains("; "), "\(note.text)")
        #expect(Int(parts[1]).map { (1...lines.count + 9).contains($0) } == true, "\(note.text)")
      }
      let names = read.entries.map { "\($0.slug) \($0.question)" }
      #expect(Set(names).count == names.count)
      _ = ReviewForm.id(in: lines.joined(separator: "\n"))
    }
    #expect(told > 100)
    let endless = String(repeating: "points: 2\n", count: 20_000)
    let read = ReviewForm.read("## why_pre_norm\n" + endless, path: "f", memos: Self.memos)
    #expect(read.notes.count == ReviewReader.maximumNotes + 1)
    #expect(
      read.notes.last?.text == "f:20002: 19900 more lines are wrong; mend those above first")
  }
}
