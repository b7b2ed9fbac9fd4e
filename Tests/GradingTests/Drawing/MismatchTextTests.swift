import Messages
import Testing

@testable import Grading

/// What is said of wrong numbers.
@Suite struct MismatchTextTests {
  private func lines(
    _ mismatch: Mismatch, room: Int = 14, style: TextStyle = .plain
  ) -> [String] {
    MismatchText(mismatch: mismatch, tolerance: .standard, style: style).lines(room: room)
  }

  private let aloud: TextStyle = TextStyle(isColored: false, isPlain: true)

  /// An array whose numbers are their places, but where some are wrong.
  private func text(
    _ shape: [Int], _ wrong: [Int: Double], style: TextStyle = .plain
  ) -> [String] {
    lines(DrawnTensorTests.mismatch(shape, wrong: wrong), style: style)
  }

  // MARK: Whole

  @Test func aMatrixIsDrawnBetweenWhatIsSaidOfIt() {
    #expect(
      text([2, 3], [3: 3.5, 4: 0, 5: -1])
        == [
          "  3 of 6 elements differ, most at [1, 2]: expected 5, yours -1",
          "    (allowed: 1e-07 relative, 1e-09 absolute)",
          "       expected        yours (* wrong)   difference",
          "       [0]  [1]  [2]   [0]  [1]   [2]    [0]   [1]   [2]",
          "  [0]    0  1.0  2.0     0  1.0   2.0      0     0     0",
          "  [1]  3.0  4.0  5.0   3.5*   0* -1.0*   0.5  -4.0  -6.0",
          "  wrong: all of row 1; the rest is right",
        ])
  }

  @Test func oneNumberTakesTwoLines() {
    #expect(
      text([1, 1], [0: 2.5])
        == [
          "  the only element differs:",
          "    expected  0",
          "    yours     2.5   (allowed: 1e-07 relative, 1e-09 absolute)",
        ])
    var member = DrawnTensorTests.mismatch([], wrong: [0: .nan])
    member.member = "Dense_0/bias"
    member.alsoWrong = ["Dense_0/kernel", "Dense_1/bias"]
    #expect(
      lines(member)
        == [
          "  the only element of Dense_0/bias differs:",
          "    expected  0",
          "    yours     NaN   (allowed: 1e-07 relative, 1e-09 absolute)",
          "  also wrong: Dense_0/kernel and Dense_1/bias",
        ])
  }

  // MARK: The first sentence

  @Test(
    "How many differ, and the worst of them",
    arguments: [
      (
        [2, 3], [4: 5.0],
        ["1 of 6 elements differs, at [1, 1]: expected 4, yours 5 (allowed: 1e-07 relative,"]
      ),
      ([2], [0: 1.0, 1: 5], ["both elements differ, most at [0]: expected 0, yours 1"]),
      ([3], [0: 1.0, 1: 2, 2: 9], ["all 3 elements differ, most at [0]: expected 0, yours 1"]),
      (
        [2, 2, 2], [6: 6.25, 7: 8],
        ["2 of 8 elements differ, most at [1, 1, 1]: expected 7, yours 8"]
      ),
    ] as [([Int], [Int: Double], [String])])
  func count(_ shape: [Int], _ wrong: [Int: Double], _ begins: [String]) {
    let text = text(shape, wrong).joined(separator: "\n")
    for words in begins {
      #expect(text.replacing("\n    (", with: " (").hasPrefix("  \(words)"), "\(text)")
    }
  }

  @Test func theWorstHasTheDigitsThatTellItApart() {
    let mismatch = MadeUpRun.mismatch([2], got: [1, 3.0000000009], expected: [1, 3.00001])
    #expect(lines(mismatch)[0].hasSuffix("expected 3.00001, yours 3"))
    let close = MadeUpRun.mismatch([2], got: [1, 0.12345679], expected: [1, 0.12345676])
    #expect(lines(close)[0].hasSuffix("expected 0.12345676, yours 0.12345679"))
    // With seven digits these would be 0.3124500 and 0.3124499: rounding would exaggerate.
    let rounded = MadeUpRun.mismatch(
      [2], got: [1, 0.31244998], expected: [1, 0.31244994])
    #expect(lines(rounded)[0].hasSuffix("expected 0.31244994, yours 0.31244998"))
  }

  // MARK: Places

  @Test(
    "Which rows, columns and slices are wrong",
    arguments: [
      ([2, 3], [4], nil),
      ([2, 3], [0, 1, 2, 3, 4, 5], nil),
      ([3, 3], [3, 4, 5], "all of row 1; the rest is right"),
      ([3, 3], [0, 1, 2, 6, 7, 8], "all of rows 0 and 2; the rest is right"),
      ([3, 3], [1, 4, 7], "all of column 1; the rest is right"),
      ([3, 3], [3, 4, 6, 7], "columns 0 and 1 of rows 1 and 2; the rest is right"),
      ([3, 3], [0, 4], "some of rows 0 and 1, in columns 0 and 1; the rest is right"),
      ([3, 3], [0, 4, 8], "some in every row and in every column; the rest is right"),
      ([4], [1, 3], "elements 1 and 3; the rest is right"),
      ([1, 4], [1, 3], "columns 1 and 3; the rest is right"),
      ([4, 1], [1, 3], "rows 1 and 3; the rest is right"),
      ([2, 2, 2], [4], "this slice alone; in this one column 0 of row 0"),
      ([2, 2, 2], [4, 5, 6, 7], "this slice alone; all of this one"),
      ([2, 2, 2], [0, 4, 5], "every slice; in this one all of row 0"),
      (
        [6, 1, 2], [0, 4, 5, 8],
        "slices [0, :, :], [2, :, :] and [4, :, :] of 6; in this one column 0"
      ),
      ([1, 2, 2], [1, 3], "all of column 1; the rest is right"),
      ([2, 1, 2], [0, 1, 2, 3], nil),
    ] as [([Int], [Int], String?)])
  func places(_ shape: [Int], _ wrong: [Int], _ words: String?) {
    // The last one is the worst.
    let values = Dictionary(
      uniqueKeysWithValues: wrong.map { ($0, Double($0) + ($0 == wrong.last ? 1e6 : 1)) })
    let mismatch = DrawnTensorTests.mismatch(shape, wrong: values)
    for style in [.plain, aloud] {
      let said = lines(mismatch, style: style).filter { $0.hasPrefix("  wrong: ") }
      #expect(said == (words.map { ["  wrong: \($0)"] } ?? []))
    }
  }

  @Test(
    "What is shown, where it is not all",
    arguments: [
      ([2, 2, 2], 5, "slice [1, :, :]; all count from 0"),
      ([1, 2, 2], 2, nil),
      ([2, 2, 2, 2], 5, "slice [0, 1, :, :]; all count from 0"),
      ([20], 10, "elements 3 to 16 of 20; all count from 0"),
      ([1, 20], 10, "columns 3 to 16 of 20; all count from 0"),
      ([16, 3], 20, "rows 2 to 9 of 16; all count from 0"),
      ([16, 16], 255, "rows 9 to 15 of 16, columns 9 to 15 of 16; all count from 0"),
      ([2, 16, 3], 95, "slice [1, :, :], rows 8 to 15 of 16; all count from 0"),
      ([8, 8], 9, nil),
    ] as [([Int], Int, String?)])
  func caption(_ shape: [Int], _ wrong: Int, _ words: String?) {
    let room = words == nil ? 99 : 14
    let lines = lines(DrawnTensorTests.mismatch(shape, wrong: [wrong: -1]), room: room)
    #expect(lines.first { $0.hasPrefix("  shown: ") } == words.map { "  shown: \($0)" })
  }

  @Test func manyOtherArraysAreCounted() {
    var mismatch = DrawnTensorTests.mismatch([2], wrong: [0: 7])
    mismatch.member = "W_Q"
    mismatch.alsoWrong = ["a", "b", "c", "d", "e", "f", "g", "h"]
    let lines = lines(mismatch)
    #expect(
      lines[0] == "  1 of 2 elements of W_Q differs, at [0]: expected 0, yours 7 (allowed: 1e-07"
        || lines[0] == "  1 of 2 elements of W_Q differs, at [0]: expected 0, yours 7")
    #expect(lines.last == "  also wrong: a, b, c, d, e, f and 2 more")
  }

  // MARK: Read aloud

  @Test func readAloudWrongNumbersAreSentences() {
    #expect(
      text([2, 3], [3: 3.5, 4: .nan, 5: .infinity], style: aloud)
        == [
          "  3 of 6 elements differ, most at [1, 1]: expected 4, yours NaN",
          "    (allowed: 1e-07 relative, 1e-09 absolute)",
          "  counted from 0:",
          "  row 1, column 0: expected 3, yours 3.5",
          "  row 1, column 1: expected 4, yours NaN",
          "  row 1, column 2: expected 5, yours inf",
          "  wrong: all of row 1; the rest is right",
        ])
    #expect(
      text([3], [1: 7, 2: 1], style: aloud)[2...]
        == [
          "  counted from 0:",
          "  element 1: expected 1, yours 7",
          "  element 2: expected 2, yours 1",
          "  wrong: elements 1 and 2; the rest is right",
        ])
    #expect(
      text([2, 2, 2], [5: 7, 1: 2], style: aloud)[2...]
        == [
          "  counted from 0:",
          "  slice [0, :, :], row 0, column 1: expected 1, yours 2",
          "  and 1 more wrong element",
          "  wrong: every slice; in this one column 1 of row 0",
        ])
  }

  @Test func readAloudOneNumberIsASentence() {
    #expect(
      text([], [0: .nan], style: aloud)
        == [
          "  the only element differs: expected 0, yours NaN",
          "    (allowed: 1e-07 relative, 1e-09 absolute)",
        ])
  }

  @Test func readAloudOnlySomeAreListed() {
    let wrong = Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, -1.0) })
    let lines = text([4, 5], wrong, style: aloud)
    #expect(lines.count { $0.contains(", yours ") } == MismatchText.maximumListed + 1)
    #expect(lines.contains("  and 14 more wrong elements"))
  }

  @Test func readAloudTheDigitsTellThemApart() {
    let mismatch = MadeUpRun.mismatch([2], got: [0.12345679, 3], expected: [0.12345676, 2])
    #expect(
      lines(mismatch, style: aloud).contains(
        "  element 0: expected 0.12345676, yours 0.12345679"))
  }
}
