package import Foundation

/// What only the answer key is asked: the answers that no solution can give.
package enum KeyQuestion: Codable, Sendable {
  /// A problem's checks, and its cases for a seed; answered by a `TrialSummary`.
  case trial(seed: UInt64)
  /// A case that somebody wrote, in our own spelling; answered by a `WrittenCase`.
  case written(Data)
  /// What changes of the cases for a seed do to the outputs; answered by `[InvarianceSummary]`.
  case invariances(seed: UInt64)
  /// The wrong answers that are known; answered by `[MistakeSummary]`.
  case mistakes
  /// The same for every problem, whatever the slug; answered by `[String: [MistakeSummary]]`.
  case everyMistake
  /// The names that mistakes can be asked by, aliases included; answered by `[String]`.
  case names
  /// Whether mistakes can be made at once: no two replace the same step; answered by `[Bool]`, of one.
  case compose([String])
  /// What mistakes are behind a learner's answers; answered by `[NamedAnswers]`, one for each check.
  case naming(NamingTask)
  /// How a problem's mistakes stand to the right answer and to each other, and whether the search finds
  /// some at random when it is tried; answered by a `SurveySummary`.
  case survey(seed: UInt64, Tolerance, tries: Bool)
  /// What the student edition keeps of a problem; answered by `[Data]`, of one.
  case recording(seed: UInt64, Tolerance)
  /// What is wrong in cells of a memo, and what to hold beside sentences of it, which stand in cells
  /// named after their questions; answered by a `MemoJudgement`.
  case memo(cells: [Cell], sentences: [Cell])
  /// The memos that the answers are examined with, most of them wrong; answered by `[SampleSummary]`.
  case samples(statement: String, template: String, reference: String)
  /// The slugs that have answers, and what does not fit together; answered by `RegistrySummary`.
  case registry
}

/// A problem as the answer key runs it.
package struct TrialSummary: Codable, Equatable, Sendable {
  /// In the order of the statement.
  package let checks: [CheckSummary]
  /// The names of a case's arguments, in the order in which the input declares them.
  package let arguments: [String]
  /// From small to large.
  package let cases: [EncodedCase]
  /// What is said, without points, of solutions that pass.
  package let remarks: [RemarkSummary]

  package init(
    checks: [CheckSummary], arguments: [String], cases: [EncodedCase],
    remarks: [RemarkSummary] = []
  ) {
    self.checks = checks
    self.arguments = arguments
    self.cases = cases
    self.remarks = remarks
  }
}

/// What is said of a solution that passes, when it differs from the reference on one more case.
package struct RemarkSummary: Codable, Equatable, Sendable {
  /// The name of the check that is run.
  package let check: String
  /// The arguments in JSON.
  package let input: Data
  /// What is special about the case.
  package let circumstance: String
  /// What to do about it.
  package let advice: String

  package init(check: String, input: Data, circumstance: String, advice: String) {
    self.check = check
    self.input = input
    self.circumstance = circumstance
    self.advice = advice
  }
}

/// A case as it travels to a worker, its type forgotten.
package struct EncodedCase: Codable, Equatable, Sendable {
  /// The case in words.
  package let title: String
  /// The arguments in JSON.
  package let input: Data
  /// Whether central differences make sense here.
  package let isSmooth: Bool

  package init(title: String, input: Data, isSmooth: Bool) {
    self.title = title
    self.input = input
    self.isSmooth = isSmooth
  }
}

/// What the answer key makes of a case that somebody wrote.
package enum WrittenCase: Codable, Equatable, Sendable {
  /// The arguments in our own spelling, in JSON.
  case input(Data)
  /// Why they cannot be read, or do not fit each other, in one line.
  case refused(String)
}

/// What people do otherwise than a right answer, in words.
package struct MistakeSummary: Codable, Equatable, Sendable {
  /// Its name, in lower case with hyphens.
  package let name: String
  /// What tempts people to do it.
  package let why: String
  /// What a learner reads whose numbers are those of it.
  package let sentence: String
  /// Whether it comes from a list of usual alternatives, and so is less likely than one that somebody
  /// wrote.
  package let isReadyMade: Bool

  package init(name: String, why: String, sentence: String, isReadyMade: Bool = false) {
    self.name = name
    self.why = why
    self.sentence = sentence
    self.isReadyMade = isReadyMade
  }
}

/// A cell of a memo that was filled in.
package struct Cell: Codable, Equatable, Sendable {
  /// The name of the blank, or of the question that a sentence answers.
  package let blank: String
  /// What stands there.
  package let text: String
  /// What stands in the column `command` of the same row; nil where no command is asked for.
  package let command: String?

  package init(blank: String, text: String, command: String? = nil) {
    self.blank = blank
    self.text = text
    self.command = command
  }
}

/// What the answer key says of a memo.
package struct MemoJudgement: Codable, Equatable, Sendable {
  /// What is wrong in cells, by their blanks; a cell that is right has no entry.
  package let faults: [String: String]
  /// What to hold beside the memo's sentences, by their questions, answered or not.
  package let models: [String: ModelSentence]

  package init(faults: [String: String] = [:], models: [String: ModelSentence] = [:]) {
    self.faults = faults
    self.models = models
  }
}

/// A good answer to a question of a memo.
package struct ModelSentence: Codable, Equatable, Sendable {
  package let sentence: String
  /// What makes another sentence as good, as the end of "yours is as good if it says".
  package let lookFor: String
  /// Whether the sentence that was sent along is a copy of a model sentence.
  package let isCopied: Bool

  package init(_ sentence: String, lookFor: String, isCopied: Bool = false) {
    self.sentence = sentence
    self.lookFor = lookFor
    self.isCopied = isCopied
  }
}

/// A memo that somebody writes, and what it must get.
package struct SampleSummary: Codable, Equatable, Sendable {
  package let name: String
  /// The blanks that are not right; all others are.
  package let wrong: Set<String>
  /// The questions beside which a sentence stands that is faulty.
  package let faulty: Set<String>
  /// The questions that are not answered; beside all others a sentence stands as it should.
  package let unanswered: Set<String>
  /// The memo.
  package let text: String

  package init(
    name: String, wrong: Set<String>, faulty: Set<String>, unanswered: Set<String>, text: String
  ) {
    self.name = name
    self.wrong = wrong
    self.faulty = faulty
    self.unanswered = unanswered
    self.text = text
  }
}

/// What there are answers to.
package struct RegistrySummary: Codable, Equatable, Sendable {
  /// The problems with a trial, in no order.
  package let trials: Set<String>
  /// The problems and memos with answers, in no order.
  package let answers: Set<String>
  /// Blanks without an answer, and answers without a blank, each in one line.
  package let gaps: [String]

  package init(trials: Set<String>, answers: Set<String>, gaps: [String]) {
    self.trials = trials
    self.answers = answers
    self.gaps = gaps
  }
}

extension TrialSummary {
  /// Whether the answers are read somewhere and not computed: then there is little to get wrong.
  package var isLookedUp: Bool { checks.allSatisfy { !$0.sources.isEmpty } }
}
