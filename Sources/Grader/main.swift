internal import Foundation
internal import Grading
internal import Messages

signal(SIGPIPE, SIG_IGN)
// A launcher that was killed leaves its program's strays to the grader.
ProcessControl.becomeSubreaper()
ProcessControl.hideMemory()
let status = Tool.grader.run(Array(CommandLine.arguments.dropFirst()))
Strays.end(within: 2)
exit(status)
