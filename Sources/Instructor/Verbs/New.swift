internal import Foundation
internal import Grading

extension Verb {
  static let new: Verb = Verb(
    "new", summary: "scaffold a problem, a memo or a lab", operands: [Operand("SLUG")],
    options: [.kind, .forwardOnly],
    example: "swift run instructor new softmax --kind engine",
    notes: {
      [
        "", "kinds:", "  hand    a problem on matrices, gradients by hand; the default",
        "  engine  a problem on tensors, which bring their gradients",
        "  memo    a problem that is answered in Markdown",
        "  lab     an experiment and a claim; its name has hyphens, as in branch-sum",
      ]
    },
    run: New.run)
}

extension Option {
  static let forwardOnly: Option = Option(
    "forward-only", nil, "with hand and engine: check no gradient")
  static let kind: Option = Option(
    "kind", "KIND", "hand, engine, memo or lab (default hand)",
    .one(Vocabulary(of: ScaffoldKind.allCases.map(\.rawValue), called: "kind")))
}

/// Writes the files of something new, and enters it in the course's lists.
enum New {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let kind = invocation.options[.kind].flatMap(ScaffoldKind.init) ?? .hand
    let isForwardOnly = invocation.options[.forwardOnly] != nil
    if isForwardOnly, kind == .lab || kind == .memo {
      throw UsageError(
        "new: a \(kind.rawValue) has no gradient", advice: "leave --forward-only out")
    }
    let project = try Project(for: invocation)
    let scaffold = try Scaffold(
      slug: invocation.words[0], kind: kind, root: project.root, hasGradient: !isForwardOnly)
    let (written, edited) = try scaffold.write()
    for path in written { console.write("wrote   \(path)\n") }
    for path in edited { console.write("edited  \(path)\n") }
    console.write("next: swift run instructor verify \(kind == .lab ? "labs" : scaffold.slug)\n")
    return 0
  }
}
