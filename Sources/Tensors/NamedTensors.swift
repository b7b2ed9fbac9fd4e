/// Tensors by name, in the order in which the names were first used.
///
///     for (name, gradient) in gradients.named { print(name, gradient.shape) }
///     gradients.named["Dense_0/kernel"]
public struct NamedTensors: Sendable {
  /// The names, in order.
  public private(set) var names: [String] = []
  private var tensors: [Tensor] = []
  private var places: [String: Int] = [:]

  /// Creates an empty list.
  public init() {}

  /// Creates an empty list with room for a number of names.
  init(minimumCapacity: Int) {
    names.reserveCapacity(minimumCapacity)
    tensors.reserveCapacity(minimumCapacity)
    places.reserveCapacity(minimumCapacity)
  }

  /// The tensor of a name, or nil; assigning to a new name appends it.
  public subscript(name: String) -> Tensor? {
    get { places[name].map { tensors[$0] } }
    set {
      if let newValue {
        set(newValue, at: place(of: name, else: newValue))
      } else if let place = places.removeValue(forKey: name) {
        names.remove(at: place)
        tensors.remove(at: place)
        for (place, name) in names.enumerated() { places[name] = place }
      }
    }
  }

  /// Returns the place of a name; appends the tensor under it when it is new.
  mutating func place(of name: String, else tensor: Tensor) -> Int {
    let new = names.count
    func settle(_ place: inout Int) -> Int {
      if place < 0 { place = new }
      return place
    }
    let place = settle(&places[name, default: -1])
    if place == new {
      names.append(name)
      tensors.append(tensor)
    }
    return place
  }

  /// Replaces the tensor at a place.
  mutating func set(_ tensor: Tensor, at place: Int) { tensors[place] = tensor }

  /// Returns other tensors under the same names.
  ///
  /// - Parameter tensors: As many as there are names, in the same order.
  /// - Returns: The new list.
  func with(_ tensors: [Tensor]) -> NamedTensors {
    precondition(tensors.count == names.count)
    var result = self
    result.tensors = tensors
    return result
  }
}

extension NamedTensors: RandomAccessCollection {
  /// The position of the first name.
  public var startIndex: Int { 0 }
  /// The number of names.
  public var endIndex: Int { names.count }
  /// A name and its tensor, by position.
  public subscript(position: Int) -> (name: String, tensor: Tensor) {
    (names[position], tensors[position])
  }
}
