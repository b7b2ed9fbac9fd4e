import Foundation
import Testing

@testable import Reference

/// The memo's evidence against what the labs have stored.
@Suite struct LabEvidenceTests {
  private struct Stored: Decodable {
    struct Run: Decodable {
      let condition: String
      let values: [Double]
    }
    let columns: [String]
    let runs: [Run]
  }

  /// Where each number is in the stored labs: the lab, the runs and the column.
  private static let places: [String: (lab: String, condition: String, column: String)] = [
    "stream of A, 12": ("stream-growth", "Post-LN, L = 12", "after L"),
    "stream of A, 96": ("stream-growth", "Post-LN, L = 96", "after L"),
    "stream of B, 12": ("stream-growth", "res-post, L = 12", "after L"),
    "stream of B, 96": ("stream-growth", "res-post, L = 96", "after L"),
    "gradient of B without QK-norm": ("gradient-depth", "res-post", "first W1, norm"),
    "gradient of B with QK-norm": ("gradient-depth", "res-post + QK", "first W1, norm"),
    "loss of A": ("training", "Post-LN", "final loss"),
    "loss of B": ("training", "res-post + QK", "final loss"),
    "loss of B without QK-norm": ("training", "res-post", "final loss"),
  ]

  @Test("Each band of the memo's evidence holds every stored run of its lab")
  func bands() throws {
    #expect(LabEvidence.numbers.count == Self.places.count)
    for number in LabEvidence.numbers {
      let place = try #require(Self.places[number.name], "\(number.name)")
      #expect(place.lab == number.lab)
      let file = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Problems/Labs/\(place.lab).json").standardized
      let stored = try JSONDecoder().decode(Stored.self, from: Data(contentsOf: file))
      let column = try #require(stored.columns.firstIndex(of: place.column))
      let values = stored.runs.filter { $0.condition == place.condition }.map(\.values[column])
      #expect(values.count >= 10)
      #expect(values.allSatisfy(number.band.contains), "\(number.name): \(values)")
    }
  }
}
