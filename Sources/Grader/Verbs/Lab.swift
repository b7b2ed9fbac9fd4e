internal import Foundation
internal import Grading

extension Verb {
  static let lab: Verb = Verb(
    "lab", summary: "run an experiment on where the norm goes", arguments: .passedOn,
    options: [.json], example: "swift run grader lab stream-growth", isPassedOn: true, run: Lab.run)
}

/// Builds the program that runs the labs, and becomes it: that knows their names and options.
enum Lab {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    if invocation.options[.json] != nil {
      throw UsageError("lab: --json needs a file", advice: "write --json FILE after lab")
    }
    let project = try Project(submission: nil)
    let products = Products(project: project, announce: console.complain)
    try products.build([.labRunner])
    let program = products.file(.labRunner).path
    var words = ([program] + invocation.words).map { strdup($0) } + [nil]
    execv(program, &words)
    throw GraderFault.system("exec \(program)", errno)
  }
}
