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

/// A table of which each entry is a choice: mistakes in different entries compose.
///
///     var power = ChoiceTable(["W_V", "W_O"]) { _ in 1.0 }
///     ... { $0.power["W_V"] = 0 }
package struct ChoiceTable<Key: Hashable, Value>: CustomReflectable {
  private var entries: [Key: Choice<Value>]

  /// Creates a table of right values.
  package init(_ keys: [Key], _ value: (Key) -> Value) {
    entries = Dictionary(uniqueKeysWithValues: keys.map { ($0, Choice(wrappedValue: value($0))) })
  }

  /// The value of a key that the table has.
  package subscript(key: Key) -> Value {
    get { entries[key]!.wrappedValue }
    set { entries[key]!.wrappedValue = newValue }
  }

  /// The entries, as if each were a property of its own.
  package var customMirror: Mirror {
    Mirror(
      self, children: entries.map { (label: "\($0.key)", value: $0.value) }, displayStyle: .struct)
  }
}

extension ChoiceTable: Sendable where Key: Sendable, Value: Sendable {}
