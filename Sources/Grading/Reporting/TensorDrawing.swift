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

    /// The number of elements.
    var size: Int { rows.count * columns.count }
  }

  /// The digits that people read at a glance, the most first.
  static let usualDigits: [Int] = [4, 3]
  /// The digits that are tried where those do not show what is wrong.
  static let moreDigits: ClosedRange<Int> = 5...10

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
    var known: [Int: WrittenNumbers] = [:]
    func written(_ digits: Int) -> WrittenNumbers {
      let numbers = known[digits] ?? WrittenNumbers(drawn, digits: digits)
      known[digits] = numbers
      return numbers
    }
    let crops = Self.crops(of: drawn, around: worst)
    for crop in crops {
      let fitting = Self.plans(for: drawn, crop, written).first {
        $0.width <= width && $0.height <= height
      }
      guard let fitting else { continue }
      (lines, self.crop) = (fitting.lines(style), crop)
      return
    }
    (lines, crop) = ([], crops[crops.count - 1])
  }

  /// The parts around the worst element, the largest first.
  private static func crops(of drawn: DrawnTensor, around worst: [Int]) -> [Crop] {
    let (row, column) = (worst.dropLast().last ?? 0, worst.last ?? 0)
    var crops: [Crop] = []
    for rows in (1...drawn.rows.count).reversed() {
      for columns in (1...drawn.columns.count).reversed() {
        crops.append(
          Crop(
            rows: row.window(in: drawn.rows, atMost: rows),
            columns: column.window(in: drawn.columns, atMost: columns)))
      }
    }
    return crops.sorted { $0.size > $1.size }
  }

  /// The ways to draw a part, the best first.
  ///
  /// That a wrong number looks other than the expected one counts most; where no digits show it, its
  /// difference does.
  private static func plans(
    for drawn: DrawnTensor, _ crop: Crop, _ written: (Int) -> WrittenNumbers
  ) -> [DrawingPlan] {
    let usual = usualDigits.map(written)
    let telling = usual.filter { $0.tells(drawn, crop) }
    var tries = [telling]
    if telling.isEmpty {
      let enough = moreDigits.first { written($0).tells(drawn, crop) }
      tries = [enough.map { [written($0)] } ?? [], usual]
    }
    let layouts: [DrawingPlan.Layout] = drawn.rows.count == 1 ? [.lines] : [.beside, .below]
    // Room between the numbers counts more than a fourth digit.
    return tries.flatMap { numbers in
      layouts.flatMap { layout in
        [false, true].flatMap { isTight in
          numbers.map {
            DrawingPlan(
              drawn: drawn, numbers: $0, crop: crop, layout: layout, isTight: isTight)
          }
        }
      }
    }
  }
}
