package import Foundation
package import Grading

/// Makes one class of its shards: gradebooks and the class page, from what is kept of each student.
package struct ClassMerge {
  let folder: ClassFolder
  let roster: URL?

  /// The points of a person, which take the place of those that are kept.
  package var reviews: ClassReviews = ClassReviews()

  /// The lab that belongs to a problem, drawn from what is stored, by its slug.
  package var pictures: [String: LabPicture] = [:]

  package init(folder: ClassFolder, roster: URL?) {
    self.folder = folder
    self.roster = roster
  }

  /// What came of it.
  package struct Outcome: Equatable, Sendable {
    /// How many students there are.
    package var count: Int = 0
    /// Those whose work cannot be read, each with the reason.
    package var unreadable: [Line] = []
    /// Those in whose work nothing of the course was found, each with what is there instead.
    package var empty: [Line] = []
    /// Those who are not graded, by a fault of ours.
    package var notGraded: [String] = []
    /// Those who were in the class before.
    package var gone: [String] = []
    /// Those who have points of a person's and are not in the class.
    package var strangers: [String] = []
    /// What the gradebooks say of the roster and of empty cells, one line each.
    package var notes: [String] = []
    /// The commands that grade what is not graded.
    package var commands: [String] = []

    package struct Line: Equatable, Sendable {
      package let key: String
      package let reason: String
    }
  }

  /// Merges.
  ///
  /// - Throws: `UsageError` where shards are missing or do not fit to each other: then nothing is written.
  /// - Returns: What came of it.
  package func run() throws -> Outcome {
    // What a merge that was stopped was about to replace is there again before it is missed.
    try folder.recover(.whole)
    let shards = folder.shards()
    let base = try ShardCheck(shards, in: folder).base()
    var outcome = Outcome()
    let keys = Set(shards.flatMap(\.keys))
    outcome.gone = try folder.putAside(allBut: keys)
    outcome.strangers = reviews.studentsWithPoints.filter { !Set(folder.keys).contains($0) }
    let writer = ResultWriter(folder: folder, shard: .whole, pictures: pictures)
    for key in folder.keys {
      guard var result = folder.result(of: key) else {
        throw GraderFault.obstacle(
          "what is kept of \(key) in \(folder.url.path.sanitized)/students cannot be read; remove that "
            + "folder, and grade again")
      }
      let reports = reviews.applied(to: result.reports, of: result.student)
      if reports != result.reports {
        result.reports = reports
        try writer.write(result)
      }
      outcome.count += 1
      if let reason = result.staged.unreadable {
        outcome.unreadable.append(Outcome.Line(key: key, reason: reason))
      } else if result.staged.taken.isEmpty, result.score.isGrade {
        let reason = result.staged.notes.first ?? "there is no file of the course"
        outcome.empty.append(Outcome.Line(key: key, reason: reason))
      }
      if !result.score.isGrade { outcome.notGraded.append(key) }
    }
    let failed = shards.filter { !Set($0.keys).isDisjoint(with: outcome.notGraded) }
    outcome.commands = failed.map { ShardCheck.command($0.command, $0.shard) }
    outcome.notes = try Gradebooks(folder: folder, roster: roster).write()
    // The page needs no number that is withheld.
    try ClassPage(folder: folder, seed: base.seed.map(CaseSeed.open) ?? .hidden(0)).write()
    return outcome
  }
}

// MARK: Several folders

extension ClassMerge {
  /// Copies the students and shards of another folder, such as a shard's of a machine that shares no
  /// file system.
  ///
  /// A student's folder is copied whole or not at all; what is there of the same student is replaced.
  ///
  /// - Parameter other: The other folder.
  /// - Throws: `UsageError` where there is no shard in it, `GraderFault.obstacle` where it cannot be
  ///   copied.
  package func take(_ other: ClassFolder) throws {
    let shards = other.shards()
    guard !shards.isEmpty else {
      throw UsageError(
        "\(other.url.path.sanitized) holds no shard that has ended",
        advice: "name a folder that instructor grade wrote with --shard")
    }
    guard other.url.resolvingSymlinksInPath() != folder.url.resolvingSymlinksInPath() else {
      throw UsageError("\(other.url.path.sanitized) is named twice", advice: "name it once")
    }
    let files = FileManager.default
    do {
      for record in shards {
        try folder.recover(record.shard)
        for key in record.keys where other.hasResult(of: key) {
          let copy = folder.work(of: record.shard).appending(path: key)
          try files.copyItem(at: other.folder(of: key), to: copy)
          try folder.put(copy, for: key, by: record.shard)
        }
        // Last: a shard whose students are not all there is none.
        try folder.write(record)
      }
    } catch {
      throw GraderFault.obstacle(
        "\(other.url.path.sanitized) cannot be copied: \(error.localizedDescription); make room, and "
          + "run the same command again")
    }
  }
}

/// Holds the shards of a class against each other.
struct ShardCheck {
  private let shards: [ShardRecord]
  private let folder: ClassFolder

  init(_ shards: [ShardRecord], in folder: ClassFolder) {
    self.shards = shards
    self.folder = folder
  }

  /// What all shards have in common.
  ///
  /// - Throws: `UsageError` that names each shard that is missing or does not fit, with the command that
  ///   grades it alone.
  func base() throws(UsageError) -> ShardRecord.Base {
    let name = folder.url.path.sanitized
    guard let first = shards.first else {
      throw UsageError(
        "\(name) holds no shard that has ended", advice: "grade with instructor grade DIR --out OUT"
      )
    }
    let counts = Set(shards.map(\.shard.count)).sorted()
    guard counts.count == 1 else {
      throw UsageError(
        "\(name) holds shards of \(counts.map(String.init).joined(separator: " and of ")) parts",
        advice: "remove those that are not meant from \(name)/shards")
    }
    let base = usual
    var lines: [String] = []
    var commands: [String] = []
    for number in 1...first.shard.count {
      guard let record = shards.first(where: { $0.shard.number == number }) else {
        lines.append("shard \(number)/\(first.shard.count) is missing")
        let command = shards.first { $0.base == base }?.command ?? first.command
        commands.append(Self.command(command, "\(number)/\(first.shard.count)"))
        continue
      }
      if let fault = fault(of: record, base) {
        lines.append("shard \(record.shard.words) \(fault)")
        let command = shards.first { $0.base == base }?.command ?? record.command
        commands.append(Self.command(command, record.shard))
      }
    }
    guard lines.isEmpty else {
      throw UsageError(
        "no gradebook is written: " + lines.joined(separator: ", "),
        advice: "grade \(lines.count == 1 ? "it" : "them") with\n"
          + commands.map { "  \($0)" }.joined(separator: "\n"))
    }
    return base
  }

  /// What most shards have in common; of several, what the first has.
  private var usual: ShardRecord.Base {
    shards.map(\.base).max { a, b in count(of: a) < count(of: b) } ?? shards[0].base
  }

  private func count(of base: ShardRecord.Base) -> Int { shards.count { $0.base == base } }

  /// What is wrong with a shard; nil when nothing is.
  private func fault(of record: ShardRecord, _ base: ShardRecord.Base) -> String? {
    if record.base.seedName != base.seedName { return "was graded with another seed" }
    if record.base.course != base.course { return "was graded by another version of the course" }
    if record.base.list != base.list || record.base.count != base.count {
      return "is of another list of hand-ins"
    }
    let missing = record.keys.filter { !folder.hasResult(of: $0) }
    return missing.isEmpty
      ? nil : "has no results of \(missing.count == 1 ? missing[0] : "\(missing.count) students")"
  }

  static func command(_ command: String, _ shard: Shard) -> String {
    shard.isWhole ? command : Self.command(command, shard.words)
  }

  private static func command(_ command: String, _ words: String) -> String {
    "\(command) --shard \(words)"
  }
}
