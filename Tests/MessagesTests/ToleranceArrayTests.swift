import Messages
import Testing

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

  @Test("Two answers are the same where NaN meets NaN and numbers agree")
  func same() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0)
    #expect(tolerance.areSame(array(.nan, 1), array(.nan, 1.1)))
    #expect(!tolerance.areSame(array(.nan, 1), array(1, 1)))
    #expect(!tolerance.areSame(array(1, 1), array(1, 2.5)))
    #expect(!tolerance.areSame(array(1), array(1, 1)))
  }
}
