import Matrices
import Testing

@Suite struct MatrixTests {
  @Test func shape() { #expect(Matrix([[1, 2]]).columns == 2) }
}
