import Foundation
import Testing

@testable import Labs

/// The tests behind verdicts, held against SciPy: `Data/generate_statistics.py` wrote what it gives.
@Suite struct StatisticsTests {
  private struct Stored: Decodable {
    struct Mean: Decodable {
      let values: [Double]
      let mean: Double
      let interval: [Double]
    }
    struct Difference: Decodable {
      let a: [Double]
      let b: [Double]
      let interval: [Double]
    }
    struct Binomial: Decodable {
      let yes: Int
      let of: Int
      let p: Double
    }
    struct Fisher: Decodable {
      let counts: [Int]
      let p: Double
    }
    struct Student: Decodable {
      let t: Double
      let freedom: Double
      let p: Double
    }
    struct Parabola: Decodable {
      let x: [Double]
      let y: [Double]
      let abc: [Double]
    }
    let means: [Mean]
    let differences: [Difference]
    let binomial: [Binomial]
    let fisher: [Fisher]
    let student: [Student]
    let parabolas: [Parabola]
  }

  private static func stored() throws -> Stored {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/statistics.json")
    return try JSONDecoder().decode(Stored.self, from: Data(contentsOf: file))
  }

  private static func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(b))
  }

  @Test func intervalsAreSciPys() throws {
    let stored = try Self.stored()
    #expect(stored.means.count == 6 && stored.differences.count == 6)
    for row in stored.means {
      let estimate = try #require(Estimate(meanOf: row.values))
      #expect(Self.near(estimate.mean, row.mean))
      #expect(Self.near(estimate.interval.lowerBound, row.interval[0]))
      #expect(Self.near(estimate.interval.upperBound, row.interval[1]))
    }
    for row in stored.differences {
      let estimate = try #require(Estimate(differenceOf: row.a, row.b))
      #expect(Self.near(estimate.interval.lowerBound, row.interval[0]))
      #expect(Self.near(estimate.interval.upperBound, row.interval[1]))
    }
  }

  @Test func probabilitiesAreSciPys() throws {
    let stored = try Self.stored()
    for row in stored.student {
      #expect(Self.near(StudentT.probability(row.t, row.freedom), row.p, 1e-12), "\(row)")
    }
    for row in stored.binomial {
      #expect(Self.near(Count(yes: row.yes, of: row.of).binomialP, row.p), "\(row)")
    }
    for row in stored.fisher {
      let (a, b) = (row.counts[0...1], row.counts[2...3])
      let p = Count(yes: a[0], of: a[1]).fisherP(Count(yes: b[2], of: b[3]))
      #expect(Self.near(p, row.p), "\(row)")
    }
  }

  @Test func parabolasAreNumPys() throws {
    for row in try Self.stored().parabolas {
      let fit = Curve.parabola(row.x, row.y)
      for (got, expected) in zip([fit.a, fit.b, fit.c], row.abc) {
        #expect(abs(got - expected) < 1e-9 * max(abs(expected), 1e-3), "\(row) \(fit)")
      }
    }
  }

  @Test func whatHasNoIntervalIsNone() {
    #expect(Estimate(meanOf: []) == nil && Estimate(meanOf: [1]) == nil)
    #expect(Estimate(meanOf: [1, .infinity]) == nil && Estimate(meanOf: [1, .nan, 2]) == nil)
    #expect(Estimate(differenceOf: [1, 2], [.infinity, 2]) == nil)
    // Without a spread, the interval is a point.
    #expect(Estimate(meanOf: [2, 2, 2])?.interval == 2...2)
    #expect(Estimate(differenceOf: [3, 3], [1, 1])?.interval == 2...2)
  }
}
