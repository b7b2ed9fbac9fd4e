internal import Foundation
internal import Messages

/// A lab that shows what an exercise is for, and which of its numbers are drawn.
///
/// The labs themselves stand where the grader need not build them; a test holds these rows against them.
package struct CourseLab: Equatable, Sendable {
  /// What is typed.
  package let name: String
  /// What it asks.
  package let question: String
  /// The column of its numbers that is drawn.
  package let column: String
  /// What the bars mean.
  package let title: String
  /// Whether bars grow with the logarithm.
  package var isLogarithmic: Bool = false
  /// Whether the geometric mean over the seeds is drawn, and not the mean.
  package var isGeometric: Bool = false

  static let streamGrowth: CourseLab = CourseLab(
    name: "stream-growth", question: "how does the stream grow along the depth, before training?",
    column: "after L", title: "root mean square of the stream after the last layer")
  static let gradientDepth: CourseLab = CourseLab(
    name: "gradient-depth", question: "how do gradients depend on depth, before training?",
    column: "first W1, norm", title: "norm of the first layer's W1 gradient at the largest L",
    isLogarithmic: true)
  static let decomposition: CourseLab = CourseLab(
    name: "decomposition",
    question: "do equations 5 and 6 of Wang et al. 2019 hold as printed?",
    column: "as printed, %", title: "relative error of the equation as printed, in percent")
  static let spikes: CourseLab = CourseLab(
    name: "spikes", question: "do gradients spike when warm-up is missing?",
    column: "spikes", title: "steps above 5 times the median of the 20 before, in a run")
  static let warmup: CourseLab = CourseLab(
    name: "warmup", question: "does Post-LN need warm-up, and does warm-up always save it?",
    column: "final loss", title: "loss at the end, in nats")
  static let learningRate: CourseLab = CourseLab(
    name: "learning-rate",
    question: "which rates does each placement learn with, without warm-up?",
    column: "final loss", title: "loss at the end, in nats")
  static let placementGain: CourseLab = CourseLab(
    name: "placement-gain",
    question: "what does each placement do to a small change, before training?",
    column: "gain", title: "gain from the input to the output", isLogarithmic: true,
    isGeometric: true)
  static let training: CourseLab = CourseLab(
    name: "training", question: "which placements learn in a deep stack, without warm-up?",
    column: "final loss", title: "loss at the end, in nats; a guess at random has 3.33")
}

/// The numbers that are stored of a lab, as a page draws them.
package struct LabPicture: Equatable, Sendable {
  package let lab: CourseLab
  /// The rows of the lab's table, each with the mean of its numbers, or the geometric mean; none where
  /// nothing is stored.
  package let means: [Row]
  /// How many seeds were measured.
  package let seeds: Int

  /// A row.
  package struct Row: Equatable, Sendable {
    package let condition: String
    /// Nil where it has no numbers.
    package let mean: Double?
  }

  /// What of a stored result is drawn.
  private struct Stored: Decodable {
    struct Run: Decodable {
      let condition: String
      let seed: Int
      let values: [Double]
    }
    let columns: [String]
    let conditions: [String]
    let runs: [Run]
  }

  /// Reads what is stored of a lab.
  ///
  /// - Parameters:
  ///   - lab: The lab.
  ///   - json: A file of `Problems/Labs`; nil, and what is no such file, has no numbers.
  init(_ lab: CourseLab, json: Data?) {
    self.lab = lab
    guard let stored = try? json.map({ try CourseJSON.decode(Stored.self, from: $0) }),
      let column = stored.columns.firstIndex(of: lab.column)
    else {
      (means, seeds) = ([], 0)
      return
    }
    means = stored.conditions.map { condition in
      let values = stored.runs.filter { $0.condition == condition }.compactMap {
        $0.values.indices.contains(column) ? $0.values[column] : nil
      }
      let sum = values.reduce(0) { $0 + (lab.isGeometric ? log($1) : $1) }
      let mean = sum / Double(values.count)
      return Row(
        condition: condition, mean: values.isEmpty ? nil : lab.isGeometric ? exp(mean) : mean)
    }
    seeds = Set(stored.runs.map(\.seed)).count
  }
}

extension Project {
  /// The stored numbers of the labs that belong to exercises, by slug.
  package func labPictures(for exercises: [any Exercise]) -> [String: LabPicture] {
    var pictures: [String: LabPicture] = [:]
    for exercise in exercises {
      guard let lab = exercise.outline.lab else { continue }
      let file = root.appending(path: "Problems/Labs/\(lab.name).json")
      pictures[exercise.slug] = LabPicture(
        lab, json: FileManager.default.contents(atPath: file.path))
    }
    return pictures
  }
}
