package import Foundation

/// One student's work as it lies in a class's folder, whole, also where it is told to another process:
/// without its entries it would be the work of everybody.
package struct HandIn: Codable, Sendable, Equatable {
  package let student: Student
  /// A folder, an archive, or the loose files of one person; none where the name of what was handed in
  /// is no text, and nothing can be opened by it.
  package let places: [URL]
  /// Where the whole class is one archive, the paths in it that are this student's; else none.
  package let entries: [String]

  package init(student: Student, places: [URL], entries: [String]) {
    self.student = student
    self.places = places
    self.entries = entries
  }
}
