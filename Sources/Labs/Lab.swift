/// An experiment: some conditions, each measured on some seeds.
///
/// A new lab is a new value: a type that conforms, and its place in `Labs.all`.
package protocol Lab: Sendable {
  /// What is typed.
  var name: String { get }
  /// What it asks.
  var question: String { get }
  /// The problem whose solution is part of it.
  var part: LabPart.Kind { get }
  /// The settings when none are given.
  var defaults: LabSettings { get }
  /// Which of them can be given.
  var fields: [LabSettings.Field] { get }
  /// What is measured, in the order of the numbers that `measure` returns.
  var columns: [LabColumn] { get }
  /// The column of the plot.
  var plotted: LabPlot { get }
  /// What the words in the names of its rows mean, but for those of placements.
  var words: [LabWord] { get }
  /// How the version of the measurement is told from older ones; raised when its numbers change.
  var version: Int { get }

  /// The rows of the table.
  func conditions(_ settings: LabSettings) -> [String]

  /// What is kept of a run besides its columns, in the order of the rows of numbers that `measure`
  /// returns.
  func series(_ settings: LabSettings) -> [LabSeries]

  /// Measures one condition on one seed.
  ///
  /// - Parameters:
  ///   - condition: Its place among `conditions`.
  ///   - seed: From 1 on.
  ///   - settings: What was set.
  ///   - part: The solution of the problem `part`.
  ///   - isStopped: Asked now and then.
  /// - Returns: A number for each column and a row of numbers for each series; nil when it was stopped.
  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement?

  /// What was seen, in one sentence, as far as there are runs.
  func sentence(_ result: LabResult) -> String
}

extension Lab {
  package var version: Int { 1 }
  package func series(_ settings: LabSettings) -> [LabSeries] { [] }
  package var words: [LabWord] { [] }
}

/// What one run of a lab gives.
package struct LabMeasurement: Equatable, Sendable {
  /// One number for each column.
  package let values: [Double]
  /// One row of numbers for each series, with four significant digits.
  package let series: [[Double]]

  init(_ values: [Double], series: [[Double]] = []) {
    self.values = values
    self.series = series.map { $0.map(\.shortened) }
  }
}

/// A row of numbers that every run of a lab gives: along the depth, or along the steps of training.
///
/// A run may lack it, and then has an empty row: where the stack is not of that depth, say.
package struct LabSeries: Equatable, Sendable {
  /// What the numbers stand along.
  package enum Axis: String, Sendable {
    /// The layers 1, 2, ..., L.
    case layer
    /// The stream between layers: 0 for what enters the first, l for what leaves layer l.
    case stream
    /// The steps of training, 1, 2, ...
    case step
  }

  /// What is measured, as a sentence has it: "loss of the batch, in nats".
  package let title: String
  package let axis: Axis
  /// Whether it is drawn on a logarithmic scale.
  package var isLogarithmic: Bool = false
}

/// What is measured in every run of a lab.
package struct LabColumn: Sendable {
  /// How its numbers are shown.
  package enum Form: Sendable {
    /// Mean and standard deviation over the seeds, with so many digits after the point.
    case mean(digits: Int)
    /// The mean as a power of ten.
    case scientific
    /// For a number that is 0 or 1: on how many seeds of how many it is 1.
    case count
  }

  /// At the head of the table.
  package let title: String
  let form: Form
  /// What it is, where the title does not say it.
  var meaning: String?
  /// Where and why it has no numbers: "it takes 55 steps".
  var gap: String?
}

/// Which column is drawn, and how.
package struct LabPlot: Sendable {
  /// The title of the column.
  package let column: String
  /// What the bars mean.
  let title: String
  /// Whether bars grow with the logarithm.
  var isLogarithmic: Bool = false
}

/// The labs there are.
package enum Labs {
  /// All, in the order of the list.
  package static let all: [any Lab] = [
    TrainingLab(),
    WarmupLab(),
    CollapseLab(),
    StreamGrowthLab(),
    GradientDepthLab(),
    DecompositionLab(),
    SpikesLab(),
    LearningRateLab(),
    // New labs go above this line.
  ]
}

/// What can be set in a lab.
package struct LabSettings: Codable, Equatable, Sendable {
  /// The numbers of layers L to look at.
  package var depths: [Int]
  /// The width d of a token.
  package var width: Int = 16
  /// How many seeds; they are 1, 2, and so on.
  package var seeds: Int
  /// The steps of a training run; 0 in a lab that trains nothing.
  package var steps: Int = 0
  /// The highest learning rates; empty in a lab that trains nothing.
  package var rates: [Double] = []

  /// One of them.
  package enum Field: String, CaseIterable, Sendable {
    case depth, width, seeds, steps, rates
  }
}
