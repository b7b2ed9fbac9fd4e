internal import Memos

/// The numbers that the memo asks learners to read off the labs: the one place that holds them.
///
/// Each band holds what the lab gave on each of the ten seeds in `Problems/Labs`, a test says so: a
/// learner who runs fewer seeds, or others, reads a mean that lies well inside.
package enum LabEvidence {
  /// The numbers: the blank that asks for each, the lab that gives it, and its band.
  package static let numbers: [(name: String, lab: String, band: ClosedRange<Double>)] = [
    ("stream of A, 12", "stream-growth", 0.99...1.01),
    ("stream of A, 96", "stream-growth", 0.99...1.01),
    ("stream of B, 12", "stream-growth", 4.1...6.6),
    ("stream of B, 96", "stream-growth", 12.3...16.7),
    ("gradient of B without QK-norm", "gradient-depth", 3e3...3.5e5),
    ("gradient of B with QK-norm", "gradient-depth", 0.2...1.3),
    ("loss of A", "training", 2.95...2.99),
    ("loss of B", "training", 2.25...2.65),
    ("loss of B without QK-norm", "training", 2.88...2.97),
  ]

  static let answers: [(blank: String, answer: BlankAnswer)] = numbers.map {
    ($0.name, .evidence(Measurement(lab: $0.lab, band: $0.band)))
  }
}
