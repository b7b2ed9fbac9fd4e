internal import Foundation
package import Grading
package import Messages

/// Where the example of something is found: the smallest case first.
package struct ExamplePlace: Comparable, Sendable {
  /// The case, counted from 1.
  let number: Int
  /// How many numbers the answer holds.
  let size: Int
  /// The place of the problem in the course, where it is known.
  package var problem: Int = 0
  /// The place of the check in the problem.
  package let check: Int
  /// Whose it is: never shown with it.
  package var student: String = ""

  /// The place of what is shown of a check; nil where nothing is.
  init?(_ report: CheckReport, at check: Int) {
    guard let failure = report.shownFailure else { return nil }
    number = failure.number
    size = if case .mismatch(let mismatch) = failure.kind { mismatch.total } else { 0 }
    self.check = check
  }

  package static func < (a: ExamplePlace, b: ExamplePlace) -> Bool {
    (a.number, a.size, a.problem, a.check, a.student)
      < (b.number, b.size, b.problem, b.check, b.student)
  }
}

/// A failing case without anything that tells whose it is.
///
/// It holds what the course wrote (the check and the case) and the numbers that came back; no path, no code,
/// no name that a program made up, nothing that it printed or stopped with, and nothing of a memo.
package struct Example: Equatable, Sendable {
  package let check: CheckLabel
  /// The case, counted from 1.
  package let number: Int
  /// How many cases there are.
  package let cases: Int
  /// The case in words.
  package let title: String
  package let kind: Kind
  /// How closely numbers had to agree.
  package let tolerance: Tolerance

  /// What went wrong.
  package enum Kind: Equatable, Sendable {
    case mismatch(Mismatch)
    /// In a few words of ours.
    case words(String)
  }

  /// Takes what may be shown of a check; nil where no case is, or only a memo's.
  package init?(_ report: CheckReport, tolerance: Tolerance?) {
    guard let failure = report.shownFailure else { return nil }
    switch failure.kind {
    case .mismatch(let mismatch): kind = .mismatch(mismatch)
    case .misshapen(_, let got, let expected):
      kind = .words("the shape is \(got); the contract asks for \(expected)")
    case .misnamed: kind = .words("the names in the record are not those of the contract")
    case .answer(let name, let source, let differing, let total):
      kind = .words(
        "\(differing) of \(total) answers differ from their sources; the first is \(name), which "
          + "\(source) tells")
    case .misclassed(let got, let expected):
      kind = .words("\(got); with a right answer it is: \(expected)")
    case .stopped(let stop): kind = .words(stop.verdict.words)
    case .blank: return nil
    }
    check = report.label
    number = failure.number
    cases = report.cases
    title = failure.title
    self.tolerance = tolerance ?? .standard
  }
}
