/// Something that a memo should say, and the ways in which it is said.
package struct Idea: Sendable {
  /// The idea in a few words, as reports name it.
  package let title: String

  package init(_ title: String) {
    self.title = title
  }

  /// The first sentence that says it; nil where none does.
  func sentence(in prose: Prose) -> String? { nil }
}

/// Sentences that claim more than was measured.
enum Overclaim {
  static func sentences(in prose: Prose) -> [String] { [] }
}
