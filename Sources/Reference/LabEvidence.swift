internal import Memos

/// The numbers that the memo asks learners to read off the labs: the one place that holds them.
///
/// Each band holds what the lab gave on each of the ten seeds in `Problems/Labs`, a test says so: a
/// learner who runs fewer seeds, or others, reads a mean that lies well inside.
package enum LabEvidence {
  package static let numbers:
    [(name: String, row: String, lab: String, band: ClosedRange<Double>)] =
      [
        ("stream of A, 12", "stream RMS of A, 12 layers", "stream-growth", 0.99...1.01),
        ("stream of A, 96", "stream RMS of A, 96 layers", "stream-growth", 0.99...1.01),
        ("stream of B, 12", "stream RMS of B, 12 layers", "stream-growth", 4.1...6.6),
        ("stream of B, 96", "stream RMS of B, 96 layers", "stream-growth", 12.3...16.7),
        (
          "gradient of B without QK-norm", "first-layer gradient of B, 96 layers, no QK-norm",
          "gradient-depth", 3e3...3.5e5
        ),
        (
          "gradient of B with QK-norm", "first-layer gradient of B, 96 layers, QK-norm",
          "gradient-depth", 0.2...1.3
        ),
        ("loss of A", "final loss of A, 96 layers", "training", 2.95...2.99),
        ("loss of B", "final loss of B, 96 layers, QK-norm", "training", 2.25...2.65),
        (
          "loss of B without QK-norm", "final loss of B, 96 layers, no QK-norm", "training",
          2.88...2.97
        ),
      ]

  static let blanks: [Blank] = numbers.map {
    Blank(
      $0.name, columns: ["value", "number"], rows: [$0.row],
      .evidence(Measurement(lab: $0.lab, band: $0.band)))
  }
}
