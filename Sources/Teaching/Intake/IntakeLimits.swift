internal import Archives
internal import Grading

/// How much of what one student handed in is looked at, at most.
///
/// Bytes and names are counted, not seconds: every machine takes and refuses the same.
enum IntakeLimits {
  /// One of the course's files: what the grader reads at most.
  static let file: Int = LearnerFile.maximumSize
  /// An archive: a repository with its builds has some hundred million bytes.
  static let archive: Int = 512 << 20
  /// An archive in an archive, which is held in memory.
  static let innerArchive: Int = 16 << 20
  /// How many archives are opened: some students hand each exercise in as one.
  static let archives: Int = 32
  /// Files and folders in a folder, all folders below it counted.
  static let entries: Int = 20_000
  /// The names in one folder: all of them are sorted, so that every system looks at the same ones.
  static let names: Int = 200_000
  /// Folders in folders: the course's own are three deep.
  static let depth: Int = 16
  /// What is kept in memory: the archives in archives, and what is wanted of those without a directory.
  static let kept: Int = 64 << 20
  /// How many files are compared for one exercise, the likeliest ones.
  static let rivals: Int = 16
  /// How many files of unknown names, and how many bytes of them, are searched for what they declare.
  static let searchedFiles: Int = 100
  static let searchedBytes: Int = 4 << 20
  /// The seconds that another program may take to unpack what is read by it.
  static let seconds: Int = 30
  /// How many notes a person is given.
  static let notes: Int = 60
  /// How long a name is when it is shown.
  static let shownName: Int = 120

  /// Those of one archive.
  static let inArchive: ArchiveLimits = {
    var limits = ArchiveLimits()
    limits.entries = entries
    return limits
  }()

  /// Those of an archive that holds a class: of it, only the directory is read at once.
  static let inClass: ArchiveLimits = {
    var limits = ArchiveLimits()
    (limits.entries, limits.inflated) = (200_000, 64 << 30)
    return limits
  }()
}
