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
