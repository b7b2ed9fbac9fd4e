internal import ExerciseKit
internal import Foundation
internal import Messages
internal import Problems

// Serves stored numbers in place of answers: `answer-key SLUG FOLDER`.
//
// This is the answer key of the student edition. It knows what the reference gave on the cases of one seed,
// and by which numbers single mistakes are recognized; it knows no answer to anything else.
signal(SIGPIPE, SIG_IGN)
ProcessControl.hideMemory()
let words = CommandLine.arguments.dropFirst()
StoredService(words.first ?? "", in: URL(fileURLWithPath: words.dropFirst().first ?? ".")).run()
