import Foundation
import Testing

@testable import Grading
@testable import Instructor
@testable import Teaching

/// Small classes, graded by the built `instructor`.
@Suite(.serialized) struct ClassGradingTests {
  /// Six students: right, wrong, broken, empty, one with two problems, and one with nothing of the course.
  private static func students() throws -> [String: [String: String]] {
    let right = try ClassBench.solution("ResidualAdd")
    return [
      "ada": ["ResidualAdd.swift": right],
      "bob": ["ResidualAdd.swift": right.replacing("x + f(x)", with: "f(x)")],
      "cleo": ["ResidualAdd.swift": "struct ResidualAddSolution {"],
      "dan": [:],
      "eve": [
        "ResidualAdd.swift": right, "RMSNorm.swift": try ClassBench.solution("RMSNorm"),
      ],
      "fay": ["poem.txt": "roses are red"],
    ]
  }

  private static let points: [String: Int] = [
    "ada": 2, "bob": 1, "cleo": 0, "dan": 0, "eve": 5, "fay": 0,
  ]

  private static func points(_ bench: ClassBench) -> [String: Int] {
    bench.results().mapValues(\.score.earned)
  }

  @Test func aClassIsGradedOnceAndThenWhatChanged() throws {
    let bench = try ClassBench(Self.students())
    let first = try bench.grade()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains(/6 students: 6 graded, in \d+ s\n/))
    #expect(Self.points(bench) == Self.points)
    let before = bench.results()
    #expect(Set(before.values.map(\.score.possible)).count == 1)
    #expect(before["bob"]?.reports[0].file == "bob/ResidualAdd.swift")
    let json = bench.folder.folder(of: "bob").appending(path: "result.json")
    #expect(
      try String(contentsOf: json, encoding: .utf8).contains("\"file\" : \"ResidualAdd.swift\""))

    // Nothing changed: nothing is written.
    let again = try bench.grade()
    #expect(again.output.contains(/6 students: 0 graded, 6 unchanged, in \d+ s\n/))
    #expect(bench.results() == before)

    // One file of one student: the times tell that nothing else ran.
    var files = try #require(Self.students()["eve"])
    files["ResidualAdd.swift"]! += "// changed\n"
    try bench.hand(in: files, of: "eve")
    let changed = try bench.grade()
    #expect(changed.output.contains(/6 students: 1 graded, 5 unchanged, in \d+ s\n/))
    let after = bench.results()
    #expect(after.filter { $0.key != "eve" } == before.filter { $0.key != "eve" })
    let (old, new) = (try #require(before["eve"]), try #require(after["eve"]))
    for slug in new.bases.keys {
      #expect((old.bases[slug] == new.bases[slug]) == (slug != "residual_add"), "\(slug)")
    }

    // Another seed: everything.
    let seed = try bench.grade("--seed", "7")
    #expect(seed.output.contains(/6 students: 6 graded, in \d+ s\n/))
    #expect(Self.points(bench) == Self.points)

    // Who is gone is kept, and comes back without being graded.
    try bench.remove("ada")
    let gone = try bench.grade("--seed", "7")
    #expect(gone.output.contains("not in the class any more: 1, kept in \(bench.out.path)/gone\n"))
    #expect(Self.points(bench)["ada"] == nil)
    try bench.hand(in: try #require(Self.students()["ada"]), of: "ada")
    let back = try bench.grade("--seed", "7")
    #expect(back.output.contains(/6 students: 0 graded, 6 unchanged, in \d+ s\n/))
    #expect(Self.points(bench) == Self.points)
  }

  @Test("Of a download as one zip, each is graded for their own files alone")
  func aZipOfTheClass() throws {
    let bench = try ClassBench([:])
    var archive = ZipArchive()
    for (name, file) in [
      ("Jane Doe_4711_assignsubmission_file_/ResidualAdd.swift", "ResidualAdd"),
      ("Jim Roe_4712_assignsubmission_file_/RMSNorm.swift", "RMSNorm"),
    ] {
      try archive.add(name, Data(ClassBench.solution(file).utf8), isExecutable: false)
    }
    try archive.add(
      "No One_4713_assignsubmission_file_/poem.txt", Data("roses".utf8), isExecutable: false)
    try archive.data.write(to: bench.handedIn.appending(path: "class.zip"))
    let run = try bench.grade()
    #expect(run.status == 0, "\(run.errors)")
    #expect(Self.points(bench) == ["Jane_Doe-4711": 2, "Jim_Roe-4712": 3, "No_One-4713": 0])
  }

  @Test func shardsGiveTheSame() throws {
    let bench = try ClassBench(Self.students())
    let whole = try bench.grade()
    #expect(whole.status == 0)
    let expected = bench.results().mapValues(ClassBench.withoutTimes)
    for count in [2, 8] {
      let out = bench.root.appending(path: "of \(count)").path
      for number in 1...count {
        if number == count {
          let early = try CommandLineTests.run(["merge", out], of: "instructor")
          #expect(early.status == 2)
          #expect(early.errors.contains("shard \(count)/\(count) is missing"))
          #expect(early.errors.contains("--out '\(out)' --shard \(count)/\(count)\n"))
        }
        let run = try bench.grade("--shard", "\(number)/\(count)", out: out)
        #expect(run.status == 0, "\(run.errors)")
      }
      let merged = try CommandLineTests.run(["merge", out], of: "instructor")
      #expect(merged.status == 0 && merged.output.hasPrefix("6 students\n"), "\(merged.errors)")
      let folder = ClassFolder(URL(fileURLWithPath: out))
      let results = Dictionary(uniqueKeysWithValues: folder.results().map { ($0.student.key, $0) })
      #expect(results.mapValues(ClassBench.withoutTimes) == expected)
    }
  }

  @Test func aRunThatIsKilledGoesOn() throws {
    let bench = try ClassBench(Self.students())
    var runs = 0
    // Each run is killed as soon as one more student is there, the graders with their parent.
    while bench.folder.keys.count < 5, runs < 8 {
      runs += 1
      let count = bench.folder.keys.count
      let (process, said) = try bench.start()
      #expect(ClassBench.wait { bench.folder.keys.count > count || !process.isRunning })
      let graders = ClassBench.graders(of: process.processIdentifier)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      _ = said.fileHandleForReading.availableData
      #expect(
        ClassBench.wait(10) { graders.allSatisfy { kill($0, 0) != 0 } },
        "graders end with who started them")
      #expect(bench.results().allSatisfy { Self.points[$0.key] == $0.value.score.earned })
    }
    let kept = bench.results()
    let last = try bench.grade()
    #expect(last.status == 0)
    #expect(last.output.contains("\(kept.count) unchanged") || kept.count < 2, "\(last.output)")
    #expect(Self.points(bench) == Self.points)
    // Nothing that was done was done again.
    for (key, result) in kept { #expect(bench.results()[key] == result) }
    let work = bench.out.appending(path: ".work/1-of-1").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: work) == [])
  }

  @Test func aGraderThatDiesCostsAtMostItsStudent() throws {
    let bench = try ClassBench([
      "ada": ["ResidualAdd.swift": try ClassBench.solution("ResidualAdd")],
      "loop": ["ResidualAdd.swift": try ClassBench.loop("ResidualAdd")],
      "zoe": ["ResidualAdd.swift": try ClassBench.solution("ResidualAdd")],
    ])
    // One grader, which is killed once: whoever it graded is tried again.
    let (process, said) = try bench.start("--jobs", "1")
    func killOne(not killed: Set<pid_t>) -> pid_t? {
      var victim: pid_t?
      _ = ClassBench.wait {
        victim = ClassBench.graders(of: process.processIdentifier).first { !killed.contains($0) }
        return victim != nil && bench.folder.hasResult(of: "ada") || !process.isRunning
      }
      guard let victim, process.isRunning else { return nil }
      usleep(300_000)
      kill(victim, SIGKILL)
      return victim
    }
    let first = killOne(not: [])
    let text = String(
      decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(first != nil && process.terminationStatus == 0, "\(text)")
    let results = bench.results()
    #expect(results["loop"]?.reports[0].verdict == .timedOut)
    #expect(results["zoe"]?.score.earned == 2)
  }

  @Test func aGraderThatDiesTwiceIsAFaultOfOursAndTheRestIsGraded() throws {
    let bench = try ClassBench([
      "ada": ["ResidualAdd.swift": try ClassBench.loop("ResidualAdd")],
      "zoe": ["ResidualAdd.swift": try ClassBench.solution("ResidualAdd")],
    ])
    let (process, said) = try bench.start("--jobs", "1")
    var killed: Set<pid_t> = []
    while killed.count < 2 {
      var victim: pid_t?
      _ = ClassBench.wait {
        victim = ClassBench.graders(of: process.processIdentifier).first { !killed.contains($0) }
        return victim != nil || !process.isRunning
      }
      guard let victim else { break }
      // It has begun with the student: the loop runs for some seconds.
      usleep(1_500_000)
      kill(victim, SIGKILL)
      killed.insert(victim)
    }
    let text = String(
      decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(text.contains("not graded, by a fault of the grader: 1\n  ada\n"), "\(text)")
    #expect(
      text.contains("next: grade those that are not graded, with\n  swift run instructor grade"))
    let results = bench.results()
    let ada = try #require(results["ada"])
    #expect(ada.reports.allSatisfy { $0.verdict == .graderFault } && !ada.score.isGrade)
    #expect(
      ada.reports[0].message
        == "this is a fault of the grader, not yours: the process that graded it was ended by "
        + "signal 9")
    #expect(results["zoe"]?.score.earned == 2)
    let again = try bench.grade()
    #expect(again.status == 0 && again.output.contains("1 graded, 1 unchanged"))
    #expect(bench.results()["ada"]?.reports[0].verdict == .timedOut)
  }

  @Test func endlessLoopsTakeNoPointsFromWhatComesAfterThem() throws {
    var files: [String: String] = [:]
    for name in ["ResidualAdd", "FeedForward", "LayerNorm"] {
      files["\(name).swift"] = try ClassBench.loop(name)
    }
    files["AdamStep.swift"] = try ClassBench.solution("AdamStep")
    let bench = try ClassBench(["ada": files])
    let run = try bench.grade("--student-budget", "24")
    #expect(run.status == 0)
    let ada = try #require(bench.results()["ada"])
    let verdicts = Dictionary(uniqueKeysWithValues: ada.reports.map { ($0.slug, $0.verdict) })
    #expect(verdicts["adam_step"] == .passed)
    #expect(ada.reports.prefix(3).allSatisfy { $0.verdict == .timedOut })
    // The launchers' farewells come on top.
    #expect(ada.seconds < 40)

    // What ran out of time is kept, and graded again where there is more of it.
    #expect(try bench.grade("--student-budget", "24").output.contains("0 graded, 1 unchanged"))
    let more = try bench.grade("--student-budget", "25")
    #expect(more.output.contains("1 graded"))
    let again = try #require(bench.results()["ada"])
    #expect(again.bases["adam_step"] == ada.bases["adam_step"])
    #expect(again.bases["feed_forward"] != ada.bases["feed_forward"])
  }

  @Test func twoAtATimeDoNotMix() throws {
    let bench = try ClassBench(["loop": ["ResidualAdd.swift": try ClassBench.loop("ResidualAdd")]])
    let (process, said) = try bench.start()
    #expect(
      ClassBench.wait {
        !ClassBench.graders(of: process.processIdentifier).isEmpty || !process.isRunning
      })
    let second = try bench.grade()
    #expect(second.status == 3)
    #expect(
      second.errors.contains(
        "is being written by another instructor grade or merge; wait until it has ended"))
    // Ctrl-C ends it in order.
    kill(process.processIdentifier, SIGINT)
    let text = String(
      decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    #expect(
      text.contains(
        "stopped: the results of 0 of 1 students are there; the same command goes on with the "
          + "others\n"))
  }
}
