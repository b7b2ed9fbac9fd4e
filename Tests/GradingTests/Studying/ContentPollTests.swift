import Testing

@testable import Grading
@testable import Studying

/// Which files are found to have changed, by what is in them.
@Suite struct ContentPollTests {
  /// Files that can be changed, and a clock that can be moved.
  private final class Desk {
    var files: [String: ContentPoll.Contents] = [:]
    var now: ContinuousClock.Instant = .now
    lazy var poll: ContentPoll = ContentPoll(
      MadeUpRun.course.exercises, now: now, read: { self.files[$0.slug] ?? .failure(.missing) })

    init(_ text: String = "old") {
      save("layer_norm", text)
      save("attention", text)
      save("feed_forward", text)
      _ = poll
    }

    func save(_ slug: String, _ text: String) {
      files[slug] = .success(LearnerFile(path: slug, text: text))
    }

    /// Looks again and again, as the loop does.
    func changes(for duration: Duration) -> [ContentPoll.Change] {
      let end = now + duration
      var changes: [ContentPoll.Change] = []
      while now < end {
        now += poll.delay(now: now)
        changes += poll.look(at: "layer_norm", now: now)
      }
      return changes
    }
  }

  @Test func nothingHappensWithoutAChange() {
    let desk = Desk()
    #expect(desk.changes(for: .seconds(2)) == [])
  }

  @Test func aSaveIsSeenOnceAndSoon() {
    let desk = Desk()
    desk.save("layer_norm", "new")
    #expect(desk.changes(for: .milliseconds(20)) == [.saved("layer_norm")])
    #expect(desk.changes(for: .seconds(1)) == [])
  }

  @Test func anotherFileIsSeenToo() {
    let desk = Desk()
    desk.save("attention", "new")
    #expect(desk.changes(for: .milliseconds(200)) == [.saved("attention")])
  }

  @Test func anotherFileThatComesBackIsNotWorkedOn() {
    let desk = Desk()
    desk.files["attention"] = .failure(.missing)
    #expect(desk.changes(for: .milliseconds(600)) == [.gone("attention")])
    desk.save("attention", "old")
    #expect(desk.changes(for: .milliseconds(200)) == [.altered("attention")])
  }

  @Test func whereTheWholeFolderGoesAndComesBackTheCurrentFileStaysCurrent() {
    let desk = Desk()
    desk.files = [:]
    #expect(
      Set(desk.changes(for: .milliseconds(900)))
        == [.gone("layer_norm"), .gone("attention"), .gone("feed_forward")])
    for slug in ["layer_norm", "attention", "feed_forward"] { desk.save(slug, "old") }
    #expect(
      Set(desk.changes(for: .milliseconds(200)))
        == [.saved("layer_norm"), .altered("attention"), .altered("feed_forward")])
  }

  @Test func ofOthersThatChangeTogetherNoneIsWorkedOn() {
    let desk = Desk()
    desk.save("attention", "of another branch")
    desk.save("feed_forward", "of another branch")
    #expect(
      Set(desk.changes(for: .milliseconds(200)))
        == [.altered("attention"), .altered("feed_forward")])
    desk.save("attention", "new")
    #expect(desk.changes(for: .milliseconds(200)) == [.saved("attention")])
  }

  @Test func theTimeOfAFileMeansNothing() {
    let desk = Desk()
    desk.save("layer_norm", "old")
    #expect(desk.changes(for: .milliseconds(200)) == [])
  }

  @Test func whatIsStillBeingWrittenIsWaitedFor() {
    let desk = Desk()
    var changes: [ContentPoll.Change] = []
    for length in 1...20 {
      desk.save("layer_norm", String(repeating: "x", count: length))
      desk.now += .milliseconds(2)
      changes += desk.poll.look(at: "layer_norm", now: desk.now)
    }
    #expect(changes == [])
    #expect(desk.changes(for: .milliseconds(20)) == [.saved("layer_norm")])
  }

  @Test(arguments: [
    ContentPoll.Contents.success(LearnerFile(path: "layer_norm", text: "")),
    .failure(.missing),
  ])
  func betweenTwoStepsOfAnEditorNothingIsSaid(_ gap: ContentPoll.Contents) {
    let desk = Desk()
    desk.files["layer_norm"] = gap
    #expect(desk.changes(for: .milliseconds(150)) == [])
    desk.save("layer_norm", "new")
    #expect(desk.changes(for: .milliseconds(20)) == [.saved("layer_norm")])
    desk.files["layer_norm"] = gap
    #expect(desk.changes(for: .milliseconds(100)) == [])
    desk.save("layer_norm", "new")
    #expect(desk.changes(for: .milliseconds(500)) == [])
  }

  @Test func aFileThatStaysAwayIsGoneAndComesBack() {
    let desk = Desk()
    desk.files["layer_norm"] = .failure(.missing)
    #expect(desk.changes(for: .milliseconds(400)) == [.gone("layer_norm")])
    #expect(desk.changes(for: .seconds(1)) == [])
    desk.save("layer_norm", "old")
    #expect(desk.changes(for: .milliseconds(20)) == [.saved("layer_norm")])
  }

  @Test func aFileThatCannotBeReadIsAChange() {
    let desk = Desk()
    desk.files["layer_norm"] = .failure(.notText)
    #expect(desk.changes(for: .milliseconds(20)) == [.saved("layer_norm")])
  }

  @Test func looksBecomeRareWhenNothingHappens() {
    let desk = Desk()
    #expect(desk.poll.delay(now: desk.now) == .milliseconds(15))
    #expect(desk.poll.delay(now: desk.now + .seconds(3600)) == .milliseconds(100))
  }
}
