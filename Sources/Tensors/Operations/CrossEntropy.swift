/// Returns the mean cross-entropy between logits and the right classes, in nats.
///
/// The mean over all rows of minus the log-softmax of the row at its target.
///
/// - Parameters:
///   - logits: `[..., C]`.
///   - targets: For each row, in row-major order, the right class in `0..<C`.
/// - Returns: One number, of shape `[]`; NaN when there are no rows.
///
/// > Gradient: `(softmax(logits) - oneHot(targets)) / rows`.
public func crossEntropy(_ logits: Tensor, _ targets: [Int]) -> Tensor {
  orStop { () throws(ShapeError) in try checkTargets(targets, logits: logits.shape) }
  let classes = logits.shape[logits.rank - 1]
  let logProbabilities = logSoftmax(logits, axis: -1).reshaped([logits.count])
  let places = targets.enumerated().map { row, target in row * classes + target }
  return -gather(logProbabilities, places).mean()
}

/// Checks that there is a class for each row of the logits.
package func checkTargets(_ targets: [Int], logits: [Int]) throws(ShapeError) {
  guard let classes = logits.last else {
    throw ShapeError(
      operation: "crossEntropy", finding: "logits of shape [] have no classes",
      rule: "the last axis of the logits runs over the classes")
  }
  let rows = logits.dropLast().reduce(1, *)
  guard targets.count == rows else {
    throw ShapeError(
      operation: "crossEntropy",
      finding: "\(targets.count) targets for logits of shape \(logits)",
      rule: "there must be one target for each of the \(rows) rows")
  }
  for target in targets where target < 0 || target >= classes {
    throw ShapeError(
      operation: "crossEntropy", finding: "target \(target) for logits of shape \(logits)",
      rule: "targets must be in 0..<\(classes)")
  }
}
