package import Messages

/// How a check, a file or a problem ended.
package enum Verdict: String, Codable, Sendable, CaseIterable {
  case passed
  case notStarted
  case wrong
  case brokenContract
  case crashed
  case timedOut
  case outOfMemory
  case tooMuchOutput
  case exitedEarly
  case doesNotCompile
  case notAllowed
  /// A person has to read what the learner wrote: nothing is earned yet, and nothing failed.
  case awaitingReview
  /// Only the instructor's grader knows the answer: nothing is earned here, and nothing failed.
  case toBeGraded
  /// Our own fault: the check is not graded, and the report is no grade.
  case graderFault
}

extension Verdict {
  /// Whether nothing is left for the learner to do: what a person or the instructor's grader has yet to say
  /// is no part of that.
  package var isDone: Bool { self == .passed || self == .awaitingReview || self == .toBeGraded }
}

/// What one check gave on one case.
package enum Outcome: Equatable, Codable, Sendable {
  /// The solution returned this.
  case value(Output)
  /// The solution did not return.
  case stopped(Stop)

  package var value: Output? {
    if case .value(let value) = self { value } else { nil }
  }

  package var stop: Stop? {
    if case .stopped(let stop) = self { stop } else { nil }
  }
}

/// Why a solution did not return.
package struct Stop: Equatable, Codable, Sendable {
  /// How it ended: never `passed` or `wrong`.
  package let verdict: Verdict
  /// The runtime's or the kit's own line, the limit that was reached, or the unwritten function.
  package let message: String
  /// Where in the learner's file, when that is known.
  package var location: SourcePlace?
}

/// A place in the learner's file.
package struct SourcePlace: Equatable, Codable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, where it is known.
  package var column: Int?
  /// The function or the type.
  package let function: String
  /// The code of the line, where it tells more.
  package var code: String?
}

/// What a learner's program made of all cases of a problem.
struct TrialRun {
  /// For each check, for each case up to the first without an answer.
  let outcomes: [[Outcome]]
  /// How long each check took, in seconds.
  let seconds: [Double]
  /// What the program printed.
  let printed: PrintedText
  /// The program, for further questions.
  let worker: SolutionWorker

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - program: The learner's program.
  ///   - trial: The checks and the cases.
  ///   - longestAnswer: The most bytes that an answer may take.
  ///   - budget: The time that it may take.
  ///   - endsAtLoop: Whether checks behind one that did not end in time are not run, and end as it did.
  /// - Throws: `GraderFault` when the program cannot be started.
  init(
    _ program: Program, _ trial: TrialSummary, longestAnswer: Int = Frame.maximumLength,
    budget: Budget = .problem(), endsAtLoop: Bool = false
  ) throws {
    worker = SolutionWorker(program, inputs: trial.cases.map(\.input), budget: budget)
    worker.longestAnswer = longestAnswer
    outcomes = try worker.outputs(of: .learner, checks: trial.checks, endsAtLoop: endsAtLoop)
    worker.finish()
    seconds = worker.checkSeconds
    printed = worker.printed
  }

  /// Whether the program holds no solution that can be run.
  var hasNoSolution: Bool { outcomes.first?.first?.stop?.verdict == .doesNotCompile }
}

extension String {
  /// The text with control characters replaced in each of its lines.
  package var sanitizedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.sanitized)
      .joined(separator: "\n")
  }

  /// What ends a text that was cut.
  static let cutNote: String = " (cut)"

  /// The text, or as much of it as fits with a word that says that it was cut.
  ///
  /// - Parameter count: The most Unicode scalars; a single character may hold any number of them.
  /// - Returns: At most as many scalars.
  package func limited(to count: Int) -> String {
    let note = Self.cutNote
    guard let end = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex),
      end < endIndex
    else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(count - note.count))) + note
  }
}

extension StringProtocol {
  /// The text with control characters replaced, so that a terminal shows it and obeys nothing.
  package var sanitized: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        result += scalar == "\t" ? "  " : "\u{FFFD}"
      default:
        result.unicodeScalars.append(
          scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
