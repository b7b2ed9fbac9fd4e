/// The words for what is not written yet: each function, and the places where it says so.
struct UnwrittenText {
  let report: ProblemReport
  var style: TextStyle = .plain

  /// The most places of one function that are named.
  private static let mostPlaces: Int = 3

  /// Checks that stopped in one place of a function.
  private struct Stop {
    let function: String
    let place: SourcePlace?
    var checks: [CheckReport]
  }

  private var stops: [Stop] {
    report.checks.reduce(into: []) { stops, check in
      guard check.verdict == .notStarted, case .stopped(let stop) = check.failure?.kind else {
        return
      }
      let known = stops.firstIndex { $0.function == stop.message && $0.place == stop.location }
      if let known {
        stops[known].checks.append(check)
      } else {
        stops.append(Stop(function: stop.message, place: stop.location, checks: [check]))
      }
    }
  }

  /// The lines; none where everything was started.
  var lines: [String] {
    var count: [String: Int] = [:]
    var lines: [String] = []
    let stops = stops
    for stop in stops {
      count[stop.function, default: 0] += 1
      guard count[stop.function, default: 0] <= Self.mostPlaces else { continue }
      lines += self.lines(stop)
      let left = stops.count { $0.function == stop.function } - Self.mostPlaces
      if count[stop.function] == Self.mostPlaces, left > 0 {
        lines.append("  and in \(left) more \(left == 1 ? "place" : "places")")
      }
    }
    return lines
  }

  /// One branch of a function is asked for by some checks only, and these tell what for.
  private func lines(_ stop: Stop) -> [String] {
    guard let place = stop.place else {
      return "not started yet: \(stop.function.limited(to: 200))".wrapped(style.width, rest: "  ")
    }
    return report.pointer(to: place, isNote: true, style)
      + (place.code == nil ? [] : OtherFailures.line("asked by:", stop.checks, style))
  }
}
