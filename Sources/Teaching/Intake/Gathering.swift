internal import Archives
internal import Foundation
internal import Grading

/// All files of what one student handed in, listed and not yet read.
struct Gathering {
  var candidates: [Candidate] = []
  /// What is said of it: one line each.
  private(set) var notes: [String] = []
  /// What could not be read, one line each.
  private(set) var failures: [String] = []
  /// The paths of links, devices and pipes.
  var links: [String] = []
  /// Documents and archives of kinds that are not read: the path, and what it is.
  var unread: [(path: String, what: String)] = []

  private var entries: Int = 0
  /// How many archives were opened, how many bytes they gave, and how many of these are in memory.
  var archives: Int = 0
  var inflated: Int = 0
  var kept: Int = 0
  /// Whether a file without a directory's help is worth being kept in memory.
  let isWanted: (_ name: String) -> Bool

  /// Begins.
  ///
  /// - Parameter isWanted: Whether a file's name may be that of a file that is taken.
  init(wanting isWanted: @escaping (_ name: String) -> Bool) {
    self.isWanted = isWanted
  }

  /// Where something lies: how paths in it begin, and which submission it belongs to.
  struct Place {
    var prefix: String = ""
    /// The folder that was opened first, and the path from there; folders in between are closed again,
    /// since there may be more than a process can have open.
    var top: Folder?
    var inner: String = ""
    var revision: DownloadName.Revision = DownloadName.Revision()
    /// How many archives and folders it lies in.
    var archives: Int = 0
    var depth: Int = 0

    /// That of a folder in it.
    func below(_ name: String) -> Place {
      var place = self
      place.prefix += name + "/"
      place.depth += 1
      place.inner += (place.inner.isEmpty ? "" : "/") + name
      return place
    }

    /// That of an archive in it.
    func inside(_ path: String) -> Place {
      var place = self
      place.prefix = path + "/"
      place.archives += 1
      return place
    }
  }

  mutating func fail(_ line: String) { failures.append(line) }
  mutating func note(_ line: String) { notes.append(line) }

  /// Lists a folder and all that are in it, in the order of their names' bytes.
  ///
  /// - Parameters:
  ///   - folder: The folder, open.
  ///   - place: Where it lies.
  mutating func add(_ folder: Folder, at place: Place) {
    let names: [[CChar]]
    do {
      names = try folder.systemNames(atMost: IntakeLimits.names)
    } catch {
      fail("\(shown(place)) cannot be opened: \(String(cString: strerror(error.code)))")
      return
    }
    guard names.count < IntakeLimits.names else {
      fail(
        "\(shown(place)) holds \(IntakeLimits.names) files or more; remove what is not asked for")
      return
    }
    for name in names.sorted(by: FolderEntry.precedes) {
      guard entries < IntakeLimits.entries else {
        let line = "only the first \(IntakeLimits.entries) files and folders were looked at"
        if !notes.contains(line) { note(line) }
        return
      }
      entries += 1
      let entry = FolderEntry(name, in: folder)
      guard !Candidate.isPassedOver([entry.shown[...]]) else { continue }
      add(entry, of: folder, at: place)
    }
  }

  private func shown(_ place: Place) -> String {
    place.prefix.isEmpty ? "the folder" : place.prefix.shownName
  }

  /// Lists what has a name in a folder.
  private mutating func add(_ entry: FolderEntry, of folder: Folder, at place: Place) {
    let path = place.prefix + entry.shown
    switch entry.kind {
    case .folder:
      guard place.depth < IntakeLimits.depth else {
        note("\(path.shownName) lies more than \(IntakeLimits.depth) folders deep: not looked into")
        return
      }
      guard let name = entry.text else {
        fail("\(path.shownName): the folder's name is not UTF-8; rename it")
        return
      }
      do {
        add(try Folder(name, in: folder), at: place.below(name))
      } catch {
        fail("\(path.shownName) cannot be opened: \(String(cString: strerror(error.code)))")
      }
    case .file: addFile(entry, of: folder, path, at: place)
    case .other: links.append(path)
    }
  }

  /// Lists a file, or what is in it where it is an archive.
  ///
  /// - Parameters:
  ///   - entry: The file.
  ///   - folder: The folder that it is in.
  ///   - path: Its path.
  ///   - name: How the student called it, where the path does not end so.
  ///   - place: Where it lies.
  mutating func addFile(
    _ entry: FolderEntry, of folder: Folder, _ path: String, named name: String? = nil,
    at place: Place
  ) {
    let top = place.top ?? folder
    do throws(ArchiveError) {
      guard let bytes = try entry.bytes(in: folder) else {
        links.append(path)
        return
      }
      let kind = FileKind(try bytes.start(FileKind.length))
      guard kind == .other else {
        open(bytes, kind, path, at: place.inside(path))
        return
      }
      guard FileKind.stem(ofArchive: path) == nil else {
        try openUnknown(bytes, path, at: place.inside(path))
        return
      }
      candidates.append(
        Candidate(path: path, named: name, size: bytes.count, revision: place.revision) {
          try entry.contents(in: place.inner.isEmpty ? top : Folder(place.inner, in: top))
        })
    } catch {
      fail("\(path.shownName) \(error)")
    }
  }
}
