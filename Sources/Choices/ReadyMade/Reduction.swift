package import Tensors

/// How the numbers along the last axis become one: `[..., n]` to `[..., 1]`.
package enum Reduction: CaseIterable, Sendable {
  case mean, sum, overOneLess, overTwice, first, last, largest, acrossRows, overall

  /// Reduces; the result broadcasts against `x`.
  package func callAsFunction(_ x: Tensor) -> Tensor {
    let n = x.shape.last ?? 1
    switch self {
    case .mean: return x.mean(axis: -1, keepsDimensions: true)
    case .sum: return x.sum(axis: -1, keepsDimensions: true)
    case .overOneLess: return x.sum(axis: -1, keepsDimensions: true) / Double(n - 1)
    case .overTwice: return x.mean(axis: -1, keepsDimensions: true) / Double(n)
    case .first: return x.columns(0..<1)
    case .last: return x.columns((n - 1)..<n)
    case .largest: return x.max(axis: -1, keepsDimensions: true)
    case .acrossRows: return x.mean(axis: 0, keepsDimensions: true)
    case .overall: return x.mean()
    }
  }

  /// The end of a mistake's name, what follows the noun in a sentence, and why it happens.
  fileprivate func told(_ n: String) -> (name: String, words: String, why: String) {
    let index = "An index stays where a loop belongs."
    return switch self {
    case .mean: ("averaged", "is a mean over \(n) numbers", "Almost everything else is a mean.")
    case .sum: ("summed", "is a sum", "The chain rule sums over everything.")
    case .overOneLess: ("over-n-minus-1", "is divided by \(n) - 1", "Statistics courses do so.")
    case .overTwice: ("over-n-twice", "is divided by \(n) twice", "A helper divides already.")
    case .first: ("of-first", "is that of the first number alone", index)
    case .last: ("of-last", "is that of the last number alone", index)
    case .largest: ("of-largest", "is the largest of the numbers alone", "It is a size, too.")
    case .acrossRows: ("across-rows", "is taken over the rows of each column", "BatchNorm does so.")
    case .overall: ("overall", "is taken over all rows at once", "A mean without an axis is short.")
    }
  }
}

extension Mistake {
  /// The other reductions in the place of the right one.
  ///
  /// The noun is what the step gives, with its article, as in `the mean term`, and begins the names
  /// unless `named` does; `count` is what the count of numbers is called; `except` is left out.
  package static func reductions(
    _ path: StepPath<Steps, Reduction>, _ noun: String, right: Reduction = .mean,
    count: String = "d", named name: String? = nil,
    except left: Set<Reduction> = []
  ) -> [Mistake] {
    Reduction.allCases.filter { $0 != right && !left.contains($0) }.map { other in
      let told = other.told(count)
      return Mistake(
        "\(name ?? noun.asName)-\(told.name)",
        "\(noun) \(told.words); it \(right.told(count).words)", why: told.why, isReadyMade: true
      ) { $0[keyPath: path] = other }
    }
  }
}
