/// A format that `--report` writes, as one value: adding a format is adding one.
package struct ReportFormat: Sendable {
  /// What is typed.
  package let name: String
  /// What it is for, in a few words.
  package let summary: String
  /// The words that may follow the name after a colon, and what they change.
  package var flavors: [(name: String, summary: String)] = []
  /// Whether it is read by GitHub's runner: it holds people's own report, and comes with a page for
  /// the step.
  package var isForGitHub: Bool = false
  /// Whether it draws the stored numbers of labs.
  package var drawsLabs: Bool = false
  /// Makes the recorder for a choice of flavors, which takes its text at the end of the run.
  package let recorder:
    @Sendable (Set<String>, @escaping @Sendable (String) -> Void) -> any Recorder

  /// All formats, in the order of the help text.
  package static let all: [ReportFormat] = [
    ReportFormat(
      name: "json", summary: "everything, as JSON.md describes it",
      recorder: { _, write in JSONRecorder(writingUsing: write) }),
    ReportFormat(
      name: "junit", summary: "JUnit XML",
      flavors: [("gitlab", "names the learner's file, outside the schema")],
      recorder: { flavors, write in
        JUnitRecorder(namesFiles: flavors.contains("gitlab"), writingUsing: write)
      }),
    ReportFormat(
      name: "github", summary: "GitHub's annotations, under the report itself", isForGitHub: true,
      recorder: { _, write in GitHubRecorder(writingUsing: write) }),
    ReportFormat(
      name: "summary", summary: "a page of Markdown",
      recorder: { _, write in SummaryRecorder(writingUsing: write) }),
    ReportFormat(
      name: "html", summary: "a page for a browser, all in one file", drawsLabs: true,
      recorder: { _, write in
        HTMLRecorder(parts: Course.preNormPostNorm.parts, writingUsing: write)
      }),
    ReportFormat(
      name: "classroom50", summary: "Classroom 50's result.json",
      recorder: { _, write in
        Classroom50Recorder(of: Environment.current.ofClassroom50, writingUsing: write)
      }),
    ReportFormat(
      name: "classroom", summary: "a runner's result for GitHub Classroom (closed)",
      recorder: { _, write in ClassroomRecorder(writingUsing: write) }),
    ReportFormat(
      name: "gradescope", summary: "Gradescope's results.json",
      flavors: Gradescope.Visibility.allCases.filter { $0 != .visible }.map {
        ($0.rawValue, $0.summary)
      } + [(Gradescope.leaderboardFlavor, "enters the points in the leaderboard")],
      recorder: { flavors, write in
        GradescopeRecorder(
          visibility: Gradescope.Visibility.allCases.first { flavors.contains($0.rawValue) }
            ?? .visible,
          hasLeaderboard: flavors.contains(Gradescope.leaderboardFlavor), writingUsing: write)
      }),
  ]
}
