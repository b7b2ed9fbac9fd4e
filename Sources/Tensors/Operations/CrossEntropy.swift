internal import LearnerSupport

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
  let view = Axis(-1, of: logits.shape, operation: "crossEntropy")
  return Tensor.primitive("crossEntropy", logits) { logits in
    var loss = 0.0
    var rows = targets.makeIterator()
    let probabilities = logits.mapRows(along: view) { row, logits in
      let (sum, maximum) = Kernel.current.softmax(row, width: view.length)
      loss += maximum + LearnerSupport.log(sum) - logits[rows.next()!]
    }
    return (
      Tensor(loss / Double(targets.count)),
      .value { dy in
        let scale = dy.data[0] / Double(targets.count)
        var dLogits = Tensor.lanewise(probabilities) { $0 * scale }
        for (row, target) in targets.enumerated() {
          dLogits.data[row * view.length + target] -= scale
        }
        return dLogits
      }
    )
  }
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
