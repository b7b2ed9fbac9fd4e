internal import LearnerSupport

/// The gradients of one output, pulled back to everything that was marked and is reached from it.
///
///     let x = Tensor([1, 2]).variable()
///     let w = Tensor([3, 4]).named("w")
///     let gradients = Gradients(of: x * w, cotangent: Tensor([1, 10]))
///     gradients[x]            // [3, 40]
///     gradients.named["w"]    // [1, 20]
///
/// With the cotangent u, the gradient of a value v is d(sum(u * y)) / dv: for an output of one
/// element and u = 1, the derivative itself. A value used more than once gets the sum over its uses.
public struct Gradients: Sendable {
  /// How an output depends on a value.
  public enum Reach: Sendable, Equatable {
    /// The gradient got there.
    case reached
    /// The output was computed from the value, but only through `detached`.
    case detached
    /// No recorded operation leads from the value to the output.
    case unreached
  }

  /// The gradients of the named parameters that are reached, in the order of their first use.
  ///
  /// Parameters that share a name share a gradient, the sum.
  public let named: NamedTensors
  /// The parameters themselves that are reached, by name, in the same order.
  ///
  /// - Complexity: O(the number of parameters).
  public var parameters: NamedTensors {
    named.with(firstOfName.map { reached[$0].mark.value })
  }

  /// What was reached, with its gradient.
  private let reached: [(mark: Mark, gradient: Tensor)]
  /// Where the first mark of each name is in `reached`.
  private let firstOfName: [Int]
  /// Where the gradient of a mark is in `reached`.
  private let places: [ObjectIdentifier: Int]
  /// What the output was computed from only through `detached`, or also.
  private let stopped: [Mark]

  /// Pulls a cotangent back from an output.
  ///
  /// - Parameters:
  ///   - output: The value that was computed.
  ///   - cotangent: The weight of each element of the output, in the output's shape; may be left out
  ///     for an output of one element, where it is 1.
  /// - Complexity: O(the cost of computing the output), in a loop and not by recursion.
  public init(of output: Tensor, cotangent: Tensor? = nil) {
    orStop { () throws(ShapeError) in
      try ShapeError.checkCotangent(output: output.shape, cotangent: cotangent?.shape)
    }
    let seed = cotangent?.untracked ?? Tensor(shape: output.shape, repeating: 1)
    guard let root = output.node else {
      self.init(named: NamedTensors(), reached: [], firstOfName: [], stopped: [])
      return
    }
    let graph = Graph(from: root)
    var cotangents = graph.pullBack(seed)

    let marks = cotangents.count { $0 != nil }
    var named = NamedTensors(minimumCapacity: marks)
    var firstOfName: [Int] = []
    var reached: [(mark: Mark, gradient: Tensor)] = []
    firstOfName.reserveCapacity(marks)
    reached.reserveCapacity(marks)
    for number in graph.order {
      guard let gradient = cotangents[number].take(), let mark = graph.found[number].mark
      else { continue }
      reached.append((mark, gradient))
      guard let name = mark.name else { continue }
      let place = named.place(of: name, else: gradient)
      if place == firstOfName.count {
        firstOfName.append(reached.count - 1)
        continue
      }
      let earlier = named[place].tensor
      if earlier.shape != gradient.shape {
        learnerMistake(
          "Gradients: two parameters named \(name) have shapes \(earlier.shape) and "
            + "\(gradient.shape); parameters that share a name must be the same parameter")
      }
      named.set(earlier + gradient, at: place)
    }
    self.init(
      named: named, reached: reached, firstOfName: firstOfName,
      stopped: graph.stopped.compactMap(\.mark))
  }

  private init(
    named: NamedTensors, reached: [(mark: Mark, gradient: Tensor)], firstOfName: [Int],
    stopped: [Mark]
  ) {
    self.named = named
    self.firstOfName = firstOfName
    self.reached = reached
    self.stopped = stopped
    places = Dictionary(
      uniqueKeysWithValues: reached.enumerated().map { (ObjectIdentifier($1.mark), $0) })
  }

  /// The gradient of a tensor marked with `variable()` or `named(_:)`; zeros when it is not reached.
  public subscript(variable: Tensor) -> Tensor {
    places[ObjectIdentifier(mark(of: variable))].map { reached[$0].gradient }
      ?? Tensor(shape: variable.shape, repeating: 0)
  }

  /// Tells whether the gradient got to a tensor marked with `variable()` or `named(_:)`.
  ///
  /// A gradient of zeros can be right; a value that is not reached at all was left out, or replaced
  /// by a tensor made from plain numbers.
  ///
  /// - Parameter variable: The marked tensor itself, not a copy that was marked again.
  /// - Returns: `reached` also where the gradient happens to be zero.
  public func reach(of variable: Tensor) -> Reach {
    let mark = mark(of: variable)
    if places[ObjectIdentifier(mark)] != nil { return .reached }
    return stopped.contains { $0 === mark } ? .detached : .unreached
  }

  private func mark(of variable: Tensor) -> Mark {
    guard let mark = variable.node?.mark else {
      learnerMistake(
        "Gradients: a tensor of shape \(variable.shape) is not marked; "
          + "gradients are kept for tensors marked with variable() or named(_:)")
    }
    return mark
  }
}

extension ShapeError {
  /// Checks that a cotangent fits an output.
  package static func checkCotangent(output: [Int], cotangent: [Int]?) throws(ShapeError) {
    if let cotangent, cotangent != output {
      throw ShapeError(
        operation: "Gradients", finding: "output \(output) and cotangent \(cotangent) do not fit",
        rule: "their shapes must be equal")
    }
    if cotangent == nil, output.product != 1 {
      throw ShapeError(
        operation: "Gradients", finding: "the output has shape \(output)",
        rule: "an output of more than one element needs a cotangent of its shape")
    }
  }
}
