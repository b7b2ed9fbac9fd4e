/// Where an exercise stands in the course, and how much of an evening it takes.
package struct Outline: Equatable, Sendable {
  package let part: Part
  package let difficulty: Difficulty
  /// How long it takes, in minutes: a guess, for somebody who meets all of it for the first time.
  package let minutes: Int
  /// The earlier exercises that it needs, by their slugs.
  package let buildsOn: [String]
  /// The numbers of the parts that it needs as a whole.
  package let buildsOnParts: [Int]
  /// The lab that shows what it is for; nil where there is none.
  package let lab: CourseLab?

  /// Creates an outline.
  ///
  /// - Parameters:
  ///   - part: The part of the course.
  ///   - difficulty: How hard it is.
  ///   - minutes: How long it takes.
  ///   - buildsOn: The slugs of the exercises that it needs.
  ///   - parts: The numbers of the parts that it needs as a whole.
  ///   - lab: The lab that shows what it is for.
  package init(
    _ part: Part, _ difficulty: Difficulty, minutes: Int, buildsOn: [String] = [],
    parts: [Int] = [], lab: CourseLab? = nil
  ) {
    self.part = part
    self.difficulty = difficulty
    self.minutes = minutes
    self.buildsOn = buildsOn
    buildsOnParts = parts
    self.lab = lab
  }

  /// The time as people read it: `45 min`, `1.5 h`.
  package var time: String {
    guard minutes >= 60 else { return "\(minutes) min" }
    let tenths = (minutes * 10 + 30) / 60
    return tenths % 10 == 0 ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
  }

  /// What it needs as people read it: `layer_norm, attention` or `parts 2 and 3`; empty for nothing.
  ///
  /// - Parameter mark: What stands on both sides of a slug.
  /// - Returns: A list.
  package func needs(marked mark: String = "") -> String {
    let parts = buildsOnParts.map { "\($0)" }.joined(separator: " and ")
    let words = parts.isEmpty ? [] : [(buildsOnParts.count > 1 ? "parts " : "part ") + parts]
    return (buildsOn.map { mark + $0 + mark } + words).joined(separator: ", ")
  }
}

/// How hard an exercise is, among those of the course.
package enum Difficulty: String, Codable, Sendable {
  case easy, medium, hard
}

/// A part of the course.
package struct Part: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  package let title: String

  static let bricks: Part = Part(number: 1, title: "The bricks, by hand")
  static let placement: Part = Part(number: 2, title: "Where the norm goes")
  static let reasons: Part = Part(number: 3, title: "Why it matters")
  static let training: Part = Part(number: 4, title: "Training")
  static let inWords: Part = Part(number: 5, title: "In words")

  /// The part as a heading.
  package var heading: String { "Part \(number). \(title)" }
}

/// A part of the course with its exercises.
package struct CoursePart: Equatable, Sendable {
  package let part: Part
  /// The slugs of its exercises, in order.
  package fileprivate(set) var slugs: [String] = []
}

extension Course {
  /// The parts, in order, each with its exercises.
  package var parts: [CoursePart] {
    exercises.reduce(into: []) { parts, exercise in
      let part = exercise.outline.part
      if parts.last?.part != part { parts.append(CoursePart(part: part)) }
      parts[parts.count - 1].slugs.append(exercise.slug)
    }
  }
}
