/// Somebody in a class, as far as what was handed in tells.
package struct Student: Codable, Hashable, Sendable {
  /// What names the student in files of ours, unique in a class: letters, digits, `.`, `_` and `-`.
  package let key: String
  /// The name as people read it.
  package var name: String
  /// The user's number at Canvas, where a download's file names hold it.
  package var canvasID: String?
  /// The participant's number at Moodle, where a download's file names hold it.
  package var moodleID: String?

  package init(key: String, name: String, canvasID: String? = nil, moodleID: String? = nil) {
    self.key = key
    self.name = name
    self.canvasID = canvasID
    self.moodleID = moodleID
  }
}
