internal import Messages

/// The seed of a run's cases, and whether it may be told.
package enum CaseSeed: Equatable, Sendable {
  /// A number that everybody may know.
  case open(UInt64)
  /// A number that no report tells.
  case hidden(UInt64)

  /// The number, for who gave it.
  package var number: UInt64 {
    switch self {
    case .open(let number), .hidden(let number): number
    }
  }

  /// The number as reports tell it; nil when it is hidden.
  package var told: UInt64? {
    switch self {
    case .open(let number): number
    case .hidden: nil
    }
  }

  /// The seed of the cases that a learner is shown.
  var shown: UInt64 { told ?? Invocation.publicSeed }

  /// The seed of the cases that give points where these are not shown: another one for each file.
  ///
  /// A file that lists the answers to its cases is another file, with other cases.
  ///
  /// - Parameter source: The learner's file.
  /// - Returns: The first 8 bytes, the highest first, of the file's tag with the decimal digits of the
  ///   hidden number; nil when nothing is hidden.
  func drawn(for source: String) -> UInt64? {
    guard case .hidden(let number) = self else { return nil }
    return HMAC.tag(of: Array(source.utf8), key: Array("\(number)".utf8)).prefix(8)
      .reduce(0) { $0 << 8 | UInt64($1) }
  }
}
