internal import Foundation
internal import Grading
internal import Messages

signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
// The executable is also what a benchmark measures.
if words.first == BenchWorker.verb { BenchWorker.run(Array(words.dropFirst())) }
// A launcher that was killed leaves its program's strays to this process.
ProcessControl.becomeSubreaper()
ProcessControl.hideMemory()
let status = Tool.instructor.run(words)
Strays.end(within: 2)
exit(status)
