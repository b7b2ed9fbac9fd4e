import Foundation
import Messages
import Testing

@Suite struct FrameTests {
  @Test("A frame comes back as it was sent")
  func roundTrip() {
    let frame = Frame(.question, number: 7, payload: Data("abc".utf8))
    let (length, number, kind) = Frame.header(frame.bytes)
    #expect((length, number, kind) == (3, 7, .question))
    #expect(frame.bytes.count == Frame.headerLength + 3)
    #expect(frame.bytes.suffix(length) == Data("abc".utf8))
  }

  @Test("A kind that there is not is told")
  func unknownKind() {
    #expect(Frame.header([UInt8](repeating: 9, count: 12)).kind == nil)
  }

  @Test(
    "A question says what is wanted of whom",
    arguments: [
      Question(of: .learner, check: "output", input: 0),
      Question(.slope(direction: 12), of: .reference, check: "post_norm/x", input: 12),
      Question(of: .mistakes(["no-relu", "gelu"]), check: "output", input: 3),
    ])
  func question(_ question: Question) throws {
    let json = try CourseJSON.encode(question)
    #expect(try CourseJSON.decode(Question.self, from: json) == question)
  }
}

@Suite struct CheckLabelTests {
  @Test("A check is called by what it is")
  func text() {
    #expect(CheckLabel("output").text == "output")
    #expect(CheckLabel("x", output: "output").text == "dL/dx")
    #expect(CheckLabel("norms", output: "output", isGroup: true).text == "dL/d(norms)")
    #expect(CheckLabel("pre_norm/x", output: "pre_norm").text == "pre_norm: dL/dx")
  }
}

@Suite struct LearnersTypeTests {
  @Test("There is no learner's type in the tests")
  func nothing() {
    #expect(LearnersType.named("LayerNormSolution") == nil)
  }
}
