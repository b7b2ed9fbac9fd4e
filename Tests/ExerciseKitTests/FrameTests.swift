import ExerciseKit
import Foundation
import Testing

@Suite struct FrameTests {
  @Test("A request says which check of which solution, and whether its quotients are wanted")
  func target() {
    for asksForQuotients in [false, true] {
      let frame = Frame(
        number: 7, solution: 300, check: 21, asksForQuotients: asksForQuotients,
        payload: Data("{}".utf8))
      let (length, number, target) = Frame.header(frame.bytes)
      let arrived = Frame(number: number, target: target, payload: frame.bytes.suffix(length))
      #expect(arrived == frame)
      #expect((arrived.solution, arrived.check) == (300, 21))
      #expect(arrived.asksForQuotients == asksForQuotients)
    }
  }
}
