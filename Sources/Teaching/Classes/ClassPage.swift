package import Grading

/// The class on one page.
package struct ClassPage {
  let folder: ClassFolder
  let seed: CaseSeed

  package init(folder: ClassFolder, seed: CaseSeed) {
    self.folder = folder
    self.seed = seed
  }

  package func write() throws {}
}
