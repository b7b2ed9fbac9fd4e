internal import LearnerSupport
public import Tensors

/// A forward pass through the engine: a learner's function, the tensors it was given, and what it
/// returned.
///
///     let pass = ForwardPass(["x": input.x, "W": input.w]) { t in
///       Solution().forward(t["x"]!, w: t["W"]!)
///     }
///     pass.output
///     pass.gradient(of: "x", upstream: input.upstream)
///
/// What is wrong with the learner's tensors (a shape, a gradient that does not arrive) stops the
/// program with one line that says so.
public struct ForwardPass {
  /// What the function returned.
  public let output: Tensor
  private let inputs: [String: Tensor]
  private let function: ([String: Tensor]) -> Tensor

  /// Runs a function on tensors whose gradients are wanted.
  ///
  /// - Parameters:
  ///   - arguments: The tensors by name.
  ///   - function: Gets the tensors, marked; the learner's forward pass.
  public init(_ arguments: [String: Tensor], _ function: @escaping ([String: Tensor]) -> Tensor) {
    inputs = arguments.mapValues { $0.variable() }
    self.function = function
    output = function(inputs)
  }

  /// The gradient with respect to an argument.
  ///
  /// Zeros when the output does not depend on the argument. When it does, but no gradient arrives,
  /// the program stops with a line that says why.
  ///
  /// - Parameters:
  ///   - name: The argument.
  ///   - upstream: The gradient that arrives at the output, of the output's shape.
  /// - Returns: The argument's shape.
  public func gradient(of name: String, upstream: Tensor) -> Tensor {
    gradient(of: name, in: gradients(upstream))
  }

  /// The gradients with respect to several arguments, each as `gradient(of:upstream:)` gives it.
  ///
  /// - Parameters:
  ///   - names: The arguments.
  ///   - upstream: The gradient that arrives at the output, of the output's shape.
  /// - Returns: Each argument's gradient, of the argument's shape, under its name.
  public func gradients(of names: [String], upstream: Tensor) -> [String: Tensor] {
    let gradients = gradients(upstream)
    return Dictionary(uniqueKeysWithValues: names.map { ($0, gradient(of: $0, in: gradients)) })
  }

  private func gradient(of name: String, in gradients: Gradients) -> Tensor {
    guard let input = inputs[name] else { preconditionFailure("there is no argument \(name)") }
    switch gradients.reach(of: input) {
    case .reached: break
    case .detached:
      learnerMistake(
        "the gradient does not reach \(name): it was stopped by detached on the way")
    case .unreached where dependsOn(name):
      learnerMistake(
        "the gradient does not reach \(name): the output depends on it, but a tensor on the way "
          + "was made from plain numbers")
    case .unreached: break
    }
    return gradients[input]
  }

  /// The gradient with respect to a named parameter that the function made itself.
  ///
  /// - Parameters:
  ///   - name: The parameter, such as `Dense_0/kernel`.
  ///   - upstream: The gradient that arrives at the output, of the output's shape.
  /// - Returns: The parameter's shape.
  public func gradient(ofParameter name: String, upstream: Tensor) -> Tensor {
    let gradients = gradients(upstream)
    guard let gradient = gradients.named[name] else {
      let found = gradients.named.names.joined(separator: ", ")
      learnerMistake(
        "no gradient reaches a parameter \(name): "
          + (found.isEmpty ? "none reaches any" : "the output depends on \(found)"))
    }
    return gradient
  }

  /// The named parameters that the output depends on.
  public var parameters: [String: Tensor] {
    let cotangent = Tensor(shape: output.shape, repeating: 1)
    return Dictionary(
      uniqueKeysWithValues: Gradients(of: output, cotangent: cotangent).parameters.map {
        ($0.name, $0.tensor)
      })
  }

  private func gradients(_ upstream: Tensor) -> Gradients {
    guard output.shape == upstream.shape else {
      learnerMistake("output has shape \(output.shape); the contract asks for \(upstream.shape)")
    }
    return Gradients(of: output, cotangent: upstream)
  }

  /// Whether the output's numbers change when those of an argument do.
  private func dependsOn(_ name: String) -> Bool {
    guard let input = inputs[name] else { return false }
    var moved = inputs
    let numbers = input.data.enumerated().map { $1 * 1.25 + 0.1 + 0.05 * Double($0 % 7) }
    moved[name] = Tensor(shape: input.shape, data: numbers).variable()
    // By more than rounding: a key's bias shifts all scores of a row, and nothing else.
    let largest = output.data.reduce(1) { max($0, abs($1)) }
    return zip(function(moved).data, output.data).contains { abs($0 - $1) > 1e-9 * largest }
  }
}
