internal import Memos

/// The numbers that the memo asks learners to read off the labs: the one place that holds them.
///
/// Each band is as wide as what the lab gave over its seeds.
enum LabEvidence {
  private static let numbers:
    [(name: String, row: String, lab: String, band: ClosedRange<Double>)] =
      [
        ("stream of A, 12", "stream RMS of A, 12 layers", "stream-growth", 0.95...1.05),
        ("stream of A, 96", "stream RMS of A, 96 layers", "stream-growth", 0.95...1.05),
        ("stream of B, 12", "stream RMS of B, 12 layers", "stream-growth", 4.9...5.5),
        ("stream of B, 96", "stream RMS of B, 96 layers", "stream-growth", 13.5...14.8),
        (
          "gradient of B without QK-norm", "first-layer gradient of B, 96 layers, no QK-norm",
          "gradient-depth", 1e3...1e5
        ),
        (
          "gradient of B with QK-norm", "first-layer gradient of B, 96 layers, QK-norm",
          "gradient-depth", 1e-3...10
        ),
        ("loss of A", "final loss of A, 96 layers", "training", 2.8...2.9),
        ("loss of B", "final loss of B, 96 layers, QK-norm", "training", 2.15...2.57),
        (
          "loss of B without QK-norm", "final loss of B, 96 layers, no QK-norm", "training",
          2.78...2.88
        ),
      ]

  static let blanks: [Blank] = numbers.map {
    Blank(
      $0.name, columns: ["value", "number"], rows: [$0.row],
      .evidence(Measurement(lab: $0.lab, band: $0.band)))
  }
}
