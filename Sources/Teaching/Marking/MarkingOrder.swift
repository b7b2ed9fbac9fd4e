package import Foundation
package import Grading

/// All that a process needs to know to grade students of a class; it is told, and finds nothing out.
package struct MarkingOrder: Codable, Sendable {
  /// The checkout, its build, and what is remembered.
  let root: String
  let binaries: String
  let memory: String
  /// By what programs are confined.
  let tier: String
  /// The number of the seed, and whether it is withheld.
  let seedNumber: UInt64
  let isSeedHidden: Bool
  /// The class's folder, and that of the results.
  let handedIn: String
  let results: String
  let shard: Shard
  /// The seconds that one student's work may take.
  let budget: Int
  let stamps: ProblemStamps
  /// A folder of the process's own for what is not kept; who writes there makes it.
  var scratch: String = ""

  /// Describes a grading.
  package init(
    of handedIn: URL, into results: ClassFolder, shard: Shard, seed: CaseSeed, budget: Int,
    project: Project, stamps: ProblemStamps
  ) {
    root = project.root.path
    binaries = project.binaries.path
    memory = project.memory.path
    tier = project.tier.rawValue
    seedNumber = seed.number
    isSeedHidden = seed.told == nil
    self.handedIn = handedIn.path
    self.results = results.url.path
    self.shard = shard
    self.budget = budget
    self.stamps = stamps
  }

  var seed: CaseSeed { isSeedHidden ? .hidden(seedNumber) : .open(seedNumber) }
  var folder: ClassFolder { ClassFolder(URL(fileURLWithPath: results)) }
  var writer: ResultWriter { ResultWriter(folder: folder, shard: shard) }

  /// The checkout with some folder of learner files in it.
  ///
  /// - Parameters:
  ///   - submission: The folder.
  ///   - student: Whose files they are.
  /// - Throws: `UsageError` when it is none.
  /// - Returns: The checkout.
  func project(reading submission: String, of student: String) throws -> Project {
    // What reports say is then the same wherever the folder lies.
    var project = try Project(
      root: URL(fileURLWithPath: root), binaries: URL(fileURLWithPath: binaries),
      submission: submission, student: student, state: memory, isAutomated: true)
    project.tier = Tier(rawValue: tier) ?? .limits
    return project
  }

  /// How the work is graded, as reports tell it.
  func setting(of project: Project) -> MarkingSetting {
    MarkingSetting(
      seed: seed.told, sandbox: project.tier.description, warning: project.tier.warning,
      isBestSandbox: project.tier == Tier.allCases.last, budget: budget, pages: stamps.pages)
  }
}

/// What became of one student's work; the results themselves are in their folder.
package struct Marked: Codable, Equatable, Sendable {
  package let key: String
  /// How many exercises were graded; the reports on all others are those of an earlier run.
  package var graded: Int = 0
  /// How long that took, in seconds.
  package var seconds: Double = 0
  /// Why nothing of it can be read; nil where something can, or nothing is there.
  package var unreadable: String?
  /// The exercises that a fault of ours left ungraded.
  package var notGraded: [String] = []
  /// What of this machine is in the way, where that is the fault.
  package var obstacle: String?
}

/// What a process answers.
enum MarkingReply: Codable, Sendable {
  /// It waits for work.
  case ready
  case marked(Marked)
  /// It could not grade this one: why.
  case failed(String)
  /// It cannot go on with any: why.
  case stopped(String)
}
