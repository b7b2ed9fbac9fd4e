internal import Foundation
internal import Grading
internal import Messages
internal import WebPages

/// A failing case as a page shows it, without anything that tells whose it is.
struct ExampleMarkup {
  let example: Example

  /// The example behind a line that opens it.
  var folded: Markup {
    .element(
      "details", ["class": "aside"],
      [.element("summary", [:], [.text("example: \(title)")])] + evidence)
  }

  private var title: String {
    "\(example.check.text), case \(example.number) of \(example.cases): \(example.title)"
  }

  private var evidence: [Markup] {
    switch example.kind {
    case .words(let words): return [.element("p", [:], [.text(words)])]
    case .mismatch(let mismatch):
      return [.element("p", [:], [.text(sentence(mismatch))])]
        + (mismatch.drawn.map { TensorPage(mismatch, $0, owner: "given").markup } ?? [])
        + (mismatch.pattern.map { [.element("p", [:], [.text("pattern: \($0)")])] } ?? [])
    }
  }

  /// How many numbers differ, and the worst of them.
  private func sentence(_ mismatch: Mismatch) -> String {
    let owner = mismatch.member.map { " of \($0)" } ?? ""
    let digits = (7...17).first {
      mismatch.expected.shown(digits: $0) != mismatch.got.shown(digits: $0)
    }
    let expected = mismatch.expected.shown(digits: digits ?? 17)
    let got = mismatch.got.shown(digits: digits ?? 17)
    let what =
      mismatch.total == 1
      ? "the only element\(owner) differs:"
      : "\(mismatch.differing) of \(mismatch.total) elements\(owner) differ, most at "
        + "\(mismatch.worst):"
    let others = mismatch.alsoWrong
    let more = others.count > 6 ? ", and \(others.count - 6) more" : ""
    let also =
      others.isEmpty ? "" : "; also wrong: \(others.prefix(6).joined(separator: ", "))\(more)"
    return "\(what) expected \(expected), given \(got)\(also)"
  }
}
