internal import Messages
internal import ExerciseKit
internal import LearnerSupport
internal import Labs

/// The `main` of a program that runs a lab with a learner's solution: `PROGRAM LAB SETTINGS TYPE`.
///
/// It is part of the labs' library, as `WorkerMain` is part of the kit's.
@_cdecl("main")
public func labMain(
  _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  guard count == 4, let lab = words[1], let settings = words[2], let name = words[3],
    let worker = LabWorker(lab: String(cString: lab), settings: String(cString: settings))
  else { return 2 }
  guard let type = LearnersType.named(String(cString: name)),
    let part = LabPart(worker.lab.part, type)
  else { Note.noSolution.sendAndStop() }
  worker.run(part)
}
