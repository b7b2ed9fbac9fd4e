/// Tensors by name, in the order in which the names were first used.
///
///     for (name, gradient) in gradients.named { print(name, gradient.shape) }
///     gradients.named["Dense_0/kernel"]
public struct NamedTensors: Sendable {
  /// The names, in order.
  public private(set) var names: [String] = []
  private var tensors: [String: Tensor] = [:]

  /// Creates an empty list.
  public init() {}

  /// The tensor of a name, or nil; assigning to a new name appends it.
  public subscript(name: String) -> Tensor? {
    get { tensors[name] }
    set {
      if let newValue {
        if tensors.updateValue(newValue, forKey: name) == nil { names.append(name) }
      } else if tensors.removeValue(forKey: name) != nil {
        names.removeAll { $0 == name }
      }
    }
  }
}

extension NamedTensors: RandomAccessCollection {
  /// The position of the first name.
  public var startIndex: Int { 0 }
  /// The number of names.
  public var endIndex: Int { names.count }
  /// A name and its tensor, by position.
  public subscript(position: Int) -> (name: String, tensor: Tensor) {
    (names[position], tensors[names[position]]!)
  }
}
