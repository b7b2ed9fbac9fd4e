internal import Messages

/// The part of a wrong array that reports draw: all of it where it is small, else the rows and columns
/// around the worst element.
///
/// A vector is one row. Of more than two axes the last two are drawn, in the slice that holds the worst
/// element. Everything counts from 0.
package struct DrawnTensor: Equatable, Codable, Sendable {
  /// The index of the slice along the axes before the last two; empty where there are no such.
  package var slice: [Int] = []
  /// The first row that is drawn.
  package var firstRow: Int = 0
  /// The first column that is drawn.
  package var firstColumn: Int = 0
  /// What belongs there, row by row.
  package let expected: [[Double]]
  /// What the learner has there.
  package let got: [[Double]]
  /// Which of these disagree.
  package let isWrong: [[Bool]]
  /// How many elements of the whole slice disagree.
  package let differing: Int
  /// The rows of the whole slice in which some element disagrees.
  package let wrongRows: [Int]
  /// The columns of the whole slice in which some element disagrees.
  package let wrongColumns: [Int]
  /// All slices in which some element disagrees; empty for at most two axes.
  package var wrongSlices: [[Int]] = []

  /// The most rows.
  static let maximumRows: Int = 8
  /// The most columns; more than fit beside each other in a terminal, for reports that are wider.
  static let maximumColumns: Int = 8
  /// The most numbers of an array with one row.
  static let maximumInRow: Int = 16

  /// The rows that are drawn.
  package var rows: Range<Int> { firstRow..<(firstRow + got.count) }
  /// The columns that are drawn.
  package var columns: Range<Int> { firstColumn..<(firstColumn + (got.first?.count ?? 0)) }
}

extension DrawnTensor {
  /// Cuts the part out.
  ///
  /// - Parameters:
  ///   - got: The learner's array.
  ///   - expected: The right one, of the same shape.
  ///   - isWrong: For each element, whether it disagrees.
  ///   - place: The place of the worst element in the data.
  init(_ got: NumericArray, expected: NumericArray, isWrong: [Bool], around place: Int) {
    let (height, width) = got.shape.extents
    let size = height * width
    let start = place / size * size
    let wrong = (0..<size).filter { isWrong[start + $0] }
    let rows = ((place - start) / width).window(
      in: 0..<height, atMost: Self.maximumRows)
    let columns = ((place - start) % width).window(
      in: 0..<width, atMost: height == 1 ? Self.maximumInRow : Self.maximumColumns)
    func cut<Element>(_ elements: [Element]) -> [[Element]] {
      rows.map { row in columns.map { elements[start + row * width + $0] } }
    }
    func index(ofSlice start: Int) -> [Int] { Array(got.index(at: start).dropLast(2)) }
    self.init(
      slice: index(ofSlice: start), firstRow: rows.lowerBound, firstColumn: columns.lowerBound,
      expected: cut(expected.data), got: cut(got.data), isWrong: cut(isWrong),
      differing: wrong.count, wrongRows: Set(wrong.map { $0 / width }).sorted(),
      wrongColumns: Set(wrong.map { $0 % width }).sorted(),
      wrongSlices: got.shape.count < 3
        ? []
        : stride(from: 0, to: isWrong.count, by: size)
          .filter { isWrong[$0..<($0 + size)].contains(true) }.map(index))
  }
}

extension [Int] {
  /// The rows and the columns of an array of this shape, of its last two axes; a vector is one row.
  package var extents: (rows: Int, columns: Int) {
    (count > 1 ? self[count - 2] : 1, last ?? 1)
  }
}

extension Int {
  /// A part of a range with this number in it, as near to its middle as can be.
  package func window(in range: Range<Int>, atMost count: Int) -> Range<Int> {
    let count = Swift.min(count, range.count)
    let start = Swift.min(
      Swift.max(self - count / 2, range.lowerBound), range.upperBound - count)
    return start..<(start + count)
  }
}
