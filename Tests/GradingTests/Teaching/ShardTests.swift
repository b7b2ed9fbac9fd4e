import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// Parts of a class, and how they become one.
@Suite struct ShardTests {
  @Test(
    "What is no part",
    arguments: [
      ("3", "--shard: 3 is not I/N, such as 1/8; write for example --shard 1/8"),
      ("1/2/3", "--shard: 1/2/3 is not I/N, such as 1/8; write for example --shard 1/8"),
      ("a/8", "--shard: a/8 is not I/N, such as 1/8; write for example --shard 1/8"),
      ("-1/8", "--shard: -1/8 is not I/N, such as 1/8; write for example --shard 1/8"),
      (
        "0/8",
        "--shard: 0/8 names no part: N is from 1 to 10000, and I from 1 to N; write for example "
          + "--shard 1/8"
      ),
      (
        "9/8",
        "--shard: 9/8 names no part: N is from 1 to 10000, and I from 1 to N; write for example "
          + "--shard 1/8"
      ),
    ]) func none(_ text: String, _ message: String)
  {
    #expect {
      try Shard(text)
    } throws: {
      "\($0)" == message
    }
  }

  @Test func everyMemberIsInOnePart() throws {
    for count in [1, 2, 3, 8, 20] {
      let parts = try (1...count).map { try Shard("\($0)/\(count)").members(of: Array(0..<17)) }
      #expect(parts.joined().sorted() == Array(0..<17))
      #expect(parts.map(\.count).max()! - parts.map(\.count).min()! <= 1)
    }
    #expect(try Shard("2/3").members(of: Array("abcdefgh")) == ["b", "e", "h"])
  }

  @Test func aHiddenSeedIsNotTold() {
    #expect(CaseSeed.open(7).name == "open 7")
    let names = (0..<400).map { CaseSeed.hidden(UInt64($0)).name }
    #expect(names.allSatisfy { $0.wholeMatch(of: /hidden [0-9a-f]{5}/) != nil })
    #expect(Set(names).count > 390)
  }

  /// A folder of results with shards in it, without students' reports.
  private final class Results {
    let url: URL
    var folder: ClassFolder { ClassFolder(url) }

    init(_ records: [ShardRecord], without missing: Set<String> = []) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "results-\(UUID().uuidString)")
      try folder.make()
      for record in records {
        try folder.write(record)
        for key in record.keys where !missing.contains(key) {
          let place = folder.folder(of: key)
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
          try CourseJSON.encode(
            StudentResult(
              student: Student(key: key, name: key), staged: Staged(), reports: [])
          ).write(to: place.appending(path: "record.json"))
        }
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  private static func record(
    _ shard: String, _ keys: [String], seed: UInt64 = 1, course: String = "c", list: String = "l"
  ) throws -> ShardRecord {
    ShardRecord(
      shard: try Shard(shard),
      base: ShardRecord.Base(
        seedName: CaseSeed.open(seed).name, seed: seed, course: course, list: list, count: 4),
      keys: keys, command: "swift run instructor grade in --out out --seed \(seed)")
  }

  /// What merging says.
  private static func refusal(_ records: [ShardRecord], without missing: Set<String> = []) throws
    -> String
  {
    let results = try Results(records, without: missing)
    do {
      _ = try ClassMerge(folder: results.folder, roster: nil).run()
      return ""
    } catch {
      return "\(error)".replacing(results.url.path, with: "OUT")
    }
  }

  @Test func whatIsMissingIsNamedWithItsCommand() throws {
    #expect(
      try Self.refusal([])
        == "OUT holds no shard that has ended; grade with instructor grade DIR --out OUT")
    #expect(
      try Self.refusal([Self.record("1/3", ["a"]), Self.record("3/3", ["c"])])
        == """
        no gradebook is written: shard 2/3 is missing; grade it with
          swift run instructor grade in --out out --seed 1 --shard 2/3
        """)
    #expect(
      try Self.refusal(
        [Self.record("1/2", ["a"]), Self.record("2/2", ["b", "d"])], without: ["b"])
          == """
          no gradebook is written: shard 2/2 has no results of b; grade it with
            swift run instructor grade in --out out --seed 1 --shard 2/2
          """)
  }

  @Test func whatDoesNotFitIsNamedWithItsCommand() throws {
    let fit = try [Self.record("1/4", ["a"]), Self.record("2/4", ["b"])]
    let others = try [
      ("was graded with another seed", Self.record("3/4", ["c"], seed: 2)),
      ("was graded by another version of the course", Self.record("3/4", ["c"], course: "d")),
      ("is of another list of hand-ins", Self.record("3/4", ["c"], list: "m")),
    ]
    for (words, other) in others {
      #expect(
        try Self.refusal(fit + [other])
          == """
          no gradebook is written: shard 3/4 \(words), shard 4/4 is missing; grade them with
            swift run instructor grade in --out out --seed 1 --shard 3/4
            swift run instructor grade in --out out --seed 1 --shard 4/4
          """)
    }
    #expect(
      try Self.refusal([Self.record("1/2", ["a"]), Self.record("1/4", ["b"])])
        == "OUT holds shards of 2 and of 4 parts; remove those that are not meant from OUT/shards")
  }

  @Test func shardsOfSeveralFoldersBecomeOneClass() throws {
    let one = try Results([Self.record("1/2", ["a", "c"])])
    let two = try Results([Self.record("2/2", ["b", "d"])])
    let merge = ClassMerge(folder: one.folder, roster: nil)
    for _ in 0..<2 {
      try merge.take(two.folder)
      let outcome = try merge.run()
      #expect(outcome.count == 4 && outcome.gone == [] && outcome.notGraded == [])
      #expect(one.folder.keys == ["a", "b", "c", "d"])
    }
    #expect(two.folder.keys == ["b", "d"])
    #expect(throws: UsageError.self) { try merge.take(one.folder) }
    #expect(throws: UsageError.self) { try merge.take(Results([]).folder) }
  }

  @Test func pointsOfWhoIsNotInTheClassAreNamed() throws {
    let results = try Results([Self.record("1/1", ["a", "b"])])
    var merge = ClassMerge(folder: results.folder, roster: nil)
    #expect(try merge.run().strangers == [])
    // Points for somebody in the class, for two who are not, and a row without points.
    let table = """
      student,memo,question,text,points
      a,why_pre_norm,depth,T,1
      zoe,why_pre_norm,depth,T,0
      A,why_pre_norm,depth,T,1
      carl,why_pre_norm,depth,T,

      """
    merge.reviews = try ClassReviews(CSVTable(Data(table.utf8), name: "r.csv"), name: "r.csv")
    #expect(try merge.run().strangers == ["A", "zoe"])
  }

  @Test func anotherDivisionReplacesTheOneBefore() throws {
    let results = try Results([Self.record("1/2", ["a"]), Self.record("2/2", ["b"])])
    results.folder.open(try Shard("2/2"))
    #expect(results.folder.shards().map(\.shard.words) == ["1/2"])
    results.folder.open(.whole)
    #expect(results.folder.shards() == [])
  }

  @Test("A run that was stopped while it put a folder in its place loses nothing")
  func recovery() throws {
    let results = try Results([Self.record("1/2", ["a", "c"]), Self.record("2/2", ["b"])])
    let shard = try Shard("1/2")
    try results.folder.recover(shard)
    let work = results.folder.work(of: shard)
    let files = FileManager.default
    // Stopped between the two renamings, with a new folder that is not whole.
    try files.moveItem(at: results.folder.folder(of: "a"), to: work.appending(path: "a.old"))
    try files.createDirectory(at: work.appending(path: "a"), withIntermediateDirectories: true)
    // Stopped after them.
    try files.copyItem(at: results.folder.folder(of: "c"), to: work.appending(path: "c.old"))
    try results.folder.recover(shard)
    #expect(results.folder.results().map(\.student.key) == ["a", "b", "c"])
    #expect(try files.contentsOfDirectory(atPath: work.path) == [])
  }

  @Test("A merge that was stopped while it wrote a student is merged again, and nothing is graded")
  func stoppedMerge() throws {
    let results = try Results([Self.record("1/2", ["a", "c"]), Self.record("2/2", ["b"])])
    try results.folder.recover(.whole)
    let old = results.folder.work(of: .whole).appending(path: "a.old")
    try FileManager.default.moveItem(at: results.folder.folder(of: "a"), to: old)
    let outcome = try ClassMerge(folder: results.folder, roster: nil).run()
    #expect(outcome.count == 3 && outcome.commands == [])
    #expect(results.folder.keys == ["a", "b", "c"])
  }

  @Test func whoIsGoneIsKeptAndComesBack() throws {
    let results = try Results([Self.record("1/1", ["a", "b"])])
    #expect(try results.folder.putAside(allBut: ["b"]) == ["a"])
    #expect(results.folder.keys == ["b"])
    for name in ["", "students", "shards", "gone", ".work"] {
      var info = stat()
      #expect(stat(results.url.appending(path: name).path, &info) == 0 && info.st_mode & 0o77 == 0)
    }
    results.folder.takeBack(["a", "b", "z"])
    #expect(results.folder.keys == ["a", "b"] && results.folder.hasResult(of: "a"))
  }

  @Test func oneShardIsGradedOnce() throws {
    let results = try Results([])
    let (one, two) = (try Shard("1/2"), try Shard("2/2"))
    func lock(_ shard: Shard?) -> String {
      do {
        _ = try ClassLock(on: results.folder, for: shard)
        return ""
      } catch {
        return "\(error)".replacing(results.url.path, with: "OUT")
      }
    }
    let whole =
      "OUT is being written by another instructor grade or merge; wait until it has ended, or name "
      + "another folder"
    do {
      let held = try ClassLock(on: results.folder, for: one)
      #expect(lock(two) == "")
      #expect(lock(nil) == whole)
      #expect(
        lock(one)
          == "shard 1/2 of OUT is being graded by another instructor grade; wait until it has ended"
      )
      withExtendedLifetime(held) {}
    }
    do {
      let held = try ClassLock(on: results.folder, for: nil)
      #expect(lock(two) == whole)
      withExtendedLifetime(held) {}
    }
    #expect(lock(nil) == "")
  }
}
