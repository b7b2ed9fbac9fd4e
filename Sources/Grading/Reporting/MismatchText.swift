internal import Messages

/// The words for wrong numbers, and the drawing of them.
struct MismatchText {
  let mismatch: Mismatch
  let tolerance: Tolerance
  let style: TextStyle

  /// The most wrong numbers that are listed where nothing is drawn.
  static let maximumListed: Int = 6
  /// The fewest lines that are left for a drawing.
  static let minimumHeight: Int = 6

  /// How many elements differ, the worst, the numbers around it, and where else something is wrong.
  ///
  /// - Parameter room: The most lines, if that leaves enough for a drawing.
  /// - Returns: The lines.
  func lines(room: Int) -> [String] {
    guard let drawn = mismatch.drawn else { return counted + folded(others) }
    let count = counted
    let place = wrongPlaces(drawn)
    if style.isPlain { return count + list(drawn) + place }
    // One line may go to a caption.
    let drawing = TensorDrawing(
      drawn, worst: mismatch.worst,
      height: max(Self.minimumHeight, room - count.count - place.count - 1), style: style)
    return count + shown(drawn, drawing.crop) + drawing.lines + place
  }

  /// How many elements differ, the worst of them, and what is allowed.
  var counted: [String] {
    mismatch.drawn == nil ? single : count.folded(style.width, first: "  ", rest: "    ")
  }

  /// Where something is wrong, in this array and in others.
  func wrongPlaces(_ drawn: DrawnTensor?) -> [String] {
    folded(drawn.flatMap(places)) + folded(others)
  }

  /// What a drawing shows, where that is not all.
  func shown(_ drawn: DrawnTensor, _ crop: TensorDrawing.Crop) -> [String] {
    folded(caption(drawn, crop))
  }

  /// How many elements differ, and the worst of them, in one sentence.
  var sentence: [String] {
    let lead =
      mismatch.drawn == nil
      ? ["the only element\(owner) differs:"] : [elements, "\(mismatch.worst):"]
    return (lead + numbers).folded(style.width, first: "  ", rest: "    ")
  }

  private func folded(_ sentence: String?) -> [String] {
    sentence?.wrapped(style.width, first: "  ", rest: "    ") ?? []
  }

  // MARK: The worst element

  private var owner: String { mismatch.member.map { " of \($0)" } ?? "" }

  private var allowed: String {
    "(allowed: \(tolerance.relative.shown) relative, \(tolerance.absolute.shown) absolute)"
  }

  /// Both numbers, with as many digits as show that they differ.
  private static func pair(_ expected: Double, _ got: Double, digits: Int) -> (String, String) {
    let digits =
      (digits...17).first { CellFormat.significant(digits: $0).tellsApart(expected, got) } ?? 17
    return (expected.shown(digits: digits), got.shown(digits: digits))
  }

  /// All there is to say of an array of one element.
  private var single: [String] {
    let (expected, got) = Self.pair(mismatch.expected, mismatch.got, digits: 7)
    let what = "the only element\(owner) differs:"
    if style.isPlain {
      return ([what] + numbers + [allowed]).folded(style.width, first: "  ", rest: "    ")
    }
    return [
      "  \(what)", "    expected  \(expected)", "    yours     \(got)   \(allowed)",
    ]
  }

  /// How many elements differ, and the worst of them, in pieces that are not broken.
  private var count: [String] {
    [elements, "\(mismatch.worst):"] + numbers + [allowed]
  }

  /// The worst element's numbers.
  private var numbers: [String] {
    let (expected, got) = Self.pair(mismatch.expected, mismatch.got, digits: 7)
    return ["expected \(expected),", "yours \(got)"]
  }

  private var elements: String {
    let (differing, total) = (mismatch.differing, mismatch.total)
    return switch (differing, total) {
    case (1, _): "1 of \(total) elements\(owner) differs, at"
    case (2, 2): "both elements\(owner) differ, most at"
    case (total, _): "all \(total) elements\(owner) differ, most at"
    default: "\(differing) of \(total) elements\(owner) differ, most at"
    }
  }

  // MARK: Places

  private var size: (rows: Int, columns: Int) { mismatch.shape.extents }
  /// How many matrices it holds.
  private var sliceCount: Int { mismatch.shape.dropLast(2).reduce(1, *) }
  /// Whether a drawing shows one of several matrices.
  private var isSliced: Bool { sliceCount > 1 }
  /// Whether its elements are counted along one axis.
  private var isVector: Bool { mismatch.shape.count == 1 }

  /// What is shown, where it is not all.
  private func caption(_ drawn: DrawnTensor, _ crop: TensorDrawing.Crop) -> String? {
    var parts: [String] = []
    if isSliced { parts.append(sliceWords(drawn.slice)) }
    func range(_ noun: String, _ shown: Range<Int>, of count: Int) {
      guard shown.count < count else { return }
      let last = shown.upperBound - 1
      parts.append(
        shown.count == 1
          ? "\(noun) \(last) of \(count)" : "\(noun)s \(shown.lowerBound) to \(last) of \(count)")
    }
    range("row", crop.rows, of: size.rows)
    range(isVector ? "element" : "column", crop.columns, of: size.columns)
    return parts.isEmpty ? nil : "shown: \(parts.joined(separator: ", ")); all count from 0"
  }

  /// A slice as its index is written: `slice [1, :, :]`.
  private func sliceWords(_ slice: [Int]) -> String {
    "slice [\((slice.map(String.init) + [":", ":"]).joined(separator: ", "))]"
  }

  /// Which rows and columns are wrong, and which slices; nil where that is said already.
  private func places(_ drawn: DrawnTensor) -> String? {
    guard mismatch.differing < mismatch.total else { return nil }
    let parts = [slices(drawn), rowsAndColumns(drawn)].compactMap(\.self)
    return parts.isEmpty ? nil : "wrong: " + parts.joined(separator: "; ")
  }

  private func slices(_ drawn: DrawnTensor) -> String? {
    guard isSliced else { return nil }
    let wrong = drawn.wrongSlices
    if wrong.count == 1 { return "this slice alone" }
    if wrong.count == sliceCount { return "every slice" }
    let most = 4
    let names = wrong.prefix(most).map(sliceWords).map { $0.replacing("slice ", with: "") }
    let rest = wrong.count > most ? ["\(wrong.count - most) more"] : []
    return "slices \((names + rest).listed("and")) of \(sliceCount)"
  }

  private func rowsAndColumns(_ drawn: DrawnTensor) -> String? {
    let (rows, columns) = (drawn.wrongRows, drawn.wrongColumns)
    if drawn.differing == size.rows * size.columns { return isSliced ? "all of this one" : nil }
    if drawn.differing == 1, !isSliced { return nil }
    let row = IndexWords.some("row", rows, of: size.rows)
    let column = IndexWords.some(isVector ? "element" : "column", columns, of: size.columns)
    let words =
      switch drawn.differing {
      case _ where size.rows == 1: column
      case _ where size.columns == 1: row
      case rows.count * size.columns: "all of \(row)"
      case columns.count * size.rows: "all of \(column)"
      case rows.count * columns.count: "\(column) of \(row)"
      case _ where rows.count == size.rows && columns.count == size.columns:
        "some in \(row) and in \(column)"
      default: "some of \(row), in \(column)"
      }
    return isSliced ? "in this one \(words)" : "\(words); the rest is right"
  }

  /// Which other arrays of a record are wrong.
  private var others: String? {
    let names = mismatch.alsoWrong
    guard !names.isEmpty else { return nil }
    let most = 6
    let rest = names.count > most ? ["\(names.count - most) more"] : []
    return "also wrong: \((names.prefix(most) + rest).listed("and"))"
  }

  // MARK: Without a drawing

  /// The wrong numbers, one a line.
  private func list(_ drawn: DrawnTensor) -> [String] {
    var cells: [String] = []
    for (r, row) in drawn.rows.enumerated() {
      for (c, column) in drawn.columns.enumerated() where drawn.isWrong[r][c] {
        let (expected, got) = Self.pair(drawn.expected[r][c], drawn.got[r][c], digits: 4)
        cells.append("  \(place(drawn, row, column)): expected \(expected), yours \(got)")
      }
    }
    let listed = cells.prefix(Self.maximumListed)
    let rest = mismatch.differing - listed.count
    return ["  counted from 0:"] + listed
      + (rest > 0 ? ["  and \(rest) more wrong \(rest == 1 ? "element" : "elements")"] : [])
  }

  private func place(_ drawn: DrawnTensor, _ row: Int, _ column: Int) -> String {
    if isVector { return "element \(column)" }
    let slice = isSliced ? "\(sliceWords(drawn.slice)), " : ""
    return "\(slice)row \(row), column \(column)"
  }
}
