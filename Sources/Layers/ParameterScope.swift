internal import LearnerSupport
public import Tensors

/// Where layers get their parameters: a seed, and the names under which they are drawn.
///
///     let scope = ParameterScope(seed: 42)
///     let hidden = Dense(16, in: scope)     // Dense_0
///     let out = Dense(8, in: scope)         // Dense_1
///     let y = out(relu(hidden(x)))
///     scope.parameters.names   // Dense_0/kernel, Dense_0/bias, Dense_1/kernel, Dense_1/bias
///
/// As in flax.linen, a layer without a name is called after its type and a number that counts the
/// layers of that type in the scope *in the order in which they are made*. Its parameters are drawn
/// from the seed and that name, and from nothing else: the same names give the same numbers, whatever
/// is made or called in between.
///
/// A parameter is drawn when it is first needed, since only then the width of the input is known, and
/// kept. Each enters the graph under its name, such as `Dense_0/kernel`.
///
/// A scope has identity, unlike everything else in the kit: it must count the layers made in it.
public final class ParameterScope {
  private let store: Store
  private let path: [String]
  /// How many layers without a name were made in this scope, by type.
  private var counts: [String: Int] = [:]
  private var names: Set<String> = []

  /// Creates a scope that draws parameters from a seed.
  ///
  /// - Parameter seed: Its low 32 bits count, as in JAX: -1 and 2^32 - 1 are the same seed.
  public init(seed: Int) {
    store = Store(key: RandomKey(seed: seed), given: nil)
    path = []
  }

  /// Creates a scope that hands out values that exist, such as parameters after a step of training.
  ///
  /// - Parameter parameters: A tensor for every name that the layers will ask for.
  public init(parameters: NamedTensors) {
    store = Store(key: RandomKey(seed: 0), given: parameters)
    path = []
  }

  private init(store: Store, path: [String]) {
    self.store = store
    self.path = path
  }

  /// The parameters drawn so far, by name: layers in the order in which they were made, each with its
  /// parameters in the order in which it declares them.
  public var parameters: NamedTensors {
    var parameters = NamedTensors()
    for entry in store.entries.sorted(by: { $0.order < $1.order }) {
      parameters[entry.name] = entry.value
    }
    return parameters
  }

  /// Makes the scope of one layer, and so settles the layer's name.
  ///
  /// - Parameters:
  ///   - type: The layer's type, such as `Dense`.
  ///   - name: A name that overrides the counted one; each may be used once in a scope.
  /// - Returns: A scope in which the layer names its parameters, and its own layers.
  public func layer(_ type: String, named name: String? = nil) -> ParameterScope {
    var chosen = name ?? ""
    if name == nil {
      let number = counts[type, default: 0]
      counts[type] = number + 1
      chosen = "\(type)_\(number)"
    }
    guard names.insert(chosen).inserted else {
      learnerMistake(
        "\(type): the scope already has a layer named \((path + [chosen]).joined(separator: "/")); "
          + "each name may be used once")
    }
    store.layersMade += 1
    let scope = ParameterScope(store: store, path: path + [chosen])
    scope.order = store.layersMade
    return scope
  }

  /// The parameters of this scope's own layer that were asked for before, by name within it.
  private var known: [(name: String, value: Tensor)] = []

  /// When the layer of this scope was made, among all.
  private var order = 0

  /// Returns a parameter of this scope's layer; draws it when it is asked for the first time.
  ///
  /// - Parameters:
  ///   - name: Its name within the layer, such as `kernel`.
  ///   - number: 1 for the first parameter that the layer declares; part of what the draw depends on.
  ///   - shape: The shape it must have.
  ///   - initializer: How its first values are drawn.
  /// - Returns: The parameter, under its name in the graph; the same one each time.
  public func parameter(
    _ name: String, number: Int, shape: [Int], _ initializer: Initializer
  ) -> Tensor {
    let value = value(of: name, number: number, shape: shape, initializer)
    guard value.shape == shape else {
      learnerMistake(
        "\(fullName(name)): the parameter has shape \(value.shape) and this call needs \(shape); "
          + "a layer must get inputs of the same width each time")
    }
    return value
  }

  private func value(
    of name: String, number: Int, shape: [Int], _ initializer: Initializer
  ) -> Tensor {
    for parameter in known where parameter.name == name { return parameter.value }
    let value = store.value(of: fullName(name), order: (order, number)) { key in
      initializer.draw(
        shape: shape, key: key.parameterKey(path: path, counter: number))
    }
    known.append((name, value))
    return value
  }

  private func fullName(_ name: String) -> String {
    (path + [name]).joined(separator: "/")
  }
}

/// What a scope and the scopes of its layers share.
private final class Store {
  private let key: RandomKey
  private let given: NamedTensors?
  private(set) var entries: [(name: String, order: (Int, Int), value: Tensor)] = []
  private var indices: [String: Int] = [:]
  var layersMade = 0

  init(key: RandomKey, given: NamedTensors?) {
    self.key = key
    self.given = given
  }

  /// Returns the value kept under a name, or the one given or drawn for it, and keeps that.
  func value(of name: String, order: (Int, Int), draw: (RandomKey) -> Tensor) -> Tensor {
    if let index = indices[name] { return entries[index].value }
    let value: Tensor
    if let given {
      guard let tensor = given[name] else {
        learnerMistake(
          "\(name): the scope was given no parameter of that name; it has "
            + given.names.joined(separator: ", "))
      }
      value = Tensor(shape: tensor.shape, data: tensor.data)
    } else {
      value = draw(key)
    }
    indices[name] = entries.count
    entries.append((name, order, value.named(name)))
    return entries[entries.count - 1].value
  }
}

/// A parameter of a layer: handed in, or drawn from the layer's scope when its shape is known.
enum Parameter {
  case given(Tensor)
  case drawn(ParameterScope, number: Int, Initializer)

  /// Returns the value, of the shape asked for; stops the program when it was given with another.
  ///
  /// - Parameters:
  ///   - layer: The type of the layer.
  ///   - name: The parameter's name within it, such as `kernel`.
  ///   - shape: The shape that fits the input.
  /// - Returns: A tensor of that shape.
  func value(_ layer: String, _ name: String, shape: [Int]) -> Tensor {
    switch self {
    case .given(let tensor):
      guard tensor.shape == shape else {
        learnerMistake(
          "\(layer): \(name) has shape \(tensor.shape) and this input needs \(shape); "
            + "parameters must fit the last length of the input")
      }
      return tensor
    case .drawn(let scope, let number, let initializer):
      return scope.parameter(name, number: number, shape: shape, initializer)
    }
  }
}
