internal import Tensors

/// How the numbers along the last axis become one: `[..., n]` to `[..., 1]`.
enum Reduction: CaseIterable, Sendable {
  case mean
  case sum
  case overOneLess
  case overTwice
  case first
  case last
  case largest
  case acrossRows
  case overall

  /// Reduces; the result broadcasts against `x`.
  func callAsFunction(_ x: Tensor) -> Tensor {
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

  /// The end of a mistake's name.
  fileprivate var name: String {
    switch self {
    case .mean: "averaged"
    case .sum: "summed"
    case .overOneLess: "over-n-minus-1"
    case .overTwice: "over-n-twice"
    case .first: "of-first"
    case .last: "of-last"
    case .largest: "of-largest"
    case .acrossRows: "across-rows"
    case .overall: "overall"
    }
  }

  /// What follows the noun in a sentence.
  fileprivate func words(_ count: String) -> String {
    switch self {
    case .mean: "is a mean over \(count) numbers"
    case .sum: "is a sum"
    case .overOneLess: "is divided by \(count) - 1"
    case .overTwice: "is divided by \(count) twice"
    case .first: "is that of the first number alone"
    case .last: "is that of the last number alone"
    case .largest: "is the largest of the numbers alone"
    case .acrossRows: "is taken over the rows of each column"
    case .overall: "is taken over all rows at once"
    }
  }

  /// Why it happens.
  fileprivate var why: String {
    switch self {
    case .mean: "Almost everything else in a norm is a mean."
    case .sum: "The chain rule sums over everything; the 1 / d of a mean gets lost."
    case .overOneLess: "Statistics courses divide a variance so."
    case .overTwice: "One division stands in the helper, and one after it."
    case .first, .last: "An index stays where a loop belongs."
    case .largest: "To scale by the largest number is another usual way to normalize."
    case .acrossRows: "Axis 0 and axis -1 are one character apart; BatchNorm takes the other."
    case .overall: "A mean without an axis is the shortest to write."
    }
  }
}

extension Mistake {
  /// The other reductions in the place of the right one.
  ///
  /// - Parameters:
  ///   - path: The step.
  ///   - noun: What the step gives, with its article, as in `the mean term`.
  ///   - right: The right reduction, which is left out.
  ///   - count: The name of the count of numbers, as in `d`.
  ///   - name: The start of the mistakes' names, where the noun will not do.
  ///   - left: The reductions that make no sense here.
  static func reductions(
    _ path: StepPath<Steps, Reduction>, _ noun: String, right: Reduction = .mean,
    count: String = "d", named name: String? = nil,
    except left: Set<Reduction> = []
  ) -> [Mistake] {
    Reduction.allCases.filter { $0 != right && !left.contains($0) }.map { other in
      Mistake(
        "\(name ?? noun.asName)-\(other.name)",
        "\(noun) \(other.words(count)); it \(right.words(count))", why: other.why, isReadyMade: true
      ) { $0[keyPath: path] = other }
    }
  }
}
