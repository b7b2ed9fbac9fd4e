/// What was found in one student's work.
package struct Staged: Codable, Equatable, Sendable {
  /// What a person should know: which file was taken for which, what was left out; one line each.
  package var notes: [String] = []
  /// Why nothing of it can be read, in one line; nil where something can, or nothing is there.
  package var unreadable: String?
  /// For each of the course's files that was taken, by its name there, its path in the work.
  package var taken: [String: String] = [:]

  package init(notes: [String] = [], unreadable: String? = nil, taken: [String: String] = [:]) {
    self.notes = notes
    self.unreadable = unreadable
    self.taken = taken
  }
}
