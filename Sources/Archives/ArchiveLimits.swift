/// How much of an archive is read at most.
///
/// All of them count work and bytes, not seconds: every machine refuses the same archives.
package struct ArchiveLimits: Sendable {
  /// Files and folders: a repository with its builds has some thousands.
  package var entries: Int = 20_000
  /// All bytes that come out: a repository with its builds has some hundred million, and inflating
  /// these takes two seconds.
  package var inflated: Int = 256 << 20
  /// How many times as much may come out as went in, where it is more than `harmless`: source text
  /// shrinks to a fifth, a program to a third; DEFLATE makes at most 1032 of 1.
  package var ratio: Int = 200
  /// The bytes that may come out whatever went in.
  package var harmless: Int = 32 << 20
  /// The bytes of one name: systems know 4096, and hostile archives are told by theirs.
  package static let nameLength: Int = 1 << 17
  /// The bytes of all names, with what is written beside them: all of them are held in memory.
  var names: Int { entries * 512 }

  /// Takes the usual limits.
  package init() {}

  /// Holds what came out, or would, against the limits.
  ///
  /// - Throws: `ArchiveError.tooMuch`.
  package func check(inflated: Int, from packed: Int) throws(ArchiveError) {
    guard inflated <= self.inflated else {
      throw .tooMuch("more than \(self.inflated >> 20) MB in it when it is unpacked")
    }
    guard inflated <= harmless || inflated / ratio <= packed else {
      throw .tooMuch("more than \(ratio) times its size in it when it is unpacked")
    }
  }

  /// Holds the number of files and folders against its limit.
  ///
  /// - Throws: `ArchiveError.tooMuch`.
  func check(entries: Int) throws(ArchiveError) {
    guard entries <= self.entries else {
      throw .tooMuch("more than \(self.entries) files and folders in it")
    }
  }

  /// Holds the bytes of all names against their limit.
  ///
  /// - Throws: `ArchiveError.tooMuch`.
  func check(names: Int) throws(ArchiveError) {
    guard names <= self.names else {
      throw .tooMuch("more than \(self.names >> 10) kB of names in it")
    }
  }
}

/// What an archive says of one of the files in it.
package struct ArchiveEntry: Sendable, Equatable {
  /// Its path as the archive has it, with slashes; nothing is ever opened by it.
  package let path: String
  /// How many bytes it says to have.
  package let size: Int
  /// Whether it is a file, and no folder, link or device.
  package let kind: Kind

  package enum Kind: Sendable, Equatable {
    case file
    case folder
    /// A link or a device, or a file with holes.
    case other
  }
}
