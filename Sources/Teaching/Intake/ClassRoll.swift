internal import Archives
internal import Foundation
internal import Grading

/// Who is in a class, by what lies in its folder.
package struct ClassRoll: Sendable {
  /// What was handed in, sorted by the students' keys.
  package private(set) var handIns: [HandIn] = []
  /// What is nobody's, and what else a person should know; one line each.
  package private(set) var notes: [String] = []

  /// One person, while names are read.
  private struct Group {
    /// The name that made it, unique in the class.
    let origin: String
    let name: String
    var download: DownloadName?
    var places: [URL] = []
    var entries: [String] = []
  }

  private var groups: [Group] = []
  /// The groups by what makes names one person's.
  private var indices: [String: Int] = [:]
  /// The names of files that are nobody's.
  private var strays: [String] = []

  /// Reads the names in a class's folder, and a few bytes of loose files.
  ///
  /// - Parameter url: The folder, or a zip of the class.
  /// - Throws: `UsageError` when it cannot be read, or nothing was handed in.
  init(of url: URL) throws {
    // The path is the instructor's own, so links on the way are theirs.
    let url = url.standardizedFileURL.resolvingSymlinksInPath()
    var info = stat()
    guard stat(url.path, &info) == 0 else {
      throw UsageError(
        "\(url.path.sanitized) cannot be read: \(String(cString: strerror(errno)))",
        advice: "name the folder of what was handed in")
    }
    if info.st_mode & S_IFMT == S_IFDIR {
      try read(folder: url, mayDescend: true)
    } else {
      try read(archive: url)
    }
    finish()
    guard !handIns.isEmpty else {
      throw UsageError(
        "no submission is in \(url.path.sanitized)"
          + (strays.isEmpty ? "" : ", but \(strays.shown(atMost: 3))"),
        advice: "put each student's files into a folder or zip with the student's name")
    }
  }

  // MARK: A folder

  private mutating func read(folder url: URL, mayDescend: Bool) throws {
    let folder: Folder
    let names: [[CChar]]
    do {
      folder = try Folder(url.path)
      names = try folder.systemNames(atMost: .max)
    } catch {
      throw UsageError(
        "\(url.path.sanitized) cannot be read: \(String(cString: strerror(error.code)))",
        advice: "name a folder that you can read")
    }
    let entries = names.sorted(by: FolderEntry.precedes)
      .map { FolderEntry($0, in: folder) }
      .filter { !Candidate.isPassedOver([$0.shown[...]]) }
    try Self.refuseOneSubmission(
      entries.map(\.shown), hasExercises: (try? Folder("Sources/Exercises", in: folder)) != nil, url
    )
    // A download that was unpacked into a folder of its own, or was not unpacked.
    if mayDescend, entries.count == 1, let name = entries[0].text, DownloadName(name) == nil {
      let inner = url.appending(path: name, directoryHint: .notDirectory)
      if entries[0].kind == .folder, let below = try? Folder(name, in: folder),
        let inside = try? below.systemNames(atMost: 1000),
        Self.areDownloads(inside.map { FolderEntry($0, in: below).shown })
      {
        try read(folder: inner, mayDescend: false)
        return
      }
      if entries[0].kind == .file, Self.isDownload(entries[0], in: folder) {
        try read(archive: inner)
        return
      }
    }
    for entry in entries { add(entry, of: folder, url) }
  }

  /// Refuses what is one student's work, and no class's.
  ///
  /// - Parameters:
  ///   - names: What lies at the top.
  ///   - hasExercises: Whether there is a folder `Sources/Exercises`.
  ///   - url: Where it lies.
  /// - Throws: `UsageError`.
  private static func refuseOneSubmission(_ names: [String], hasExercises: Bool, _ url: URL) throws
  {
    guard
      hasExercises || names.contains("Package.swift")
        || names.contains("Sources") && names.contains("Problems")
    else { return }
    throw UsageError(
      "\(url.path.sanitized) is one submission, not a class's",
      advice: "name the folder that it lies in")
  }

  /// Whether a file is a zip in which names are such as Canvas and Moodle make.
  private static func isDownload(_ entry: FolderEntry, in folder: Folder) -> Bool {
    guard let bytes = try? entry.bytes(in: folder),
      let reader = try? ZipReader(bytes, limits: IntakeLimits.inClass)
    else { return false }
    let files = reader.entries.filter { entry in
      entry.kind == .file && !Candidate.isPassedOver(Candidate.names(of: entry.path))
    }
    return !files.isEmpty && files.allSatisfy { owner(of: $0.path).download != nil }
  }

  /// Whether all names in a folder are such as Canvas and Moodle make.
  private static func areDownloads(_ names: [String]) -> Bool {
    let names = names.filter { !Candidate.isPassedOver([$0[...]]) }
    return !names.isEmpty && names.allSatisfy { DownloadName($0) != nil }
  }

  private mutating func add(_ entry: FolderEntry, of folder: Folder, _ url: URL) {
    let name = entry.shown
    let download = DownloadName(name)
    let places =
      entry.text.map { [url.appending(path: $0, directoryHint: .notDirectory)] } ?? []
    // Canvas makes no folders.
    if let download, entry.kind == .file || entry.kind == .folder && download.moodleID != nil {
      add(name, download, places)
      return
    }
    switch entry.kind {
    case .folder, .other: add(name, nil, places)
    case .file:
      if let stem = FileKind.stem(ofArchive: name) {
        add(name, nil, places, named: stem)
      } else if let start = try? entry.bytes(in: folder)?.start(FileKind.length),
        FileKind(start).isArchive
      {
        add(name, nil, places, named: String(name.prefix { $0 != "." }))
      } else {
        strays.append(name)
      }
    }
  }

  // MARK: An archive

  /// An entry in the archive of a class.
  struct Owned {
    /// What tells whose it is: the first name on its path, or that of the download where all lies in a
    /// folder.
    let owner: String
    let download: DownloadName?
    /// Its path below that; the owner's name itself where nothing is below.
    let path: String
    /// The file's name as the student gave it, where the path does not end so.
    var name: String?
  }

  static func owner(of path: String) -> Owned {
    let names = Candidate.names(of: path)
    for (index, name) in names.prefix(2).enumerated() {
      // Canvas makes no folders.
      guard let download = DownloadName(String(name)),
        download.moodleID != nil || index == names.count - 1
      else { continue }
      let rest = names[(index + 1)...].joined(separator: "/")
      return rest.isEmpty
        ? Owned(
          owner: String(name), download: download, path: String(name), name: download.fileName)
        : Owned(owner: String(name), download: download, path: rest)
    }
    // A student's archive in the class's is a file of its own.
    let top = String(names.first ?? "")
    return Owned(
      owner: top, download: nil,
      path: names.count == 1 ? top : names.dropFirst().joined(separator: "/"))
  }

  private mutating func read(archive url: URL) throws {
    func refuse(_ what: some CustomStringConvertible) -> UsageError {
      UsageError(
        "\(url.path.sanitized) \(what)",
        advice: "name the folder of what was handed in, or the zip that Canvas or Moodle made of it"
      )
    }
    let reader: ZipReader
    do {
      let parent = try Folder(url.deletingLastPathComponent().path)
      let entry = FolderEntry(Array(url.lastPathComponent.utf8CString), in: parent)
      guard let bytes = try entry.bytes(in: parent) else { throw refuse("is no folder") }
      guard FileKind(try bytes.start(FileKind.length)) == .zip else {
        throw refuse("is neither a folder nor a zip")
      }
      reader = try ZipReader(bytes, limits: IntakeLimits.inClass)
    } catch let error as ArchiveError {
      throw refuse(error)
    } catch let error as FolderError {
      throw refuse("cannot be read: \(String(cString: strerror(error.code)))")
    }
    let tops = Set(
      reader.entries.compactMap { Candidate.names(of: $0.path).first.map(String.init) })
    let hasExercises = reader.entries.contains {
      Candidate.names(of: $0.path).prefix(2) == ["Sources", "Exercises"]
    }
    try Self.refuseOneSubmission(tops.sorted(), hasExercises: hasExercises, url)
    for entry in reader.entries where entry.kind == .file {
      guard !Candidate.isPassedOver(Candidate.names(of: entry.path)) else { continue }
      let owner = Self.owner(of: entry.path)
      let isLoose = owner.download == nil && Candidate.names(of: entry.path).count == 1
      let stem = FileKind.stem(ofArchive: owner.owner)
      if isLoose, stem == nil {
        strays.append(entry.path)
      } else {
        add(
          owner.owner, owner.download, [url], named: isLoose ? stem : nil, entry: entry.path)
      }
    }
  }

  // MARK: People

  private mutating func add(
    _ name: String, _ download: DownloadName?, _ places: [URL], named shown: String? = nil,
    entry: String? = nil
  ) {
    // What has no text for a name is nobody else's.
    let identity =
      places.isEmpty ? "number \(groups.count)" : download?.identity ?? "name \(name)"
    let index = indices[identity] ?? groups.count
    if index == groups.count {
      indices[identity] = index
      groups.append(
        Group(
          origin: download.map { "\($0.person) \($0.number ?? "")" } ?? name,
          name: download?.person ?? shown ?? name, download: download))
    }
    for place in places where !groups[index].places.contains(place) {
      groups[index].places.append(place)
    }
    if let entry { groups[index].entries.append(entry) }
  }

  private mutating func finish() {
    let keys = StudentKeys.keys(
      of: groups.map {
        StudentKeys.Person(origin: $0.origin, name: $0.name, number: $0.download?.number)
      })
    handIns = zip(groups, keys).map { group, key in
      HandIn(
        student: Student(
          key: key, name: group.name.shownName, canvasID: group.download?.canvasID,
          moodleID: group.download?.moodleID),
        places: group.places, entries: group.entries)
    }
    handIns.sort { $0.student.key.utf8.lexicographicallyPrecedes($1.student.key.utf8) }
    if !strays.isEmpty {
      notes.append(
        "passed over, since no student's name is on it: \(strays.shown(atMost: 5)); "
          + "put it into a folder with the student's name")
    }
    // Those whom Canvas or Moodle tells apart are two people.
    let unnumbered = handIns.filter { $0.student.canvasID == nil && $0.student.moodleID == nil }
    let names = Dictionary(grouping: unnumbered, by: \.student.name).filter { $0.value.count > 1 }
    for name in names.keys.sorted() {
      let keys = names[name]!.map(\.student.key).joined(separator: ", ")
      notes.append("\(name) handed in more than once, and each is graded for itself: \(keys)")
    }
  }
}
