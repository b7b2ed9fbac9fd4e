import Messages
import Testing

@Suite struct ToleranceTests {
  private let tolerance = Tolerance(absolute: 1e-9, relative: 1e-7)

  @Test func equalNumbersAreAtDistanceZero() {
    #expect(tolerance.distance(2, 2, scale: 2) == 0)
    #expect(tolerance.distance(.infinity, .infinity, scale: 1) == 0)
    #expect(tolerance.distance(0.0, -0.0, scale: 0) == 0)
  }

  @Test func theFormulaIsTheDocumentedOne() {
    // |3.000001 - 3| / (1e-9 * max(1, 3) + 1e-7 * 3) = 1e-6 / 3.03e-7
    let distance = tolerance.distance(3.000001, 3, scale: 3)
    #expect(abs(distance - 1e-6 / 3.03e-7) < 1e-6)
    // A small number in a small tensor: the absolute part does not shrink below its base.
    #expect(abs(tolerance.distance(2e-9, 0, scale: 0.5) - 2) < 1e-9)
    // The same in a large tensor has more room.
    #expect(abs(tolerance.distance(2e-9, 0, scale: 100) - 0.02) < 1e-9)
  }

  @Test func nanAgreesWithNothingAndAnInfinityOnlyWithItself() {
    for expected in [0, 1, Double.nan, .infinity] {
      #expect(tolerance.distance(.nan, expected, scale: 1) == .infinity)
    }
    #expect(tolerance.distance(.infinity, 1e300, scale: 1e300) == .infinity)
    #expect(tolerance.distance(.infinity, -.infinity, scale: 1) == .infinity)
    #expect(tolerance.distance(1, .infinity, scale: .infinity) == .infinity)
  }
}

@Suite struct ToleranceArrayTests {
  private func array(_ numbers: Double...) -> NumericArray {
    NumericArray(shape: [numbers.count], data: numbers)
  }

  @Test("The largest number sets the scale, and shapes have to be equal")
  func distances() {
    let tolerance = Tolerance(absolute: 1, relative: 0)
    #expect(tolerance.distances(array(12, 1), array(10, .infinity)) == [0.2, .infinity])
    #expect(tolerance.largestDistance(array(12, 0), array(-10, 0)) == 2.2)
    #expect(tolerance.largestDistance(array(1), array(1, 1)) == .infinity)
    #expect(tolerance.largestDistance(array(), array()) == 0)
    #expect(tolerance.largestDistance(array(.nan), array(.nan)) == .infinity)
  }
}
