extension LabResult {
  /// Whose solution took part in a lab.
  ///
  /// As JSON: `problem`, and for a learner's own `learners` with `passed` and `possible`.
  package struct Part: Codable, Equatable, Sendable {
    /// How many checks of its problem a solution passes.
    package struct Checks: Codable, Equatable, Sendable {
      package let passed: Int
      package let possible: Int

      package init(passed: Int, of possible: Int) {
        self.passed = passed
        self.possible = possible
      }
    }

    /// The slug of the problem that it solves.
    package let problem: String
    /// The checks that a learner's own passes; nil for the reference's.
    package let learners: Checks?

    /// The reference's, or a learner's where there are checks that were counted.
    package init(_ problem: String, learners: Checks? = nil) {
      self.problem = problem
      self.learners = learners
    }

    /// Whether it does what its problem asks for; what is measured with another says nothing on any claim.
    package var isRight: Bool { learners.map { $0.passed == $0.possible } ?? true }

    /// What is said of a learner's own, the last line with what to type; none of the reference's.
    package var lines: [String] {
      guard let checks = learners else { return [] }
      let name = "with your \(problem), which passes"
      guard !isRight else {
        return LabText.wrapped(
          "\(name) its problem (\(checks.passed) of \(checks.possible) checks)", rest: "  ")
      }
      return LabText.wrapped(
        "\(name) \(checks.passed) of the \(checks.possible) checks of its problem: "
          + "these numbers say nothing on any claim", rest: "  ")
        + ["  to see why: swift run grader check \(problem)"]
    }
  }
}
