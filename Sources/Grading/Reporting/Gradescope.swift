/// The parts of Gradescope's `results.json`.
enum Gradescope {
  /// When students see something.
  enum Visibility: String, Encodable, CaseIterable, Sendable {
    case visible
    case hidden
    case afterDueDate = "after_due_date"
    case afterPublished = "after_published"

    /// What it means, in a few words.
    var summary: String {
      switch self {
      case .visible: "students see the tests"
      case .hidden: "students never see the tests"
      case .afterDueDate: "students see the tests after the due date"
      case .afterPublished: "students see the tests with their grades"
      }
    }
  }

  /// The flavor that enters the points in the leaderboard.
  static let leaderboardFlavor: String = "leaderboard"

  struct Results: Encodable {
    /// The total; nil where there is none to enter.
    let score: Int?
    /// In seconds.
    let executionTime: Double
    let output: String
    let outputFormat: String = "text"
    let testOutputFormat: String = "text"
    let testNameFormat: String = "text"
    let stdoutVisibility: Visibility
    let tests: [Test]
    var leaderboard: [Entry]?

    enum CodingKeys: String, CodingKey {
      case score
      case executionTime = "execution_time"
      case output
      case outputFormat = "output_format"
      case testOutputFormat = "test_output_format"
      case testNameFormat = "test_name_format"
      case stdoutVisibility = "stdout_visibility"
      case tests
      case leaderboard
    }
  }

  struct Test: Encodable {
    let name: String
    let number: String
    /// Whether it passed; nil where that is open.
    let status: String?
    let output: String
    let visibility: Visibility
    var tags: [String] = []
    var score: Int?
    var maxScore: Int?

    enum CodingKeys: String, CodingKey {
      case name
      case number
      case status
      case output
      case visibility
      case tags
      case score
      case maxScore = "max_score"
    }
  }

  struct Entry: Encodable {
    let name: String = "points"
    let value: Int
    let order: String = "desc"
  }
}
