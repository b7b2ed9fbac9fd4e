package import Foundation

/// The gradebooks of a class.
package struct Gradebooks {
  let folder: ClassFolder
  let roster: URL?

  package init(folder: ClassFolder, roster: URL?) {
    self.folder = folder
    self.roster = roster
  }

  package func write() throws {}
}
