/// What a check is called.
package struct CheckLabel: Codable, Equatable, Hashable, Sendable {
  /// The name in reports and in JSON, unique within the problem.
  package let name: String
  /// For a gradient, the name of the check whose value is differentiated.
  package let output: String?
  /// Whether it holds the gradients of several parameters at once.
  package let isGroup: Bool

  /// Creates a label.
  package init(_ name: String, output: String? = nil, isGroup: Bool = false) {
    self.name = name
    self.output = output
    self.isGroup = isGroup
  }

  /// The check as reports call it: a gradient is written `dL/dx`.
  ///
  /// Where a problem has several outputs, their gradients are named `output/argument`. The gradients
  /// of a group of parameters are written `dL/d(group)`.
  package var text: String {
    guard let output else { return name }
    let isOneOfSeveral = name.hasPrefix(output + "/")
    let argument = isOneOfSeveral ? String(name.dropFirst(output.count + 1)) : name
    let gradient = isGroup ? "dL/d(\(argument))" : "dL/d\(argument)"
    return isOneOfSeveral ? "\(output): \(gradient)" : gradient
  }
}

/// A check without its functions.
package struct CheckSummary: Codable, Equatable, Sendable {
  package let label: CheckLabel
  /// Whether its output is a class, in which different mistakes agree by chance.
  package let isOfClasses: Bool
  /// Where each answer can be read, by name, for answers that are looked up.
  package let sources: [String: String]
  /// Whether central differences of the gradient can be formed.
  package let hasDifferences: Bool

  package var name: String { label.name }
  package var output: String? { label.output }

  /// Creates a summary.
  package init(
    _ label: CheckLabel, isOfClasses: Bool = false, sources: [String: String] = [:],
    hasDifferences: Bool = false
  ) {
    self.label = label
    self.isOfClasses = isOfClasses
    self.sources = sources
    self.hasDifferences = hasDifferences
  }
}
