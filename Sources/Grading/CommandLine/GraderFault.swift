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
    case .missing(let path, let advice): "\(path.sanitized) is missing; \(advice)"
    }
  }
}
