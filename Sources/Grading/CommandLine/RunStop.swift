internal import Foundation

/// Something that stopped the grader itself.
///
/// It never costs a learner points.
package enum GraderFault: Error, Equatable {
  /// The system refused a call.
  case system(_ call: String, _ code: Int32)
  /// The course's own code did not build, or did not do what it must.
  case course(String)
  /// No tier that was asked for starts here; each with its reason.
  case sandbox(_ reasons: [String])
  /// Something of this machine or checkout is in the way, such as a full disk; what it is, and what
  /// to do, in one line.
  case obstacle(String)
  /// A folder or file of the project is not there.
  case missing(path: String, advice: String)
}

extension GraderFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let call, let code): "\(call.sanitized): \(String(cString: strerror(code)))"
    case .course(let text): text.sanitizedLines
    case .sandbox(let reasons):
      reasons.map(\.sanitized).joined(separator: "\n") + "\n"
        + "no program was run; SECURITY.md says what each sandbox needs"
    case .obstacle(let text): text.sanitized
    case .missing(let path, let advice): "\(path.sanitized) is missing; \(advice)"
    }
  }
}

/// Why a run ended before it had done its work: the one mapping from errors to exit status.
package struct RunStop: Equatable, Sendable {
  /// The exit status: 2 for what was asked, 3 for a fault of ours.
  package let status: Int32
  /// What is wrong, and what to do.
  package let message: String

  /// What a report says until the run has come to its end, in case it never does.
  package static let unfinished: RunStop = RunStop(
    status: 3, message: "the grader was stopped before it had finished; run it again")

  package init(status: Int32, message: String) {
    self.status = status
    self.message = message.sanitizedLines.limited(to: 4_000)
  }

  /// The stop for an error that ends a run.
  package init(_ error: any Error) {
    if let error = error as? UsageError {
      self.init(status: 2, message: "\(error)")
      return
    }
    switch error as? GraderFault {
    case .sandbox, .obstacle, .missing: self.init(status: 3, message: "\(error)")
    case nil where error is FolderError: self.init(status: 3, message: "\(error)")
    default:
      self.init(
        status: 3, message: "this is a fault of the grader, not yours: \(Self.words(for: error))")
    }
  }

  /// An error in words; one of Foundation's without its numbers.
  package static func words(for error: any Error) -> String {
    type(of: error) is NSError.Type || error is CocoaError
      ? error.localizedDescription : "\(error)"
  }
}
