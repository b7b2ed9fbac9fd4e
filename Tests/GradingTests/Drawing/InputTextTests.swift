import Foundation
import Testing

@testable import Grading

@Suite struct InputTextTests {
  private func lines(
    _ json: String, budget: Int = 20, names: [String] = [], style: TextStyle = .plain
  ) -> [String] {
    InputText(Data(json.utf8), names: names, style: style, whole: "all of it: elsewhere")
      .lines(budget: budget)
  }

  private let aloud: TextStyle = TextStyle(isColored: false, isPlain: true)

  @Test func argumentsStandInTheirOrderWithShapes() {
    #expect(
      lines(
        #"{"a": 1e-5, "x": {"shape": [2, 2], "data": [1, 0.25, "nan", -3]}, "g": {"shape": [1], "data": [2]}}"#,
        names: ["x", "g"])
        == [
          "  a = 1e-05",
          "  x  [2, 2]  [[1, 0.25], [nan, -3]]",
          "  g  [1]     [2]",
        ])
  }

  @Test func numbersAndWordsAreOneSentence() {
    #expect(
      lines(
        #"{"causal": true, "heads": 1, "masked": false, "mode": "pre", "zero": 0}"#,
        names: ["heads", "causal"])
        == ["  heads = 1, causal = true, masked = false, mode = pre, zero = 0"])
    let long = (0..<12).map { #""argument_\#($0)": \#($0)"# }.joined(separator: ", ")
    #expect(
      lines("{\(long)}", names: (0..<12).map { "argument_\($0)" })
        == [
          "  argument_0 = 0, argument_1 = 1, argument_2 = 2, argument_3 = 3,",
          "  argument_4 = 4, argument_5 = 5, argument_6 = 6, argument_7 = 7,",
          "  argument_8 = 8, argument_9 = 9, argument_10 = 10, argument_11 = 11",
        ])
  }

  @Test func emptyArraysAndRankThreeAreShown() {
    #expect(lines(#"{"x": {"shape": [0, 3], "data": []}}"#) == ["  x  [0, 3]  []"])
    #expect(
      lines(#"{"x": {"shape": [1, 2, 2], "data": [1, 2, 3, 4]}}"#)
        == ["  x  [1, 2, 2]  [[[1, 2], [3, 4]]]"])
  }

  @Test func theElementsOfAListStandUnderItsNameAndTheirPlaces() {
    #expect(
      lines(
        #"{"g": [{"shape": [1, 2], "data": [1, 2]}, {"shape": [1], "data": [3]}], "x": [5], "a": []}"#,
        names: ["g", "x"])
        == [
          "  x[0] = 5, a = []",
          "  g[0]  [1, 2]  [[1, 2]]",
          "  g[1]  [1]     [3]",
        ])
  }

  /// An argument of so many numbers.
  private static func matrix(_ name: String, _ shape: [Int]) -> String {
    let data = Array(repeating: "-0.125", count: shape.reduce(1, *)).joined(separator: ",")
    return #""\#(name)": {"shape": \#(shape), "data": [\#(data)]}"#
  }

  /// A layer with long matrices between what decides.
  private static let layer: String =
    "{"
    + [
      matrix("x", [2, 4]), #""heads": 2"#, matrix("W_Q", [4, 4]), matrix("b_Q", [1, 4]),
      matrix("W_K", [4, 4]), matrix("final_gain", [4]), #""causal": true"#,
      matrix("upstream", [2, 4]),
    ].joined(separator: ", ") + "}"

  private static let names: [String] = [
    "x", "heads", "W_Q", "b_Q", "W_K", "final_gain", "causal", "upstream",
  ]

  @Test func whatDecidesStandsBeforeLongMatrices() {
    let lines = lines(Self.layer, names: Self.names)
    #expect(lines[0] == "  heads = 2, causal = true")
    #expect(
      lines.dropFirst().compactMap {
        $0.dropFirst(2).first == " " ? nil : $0.split(separator: " ")[0]
      }
        == ["x", "final_gain", "b_Q", "W_Q", "W_K", "upstream"])
  }

  @Test func whatDecidesIsCutLast() {
    #expect(
      lines(Self.layer, budget: 6, names: Self.names)
        == [
          "  heads = 2, causal = true",
          "  x           [2, 4]  [[-0.125, -0.125, -0.125, -0.125], [-0.125, -0.125,",
          "                      -0.125, -0.125]]",
          "  final_gain  [4]     [-0.125, -0.125, -0.125, -0.125]",
          "  b_Q         [1, 4]  [[-0.125, -0.125, -0.125, -0.125]]",
          "  ... all of it: elsewhere",
        ])
  }

  @Test func aFirstArrayOfManyLinesWaits() {
    let json = "{\(Self.matrix("windows", [5, 5])), \(Self.matrix("gain", [2]))}"
    #expect(lines(json, names: ["windows", "gain"])[0] == "  gain     [2]     [-0.125, -0.125]")
  }

  @Test func longArgumentsAreFoldedAndCut() {
    let data = (0..<100).map(String.init).joined(separator: ",")
    let json = #"{"x": {"shape": [100], "data": [\#(data)]}}"#
    let text = lines(json)
    #expect(text.count == InputText.maximumLines + 1)
    #expect(text.allSatisfy { $0.count <= TextStyle.width })
    #expect(text.suffix(2) == ["            ...", "  ... all of it: elsewhere"])
    let whole = lines(json, budget: .max)
    #expect(whole.count == 6)
    #expect(whole.last?.hasSuffix(" 99]") ?? false)
  }

  @Test func readAloudThereAreNoColumns() {
    #expect(
      lines(
        "{\(Self.matrix("x", [2, 4])), \"e\": 1, \(Self.matrix("gain", [2]))}",
        names: ["x", "gain"], style: aloud)
        == [
          "  e = 1",
          "  x, shape [2, 4]: [[-0.125, -0.125, -0.125, -0.125], [-0.125, -0.125, -0.125,",
          "    -0.125]]",
          "  gain, shape [2]: [-0.125, -0.125]",
        ])
  }
}
