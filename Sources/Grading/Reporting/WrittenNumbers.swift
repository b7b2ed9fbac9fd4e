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

  /// The numbers with as few digits as show what is wrong, and no fewer than people read at a glance.
  ///
  /// - Parameter drawn: The numbers, of which all are shown.
  /// - Returns: The texts.
  static func telling(_ drawn: DrawnTensor) -> WrittenNumbers {
    let all = TensorDrawing.Crop(rows: drawn.rows, columns: drawn.columns)
    let usual = TensorDrawing.usualDigits.map { WrittenNumbers(drawn, digits: $0) }
    let more = TensorDrawing.moreDigits.lazy.map { WrittenNumbers(drawn, digits: $0) }
    return usual.first { $0.tells(drawn, all) } ?? more.first { $0.tells(drawn, all) } ?? usual[0]
  }

  /// Whether each wrong number of a part looks other than the expected one.
  func tells(_ drawn: DrawnTensor, _ crop: TensorDrawing.Crop) -> Bool {
    crop.rows.allSatisfy { row in
      crop.columns.allSatisfy { isTelling[row - drawn.firstRow][$0 - drawn.firstColumn] }
    }
  }
}
