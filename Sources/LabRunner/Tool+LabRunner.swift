internal import Grading
internal import LabPages
internal import Labs

extension Tool {
  /// The command that runs labs; learners type it through the grader.
  static let labRunner: Tool = Tool(
    "grader", command: "swift run grader lab", summary: "lab: runs an experiment", alone: .lab,
    groups: [])
}

extension Verb {
  static let lab: Verb = Verb(
    "lab", summary: "run an experiment on where the norm goes",
    operands: [
      Operand(
        "NAME", .atMostOne,
        of: { _ in
          Vocabulary(
            of: Labs.all.map(\.name) + [ClaimsPage.name, ExplorablePage.name], called: "lab",
            otherwise: "see swift run grader lab")
        })
    ],
    options: [
      .depths, .width, .seeds, .steps, .rates, .mine, .submission, .sandbox, .sandboxAtLeast,
      .numbers, .html, .write,
    ],
    example: "swift run grader lab stream-growth",
    notes: {
      ["", "names, and whose solution takes part with --mine:"]
        + Labs.all.map { "  " + $0.name.padded(18) + "  " + $0.part.slug }
        + [
          "  " + ClaimsPage.name.padded(18) + "  the page of claims",
          "  " + ExplorablePage.name.padded(18)
            + "  with --html: the labs' numbers by depth, drawn",
        ]
    },
    run: LabCommand.run)
}

extension Option {
  static let depths: Option = Option("depth", "L[,L...]", "the numbers of layers")
  static let width: Option = Option(
    "width", "D", "the width of the stack", .number(2...256, example: 2))
  static let seeds: Option = Option(
    "seeds", "N", "the number of seeds to try", .number(1...1000, example: 1))
  static let steps: Option = Option(
    "steps", "N", "the steps of a training run", .number(2...100_000, example: 2))
  static let rates: Option = Option("rates", "R[,R...]", "the highest learning rates")
  static let mine: Option = Option("mine", nil, "with your own solution as a part of the lab")
  static let numbers: Option = Option("json", "FILE", "keep the numbers as JSON")
  static let html: Option = Option("html", "FILE", "draw the result on a page for a browser")
  static let write: Option = Option(
    "write", nil, "write the page anew from the stored numbers")
}
