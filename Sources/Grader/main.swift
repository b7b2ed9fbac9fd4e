internal import Foundation

// The executable is also the supervisor of programs, the worker of the answer key, and what a
// benchmark measures.
signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case Supervisor.verb: Supervisor.run(Array(words.dropFirst()))
case KeyWorker.verb: KeyWorker.run(words.dropFirst().first ?? "", course: .preNormPostNorm)
case BenchWorker.verb: BenchWorker.run(Array(words.dropFirst()))
default:
  // A supervisor that was killed leaves its program's strays to the grader.
  Platform.becomeSubreaper()
  let status = CommandLineTool.run(words)
  Strays.end(within: 2)
  exit(status)
}
