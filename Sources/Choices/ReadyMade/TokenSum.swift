package import Tensors

/// What a parameter collects from all tokens: `[m, d]` to `[d]`.
package enum TokenSum: CaseIterable, Sendable {
  case sum, mean, first, last, overWidth, overCount, alongRows, alongRowsFitted

  /// Collects.
  package func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .sum: x.sum(axis: 0)
    case .mean: x.mean(axis: 0)
    case .first: x[0]
    case .last: x[x.shape[0] - 1]
    case .overWidth: x.sum(axis: 0) / Double(x.shape[1])
    case .overCount: x.sum(axis: 0) / Double(x.count)
    case .alongRows: x.sum(axis: 1)
    case .alongRowsFitted:
      Tensor((0..<x.shape[1]).map { $0 < x.shape[0] ? x.sum(axis: 1).data[$0] : 0 })
    }
  }

  /// The end of a mistake's name, what follows the noun in a sentence, and why it happens.
  fileprivate var told: (name: String, words: String, why: String) {
    let mean = "A loss is often a mean; then its upstream has the factor already."
    let loop = "An index stays where a loop belongs, or `=` where `+=` does."
    let along = "Everything else in a norm is summed along a row."
    let right = "the tokens' shares are summed"
    return switch self {
    case .sum: ("summed", "is a sum over the tokens", "Others are.")
    case .mean: ("averaged", "is divided by the number of tokens; \(right)", mean)
    case .first: ("of-first-token", "is that of the first token alone; \(right)", loop)
    case .last: ("of-last-token", "is that of the last token alone; \(right)", loop)
    case .overWidth: ("over-width", "is divided by d; \(right)", mean)
    case .overCount: ("over-all-elements", "is divided by the number of elements; \(right)", mean)
    case .alongRows:
      ("over-features", "is summed along each row; it has one number for each column", along)
    case .alongRowsFitted:
      ("over-features-by-row", "has the sum of row j in place j; it sums each column", along)
    }
  }
}

extension Mistake {
  /// The other ways to collect in the place of the sum over the tokens.
  ///
  /// The steps are wrong together. The noun is what is collected, with its article, and begins the
  /// names unless `named` does; `except` is left out.
  package static func tokenSums(
    _ paths: [StepPath<Steps, TokenSum>], _ noun: String, named name: String? = nil,
    except left: Set<TokenSum> = []
  ) -> [Mistake] {
    TokenSum.allCases.filter { $0 != .sum && !left.contains($0) }.map { other in
      // A mean is what most people do otherwise.
      Mistake(
        "\(name ?? noun.asName)-\(other.told.name)", "\(noun) \(other.told.words)",
        why: other.told.why,
        isReadyMade: other != .mean
      ) {
        for path in paths { $0[keyPath: path] = other }
      }
    }
  }
}
