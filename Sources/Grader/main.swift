internal import Foundation

// The executable is also the supervisor of programs and the worker of the answer key.
signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case Supervisor.verb: Supervisor.run(Array(words.dropFirst()))
case KeyWorker.verb: KeyWorker.run(words.dropFirst().first ?? "", course: .preNormPostNorm)
default: exit(CommandLineTool.run(words))
}
