/// A new problem that is answered in Markdown.
///
/// The example asks two words and one sentence about the shortcut; it has its answers, a right memo, and
/// the memos that `verify` tries.
struct MemoScaffoldText: ScaffoldText {
  let slug: String
  /// The stem of files and types.
  let name: String

  /// The memo as a value: lower case at its beginning, and never a word of Swift's.
  private var value: String {
    let words = slug.split(separator: "_")
    let value = name.prefix(1).lowercased() + name.dropFirst()
    return words.count > 1 ? value : value + "Memo"
  }

  private static let marker: String = "// New memos go above this line."

  var files: [(path: String, text: String)] {
    let notation = """
      One of the listed words in each cell.

      | layer | shortcut |
      |---|---|
      | x + F(LN(x)) | clean, normalized |
      | LN(x + F(x)) | clean, normalized |
      """
    return [
      (
        "Problems/\(slug)/README.md",
        statement(
          name, StatementExam.ofMemo.map(\.heading), written: ["Notation": notation])
      ),
      ("Problems/\(slug)/Template.md", template),
      ("Sources/Exercises/\(name).md", template),
      ("Sources/Memos/\(name).swift", memo),
      ("Sources/Reference/\(name).swift", answers),
      ("Sources/Reference/\(name)+Samples.swift", samples),
      ("Sources/Reference/Memos/\(name).md", reference),
    ]
  }

  var entries: [ScaffoldEntry] {
    [
      ScaffoldEntry(path: "Package.swift", marker: Self.marker, text: "\"\(slug)\","),
      ScaffoldEntry(
        path: Scaffold.memoTable, marker: Self.marker,
        text: """
          MemoProblem(
            "\(slug)", "\(name)", title: "\(Placeholder.text)",
            outline: Outline(.inWords, .medium, minutes: 30), memo: .\(value)),
          """),
      ScaffoldEntry(
        path: "Sources/Reference/MemoAnswers.swift", marker: Self.marker,
        text: """
          "\(slug)": MemoKey(
            memo: .\(value), answers: \(name)Key.answers, samples: \(name)Key.samples),
          """),
    ]
  }

  private var template: String { memo(answer: "Write your answer here.", words: ["", ""]) }

  private var reference: String {
    let sentence = "In Pre-LN nothing acts on x itself, and in Post-LN the norm acts on the sum."
    return memo(
      answer: "\(sentence) So the gradient meets no norm on Pre-LN's shortcut.",
      words: ["clean", "normalized"], sentence: sentence)
  }

  private func memo(answer: String, words: [String], sentence: String = "") -> String {
    """
    # \(name)

    ## Answer

    \(answer)

    ## Shortcuts

    | layer | shortcut |
    |---|---|
    | x + F(LN(x)) | \(words[0]) |
    | LN(x + F(x)) | \(words[1]) |

    ## In my own sentences

    For each question, copy from your text above, word for word, the sentence that answers it.

    | question | my sentence |
    |---|---|
    | What happens to x on its way past the branch? | \(sentence) |

    """
  }

  private var memo: String {
    """
    extension Memo {
      /// The memo `\(slug)`: what is asked, without the answers.
      package static let \(value): Memo = Memo(
        blanks: ["x + F(LN(x))", "LN(x + F(x))"].map { layer in
          Blank(
            "shortcut of \\(layer)", columns: ["shortcut"], rows: [layer],
            .choice(of: ["clean", "normalized"]))
        },
        questions: [
          ProseQuestion(
            "past the branch", "What happens to x on its way past the branch?", heading: "Answer")
        ])
    }

    """
  }

  private var answers: String {
    """
    /// The memo `\(slug)`: which words are right in its blanks, and a model sentence for its question.
    package enum \(name)Key {
      package static let answers: MemoAnswers = MemoAnswers(
        [
          (
            "shortcut of x + F(LN(x))",
            .choice(right: ["clean"], hint: "which functions does x pass on its way to the sum?")
          ),
          (
            "shortcut of LN(x + F(x))",
            .choice(right: ["normalized"], hint: "what is applied to the sum?")
          ),
        ],
        models: [
          (
            "past the branch",
            "Pre-LN hands x on as it came; Post-LN normalizes it together with the branch.",
            "that the norm acts on the branch alone in one of them, and on x too in the other"
          )
        ])
    }

    """
  }

  private var samples: String {
    """
    internal import Memos

    extension \(name)Key {
      /// Memos, most of them wrong, and what each gets.
      package static let samples: [MemoSample] =
        blanks + sentences + MemoSample.everyMemo(.\(value))

      private static let blanks: [MemoSample] = [
        .edited(
          "places-swapped", "the norm of Pre-LN is on the shortcut",
          [
            ("| x + F(LN(x)) | clean |", "| x + F(LN(x)) | normalized |"),
            ("| LN(x + F(x)) | normalized |", "| LN(x + F(x)) | clean |"),
          ],
          wrong: ["shortcut of x + F(LN(x))", "shortcut of LN(x + F(x))"]),
        .edited(
          "both-clean", "an addition is always clean", [("| normalized |", "| clean |")],
          wrong: ["shortcut of LN(x + F(x))"]),
        .edited(
          "words-of-its-own", "a word that is not in the list", [("| clean |", "| free |")],
          wrong: ["shortcut of x + F(LN(x))"]),
      ]

      private static let sentences: [MemoSample] = [
        .answered(
          "model-copied", "the sentence that the report showed", .\(value),
          [
            "past the branch":
              "Pre-LN hands x on as it came; Post-LN normalizes it together with the branch."
          ],
          adding: (
            "Answer",
            "Pre-LN hands x on as it came; Post-LN normalizes it together with the branch."
          ), faulty: ["past the branch"]),
        .answered(
          "in-german", "the answer in German", .\(value),
          ["past the branch": "Bei Pre-LN bleibt x unberührt."],
          adding: ("Answer", "Bei Pre-LN bleibt x unberührt.")),
      ]
    }

    """
  }
}
