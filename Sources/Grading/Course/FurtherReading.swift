/// What there is to read and to try for somebody who has finished the course.
package enum FurtherReading {
  /// Sources that the statements cite, each with what it is read for.
  private static let sources: [(source: String, reason: String)] = [
    ("Xiong et al. 2020, arXiv 2002.04745", "the theorems behind part 3, and warm-up"),
    ("Nguyen and Salazar 2019, arXiv 1910.05895", "spikes, and where the norm belongs"),
    ("Wang et al. 2022, arXiv 2203.00555", "DeepNorm, and why its constants are those"),
    ("Peri-LN, arXiv 2502.02732", "a norm on both sides of the branch"),
    ("Problems/CLAIMS.md", "what holds of what is said, claim by claim"),
  ]

  /// The sources, and the command that lists the experiments.
  package static let lines: [String] =
    ["what to read next:"] + sources.map { "- \($0.source): \($0.reason)" }
    + ["next: swift run grader lab"]
}
