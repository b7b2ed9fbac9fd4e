public import Tensors

/// The parameters of a Transformer layer: attention, feed-forward network, and the norm of each.
///
/// Shapes: width d, hidden width d_h. As an argument of several layers at once, each tensor has one
/// more axis in front, of length L.
public struct TransformerLayerParameters: Codable, Sendable {
  /// The matrix of the queries, `[d, d]`.
  public var wQ: Tensor
  /// The bias of the queries, `[d]`.
  public var bQ: Tensor
  /// The matrix of the keys, `[d, d]`.
  public var wK: Tensor
  /// The bias of the keys, `[d]`.
  public var bK: Tensor
  /// The matrix of the values, `[d, d]`.
  public var wV: Tensor
  /// The bias of the values, `[d]`.
  public var bV: Tensor
  /// The matrix of the attention's output, `[d, d]`.
  public var wO: Tensor
  /// The bias of the attention's output, `[d]`.
  public var bO: Tensor
  /// The gain of the attention's norm, `[d]`.
  public var gain1: Tensor
  /// The bias of the attention's norm, `[d]`.
  public var bias1: Tensor
  /// The matrix into the hidden width, `[d, d_h]`.
  public var wH: Tensor
  /// The bias of the hidden numbers, `[d_h]`.
  public var bH: Tensor
  /// The matrix back to the width, `[d_h, d]`.
  public var wF: Tensor
  /// The bias of the feed-forward network's output, `[d]`.
  public var bF: Tensor
  /// The gain of the feed-forward network's norm, `[d]`.
  public var gain2: Tensor
  /// The bias of the feed-forward network's norm, `[d]`.
  public var bias2: Tensor

  /// The names of the literature.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case wQ = "W_Q"
    case bQ = "b_Q"
    case wK = "W_K"
    case bK = "b_K"
    case wV = "W_V"
    case bV = "b_V"
    case wO = "W_O"
    case bO = "b_O"
    case gain1 = "gain_1"
    case bias1 = "bias_1"
    case wH = "W_h"
    case bH = "b_h"
    case wF = "W_f"
    case bF = "b_f"
    case gain2 = "gain_2"
    case bias2 = "bias_2"
  }
}

extension TransformerLayerParameters {
  /// Creates parameters one by one.
  ///
  /// - Parameter tensor: Gives the tensor of a name, such as `W_Q`.
  package init(_ tensor: (_ name: String) -> Tensor) {
    self.init(
      wQ: tensor("W_Q"), bQ: tensor("b_Q"), wK: tensor("W_K"), bK: tensor("b_K"),
      wV: tensor("W_V"), bV: tensor("b_V"), wO: tensor("W_O"), bO: tensor("b_O"),
      gain1: tensor("gain_1"), bias1: tensor("bias_1"), wH: tensor("W_h"), bH: tensor("b_h"),
      wF: tensor("W_f"), bF: tensor("b_f"), gain2: tensor("gain_2"), bias2: tensor("bias_2"))
  }

  /// One of the parameters: its name, where it is, and its shape.
  struct Field {
    let name: String
    let path: WritableKeyPath<TransformerLayerParameters, Tensor>
    /// `d` or `d_h` for each axis.
    let shape: [String]
  }

  /// The parameters of the attention.
  static var attention: [Field] {
    let matrices: [(String, WritableKeyPath<Self, Tensor>)] = [
      ("W_Q", \.wQ), ("W_K", \.wK), ("W_V", \.wV), ("W_O", \.wO),
    ]
    let biases: [(String, WritableKeyPath<Self, Tensor>)] = [
      ("b_Q", \.bQ), ("b_K", \.bK), ("b_V", \.bV), ("b_O", \.bO),
    ]
    return matrices.map { Field(name: $0, path: $1, shape: ["d", "d"]) }
      + biases.map { Field(name: $0, path: $1, shape: ["d"]) }
  }

  /// The parameters of the feed-forward network.
  static var feedForward: [Field] {
    [
      Field(name: "W_h", path: \.wH, shape: ["d", "d_h"]),
      Field(name: "b_h", path: \.bH, shape: ["d_h"]),
      Field(name: "W_f", path: \.wF, shape: ["d_h", "d"]),
      Field(name: "b_f", path: \.bF, shape: ["d"]),
    ]
  }

  /// The parameters of the norms.
  static var norms: [Field] {
    let norms: [(String, WritableKeyPath<Self, Tensor>)] = [
      ("gain_1", \.gain1), ("bias_1", \.bias1), ("gain_2", \.gain2), ("bias_2", \.bias2),
    ]
    return norms.map { Field(name: $0, path: $1, shape: ["d"]) }
  }

  /// The names of the literature, in the order of a layer.
  static var names: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// All parameters.
  static var fields: [Field] { attention + feedForward + norms }

  /// The parameters by name.
  var tensors: [String: Tensor] {
    Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, self[keyPath: $0.path]) })
  }

  /// The parameters made from those of the same names.
  func replaced(by tensors: [String: Tensor]) -> TransformerLayerParameters {
    mapped { field, tensor in tensors[field.name] ?? tensor }
  }

  /// The parameters with something done to each.
  func mapped(_ change: (Field, Tensor) -> Tensor) -> TransformerLayerParameters {
    var parameters = self
    for field in Self.fields {
      parameters[keyPath: field.path] = change(field, self[keyPath: field.path])
    }
    return parameters
  }

  /// Why the parameters do not fit the tokens, or nil when they do.
  ///
  /// - Parameters:
  ///   - x: The tokens.
  ///   - heads: The number of heads.
  ///   - layers: The number of layers L when every tensor has an axis for them.
  /// - Returns: One line.
  func validationError(x: Tensor, heads: Int, layers: Int? = nil) -> String? {
    guard x.rank == 2, x.count > 0 else {
      return "x has shape \(x.shape); it must be [m, d] with at least one token and one column"
    }
    let d = x.shape[1]
    guard let hidden = bH.shape.last, hidden > 0 else {
      return "b_h has shape \(bH.shape); it must have at least one number, d_h in all"
    }
    for field in Self.fields {
      let shape = self[keyPath: field.path].shape
      let names = (layers == nil ? [] : ["L"]) + field.shape
      let sizes = names.map { $0 == "L" ? layers ?? 0 : $0 == "d" ? d : hidden }
      if shape != sizes {
        return "\(field.name) has shape \(shape) and x has shape \(x.shape); "
          + "\(field.name) must be [\(names.joined(separator: ", "))] = \(sizes)"
      }
    }
    if heads < 1 || !d.isMultiple(of: heads) {
      return "heads is \(heads) and x has shape \(x.shape); heads must divide d = \(d)"
    }
    return nil
  }
}
