internal import Foundation
internal import Messages

/// A wrong answer in a few numbers, by which equal ones are found in a class.
///
/// Each number is a mean over a third of the cases: of all that the answer holds there, counted in
/// tolerances of the expected numbers, with fixed weights of either sign. Two answers whose numbers
/// agree within the tolerance have means that differ by no more than their reaches, so that they match,
/// however they were rounded: nothing is cut into steps, and so there is no border for equal answers to
/// fall on either side of. Answers that differ match by accident only, or where the differences are few
/// and of the size of the tolerance: a difference in one number among *n* shows from about 2*n*
/// tolerances on.
package struct AnswerSample: Codable, Equatable, Sendable {
  /// What stands in the place of numbers, as one number: stops, other shapes, what is not finite.
  ///
  /// It is below 2^53, so that whatever reads JSON reads it exactly.
  package let marker: UInt64
  /// The weighted mean of each third of the cases, in tolerances.
  package let means: [Double]
  /// How far the means of an answer may lie from these that agrees with this one, in tolerances.
  package let reaches: [Double]

  /// How many means there are.
  static let count: Int = 3
  /// What rounding adds to a reach: a thousandth of it, many times what sums of a few thousand numbers
  /// lose.
  private static let slack: Double = 1.001

  /// Whether the two are of answers that agree within the tolerance, as far as the numbers tell.
  package func matches(_ other: AnswerSample) -> Bool {
    marker == other.marker
      && means.indices.allSatisfy { k in
        // Answers that agree have all but the same reach; one that is far away reaches far, too.
        means[k] == other.means[k]
          || abs(means[k] - other.means[k]) <= Self.slack * min(reaches[k], other.reaches[k])
      }
  }
}

// MARK: Finding what matches

extension AnswerSample {
  /// Whether it comes first in an order in which those that match lie close to each other.
  package func precedes(_ other: AnswerSample) -> Bool {
    if marker != other.marker { return marker < other.marker }
    if means != other.means { return means.lexicographicallyPrecedes(other.means) }
    return reaches.lexicographicallyPrecedes(other.reaches)
  }

  /// Whether it, or any that follows it in that order, may match one that precedes it.
  package func mayMatch(after other: AnswerSample) -> Bool {
    marker == other.marker
      && (means[0] == other.means[0]
        || means[0] - other.means[0] <= Self.slack * other.reaches[0])
  }
}

// MARK: Taking a sample

extension AnswerSample {
  /// Takes the sample of what a program gave for one check.
  ///
  /// - Parameters:
  ///   - outcomes: For each case, up to the first without an answer.
  ///   - expected: For each case, with a value.
  ///   - tolerance: How closely numbers must agree.
  /// - Complexity: O(*n*), where *n* is how many numbers the answers hold.
  init(_ outcomes: [Outcome], expected: [Outcome], tolerance: Tolerance) {
    var marker = Marker()
    var sums = [Double](repeating: 0, count: Self.count)
    var reaches = sums
    var weights = sums
    for (place, (outcome, right)) in zip(outcomes, expected).enumerated() {
      guard let value = outcome.value, let right = right.value else {
        marker.add(outcome.stop?.verdict.rawValue ?? "", place)
        continue
      }
      let members = right.members.sorted { $0.key < $1.key }
      for (member, (name, expected)) in members.enumerated() {
        guard let got = value.members[name], got.shape == expected.shape else {
          marker.add("shape \(value.members[name]?.shape ?? [])", place)
          continue
        }
        let third = place % Self.count
        let (unit, room) = (tolerance.noise(in: expected), tolerance.noise(in: got))
        let directions = Slope.direction(
          UInt64(place) << 32 | UInt64(member), count: got.data.count)
        for (k, number) in got.data.enumerated() {
          guard number.isFinite else {
            marker.add("\(number)", k)
            continue
          }
          let size = expected.data[k].isFinite ? abs(expected.data[k]) : 0
          let tolerated = unit + tolerance.relative * size
          sums[third] += directions[k] * (number / tolerated)
          reaches[third] +=
            abs(directions[k]) * ((room + tolerance.relative * abs(number)) / tolerated)
          weights[third] += abs(directions[k])
        }
      }
    }
    func mean(_ sums: [Double]) -> [Double] {
      // Infinities of both signs, from numbers near the largest there are, would make no number.
      zip(sums, weights).map { $1 > 0 ? ($0.isNaN ? .infinity : $0 / $1) : 0 }
    }
    self.init(marker: marker.value, means: mean(sums), reaches: mean(reaches))
  }

  /// What is no number, made one.
  private struct Marker {
    /// FNV-1a, whose offset and prime these are.
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    var value: UInt64 { hash >> 11 }

    mutating func add(_ text: String, _ place: Int) {
      for byte in "\(place) \(text);".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }
}
