internal import Tensors

/// What a parameter collects from all tokens: `[m, d]` to `[d]`.
enum TokenSum: CaseIterable, Sendable {
  case sum
  case mean
  case first
  case last
  case overWidth
  case overCount
  case alongRows
  case alongRowsFitted

  /// Collects.
  func callAsFunction(_ x: Tensor) -> Tensor {
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

  /// The end of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .sum: "summed"
    case .mean: "averaged"
    case .first: "of-first-token"
    case .last: "of-last-token"
    case .overWidth: "over-width"
    case .overCount: "over-all-elements"
    case .alongRows: "over-features"
    case .alongRowsFitted: "over-features-by-row"
    }
  }

  /// What follows the noun in a sentence.
  fileprivate var words: String {
    switch self {
    case .sum: "is a sum over the tokens"
    case .mean: "is divided by the number of tokens; the tokens' shares are summed"
    case .first: "is that of the first token alone; the tokens' shares are summed"
    case .last: "is that of the last token alone; the tokens' shares are summed"
    case .overWidth: "is divided by d; the tokens' shares are summed"
    case .overCount: "is divided by the number of elements; the tokens' shares are summed"
    case .alongRows: "is summed along each row; it has one number for each column"
    case .alongRowsFitted: "has the sum of row j in place j; it sums each column"
    }
  }

  /// Why it happens.
  fileprivate var why: String {
    switch self {
    case .sum: "Gradients of parameters are sums over the tokens."
    case .mean, .overWidth, .overCount:
      "A loss is often a mean; then its upstream has the factor already."
    case .first: "An index stays where a loop belongs."
    case .last: "In a loop `=` stands where `+=` belongs."
    case .alongRows, .alongRowsFitted: "Everything else in a norm is summed along a row."
    }
  }
}

extension Mistake {
  /// The other ways to collect in the place of the sum over the tokens.
  ///
  /// - Parameters:
  ///   - paths: The steps that are wrong together.
  ///   - noun: What is collected, with its article, as in `the gain's gradient`.
  ///   - name: The start of the mistakes' names, where the noun will not do.
  ///   - left: The ways that make no sense here.
  static func tokenSums(
    _ paths: [StepPath<Steps, TokenSum>], _ noun: String, named name: String? = nil,
    except left: Set<TokenSum> = []
  ) -> [Mistake] {
    TokenSum.allCases.filter { $0 != .sum && !left.contains($0) }.map { other in
      // A mean is what most people do otherwise.
      Mistake(
        "\(name ?? noun.asName)-\(other.name)", "\(noun) \(other.words)", why: other.why,
        isReadyMade: other != .mean
      ) {
        for path in paths { $0[keyPath: path] = other }
      }
    }
  }
}
