import Tensors
import Testing

/// A call that does not fit, and the whole line that says so.
struct ShapeErrorRow: CustomTestStringConvertible, Sendable {
  let message: String
  let call: @Sendable () throws -> Void

  init(_ message: String, call: @escaping @Sendable () throws -> Void) {
    self.message = message
    self.call = call
  }

  var testDescription: String { message }
}

private let rows: [ShapeErrorRow] = [
  ShapeErrorRow(
    "+: shapes [2, 3] and [2] do not broadcast; "
      + "aligned from the right, each pair of lengths must be equal or contain 1"
  ) { _ = try broadcastShape([2, 3], [2], operation: "+") },
  ShapeErrorRow(
    "Tensor: 5 numbers do not fill the shape [2, 3]; "
      + "the product of the shape must equal their number"
  ) { try ShapeError.check(shape: [2, 3], count: 5) },
  ShapeErrorRow(
    "Tensor: [2, -1] is not a shape; "
      + "lengths of axes start at 0 and their product must be a number of elements"
  ) { try ShapeError.check(shape: [2, -1], count: nil) },
  ShapeErrorRow(
    "Tensor: part 0 has shape [2] and part 1 has shape [3]; "
      + "all parts of a nested array must have the same shape"
  ) { try ShapeError.checkNesting([[2], [3]]) },
  ShapeErrorRow(
    "matmul: shapes [2, 3] and [4, 5] do not fit; "
      + "the last length of the first must equal the second-to-last of the second"
  ) { _ = try matmulShape([2, 3], [4, 5]) },
  ShapeErrorRow(
    "matmul: shapes [2, 3] and [4] do not fit; "
      + "the last length of the first must equal the length of the second"
  ) { _ = try matmulShape([2, 3], [4]) },
  ShapeErrorRow(
    "matmul: shapes [2, 3, 4] and [3, 4, 5] do not fit; "
      + "the lengths before the last two, aligned from the right, must be equal or contain 1"
  ) { _ = try matmulShape([2, 3, 4], [3, 4, 5]) },
  ShapeErrorRow(
    "matmul: shapes [] and [3] do not fit; both need an axis; to multiply by a number write *"
  ) { _ = try matmulShape([], [3]) },
  ShapeErrorRow("sum: shape [2, 3] has no axis 2; an axis must be in -2..<2") {
    _ = try axisIndex(2, of: [2, 3], operation: "sum")
  },
  ShapeErrorRow("softmax: shape [] has no axis -1; a tensor of rank 0 has no axes") {
    _ = try axisIndex(-1, of: [], operation: "softmax")
  },
  ShapeErrorRow(
    "reshaped: shape [2, 3] with 6 elements cannot become [4, 2]; "
      + "the number of elements must stay the same"
  ) { _ = try reshapedShape([2, 3], to: [4, 2]) },
  ShapeErrorRow(
    "permuted: axes [0, 0] do not order the axes of shape [2, 3]; "
      + "each axis must be named exactly once"
  ) { _ = try permutation([0, 0], of: [2, 3]) },
  ShapeErrorRow("[]: [1, 3] is outside shape [2, 3]; the index of axis 1 must be in 0..<3") {
    _ = try Part([1, 3], of: [2, 3])
  },
  ShapeErrorRow("[]: 3 indices for shape [2, 3]; there is at most one index for each axis") {
    _ = try Part([0, 0, 0], of: [2, 3])
  },
  ShapeErrorRow(
    "[]: a part of shape [3] cannot become shape [2]; "
      + "what is assigned must have the shape of the part"
  ) { try Part([1], of: [2, 3]).check(newShape: [2]) },
  ShapeErrorRow(
    "[]: positions 1..<4 of axis 0 are outside shape [2, 3]; they must be in 0..<2"
  ) { _ = try slicedRanges([1..<4], given: 1, of: [2, 3]) },
  ShapeErrorRow(
    "concatenate: shapes [2, 3] and [3, 2] do not fit; they may differ only along axis 1"
  ) { _ = try concatenatedShape([[2, 3], [3, 2]], axis: 1) },
  ShapeErrorRow(
    "concatenate: there are no tensors; the shape of the result comes from the first"
  ) { _ = try concatenatedShape([], axis: 0) },
  ShapeErrorRow("stack: shapes [2] and [3] do not fit; all shapes must be equal") {
    _ = try stackedAxis([[2], [3]], axis: 0)
  },
  ShapeErrorRow(
    "gather: index 5 is outside a table of shape [5, 2]; indices must be in 0..<5"
  ) { try checkGather([5, 2], [0, 5]) },
  ShapeErrorRow(
    "filled: a mask of shape [3, 3] does not fit shape [2, 3]; "
      + "aligned from the right, each length of the mask must be 1 or the tensor's"
  ) { try checkMask([3, 3], of: [2, 3]) },
  ShapeErrorRow(
    "crossEntropy: 3 targets for logits of shape [2, 5]; "
      + "there must be one target for each of the 2 rows"
  ) { try checkTargets([0, 1, 2], logits: [2, 5]) },
  ShapeErrorRow("crossEntropy: target 5 for logits of shape [2, 5]; targets must be in 0..<5") {
    try checkTargets([0, 5], logits: [2, 5])
  },
  ShapeErrorRow(
    "Gradients: output [2, 3] and cotangent [6] do not fit; their shapes must be equal"
  ) { try ShapeError.checkCotangent(output: [2, 3], cotangent: [6]) },
  ShapeErrorRow(
    "Gradients: the output has shape [2, 3]; "
      + "an output of more than one element needs a cotangent of its shape"
  ) { try ShapeError.checkCotangent(output: [2, 3], cotangent: nil) },
]

@Suite struct ShapeErrorTests {
  @Test("A call that does not fit says what, with which shapes, and the rule", arguments: rows)
  func messages(_ row: ShapeErrorRow) {
    let error = #expect(throws: ShapeError.self) { try row.call() }
    #expect(error?.description == row.message)
  }

  @Test("Shapes broadcast as in NumPy")
  func broadcasting() throws {
    #expect(try broadcastShape([4, 1, 3], [2, 1], operation: "+") == [4, 2, 3])
    #expect(try broadcastShape([], [2, 3], operation: "+") == [2, 3])
    #expect(try broadcastShape([1], [0], operation: "+") == [0])
    #expect(try matmulShape([2, 1, 4, 3], [5, 3, 6]) == [2, 5, 4, 6])
    #expect(try matmulShape([3], [3]) == [])
    #expect(try matmulShape([3], [2, 3, 4]) == [2, 4])
    #expect(try reshapedShape([2, 6], to: [-1, 3]) == [4, 3])
  }

  @Test("A learner's mistake stops the program with the line")
  func stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]) + Tensor([1, 2, 3])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.hasPrefix("+: shapes [2] and [3] do not broadcast; "))
  }
}
