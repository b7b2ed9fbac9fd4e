public import ExerciseKit
internal import LearnerSupport
public import Matrices

/// The norm of a gradient, clipping, and spikes: problem `gradient_spikes`.
///
/// The gradient of a model is a list of matrices, one for each parameter, of any sizes.
public protocol GradientSpikesContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns the global norm: the root of the sum of the squares of all numbers of all matrices.
  ///
  /// - Parameter gradients: The gradients of all parameters.
  /// - Returns: A number, at least 0.
  func globalNorm(_ gradients: [Matrix]) -> Double

  /// Returns the gradients scaled, all by the same factor, so that their global norm is at most a
  /// maximum.
  ///
  /// The factor is `min(1, maximum / norm)`, without an epsilon; gradients whose norm is 0 stay.
  ///
  /// - Parameters:
  ///   - gradients: The gradients of all parameters.
  ///   - maximum: A positive number.
  /// - Returns: As many matrices, of the same sizes, in the same order.
  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix]

  /// Returns how many steps of a training run are spikes.
  ///
  /// Steps count from 0. Step i is a spike when `i >= window` and its norm is strictly above
  /// `factor` times the median of the norms of the `window` steps before it, itself not among them.
  /// The median of an even count is the mean of the middle two.
  ///
  /// - Parameters:
  ///   - norms: The global norm at each step.
  ///   - factor: A positive number.
  ///   - window: How many steps, at least 1.
  /// - Returns: A count.
  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int
}

/// The arguments of one case of `gradient_spikes`.
public struct GradientSpikesInput: CaseInput {
  /// The gradient of a first matrix.
  public var w1: Matrix
  /// The gradient of a second matrix, where there is one.
  public var w2: Matrix?
  /// The gradient of a third matrix, where there is one.
  public var w3: Matrix?
  /// The gradient of a bias, as a matrix of one row, where there is one.
  public var b: Matrix?
  /// What the gradients are clipped to.
  public var maximum: Double
  /// The global norm at each step of a run.
  @Vector public var norms: [Double]
  /// How many medians make a spike.
  public var factor: Double
  /// How many steps the median is taken over.
  public var window: Int

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case w1 = "W_1"
    case w2 = "W_2"
    case w3 = "W_3"
    case b, maximum, norms, factor, window
  }

  /// All gradients, in the order of their names.
  public var gradients: [Matrix] { parameters.map(\.gradient) }

  private var parameters: [(name: String, gradient: Matrix)] {
    [("W_1", w1), ("W_2", w2), ("W_3", w3), ("b", b)].compactMap { name, gradient in
      gradient.map { (name, $0) }
    }
  }

  /// The gradients under their names.
  ///
  /// - Parameter gradients: As many as there are names; otherwise the program stops with one line.
  /// - Returns: A dictionary from name to gradient.
  func named(_ gradients: [Matrix]) -> [String: Matrix] {
    guard gradients.count == parameters.count else {
      learnerMistake(
        "clipped returned \(gradients.count) matrices; it was given \(parameters.count)")
    }
    return Dictionary(uniqueKeysWithValues: zip(parameters.map(\.name), gradients))
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    for (name, number) in [("maximum", maximum), ("factor", factor)] where !(number > 0) {
      return "\(name) is \(number); it must be positive"
    }
    if window < 1 { return "window is \(window); a median needs at least 1 step" }
    return nil
  }
}

/// The cases and checks of `gradient_spikes`.
public enum GradientSpikesTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<GradientSpikesInput>] {
    GradientSpikesCases.all(seed: seed)
  }

  /// The norm, the clipped gradients, and the count of spikes.
  public static var checks: [Check<any GradientSpikesContract, GradientSpikesInput>] {
    [
      Check("norm") { $0.globalNorm($1.gradients) },
      Check(recordOf: "clipped") { $1.named($0.clipped($1.gradients, to: $1.maximum)) },
      Check("spikes") {
        Double($0.spikes(in: $1.norms, above: $1.factor, window: $1.window))
      },
    ]
  }
}
