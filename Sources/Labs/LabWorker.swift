internal import Foundation
internal import Messages

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
