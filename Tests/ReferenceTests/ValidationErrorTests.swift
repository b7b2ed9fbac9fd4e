import ExerciseKit
import Foundation
import Messages
import Matrices
import Problems
import Tensors
import Testing

/// What somebody reads who writes a case by hand whose arguments do not fit.
@Suite struct ValidationErrorTests {
  @Test("residual_add")
  func residualAdd() throws {
    var input = try CourseJSON.decode(
      ResidualAddInput.self,
      from: Data(
        #"{"x": [[1, 2], [3, 4]], "W": [[1, 2], [3, 4]], "upstream": [[1, 2], [3, 4]]}"#.utf8))
    #expect(input.validationError == nil)
    input.upstream = zeros(3, 2)
    #expect(
      input.validationError == "upstream is 3 x 2 and x is 2 x 2; upstream must have the size of x")
    input.w = zeros(3, 2)
    #expect(
      input.validationError
        == "W is 3 x 2 and x is 2 x 2; W must be d x d, where d is the number of columns of x")
  }

  @Test("feed_forward")
  func feedForward() throws {
    var input = try CourseJSON.decode(
      FeedForwardInput.self,
      from: Data(
        #"""
        {"h": [[1, 2, 3], [4, 5, 6]],
         "W_h": {"shape": [3, 4], "data": [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]},
         "b_h": {"shape": [4], "data": [1, 2, 3, 4]},
         "W_f": [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]], "b_f": [1, 2, 3],
         "upstream": [[1, 2, 3], [4, 5, 6]]}
        """#.utf8))
    #expect(input.validationError == nil)
    input.upstream = zeros(2, 4)
    #expect(
      input.validationError == "upstream is 2 x 4 and h is 2 x 3; upstream must have the size of h")
    input.bF = [0]
    #expect(
      input.validationError
        == "b_f has 1 numbers and W_f is 4 x 3; b_f must have one number for each column of W_f")
    input.wF = zeros(3, 4)
    #expect(
      input.validationError
        == "W_f is 3 x 4 and W_h is 3 x 4; W_f must have the size of W_h transposed")
    input.bH = [0, 0, 0]
    #expect(
      input.validationError
        == "b_h has 3 numbers and W_h is 3 x 4; b_h must have one number for each column of W_h")
    input.wH = zeros(2, 3)
    #expect(
      input.validationError
        == "W_h is 2 x 3 and h is 2 x 3; W_h must have one row for each column of h")
  }

  @Test("layer_norm")
  func layerNorm() throws {
    var input = try CourseJSON.decode(
      LayerNormInput.self,
      from: Data(
        #"""
        {"x": {"shape": [2, 3], "data": [1, 2, 3, 4, 5, 6]}, "gain": [1, 1, 1],
         "bias": {"shape": [3], "data": [0, 0, 0]}, "epsilon": 1e-5,
         "upstream": [[1, 2, 3], [4, 5, 6]]}
        """#.utf8))
    #expect(input.validationError == nil)
    input.upstream = zeros(1, 3)
    #expect(
      input.validationError == "upstream is 1 x 3 and x is 2 x 3; upstream must have the size of x")
    input.bias = [0, 0]
    #expect(
      input.validationError
        == "bias has 2 numbers and x is 2 x 3; bias must have one number for each column of x")
    input.gain = [1, 1, 1, 1]
    #expect(
      input.validationError
        == "gain has 4 numbers and x is 2 x 3; gain must have one number for each column of x")
    input.x = zeros(2, 0)
    #expect(input.validationError == "x is 2 x 0; a row needs at least one number to have a mean")
  }

  @Test("rms_norm")
  func rmsNorm() throws {
    var input = try CourseJSON.decode(
      RMSNormInput.self,
      from: Data(
        #"""
        {"x": {"shape": [2, 3], "data": [1, 2, 3, 4, 5, 6]}, "gain": [1, 1, 1],
         "epsilon": 1e-5, "upstream": [[1, 2, 3], [4, 5, 6]]}
        """#.utf8))
    #expect(input.validationError == nil)
    input.upstream = zeros(1, 3)
    #expect(
      input.validationError == "upstream is 1 x 3 and x is 2 x 3; upstream must have the size of x")
    input.gain = [1, 1, 1, 1]
    #expect(
      input.validationError
        == "gain has 4 numbers and x is 2 x 3; gain must have one number for each column of x")
    input.x = zeros(2, 0)
    #expect(
      input.validationError == "x is 2 x 0; a row needs at least one number to have a mean square")
  }

  @Test("gradient_check")
  func gradientCheck() throws {
    var input = try CourseJSON.decode(
      GradientCheckInput.self,
      from: Data(
        #"""
        {"f": "softmax", "weights": [[1, 2]], "x": [[3, 4]], "step": 0.1,
         "claims": [[[1, 2]], [[3, 4]]], "tolerance": 1e-4, "floor": 1}
        """#.utf8))
    #expect(input.validationError == nil)
    input.floor = 0
    #expect(input.validationError == "floor is 0.0; it must be positive")
    input.tolerance = .nan
    #expect(input.validationError == "tolerance is nan; it must be positive")
    input.step = -1
    #expect(input.validationError == "step is -1.0; it must be positive")
    input.claims = [zeros(2, 1)]
    #expect(
      input.validationError
        == "a claim is 2 x 1 and x is 1 x 2; every claim must have the size of x")
    input.weights = zeros(1, 1)
    #expect(
      input.validationError == "weights is 1 x 1 and x is 1 x 2; weights must have the size of x")
    input.x = zeros(0, 2)
    #expect(input.validationError == "x is 0 x 2; it must have at least one element")
  }

  @Test("attention")
  func attention() throws {
    let square = "[[1, 2], [3, 4]]"
    var input = try CourseJSON.decode(
      AttentionInput.self,
      from: Data(
        """
        {"x": [[1, 2], [3, 4], [5, 6]], "W_Q": \(square), "b_Q": [1, 2], "W_K": \(square),
         "b_K": {"shape": [2], "data": [1, 2]}, "W_V": \(square), "b_V": [1, 2], "W_O": \(square),
         "b_O": [1, 2], "heads": 2, "causal": false, "upstream": [[1, 2], [3, 4], [5, 6]]}
        """.utf8))
    #expect(input.validationError == nil)
    input.upstream = Tensor(shape: [2, 2])
    #expect(
      input.validationError
        == "upstream has shape [2, 2] and x has shape [3, 2]; upstream must have the shape of x")
    for heads in [3, 0, -1] {
      input.heads = heads
      #expect(
        input.validationError == "heads is \(heads) and x has shape [3, 2]; heads must divide d = 2"
      )
    }
    input.bO = Tensor(shape: [1, 2])
    #expect(
      input.validationError
        == "b_O has shape [1, 2] and x has shape [3, 2]; b_O must have shape [d] = [2]")
    input.wK = Tensor(shape: [2, 3])
    #expect(
      input.validationError
        == "W_K has shape [2, 3] and x has shape [3, 2]; W_K must have shape [d, d] = [2, 2]")
    for shape in [[0, 2], [2, 0], [2], [1, 2, 2]] {
      input.x = Tensor(shape: shape)
      #expect(
        input.validationError
          == "x has shape \(shape); it must be [m, d] with at least one token and one column")
    }
  }

  @Test("residual_jacobian")
  func residualJacobian() throws {
    var input = try CourseJSON.decode(
      ResidualJacobianInput.self,
      from: Data(
        #"""
        {"x": [1, 2, 3], "gain": [1, 1, 1], "epsilon": 0.1, "upstream": [1, 2],
         "norms": [[[1, 2], [3, 4]]], "branches": [[[1, 2], [3, 4]]]}
        """#.utf8))
    #expect(input.validationError == nil)
    for (name, path) in [
      ("norms", \ResidualJacobianInput.norms), ("branches", \ResidualJacobianInput.branches),
    ] {
      var other = input
      other[keyPath: path] = [zeros(2, 3)]
      #expect(
        other.validationError
          == "\(name) holds 2 x 3 and upstream has 2 numbers; every Jacobian must be "
          + "d x d, where d is the length of upstream")
    }
    input.branches = []
    let unequal = "there are 1 norms and 0 branches; there must be equally many, and at least one"
    #expect(input.validationError == unequal)
    input.norms = []
    #expect(input.validationError == unequal.replacing("1 norms", with: "0 norms"))
    input.gain = [1]
    #expect(input.validationError == "gain has 1 numbers and x has 3; they must have equally many")
    input.x = []
    #expect(input.validationError == "x has no numbers; it needs at least one to have a mean")
  }

  @Test("gradient_spikes")
  func gradientSpikes() throws {
    var input = try CourseJSON.decode(
      GradientSpikesInput.self,
      from: Data(
        #"""
        {"W_1": [[1, 2]], "W_2": [[3], [4]], "b": [[5]], "maximum": 1, "norms": [], "factor": 2,
         "window": 3}
        """#.utf8))
    #expect(input.validationError == nil)
    input.window = 0
    #expect(input.validationError == "window is 0; a median needs at least 1 step")
    input.factor = .nan
    #expect(input.validationError == "factor is nan; it must be positive")
    input.maximum = 0
    #expect(input.validationError == "maximum is 0.0; it must be positive")
  }

  private func zeros(_ rows: Int, _ columns: Int) -> Matrix { Matrix(rows: rows, columns: columns) }
}
