import Messages
import Testing

@testable import Grading

@Suite struct BacktraceTests {
  private let kit =
    "1 [ra] 0x00007fc4 closure #1 in static T.gradient(_:) + 7 in libCourseKit.so at /p/N.swift:89:7"
  private let own = "2 [ra] 0x00007fc5 S.forward(_:) + 47 in worker at /some/place/N.swift:12:5"

  @Test("A contract, whose file has the name of the learner's, is not the learner's place")
  func contract() {
    #expect(Backtrace.location(in: kit, source: "/some/place/N.swift") == nil)
    let place = Backtrace.location(in: kit + "\n" + own, source: "/some/place/N.swift")
    #expect(place?.line == 12)
    #expect(place?.function == "S.forward(_:)")
  }
}
