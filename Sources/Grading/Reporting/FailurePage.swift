internal import Messages
internal import WebPages

/// A failing check on a page: the sentences of `FailureText`, and the wrong numbers as grids.
struct FailurePage {
  let report: ProblemReport
  let check: CheckReport
  let run: RunDescription
  /// Whether wrong numbers are drawn, or told in a sentence.
  let isDrawn: Bool

  /// The longest argument that is shown whole, in characters.
  static let maximumArgument: Int = 4_000
  /// The longest arguments that are not folded, in characters all together.
  private static let maximumUnfolded: Int = 400

  private var text: FailureText {
    FailureText(report: report, seed: run.seed, style: .unbroken, options: run.options)
  }

  /// What failed, in one sentence.
  var title: String {
    if check.hasFailedUnseen { return text.unseen(check)[0] }
    return check.shownFailure.map { text.headline(check, $0)[0] }
      ?? "\(check.label.text): \(check.verdict.words)"
  }

  /// The place, the arguments, the evidence, and what it proves.
  var content: [Markup] {
    if check.hasFailedUnseen { return Markup.paragraphs(Array(text.unseen(check).dropFirst())) }
    guard let failure = check.shownFailure else { return [] }
    let proofs = Markup.paragraphs(text.proofs(check, failure))
    return place + arguments(failure) + evidence(failure)
      + (proofs.isEmpty ? [] : [.element("div", ["class": "note bad"], proofs)])
  }

  private var place: [Markup] {
    check.place.map { place in
      report.pointer(to: place, .unbroken).map { .element("p", ["class": "mono"], [.text($0)]) }
    } ?? []
  }

  private func evidence(_ failure: Failure) -> [Markup] {
    guard case .mismatch(let mismatch) = failure.kind else {
      return Markup.paragraphs(text.evidence(check, failure))
    }
    guard isDrawn else { return Markup.paragraphs(text.shortEvidence(check, failure)) }
    let numbers = text.numbers(mismatch)
    var markup = Markup.paragraphs(numbers.counted)
    if let drawn = mismatch.drawn {
      let all = TensorDrawing.Crop(rows: drawn.rows, columns: drawn.columns)
      markup += Markup.paragraphs(numbers.shown(drawn, all))
      markup += TensorPage(mismatch, drawn).markup
    }
    return markup + Markup.paragraphs(numbers.wrongPlaces(mismatch.drawn))
      + Markup.paragraphs(text.pattern(mismatch, failure.laterPattern))
  }

  private func arguments(_ failure: Failure) -> [Markup] {
    let arrays = InputText(
      failure.input, names: failure.arguments, style: .unbroken, whole: ""
    ).arrays
    guard !arrays.isEmpty else { return [] }
    let rows = arrays.map { name, shape, numbers in
      let isCut = numbers.count > Self.maximumArgument
      let shown = isCut ? numbers.prefix(Self.maximumArgument) + " ..." : numbers[...]
      return [
        DataTable.Cell(.element("code", [:], [.text(name)])),
        shape.isEmpty
          ? .text("") : DataTable.Cell(.element("code", ["class": "nowrap"], [.text(shape)])),
        DataTable.Cell(.element("code", ["class": "breaks"], [.text(shown)])),
      ]
    }
    let table = DataTable(
      caption: "the arguments of this case",
      columns: [.text("argument"), .text("shape"), .text("value")], rows: rows, isWide: false)
    let whole =
      arrays.contains { $0.numbers.count > Self.maximumArgument }
      ? Markup.paragraphs([
        "all of it: "
          + report.command(forCase: failure.number, seed: run.seed, options: run.options)
      ]) : []
    let isLong = arrays.reduce(0) { $0 + $1.numbers.count } > Self.maximumUnfolded
    guard isLong else { return [table.markup] + whole }
    return [
      .element(
        "details", [:],
        [.element("summary", [:], ["the arguments of this case"]), table.markup] + whole)
    ]
  }
}
