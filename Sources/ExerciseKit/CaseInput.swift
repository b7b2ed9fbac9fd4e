/// What a case hands to a solution: the contract's arguments under the names of the literature.
///
/// Its JSON form is an object with those names as keys, so that a case can be fed to any other
/// implementation.
public protocol CaseInput: Codable, Sendable {
  /// The names of the arguments in JSON, in the order in which reports show them.
  static var argumentNames: [String] { get }

  /// One line that says why the arguments do not fit each other, or nil when they do.
  ///
  /// Cases of the course always fit; this guards those that people write themselves.
  var validationError: String? { get }
}
