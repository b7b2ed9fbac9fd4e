internal import Labs
internal import WebPages

/// Which look each placement has, the same on all charts of a page.
struct PlacementLooks {
  /// In the order of their looks.
  let placements: [String]

  /// Those that most labs look at come first, so that they look alike on all pages.
  static let known: [String] = [
    "Post-LN", "Pre-LN", "res-post", "res-post + QK", "double norm", "DeepNorm",
  ]

  init(_ curves: [LabCurve]) {
    var placements = Self.known
    for case let name? in curves.map(\.placement) where !placements.contains(name) {
      placements.append(name)
    }
    self.placements = placements
  }

  /// The look of a placement.
  func look(_ placement: String) -> ChartLine.Look {
    ChartLine.Look(placements.firstIndex(of: placement) ?? 0)
  }

  /// The looks of curves in one chart: those of their placements, where each is of another.
  func looks(of curves: [LabCurve]) -> [ChartLine.Look] {
    let looks = curves.compactMap(\.placement).map(look)
    let isTold = looks.count == curves.count && Set(looks.map(\.number)).count == curves.count
    return isTold ? looks : curves.indices.map { ChartLine.Look($0) }
  }

  /// Curves of placements in groups that a chart can hold, the best known first.
  func groups(_ curves: [LabCurve]) -> [[LabCurve]] {
    let sorted = curves.sorted { place($0) < place($1) }
    let parts = [
      sorted.filter { place($0) < Self.known.count },
      sorted.filter { place($0) >= Self.known.count },
    ]
    let most = LabPage.mostLines
    return parts.flatMap { part in
      stride(from: 0, to: part.count, by: most).map {
        Array(part[$0..<min($0 + most, part.count)])
      }
    }
  }

  private func place(_ curve: LabCurve) -> Int {
    curve.placement.flatMap { placements.firstIndex(of: $0) } ?? placements.count
  }
}
