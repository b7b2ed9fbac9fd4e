import Foundation
import Messages
import Testing

@testable import Grading

/// How wrong numbers are drawn.
@Suite struct TensorDrawingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let mismatch: Mismatch
    var height: Int = 14
    var testDescription: String { name }

    /// Numbers of several sizes and signs, some of which become others.
    init(
      _ name: String, _ shape: [Int], height: Int = 14, scale: Double = 1,
      wrong: @Sendable (Int, Double) -> Double?
    ) {
      self.name = name
      self.height = height
      let count = shape.reduce(1, *)
      let expected = (0..<count).map { scale * Double(($0 * 37 + 11) % 101 - 50) / 32 }
      let got = expected.indices.map { wrong($0, expected[$0]) ?? expected[$0] }
      mismatch = MadeUpRun.mismatch(shape, got: got, expected: expected)
    }

    var drawing: TensorDrawing {
      TensorDrawing(mismatch.drawn!, worst: mismatch.worst, height: height, style: .plain)
    }
  }

  static let rows: [Row] = [
    Row("two rows of three, all wrong", [2, 3]) { $1 + 0.25 },
    Row("one wrong number of six", [2, 3]) { $0 == 4 ? $1 * 1.5 : nil },
    Row("one row", [1, 3]) { k, _ in k == 1 ? 0 : nil },
    Row("a vector of six", [6]) { $0 > 3 ? -$1 : nil },
    Row("a vector of forty, the middle of it", [40]) { k, _ in k == 20 ? 99 : k == 3 ? 1 : nil },
    Row("one column", [5, 1]) { $0 > 3 ? $1 + 2 : nil },
    Row("NaN and infinities", [2, 3]) { k, _ in [0: .nan, 2: .infinity, 3: -.infinity][k] },
    Row("a difference in the eighth digit", [2, 2]) { $0 == 3 ? $1 * (1 + 4e-7) : nil },
    Row("a difference that only its own size shows", [3, 3]) {
      $0 == 3 ? $1 * (1 + 2e-7) : $0 == 0 ? $1 + 3 : nil
    },
    Row("many columns, and a difference that is hard to see", [2, 6]) {
      $0 == 3 ? $1 * (1 + 4e-7) : nil
    },
    Row("sizes that differ much", [2, 2]) { k, _ in [0: 1e-6, 1: 12345.678, 3: 0.5][k] },
    Row("large numbers", [2, 2], scale: 100_000) { $0 == 0 ? $1 / 2 : nil },
    Row("small numbers", [2, 2], scale: 1e-4) { $0 == 0 ? $1 / 2 : nil },
    Row("whole numbers", [2, 3], scale: 32) { $0 == 0 ? $1 + 100 : nil },
    Row("four columns", [4, 4]) { $0 % 3 == 0 ? $1 - 0.125 : nil },
    Row("five columns: the difference goes below", [4, 5]) { $0 % 4 == 0 ? -$1 : nil },
    Row("six columns", [5, 6]) { $0 % 4 == 0 ? -$1 : nil },
    Row("eight by six, one wrong number", [8, 6]) { k, _ in k == 30 ? 9 : nil },
    Row("eight by six, all wrong", [8, 6]) { $1 + ($0 == 30 ? 9 : 1) },
    Row("eight by six, all wrong, in many lines", [8, 6], height: 19) { $1 + ($0 == 30 ? 9 : 1) },
    Row("sixteen by sixteen, at its end", [16, 16]) { $0 > 250 ? $1 * 2 : nil },
    Row("three axes", [2, 2, 3]) { $0 > 8 ? $1 + 1 : nil },
    Row("as low as can be", [5, 3], height: 4) { k, _ in k == 7 ? 1 : nil },
  ]

  @Test func drawings() throws {
    let text = Self.rows.map { row in
      let drawing = row.drawing
      return "\(row.name): rows \(drawing.crop.rows), columns \(drawing.crop.columns)\n"
        + drawing.lines.map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
    try Golden.expect(text, matches: "drawn-tensors.txt")
  }

  @Test("A drawing fits, marks what is wrong, and shows the worst", arguments: rows)
  func fits(_ row: Row) throws {
    let drawn = try #require(row.mismatch.drawn)
    for height in 4...20 {
      let drawing = TensorDrawing(
        drawn, worst: row.mismatch.worst, height: height, style: .plain)
      #expect((1...height).contains(drawing.lines.count))
      #expect(drawing.lines.allSatisfy { $0.columns <= TextStyle.width })
      #expect(drawing.crop.columns.contains(row.mismatch.worst.last!))
      #expect(drawing.crop.rows.contains(row.mismatch.worst.dropLast().last ?? 0))
      let wrong = drawing.crop.rows.reduce(0) { count, r in
        count
          + drawing.crop.columns.count {
            drawn.isWrong[r - drawn.firstRow][$0 - drawn.firstColumn]
          }
      }
      let text = drawing.lines.joined().replacing("(* wrong)", with: "")
      #expect(text.count { $0 == "*" } == wrong)
    }
  }

  @Test("Color says nothing that a mark does not", arguments: rows)
  func color(_ row: Row) throws {
    let drawn = try #require(row.mismatch.drawn)
    let colored = TensorDrawing(
      drawn, worst: row.mismatch.worst, height: row.height, style: TextStyle(isColored: true))
    #expect(colored.lines.contains { $0.contains("*\u{1B}[0m") })
    #expect(
      colored.lines.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") } == row.drawing.lines)
  }

  @Test func moreRoomShowsNoLess() {
    for row in Self.rows {
      var last = 0
      for height in 4...20 {
        let crop = TensorDrawing(
          row.mismatch.drawn!, worst: row.mismatch.worst, height: height, style: .plain
        ).crop
        #expect(crop.rows.count * crop.columns.count >= last)
        last = crop.rows.count * crop.columns.count
      }
    }
  }

  @Test func aWrongNumberLooksOtherThanTheExpectedOne() throws {
    // Beside each other, in the same places of the line, as far as there is room for the digits.
    let drawing = Self.rows.first { $0.name == "a difference in the eighth digit" }!.drawing
    let numbers = drawing.lines[3].split(separator: " ").map { $0.filter { $0 != "*" } }
    #expect(numbers.count == 7)
    #expect(numbers[2] != numbers[4])
    #expect(numbers[1] == numbers[3])
  }

  @Test func roundingMakesNoDifference() throws {
    // With four digits these would be 0.3124 and 0.3125.
    let mismatch = MadeUpRun.mismatch([2], got: [0, 0.31245005], expected: [0, 0.31244995])
    let lines = TensorDrawing(
      mismatch.drawn!, worst: mismatch.worst, height: 9, style: .plain
    ).lines
    #expect(lines[1] == "  expected      0  0.3124499")
    #expect(lines[2] == "  yours         0  0.3124500*")
    #expect(lines[3] == "  difference    0      1e-07")
  }

  @Test func aRightNumberLooksLikeTheExpectedOne() throws {
    let mismatch = MadeUpRun.mismatch(
      [2], got: [0.1, 0.300000012], expected: [0.1000000006, 0.3000001])
    #expect(
      TensorDrawing(mismatch.drawn!, worst: mismatch.worst, height: 9, style: .plain).lines
        == [
          "  (* wrong)         [0]        [1]",
          "  expected    0.1000000  0.3000001",
          "  yours       0.1000000  0.3000000*",
          "  difference          0   -8.8e-08",
        ])
  }
}

@Suite struct CellFormatTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let numbers: [Double]
    let digits: Int
    let texts: [String]
    var testDescription: String { texts.joined(separator: " ") }
  }

  static let rows: [Row] = [
    Row(numbers: [1.885, -0.25, 0], digits: 4, texts: ["1.885", "-0.250", "0"]),
    Row(numbers: [0.1276129, 0.05], digits: 4, texts: ["0.1276", "0.0500"]),
    Row(numbers: [-0.5, 0.25, 3], digits: 4, texts: ["-0.50", "0.25", "3.00"]),
    Row(numbers: [12.345, -0.25], digits: 3, texts: ["12.3", "-0.2"]),
    Row(numbers: [12.345, 0.03125], digits: 3, texts: ["12.3", "0.0312"]),
    Row(numbers: [12345.6, 1], digits: 4, texts: ["1.235e+04", "1"]),
    Row(numbers: [1, 20, 300], digits: 4, texts: ["1", "20", "300"]),
    Row(numbers: [1, 20, 30000], digits: 4, texts: ["1", "20", "3e+04"]),
    Row(
      numbers: [0.5, .nan, .infinity, -.infinity], digits: 3,
      texts: ["0.5", "NaN", "inf", "-inf"]),
    Row(numbers: [1e-12, 2e-12], digits: 3, texts: ["1e-12", "2e-12"]),
    Row(numbers: [0, 0], digits: 3, texts: ["0", "0"]),
    Row(numbers: [.nan], digits: 3, texts: ["NaN"]),
    Row(numbers: [], digits: 3, texts: []),
  ]

  @Test("All numbers are written alike", arguments: rows)
  func texts(_ row: Row) {
    let format = CellFormat(row.numbers, digits: row.digits)
    #expect(row.numbers.map(format.text) == row.texts)
  }

  @Test func nothingLooksLikeZeroButZero() {
    for exponent in -14...14 {
      let numbers = [1.5, -2 * pow(10, Double(exponent))]
      for digits in 1...10 {
        let texts = numbers.map(CellFormat(numbers, digits: digits).text)
        #expect(texts.allSatisfy { Double($0) != 0 })
      }
    }
  }
}

@Suite struct IndexWordsTests {
  @Test(
    "Places in words",
    arguments: [
      ([1], 3, "row 1"), ([0, 2], 3, "rows 0 and 2"), ([0, 1, 2], 4, "rows 0 to 2"),
      ([0, 1, 3], 4, "rows 0, 1 and 3"), ([0, 1, 2], 3, "every row"), ([0], 1, "row 0"),
      ([0, 1, 2, 5, 7, 8], 9, "rows 0 to 2, 5, 7 and 8"),
      ([0, 2, 4, 6, 8, 10, 11], 12, "rows 0, 2, 4, 6 and 3 more"),
    ])
  func words(_ indexes: [Int], _ count: Int, _ words: String) {
    #expect(IndexWords.some("row", indexes, of: count) == words)
  }
}
