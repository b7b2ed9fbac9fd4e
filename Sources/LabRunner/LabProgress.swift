internal import Grading
internal import Labs

/// A line that says how far a lab is.
struct LabProgress: Sendable {
  private let console: Console
  private let name: String
  private let total: Int
  private let start: ContinuousClock.Instant = .now

  init(_ lab: any Lab, _ settings: LabSettings, console: Console) {
    self.console = console
    name = lab.name
    total = lab.conditions(settings).count * settings.seeds
  }

  /// Shows the line on a terminal; elsewhere there is none.
  func show(done: Int) {
    guard console.isTerminal else { return }
    let seconds = Int(start.duration(to: .now).seconds)
    console.write("\r\(name): \(done) of \(total) runs, \(seconds) s; Ctrl-C stops it ")
  }

  /// Takes the line away.
  func clear() {
    guard console.isTerminal else { return }
    console.write("\r" + String(repeating: " ", count: TextStyle.width - 1) + "\r")
  }
}
