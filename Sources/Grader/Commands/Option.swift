/// A choice that can be made on the command line.
enum Option: String, CaseIterable, Sendable {
  case submission
  case seed
  case seedFile = "seed-file"
  case seeds
  case input
  case solution
  case width
  case repetitions
  case threads
  case depths = "depth"
  case steps
  case rates
  case mine
  case write
  case json
  /// What `--json` is for a lab, which writes its report too.
  case numbers = "json FILE"
  case report
  case minimumScore = "min-score"
  case course
  case noColor = "no-color"
  case help

  /// The option as it is typed.
  var flag: String { self == .numbers ? Option.json.flag : "--\(rawValue)" }

  /// What its value is called; nil for a switch.
  var valueName: String? {
    switch self {
    case .submission: "DIR"
    case .seed: "N"
    case .seedFile: "FILE"
    case .seeds: "N"
    case .input: "FILE|-"
    case .solution: "NAME"
    case .width: "D"
    case .repetitions, .threads: "N"
    case .depths: "L[,L...]"
    case .steps: "N"
    case .rates: "R[,R...]"
    case .numbers: "FILE"
    case .report: "FORMAT=PATH"
    case .minimumScore: "POINTS"
    case .course: "REPOSITORY"
    case .json, .mine, .write, .noColor, .help: nil
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .submission: "grade the files of another folder"
    case .seed: "draw the random cases from this seed (default \(Invocation.publicSeed))"
    case .seedFile: "read the seed from a file, and do not show it"
    case .seeds: "the number of seeds to try (default of verify: \(VerifyCommand.defaultSeeds))"
    case .input: "read cases from a file or from standard input"
    case .solution: "reference, submission (default) or a misconception"
    case .width: "the width of the stack (bench: measure only this one)"
    case .repetitions: "how often to measure (default: for two seconds)"
    case .threads: "how many threads to use (default: one for each core)"
    case .depths: "the numbers of layers"
    case .steps: "the steps of a training run"
    case .rates: "the highest learning rates"
    case .mine: "with your own solution as a part of the lab"
    case .write: "write the page anew from the stored numbers"
    case .numbers: "keep the numbers as JSON"
    case .json: "write JSON"
    case .report: "write a report too; - is standard output"
    case .minimumScore: "exit with 0 from this many points on"
    case .course: "where the service finds the instructor's copy"
    case .noColor: "use no color"
    case .help: "explain this command"
    }
  }
}
