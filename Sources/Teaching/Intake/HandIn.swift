package import Foundation

/// One student's work as it lies in a class's folder.
package struct HandIn: Sendable, Equatable {
  package let student: Student
  /// A folder, an archive, or the loose files of one person.
  package let places: [URL]

  package init(student: Student, places: [URL]) {
    self.student = student
    self.places = places
  }
}
