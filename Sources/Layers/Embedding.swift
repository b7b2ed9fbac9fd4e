internal import LearnerSupport
public import Tensors

/// A table with a row for each token, or for each position.
///
///     let embed = Embedding(28, width: 16, in: scope)
///     embed([0, 3, 3])   // [3, 16]
///
/// The parameter `embedding` has shape `[V, d]`.
public struct Embedding {
  private let table: Parameter
  private let shape: [Int]

  /// Creates a layer whose table is drawn from a scope.
  ///
  /// - Parameters:
  ///   - vocabulary: The number of rows V.
  ///   - width: The width d of a row.
  ///   - scope: Where the table is drawn.
  ///   - name: The layer's name in the scope; `Embedding_0`, ... when left out.
  ///   - initializer: How the table is drawn; flax's own is variance 1 / d.
  public init(
    _ vocabulary: Int, width: Int, in scope: ParameterScope, name: String? = nil,
    initializer: Initializer = .embedding
  ) {
    guard vocabulary >= 0, width >= 0 else {
      learnerMistake("Embedding: \(vocabulary) x \(width) is not a size; both start at 0")
    }
    shape = [vocabulary, width]
    table = .drawn(scope.layer("Embedding", named: name), number: 1, initializer)
  }

  /// Creates a layer from its table, `[V, d]`.
  public init(table: Tensor) {
    shape = table.shape
    self.table = .given(table)
  }

  /// Looks up tokens.
  ///
  /// - Parameter tokens: n rows of the table, each in `0..<V`.
  /// - Returns: `[n, d]`.
  public func callAsFunction(_ tokens: [Int]) -> Tensor {
    gather(table.value("Embedding", "embedding", shape: shape), tokens)
  }

  /// Looks up a batch of equally long rows of tokens.
  ///
  /// - Parameter tokens: B rows of T tokens, each in `0..<V`.
  /// - Returns: `[B, T, d]`.
  public func callAsFunction(_ tokens: [[Int]]) -> Tensor {
    let length = tokens.first?.count ?? 0
    guard tokens.allSatisfy({ $0.count == length }) else {
      learnerMistake(
        "Embedding: the rows have \(tokens.map(\.count)) tokens; all must be equally long")
    }
    return callAsFunction(tokens.flatMap(\.self))
      .reshaped([tokens.count, length] + shape.dropFirst())
  }
}
