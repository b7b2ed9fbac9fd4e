import Foundation
import Testing

@testable import Memos

/// Paragraphs in many voices, and the ideas that are found in them.
@Suite struct IdeaTests {
  /// A paragraph with a reader's verdict: the ideas that it says, by letter, each with the words that
  /// say it, and those that it does not say; in doubt, neither.
  struct Paragraph: Decodable {
    let text: String
    let present: [String: String]
    let absent: String

    /// The paragraphs of a file, one a line.
    static func all(in file: String) throws -> [Paragraph] {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Data/\(file).jsonl")
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Paragraph.self, from: Data($0.utf8))
      }
    }
  }

  /// How many of the ideas that are there are found, and of those that are not.
  struct Rates {
    var (present, found, absent, mistaken) = (0, 0, 0, 0)

    init(_ paragraphs: [Paragraph]) {
      for paragraph in paragraphs {
        let prose = Prose(MemoText(paragraph.text), given: [])
        for idea in Idea.course {
          let isFound = idea.sentence(in: prose) != nil
          if paragraph.present[String(idea.letter)] != nil {
            present += 1
            if isFound { found += 1 } else { note("MISSED \(idea.letter)", paragraph) }
          } else if paragraph.absent.contains(idea.letter) {
            absent += 1
            if isFound {
              mistaken += 1
              note("MISTAKEN \(idea.letter)", paragraph)
            }
          }
        }
      }
    }

    private func note(_ finding: String, _ paragraph: Paragraph) {
      guard ProcessInfo.processInfo.environment["IDEAS"] != nil else { return }
      print("\(finding): \(paragraph.text)")
    }
  }

  @Test("In paragraphs that the model never saw, 85 of 100 ideas are found and under 5 mistaken")
  func held() throws {
    let rates = Rates(try ["held", "held-recommendations"].flatMap(Paragraph.all(in:)))
    print("RATES", rates)
    #expect(rates.present > 200 && rates.absent > 300)
    #expect(rates.found * 100 >= rates.present * 85)
    #expect(rates.mistaken * 100 < rates.absent * 5)
  }

  @Test("The model in the sources is the one that its paragraphs gave: run IdeaTraining if not")
  func isTrained() throws {
    let rates = Rates(
      try ["engineers", "students", "professors", "first"].flatMap(Paragraph.all(in:)))
    print("RATES", rates)
    #expect(rates.found * 100 >= rates.present * 93)
    #expect(rates.mistaken * 100 <= rates.absent * 2)
  }

  @Test("Words that say nothing of the subject say no idea")
  func otherWords() {
    let prose = Prose(
      MemoText("Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich, sqrt(2) mal."), given: [])
    #expect(Idea.course.filter { $0.sentence(in: prose) != nil }.map(\.title) == [])
  }
}
