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
    let project = try Project(for: Invocation(stateWords(invocation), of: .grader))
    let products = Products(project: project, announce: console.complain, showing: console.show)
    try products.build([.labRunner])
    let program = products.file(.labRunner).path
    let options = invocation.values.sorted { $0.key.flag < $1.key.flag }.flatMap { option, values in
      values.flatMap { option.valueName == nil ? [option.flag] : [option.flag, $0] }
    }
    var words = ([program] + options + invocation.words).map { strdup($0) } + [nil]
    execv(program, &words)
    throw GraderFault.system("exec \(program)", errno)
  }

  /// The option for what is remembered, before the verb or among all that follows it.
  private static func stateWords(_ invocation: Invocation) -> [String] {
    let flag = Option.state.flag
    if let folder = invocation.options[.state] { return [flag, folder] }
    guard let place = invocation.words.lastIndex(where: { $0 == flag || $0.hasPrefix(flag + "=") })
    else { return [] }
    return Array(invocation.words[place...].prefix(invocation.words[place] == flag ? 2 : 1))
  }
}
