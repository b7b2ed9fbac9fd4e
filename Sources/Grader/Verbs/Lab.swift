internal import Foundation
internal import Grading

extension Verb {
  static let lab: Verb = Verb(
    "lab", summary: "run an experiment on where the norm goes", operands: [Operand("NAME", .rest)],
    example: "swift run grader lab stream-growth",
    notes: { ["", "swift run grader lab --help names the labs and their options"] }, run: Lab.run)
}

/// Builds the program that runs the labs, and becomes it: that knows their names and options.
enum Lab {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    let products = Products(project: project, announce: console.complain)
    try products.build([.labRunner])
    let program = products.file(.labRunner).path
    let options = invocation.options.keys.map(\.flag)
    var words = ([program] + options + invocation.words).map { strdup($0) } + [nil]
    execv(program, &words)
    throw GraderFault.system("exec \(program)", errno)
  }
}
