internal import Foundation
internal import Grading
internal import Messages
internal import Synchronization
internal import Teaching

extension Verb {
  static let grade: Verb = Verb(
    "grade", summary: "grade a class: one submission a folder or archive",
    operands: [Operand("DIR", called: "folder")],
    options: [
      .out, .roster, .reviews, .shard, .studentBudget, .seed, .seedFile, .jobs, .sandbox,
      .sandboxAtLeast,
    ],
    example: "swift run instructor grade ../handed-in --out ../results",
    notes: {
      [
        "", "--out is needed. The same command goes on where an earlier one was stopped.",
        "exit status: 0 everybody is graded, whatever the points; 3 somebody is not,",
        "by a fault of the grader's",
      ]
    },
    run: Grade.run)

  static let merge: Verb = Verb(
    "merge", summary: "make a class's gradebooks and pages from its shards",
    operands: [Operand("OUT", called: "folder"), Operand("OTHER", called: "folder", .any)],
    options: [.roster, .reviews],
    example: "swift run instructor merge ../results", run: Grade.merge)
}

extension Option {
  static let out: Option = Option("out", "OUT", "the folder of the results")
  static let roster: Option = Option(
    "roster", "CSV", "who is in the class: a list of Canvas, Moodle, or names")
  static let shard: Option = Option(
    "shard", "I/N", "grade the I-th of N parts only; merge joins them")
  static let studentBudget: Option = Option(
    "student-budget", "SECONDS",
    "the time for one student's work (default \(Grade.defaultBudget))",
    .number(1...86_400, example: Grade.defaultBudget))
}

/// Grades a class.
enum Grade {
  /// The seconds that one student's work may take, unless told.
  ///
  /// Eighteen right solutions took 5 s. Of this time each of the 22 exercises has at least its part,
  /// 2.7 s, even when two programs run on each core.
  static let defaultBudget: Int = 120

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let shard = try invocation.options[.shard].map { text throws(UsageError) in try Shard(text) }
    for option in [Option.roster, .reviews] where shard != nil && invocation.options[option] != nil
    {
      throw UsageError(
        "\(option.flag) is for the whole class, and --shard grades a part of it",
        advice: "give it to swift run instructor merge")
    }
    let (handedIn, out) = try folders(invocation)
    let folder = ClassFolder(out)
    // A table that is none is told before anybody is graded.
    _ = try roster(invocation).map { url throws(UsageError) in try Roster(reading: url) }
    if shard == nil { _ = try reviews(of: folder, invocation) }
    let seed = try invocation.seed()
    let sandbox = try invocation.sandbox()
    let roll = try Intake(folder: handedIn).roll()
    let handIns = roll.handIns
    let keys = handIns.map(\.student.key)
    try folder.make()
    let lock = try ClassLock(on: folder, for: shard)
    defer { withExtendedLifetime(lock) {} }

    let members = (shard ?? .whole).members(of: handIns)
    var project = try Project(for: invocation)
    try Products(project: project, announce: console.complain, showing: console.show)
      .build([.launcher, .answerKey, .kit])
    project.tier = try sandbox.tier(for: project, decline: console.complain)
    let stamps = try ProblemStamps(
      of: project, exercises: Course.preNormPostNorm.exercises, toolchain: Toolchain.current.words)
    let order = MarkingOrder(
      of: handedIn, into: folder, shard: shard ?? .whole, seed: seed,
      budget: invocation.number(.studentBudget) ?? defaultBudget, project: project, stamps: stamps)
    roll.notes.forEach(console.remark)
    let marking = ClassMarking(
      order: order, project: project, members: members, width: invocation.jobs)
    let isComplete = try marking.run(console)
    try marking.close(
      ShardRecord(
        shard: shard ?? .whole,
        base: ShardRecord.Base(
          seedName: seed.name, seed: seed.told, course: stamps.course,
          list: ProblemStamps.hash(keys.joined(separator: "\n")), count: keys.count),
        keys: members.map(\.student.key), command: command(of: invocation)))
    guard shard == nil else {
      console.write(lines: [
        "when all shards have ended: swift run instructor merge "
          + invocation.options[.out, default: ""].quotedForShell
      ])
      return isComplete ? 0 : 3
    }
    let outcome = try self.merge(of: folder, invocation, console).run()
    return finish(outcome, folder, invocation, console)
  }

  /// The folder of what was handed in, and that of the results.
  private static func folders(_ invocation: Invocation) throws(UsageError) -> (in: URL, out: URL) {
    guard let out = invocation.options[.out] else {
      throw UsageError(
        "grade writes many files and needs a folder for them",
        advice: "add for example --out ../results")
    }
    let (source, target) = (url(invocation.words[0]), url(out))
    if target.path == source.path || target.path.hasPrefix(source.path + "/") {
      throw UsageError(
        "--out: \(out.sanitized) lies in what was handed in, and would be taken for a student",
        advice: "name a folder beside it")
    }
    if source.path.hasPrefix(target.path + "/students/") {
      throw UsageError(
        "\(invocation.words[0].sanitized) lies in the results", advice: "name another --out")
    }
    return (source, target)
  }

  private static func url(_ path: String) -> URL {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// The command as it was typed, without its shard, for who grades a part again.
  private static func command(of invocation: Invocation) -> String {
    let kept: [Option] = [
      .out, .studentBudget, .seed, .seedFile, .jobs, .sandbox, .sandboxAtLeast, .state,
    ]
    return
      (["swift run instructor grade", invocation.words[0].quotedForShell]
      + kept.compactMap { option in
        invocation.options[option].map { "\(option.flag) \($0.quotedForShell)" }
      }).joined(separator: " ")
  }

  @Sendable static func merge(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let urls = invocation.words.map(url)
    for (place, url) in urls.enumerated() where place > 0 || urls.count == 1 {
      guard FileManager.default.fileExists(atPath: url.appending(path: "shards").path) else {
        throw UsageError(
          "\(invocation.words[place].sanitized) is no folder that instructor grade wrote",
          advice: "name the folder of --out")
      }
    }
    let folder = ClassFolder(urls[0])
    try folder.make()
    let lock = try ClassLock(on: folder, for: nil)
    defer { withExtendedLifetime(lock) {} }
    let merge = try self.merge(of: folder, invocation, console)
    for other in urls.dropFirst() { try merge.take(ClassFolder(other)) }
    let outcome = try merge.run()
    console.write(lines: ["\(outcome.count == 1 ? "1 student" : "\(outcome.count) students")"])
    return finish(outcome, folder, invocation, console)
  }

  /// What makes one class of its shards, with the points of a person as they are now.
  private static func merge(
    of folder: ClassFolder, _ invocation: Invocation, _ console: Console
  ) throws -> ClassMerge {
    let reviews = try reviews(of: folder, invocation)
    reviews.notes.forEach { console.remark($0.text) }
    var merge = ClassMerge(folder: folder, roster: roster(invocation))
    merge.pictures = try Project(for: invocation)
      .labPictures(for: Course.preNormPostNorm.exercises)
    merge.reviews = reviews
    return merge
  }

  private static func reviews(of folder: ClassFolder, _ invocation: Invocation) throws(UsageError)
    -> ClassReviews
  {
    try folder.reviews(from: invocation.options[.reviews].map { URL(fileURLWithPath: $0) })
  }

  private static func roster(_ invocation: Invocation) -> URL? {
    invocation.options[.roster].map { URL(fileURLWithPath: $0) }
  }

  /// Says what came of it.
  private static func finish(
    _ outcome: ClassMerge.Outcome, _ folder: ClassFolder, _ invocation: Invocation,
    _ console: Console
  ) -> Int32 {
    let out = invocation.options[.out] ?? invocation.words[0]
    console.write(lines: MarkingSummary(out: out, folder: folder, merged: outcome).lines)
    return outcome.notGraded.isEmpty ? 0 : 3
  }
}
