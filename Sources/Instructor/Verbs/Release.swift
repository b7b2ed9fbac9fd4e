internal import Foundation
internal import Grading

extension Verb {
  static let release: Verb = Verb(
    "release", summary: "write the edition that a class gets, without the answers",
    operands: [Operand("OUT", called: "folder")],
    example: "swift run instructor release ../course-for-students", run: Release.run)
}

/// Writes the student edition.
enum Release {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw UsageError("release is not there yet", advice: "hand out this checkout")
  }
}
