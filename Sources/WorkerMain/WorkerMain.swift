internal import Messages
internal import ExerciseKit
internal import LearnerSupport
internal import Problems

/// The `main` of a program that holds a learner's file: `PROGRAM SLUG TYPE`.
///
/// It is part of the kit's library. The program itself is the learner's module alone, which the system
/// starts here; a file that brings a `main` of its own runs that, and answers nothing.
@_cdecl("main")
public func workerMain(
  _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  guard count == 3, let slug = words[1], let name = words[2],
    let trial = Trials.trial(of: String(cString: slug))
  else { return 2 }
  guard let type = LearnersType.named(String(cString: name)), let solutions = trial.solutions(type)
  else { Note.noSolution.sendAndStop() }
  var worker = Worker(trial) { $0 == .learner ? solutions : nil }
  worker.run()
}
