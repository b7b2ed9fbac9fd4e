import Foundation
import Messages
import Testing

@testable import Grading

@Suite struct VerdictCacheTests {
  private let problem = Course.preNormPostNorm.codeProblems[0]
  private let key = VerdictCache.Key(source: "let a = 1", course: "course", seed: 1)

  private func report(_ verdict: Verdict) -> ProblemReport {
    ProblemReport(
      problem, "f",
      checks: [CheckReport(label: CheckLabel("output"), verdict: verdict, cases: 3)])
  }

  private func withCache(_ body: (VerdictCache) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "cache-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(VerdictCache(memory: folder))
  }

  @Test func aReportIsFoundAgainOnlyWhileNothingChanged() throws {
    try withCache { cache in
      #expect(cache.report(for: problem, key: key) == nil)
      try cache.remember(report(.passed), for: problem, key: key)
      #expect(cache.report(for: problem, key: key) == report(.passed))
      for other in [
        VerdictCache.Key(source: "let a = 2", course: "course", seed: 1),
        VerdictCache.Key(source: "let a = 1", course: "other", seed: 1),
        VerdictCache.Key(source: "let a = 1", course: "course", seed: 2),
      ] {
        #expect(cache.report(for: problem, key: other) == nil)
      }
    }
  }

  @Test(
    "What tells of the moment is not kept",
    arguments: [Verdict.timedOut, .outOfMemory, .graderFault])
  func fleeting(_ verdict: Verdict) throws {
    try withCache { cache in
      try cache.remember(report(verdict), for: problem, key: key)
      #expect(cache.report(for: problem, key: key) == nil)
    }
  }

  @Test func aBrokenFileIsNoReport() throws {
    try withCache { cache in
      try cache.remember(report(.passed), for: problem, key: key)
      try Data("{".utf8).write(to: cache.memory.appending(path: "verdicts/\(problem.slug).json"))
      #expect(cache.report(for: problem, key: key) == nil)
    }
  }
}
