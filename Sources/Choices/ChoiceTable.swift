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
