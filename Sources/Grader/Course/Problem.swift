internal import ExerciseKit

/// One row of the course: all about a problem that does not depend on its types.
struct Problem: Sendable {
  /// The folder below `Problems`, and the name on the command line.
  let slug: String
  /// The stem of the learner's file and types: `LayerNorm` stands for `LayerNorm.swift` with
  /// `LayerNormSolution`.
  let name: String
  /// The title in lists.
  let title: String
  /// The modules of the kit that the learner's file may import, besides `LearnerSupport` and
  /// `Problems`.
  let modules: [String]
  /// How closely numbers must agree.
  let tolerance: Tolerance
  /// Gives the answers.
  ///
  /// A worker for an answer key needs those of its own problem only, and to make all types of the
  /// course known takes much of the time in which it starts.
  private let answers: @Sendable () -> AnswerKey

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - slug: The folder below `Problems`.
  ///   - name: The stem of files and types.
  ///   - title: A few words.
  ///   - modules: What may be imported.
  ///   - tolerance: A problem that needs more than the standard one says why.
  ///   - key: The answers.
  init(
    _ slug: String, _ name: String, title: String, modules: [String],
    tolerance: Tolerance = .standard, key: @autoclosure @escaping @Sendable () -> AnswerKey
  ) {
    self.slug = slug
    self.name = name
    self.title = title
    self.modules = modules
    self.tolerance = tolerance
    answers = key
  }

  /// The answers, right and wrong.
  var key: AnswerKey { answers() }

  /// The cases and checks; they are the same for every solution.
  var trial: any Trial.Type { key.reference }

  /// For each check that is a gradient, the place of the check whose value is differentiated.
  var outputs: [Int?] {
    let summaries = trial.checkSummaries
    return summaries.map { summary in summaries.firstIndex { $0.name == summary.output } }
  }

  /// The places of the checks that observe a class, in which different mistakes agree by chance.
  var classes: Set<Int> {
    let summaries = trial.checkSummaries
    return Set(summaries.indices.filter { summaries[$0].isOfClasses })
  }

  /// All solutions that the course knows, with their names on the command line.
  var solutions: [(name: String, trial: any Trial.Type)] {
    [("reference", key.reference), ("second-solution", key.secondSolution)]
      + key.misconceptions.map { ($0.name, $0.trial) }
  }
}
