import Testing

@testable import Messages

/// What is said to become of outputs.
@Suite struct ClaimedEffectTests {
  private let matrix = NumericArray(shape: [3, 2], data: [1, 2, 3, 4, 5, 6])

  @Test func everyEffectChangesAnArray() {
    let expected: [(ClaimedEffect, [Double]?)] = [
      (.stays, [1, 2, 3, 4, 5, 6]), (.times(-2), [-2, -4, -6, -8, -10, -12]),
      (.plus(3), [4, 5, 6, 7, 8, 9]), (.swapsRows, [3, 4, 1, 2, 5, 6]),
      (.swapsColumns, [2, 1, 4, 3, 6, 5]), (.otherwise, nil),
    ]
    for (effect, data) in expected {
      #expect(
        effect.changed(.array(matrix))
          == data.map { .array(NumericArray(shape: [3, 2], data: $0)) })
    }
  }

  @Test func partsAreSwappedAlongTheFirstAxisOrTheLast() {
    let vector = Output.array(NumericArray(shape: [3], data: [1, 2, 3]))
    let swapped = Output.array(NumericArray(shape: [3], data: [2, 1, 3]))
    #expect(ClaimedEffect.swapsRows.changed(vector) == swapped)
    #expect(ClaimedEffect.swapsColumns.changed(vector) == swapped)
    let cube = NumericArray(shape: [2, 1, 2], data: [1, 2, 3, 4])
    #expect(
      ClaimedEffect.swapsRows.changed(.array(cube))
        == .array(NumericArray(shape: [2, 1, 2], data: [3, 4, 1, 2])))
    for shape in [[], [1], [1, 3]] {
      let array = NumericArray(shape: shape, data: Array(repeating: 1, count: shape.reduce(1, *)))
      #expect(ClaimedEffect.swapsRows.changed(.array(array)) == nil)
    }
  }

  @Test func aRecordChangesAsAWhole() {
    let record = Output.record(["W": matrix, "b": NumericArray(shape: [2], data: [1, 2])])
    #expect(
      ClaimedEffect.times(2).changed(record)
        == .record([
          "W": NumericArray(shape: [3, 2], data: [2, 4, 6, 8, 10, 12]),
          "b": NumericArray(shape: [2], data: [2, 4]),
        ]))
    let mixed = Output.record(["W": matrix, "s": NumericArray(shape: [], data: [1])])
    #expect(ClaimedEffect.swapsRows.changed(mixed) == nil)
  }

  @Test func distancesAreInTolerances() throws {
    let tolerance = Tolerance(absolute: 0.01, relative: 0)
    func output(_ x: Double) -> Output { .array(NumericArray(shape: [1], data: [x])) }
    let effect = ClaimedEffect.times(2)
    #expect(effect.distance(from: output(0.25), to: output(0.5), tolerance) == 0)
    let off = try #require(effect.distance(from: output(0.25), to: output(0.52), tolerance))
    #expect(abs(off - 2) < 1e-9)
    #expect(effect.distance(from: output(1), to: .array(matrix), tolerance) == .infinity)
    #expect(effect.distance(from: output(1), to: .record([:]), tolerance) == .infinity)
    #expect(ClaimedEffect.otherwise.distance(from: output(1), to: output(1), tolerance) == nil)
    #expect(!effect.isRefuted(by: output(0.25), output(0.6), tolerance))
    #expect(effect.isRefuted(by: output(0.25), output(500), tolerance))
  }
}
