internal import Foundation
internal import Grading
internal import Messages

extension Tool {
  /// The learner's command.
  static let grader: Tool = Tool(
    "grader", command: "swift run grader",
    summary: "grader: compares your solutions with a reference, and explains what it finds",
    alone: .gradeAll,
    groups: [
      ("to learn", [.show, .watch, .check, .hint, .quiz, .list]),
      ("when you are stuck", [.explain, .solution, .reset, .help]),
      ("to look closer", [.lab, .cases, .observe]),
    ],
    moved: ["grade", "merge", "release", "verify", "new", "review", "export", "bench"],
    // instructor's: begin
    other: "swift run instructor"
      // instructor's: end
      // student edition: other: nil
  )
}

TiedCommand.becomeIfAsked(CommandLine.arguments)
OrderlyEnd.letSignalsIn()
signal(SIGPIPE, SIG_IGN)
// A file that may not grow is said as such, and does not end the process.
signal(SIGXFSZ, SIG_IGN)
// A launcher that was killed leaves its program's strays to the grader.
ProcessControl.becomeSubreaper()
ProcessControl.hideMemory()
let status = Tool.grader.run(Array(CommandLine.arguments.dropFirst()))
Strays.end(within: 2)
exit(status)
