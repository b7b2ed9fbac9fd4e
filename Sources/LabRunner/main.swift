internal import Foundation
internal import Grading
internal import Messages

// Runs labs: `lab-runner [NAME] [OPTION...]`, which `swift run grader lab` starts.
TiedCommand.becomeIfAsked(CommandLine.arguments)
OrderlyEnd.letSignalsIn()
signal(SIGPIPE, SIG_IGN)
// A file that may not grow is said as such, and does not end the process.
signal(SIGXFSZ, SIG_IGN)
ProcessControl.becomeSubreaper()
ProcessControl.hideMemory()
let status = Tool.labRunner.run(Array(CommandLine.arguments.dropFirst()))
Strays.end(within: 2)
exit(status)
