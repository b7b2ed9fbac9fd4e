/// A format that `--report` writes, as one value: adding a format is adding one.
struct ReportFormat: Sendable {
  /// What is typed.
  let name: String
  /// What it is for, in a few words.
  let summary: String
  /// The words that may follow the name after a colon, and what they change.
  var flavors: [(name: String, summary: String)] = []
  /// Whether it is read by GitHub's runner: it holds people's own report, and comes with a page for
  /// the step.
  var isForGitHub: Bool = false
  /// Makes the recorder for a choice of flavors, which takes its text at the end of the run.
  let recorder:
    @Sendable (Course, Set<String>, @escaping @Sendable (String) -> Void) -> any Recorder

  /// All formats, in the order of the help text.
  static let all: [ReportFormat] = [
    ReportFormat(
      name: "json", summary: "everything, as JSON.md describes it",
      recorder: { course, _, write in JSONRecorder(course: course, writingUsing: write) }),
    ReportFormat(
      name: "junit", summary: "JUnit XML",
      flavors: [("gitlab", "names the learner's file, outside the schema")],
      recorder: { course, flavors, write in
        JUnitRecorder(course: course, namesFiles: flavors.contains("gitlab"), writingUsing: write)
      }),
    ReportFormat(
      name: "github", summary: "GitHub's annotations, under the report itself", isForGitHub: true,
      recorder: { course, _, write in GitHubRecorder(course: course, writingUsing: write) }),
    ReportFormat(
      name: "summary", summary: "a page of Markdown",
      recorder: { course, _, write in SummaryRecorder(course: course, writingUsing: write) }),
    ReportFormat(
      name: "classroom", summary: "a runner's result for GitHub Classroom",
      recorder: { course, _, write in ClassroomRecorder(course: course, writingUsing: write) }),
    ReportFormat(
      name: "gradescope", summary: "Gradescope's results.json",
      flavors: Gradescope.Visibility.allCases.filter { $0 != .visible }.map {
        ($0.rawValue, $0.summary)
      } + [(Gradescope.leaderboardFlavor, "enters the points in the leaderboard")],
      recorder: { course, flavors, write in
        GradescopeRecorder(
          course: course,
          visibility: Gradescope.Visibility.allCases.first { flavors.contains($0.rawValue) }
            ?? .visible,
          hasLeaderboard: flavors.contains(Gradescope.leaderboardFlavor), writingUsing: write)
      }),
  ]
}
