internal import Grading
internal import Labs

/// What a lab measured before: shown where there is no reference that it could run with.
struct StoredLab {
  private let lab: any Lab
  private let invocation: Invocation

  init(_ lab: any Lab, _ invocation: Invocation) {
    self.lab = lab
    self.invocation = invocation
  }

  /// Shows the numbers of the course, in the table that a run would end with.
  ///
  /// - Throws: `UsageError` for a setting, which the numbers were not measured with.
  func run(_ console: Console) throws -> Int32 {
    if let option = LabSettings.Field.allCases.map(\.option).first(where: {
      invocation.options[$0] != nil
    }) {
      throw UsageError(
        "lab \(lab.name) without --mine shows the course's numbers, and has no \(option.flag)",
        advice: "with --mine, it runs with your \(lab.part.slug)")
    }
    try LabCommand.checkPlaces(invocation)
    let result = try ClaimsCommand.result(of: lab, in: try Project(for: invocation))
    console.write(Self.heading(of: lab).map { $0 + "\n" }.joined())
    console.write(LabText(lab, result, isPlain: console.style.isPlain).text)
    try LabCommand.write(lab, result, invocation, console)
    return 0
  }

  /// What the numbers are, and how to get one's own.
  static func heading(of lab: any Lab) -> [String] {
    [
      "measured with a right \(lab.part.slug): \(ClaimsPage.folder)/\(lab.name).json",
      "to measure with yours: swift run grader lab \(lab.name) --mine", "",
    ]
  }
}
