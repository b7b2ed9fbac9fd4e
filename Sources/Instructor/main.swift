internal import Foundation
internal import Grading
internal import Messages
internal import Teaching

extension Tool {
  /// The command of those who keep the course and grade with it.
  static let instructor: Tool = Tool(
    "instructor", command: "swift run instructor",
    summary: "instructor: keeps the course, and grades with it",
    groups: [("verbs", [.grade, .merge, .review, .release, .export, .verify, .new, .bench])])
}

TiedCommand.becomeIfAsked(CommandLine.arguments)
OrderlyEnd.letSignalsIn()
signal(SIGPIPE, SIG_IGN)
// A file that may not grow is said as such, and does not end the process.
signal(SIGXFSZ, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
// The executable is also what a benchmark measures.
if words.first == BenchWorker.verb { BenchWorker.run(Array(words.dropFirst())) }
// A launcher that was killed leaves its program's strays to this process.
ProcessControl.becomeSubreaper()
ProcessControl.hideMemory()
// It is also what grades a class's students, some at a time.
if words.first == MarkingWorker.verb { MarkingWorker.run() }
let status = Tool.instructor.run(words)
Strays.end(within: 2)
exit(status)
