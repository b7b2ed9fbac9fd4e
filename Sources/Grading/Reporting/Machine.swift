package import Foundation

/// The machine and the time of a run: all that may differ between two runs of the same grading.
package struct Machine: Equatable, Sendable {
  /// The operating system and the processor, as in `Linux x86_64`.
  package let system: String
  /// When the run began.
  package let started: Date

  /// No machine in particular, at the beginning of 1970.
  package static let unknown: Machine = Machine(
    system: "unknown", started: Date(timeIntervalSince1970: 0))

  /// This machine, now.
  package static var current: Machine {
    Machine(system: "\(Platform.system) \(Platform.architecture)", started: Date())
  }

  /// The time in UTC without fractions and without a zone, as in `2026-01-31T09:00:00`.
  package var startedInUTC: String {
    started.formatted(
      Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().time(
        includingFractionalSeconds: false))
  }
}

extension Double {
  /// A time in seconds to the millisecond, without an exponent.
  package var inMilliseconds: Double { (self * 1000).rounded() / 1000 }

  /// A time in seconds with three digits after the point.
  package var asSeconds: String {
    let milliseconds = Int((self * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
