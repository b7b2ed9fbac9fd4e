internal import ExerciseKit
internal import Foundation
internal import Memos
internal import Messages
internal import Problems
internal import Reference

// Serves the answers to one problem or memo: `answer-key SLUG`.
//
// The reference and the mistakes run in the same kind of process as a learner's file does, by the same
// loop.
signal(SIGPIPE, SIG_IGN)
ProcessControl.hideMemory()
let slug = CommandLine.arguments.dropFirst().first ?? ""
AnswerService(slug).run()
