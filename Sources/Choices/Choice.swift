/// One step of a right answer, which a mistake may make otherwise.
///
///     struct LayerNormSteps: LayerNormContract {
///       @Choice var deviation: (Tensor, Double) -> Tensor = { sqrt($0 + $1) }
///
/// A choice knows whether it was replaced; that is how two mistakes are known to want the same one.
@propertyWrapper
public struct Choice<Value>: AnyChoice {
  /// What the step does: the default is right.
  public var wrappedValue: Value { didSet { isReplaced = true } }
  private(set) var isReplaced: Bool = false
  package var value: Any { wrappedValue }

  /// Creates a choice.
  ///
  /// - Parameter wrappedValue: The right value.
  public init(wrappedValue: Value) {
    self.wrappedValue = wrappedValue
  }
}

extension Choice: Sendable where Value: Sendable {}

/// A choice whose type is forgotten.
protocol AnyChoice {
  var isReplaced: Bool { get }
  var value: Any { get }
}

/// The names of the choices that were replaced in some steps, such as `deviation`, or `norm.deviation`
/// for steps within steps.
///
/// - Complexity: Reflects on every choice; meant for the few times when a catalogue is made.
func replacedChoices(in steps: Any, under path: String = "") -> Set<String> {
  var names: Set<String> = []
  for case (let label?, let child) in Mirror(reflecting: steps).children {
    guard let choice = child as? any AnyChoice else {
      // Steps within steps; anything else holds no choices.
      if Mirror(reflecting: child).displayStyle == .struct {
        names.formUnion(replacedChoices(in: child, under: path + label + "."))
      }
      continue
    }
    let name = path + label.drop { $0 == "_" }
    if choice.isReplaced {
      let inner = replacedChoices(in: choice.value, under: name + ".")
      names.formUnion(inner.isEmpty ? [name] : inner)
    }
  }
  return names
}
