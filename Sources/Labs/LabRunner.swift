internal import Dispatch
internal import Foundation
internal import Messages
internal import Synchronization
internal import Tensors

/// Runs a lab: conditions and seeds side by side, one on each core.
package struct LabRunner: Sendable {
  package let lab: any Lab
  package let settings: LabSettings
  package let part: LabPart

  package init(_ lab: any Lab, _ settings: LabSettings, part: LabPart) {
    self.lab = lab
    self.settings = settings
    self.part = part
  }

  /// The number of runs in all.
  package var total: Int { lab.conditions(settings).count * settings.seeds }

  /// Runs all conditions on the first seed, then on the next.
  ///
  /// The numbers do not depend on how many cores there are.
  ///
  /// - Parameters:
  ///   - isStopped: Asked at every step of every run; runs that were not finished are left out.
  ///   - deliver: Gets each run as soon as it is done, one at a time, on any thread.
  package func run(
    isStopped: @Sendable () -> Bool, deliver: @Sendable (LabResult.Run) -> Void
  ) {
    FreedMemory.keep()
    let conditions = lab.conditions(settings)
    let next = Mutex(0)
    let delivery = Mutex(())
    DispatchQueue.concurrentPerform(iterations: min(Parallel.threads, total)) { _ in
      while !isStopped() {
        let place = next.withLock { next -> Int in
          defer { next += 1 }
          return next
        }
        guard place < total else { return }
        let (seed, condition) = place.quotientAndRemainder(dividingBy: conditions.count)
        guard
          let measured = lab.measure(
            condition, seed: seed + 1, settings, part, isStopped: isStopped)
        else { return }
        let run = LabResult.Run(condition: conditions[condition], seed: seed + 1, measured)
        delivery.withLock { _ in deliver(run) }
      }
    }
  }
}

/// A child process that runs a lab with a solution of which nobody has read a line.
///
/// The lab and its settings stand on the command line; each run goes out as a line of JSON as soon as
/// it is done.
package struct LabWorker {
  package let lab: any Lab
  private let settings: LabSettings

  /// Reads the command line; nil where it names no lab or no settings.
  package init?(lab name: String, settings text: String) {
    guard let lab = Labs.all.first(where: { $0.name == name }),
      let settings = try? CourseJSON.decode(LabSettings.self, from: Data(text.utf8))
    else { return nil }
    self.lab = lab
    self.settings = settings
  }

  /// The arguments with which the child is started, the type of the solution left out.
  package static func arguments(_ lab: any Lab, _ settings: LabSettings) throws -> [String] {
    [lab.name, String(decoding: try CourseJSON.encode(settings), as: UTF8.self)]
  }

  /// Runs the lab, then ends the process.
  ///
  /// - Parameter part: The solution that takes part.
  package func run(_ part: LabPart) -> Never {
    LabRunner(lab, settings, part: part).run(isStopped: { false }) { run in
      guard let line = try? CourseJSON.encode(run) else { return }
      try? FileHandle(fileDescriptor: Channel.answerDescriptor)
        .write(contentsOf: line + Data("\n".utf8))
    }
    exit(0)
  }
}
