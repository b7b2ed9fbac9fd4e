internal import ExerciseKit
internal import Foundation

/// A child process that runs a lab with a solution of which nobody has read a line.
///
/// The lab and its settings stand on the command line; each run goes out as a line of JSON as soon as
/// it is done.
public enum LabWorker {
  /// Runs the lab that the command line names, then ends the process.
  ///
  /// - Parameter part: The solution that takes part.
  public static func run(_ part: LabPart) -> Never {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let lab = Labs.all.first(where: { $0.name == arguments[1] }),
      let settings = try? CourseJSON.decode(LabSettings.self, from: Data(arguments[2].utf8))
    else { exit(2) }
    LabRunner(lab, settings, part: part).run(isStopped: { false }) { run in
      guard let line = try? CourseJSON.encode(run) else { return }
      try? FileHandle(fileDescriptor: Worker.answerDescriptor)
        .write(contentsOf: line + Data("\n".utf8))
    }
    exit(0)
  }

  /// The arguments with which the child is started.
  package static func arguments(_ lab: any Lab, _ settings: LabSettings) throws -> [String] {
    [lab.name, String(decoding: try CourseJSON.encode(settings), as: UTF8.self)]
  }
}
