/// A wrong array as people see it in a terminal: what is expected, what is theirs and the difference, with
/// a mark on each wrong number.
///
/// The three tables stand side by side; where they are too wide, the difference goes below; where that
/// is too much, fewer rows and columns around the worst element are shown. An array of one row is three
/// lines of one table.
struct TensorDrawing: Equatable {
  /// The lines, at most as many and as wide as asked for.
  let lines: [String]
  /// The rows and columns of the array that are shown.
  let crop: Crop

  /// Rows and columns of an array.
  struct Crop: Equatable {
    let rows: Range<Int>
    let columns: Range<Int>
  }

  /// The digits that people read at a glance, the most first.
  private static let usualDigits: [Int] = [4, 3]
  /// The digits that are tried where those do not show what is wrong.
  private static let moreDigits: ClosedRange<Int> = 5...10

  /// Draws as much as there is room for.
  ///
  /// - Parameters:
  ///   - drawn: The numbers.
  ///   - worst: The index of the worst element, which is always shown.
  ///   - width: The most columns of a line.
  ///   - height: The most lines; at least 4, which hold one row in every layout.
  ///   - style: How to style the text.
  init(
    _ drawn: DrawnTensor, worst: [Int], width: Int = TextStyle.width, height: Int,
    style: TextStyle
  ) {
    let written = (Self.usualDigits + Self.moreDigits).map { WrittenNumbers(drawn, digits: $0) }
    let all = Self.crops(of: drawn, around: worst)
    let plans = all.lazy.flatMap { Self.plans(for: drawn, written, $0) }
    let plan = plans.first { $0.width <= width && $0.height <= height }
    lines = plan?.lines(style) ?? []
    crop = plan?.crop ?? all[all.count - 1]
  }

  /// The parts around the worst element, the largest first.
  private static func crops(of drawn: DrawnTensor, around worst: [Int]) -> [Crop] {
    let (row, column) = (worst.dropLast().last ?? 0, worst.last ?? 0)
    let sizes = (1...drawn.rows.count).reversed().flatMap { rows in
      (1...drawn.columns.count).reversed().map { (rows: rows, columns: $0) }
    }.sorted { $0.rows * $0.columns > $1.rows * $1.columns }
    return sizes.map {
      Crop(
        rows: row.window(in: drawn.rows, atMost: $0.rows),
        columns: column.window(in: drawn.columns, atMost: $0.columns))
    }
  }

  /// The ways to draw a part, the best first.
  ///
  /// That a wrong number looks other than the expected one counts most; where no digits show it, its
  /// difference does.
  private static func plans(
    for drawn: DrawnTensor, _ written: [WrittenNumbers], _ crop: Crop
  ) -> [DrawingPlan] {
    let usual = written.prefix(usualDigits.count)
    let telling = usual.filter { $0.tells(drawn, crop) }
    let more = written.dropFirst(usual.count).filter { $0.tells(drawn, crop) }.prefix(1)
    let tries = telling.isEmpty ? [Array(more), Array(usual)] : [telling]
    let layouts: [DrawingPlan.Layout] = drawn.rows.count == 1 ? [.lines] : [.beside, .below]
    return tries.flatMap { numbers in
      layouts.flatMap { layout in
        numbers.flatMap { numbers in
          [false, true].map {
            DrawingPlan(
              drawn: drawn, numbers: numbers, crop: crop, layout: layout, isTight: $0)
          }
        }
      }
    }
  }
}

/// The numbers of a drawing as texts.
struct WrittenNumbers {
  let expected: [[String]]
  /// What the learner has; where these digits do not tell it apart from what is expected, that.
  let got: [[String]]
  /// What the learner has beyond what belongs there; 0 where that is right.
  let difference: [[String]]
  /// Which numbers are right, or look other than the expected ones.
  private let isTelling: [[Bool]]

  /// The significant digits of differences of other sizes than the numbers.
  private static let differenceDigits: Int = 2

  /// Writes all numbers.
  ///
  /// - Parameters:
  ///   - drawn: The numbers.
  ///   - digits: How many significant digits the largest has.
  init(_ drawn: DrawnTensor, digits: Int) {
    func cells<Value>(_ value: (_ got: Double, _ expected: Double, _ isWrong: Bool) -> Value)
      -> [[Value]]
    {
      zip(zip(drawn.got, drawn.expected), drawn.isWrong).map { rows, wrong in
        zip(zip(rows.0, rows.1), wrong).map { value($0.0, $0.1, $1) }
      }
    }
    // Digits of a right number beyond the tolerance would only seem to differ.
    let own = cells { $2 ? $0 : $1 }
    let format = CellFormat((drawn.expected + own).joined(), digits: digits)
    let differences = cells { $2 ? $0 - $1 : 0 }
    let small = CellFormat.significant(digits: Self.differenceDigits)
    let differenceFormat = format.suits(differences: differences.joined()) ? format : small
    expected = cells { _, expected, _ in format.text(expected) }
    got = cells { format.text($2 && format.tellsApart($0, $1) ? $0 : $1) }
    difference = differences.map { $0.map(differenceFormat.text) }
    isTelling = cells { !$2 || format.tellsApart($0, $1) }
  }

  /// Whether each wrong number of a part looks other than the expected one.
  func tells(_ drawn: DrawnTensor, _ crop: TensorDrawing.Crop) -> Bool {
    crop.rows.allSatisfy { row in
      crop.columns.allSatisfy { isTelling[row - drawn.firstRow][$0 - drawn.firstColumn] }
    }
  }
}
