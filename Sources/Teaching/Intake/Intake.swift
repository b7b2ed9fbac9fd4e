internal import Archives
package import Foundation
package import Grading

/// Reads what a class handed in, in whatever form it arrived.
///
/// Folders and archives are only listed. Nothing of them is written to disk but the files that are
/// taken for the course's exercises, and these under the course's own names: no path, link or mode of a
/// stranger's reaches the file system.
package struct Intake: Sendable {
  /// The folder of the class, or the archive that holds it.
  package let folder: URL
  /// The course, which knows what each exercise starts from; nil to take every file for work.
  private let project: Project?

  /// Names what a class handed in.
  ///
  /// - Parameters:
  ///   - folder: The folder, or the archive that Canvas or Moodle made of it.
  ///   - project: The course.
  package init(folder: URL, project: Project? = nil) {
    self.folder = folder
    self.project = project
  }

  /// All that was handed in, sorted by the students' keys.
  ///
  /// - Throws: `UsageError` when the folder cannot be read, or nothing was handed in.
  package func handIns() throws -> [HandIn] { try roll().handIns }

  /// All that was handed in, and what else is to be said of the folder.
  ///
  /// - Throws: `UsageError` when the folder cannot be read, or nothing was handed in.
  package func roll() throws -> ClassRoll { try ClassRoll(of: folder) }

  /// Copies the course's files from what was handed in, under the names that the course gives them.
  ///
  /// Nothing else is written, and nothing outside of the folder.
  ///
  /// - Parameters:
  ///   - handIn: Whose work it is.
  ///   - exercises: The exercises whose files are looked for.
  ///   - stage: An empty folder.
  /// - Throws: `GraderFault` when the system refuses to write.
  /// - Returns: What was found.
  package func stage(_ handIn: HandIn, of exercises: [any Exercise], into stage: URL) throws
    -> Staged
  {
    var gathering = Gathering { name in
      exercises.contains { $0.isMeant(by: name) }
        || [".swift", ".md", ".txt", ".markdown"].contains { name.lowercased().hasSuffix($0) }
    }
    if handIn.places.isEmpty {
      return Staged(
        unreadable: "the name of \(handIn.student.name.shownName) is not UTF-8 text; rename it")
    }
    for place in handIn.places { gather(place, handIn.entries, &gathering) }
    var choice = FileChoice(gathering.candidates, for: exercises) { exercise in
      try? project?.text(exercise.startingFile, of: exercise)
    }
    let target = try Folder(stage.resolvingSymlinksInPath().path)
    var staged = Staged()
    var illegible: [String] = []
    for exercise in exercises {
      guard let file = choice.file(of: exercise) else { continue }
      try target.write(file.data, as: exercise.fileName)
      staged.taken[exercise.fileName] = file.path.shownName
      if String(validating: file.data, as: UTF8.self) == nil {
        illegible.append("\(file.path.shownName) is not UTF-8 text; ask for it saved as UTF-8")
      }
    }
    tell(gathering, choice, exercises, &staged)
    // What was taken is not empty, but nobody can read a word of it.
    if !illegible.isEmpty, illegible.count == staged.taken.count {
      staged.unreadable = illegible.removeFirst()
    }
    staged.notes = illegible + staged.notes
    if staged.notes.count > IntakeLimits.notes {
      let more = staged.notes.count - IntakeLimits.notes + 1
      staged.notes = staged.notes.prefix(IntakeLimits.notes - 1) + ["and \(more) more notes"]
    }
    return staged
  }

  // MARK: Gathering

  /// Lists what lies at one place of a student's.
  private func gather(_ place: URL, _ entries: [String], _ gathering: inout Gathering) {
    let name = place.lastPathComponent
    do {
      let parent = try Folder(place.deletingLastPathComponent().path)
      let entry = FolderEntry(Array(name.utf8CString), in: parent)
      switch entry.kind {
      case .folder:
        let folder = try Folder(name, in: parent)
        if let isTyped = DownloadName(name)?.isTyped, isTyped {
          gathering.note(Self.typed(name))
          return
        }
        gathering.add(folder, at: Gathering.Place(top: folder))
      case .file where !entries.isEmpty:
        try gather(entries, of: entry, in: parent, &gathering)
      case .file:
        let download = DownloadName(name)
        if download?.isTyped == true {
          gathering.note(Self.typed(name))
          return
        }
        try gather(entry, in: parent, download, &gathering)
      case .other:
        gathering.fail(
          "\(name.shownName) is a link or a device, and is not followed; put the folder "
            + "or file itself there")
      }
    } catch let error as FolderError {
      gathering.fail("\(name.shownName) cannot be opened: \(String(cString: strerror(error.code)))")
    } catch {
      gathering.fail("\(name.shownName) \(error)")
    }
  }

  private static func typed(_ name: String) -> String {
    "\(name.shownName) is what was typed into a field, and is not graded"
  }

  /// Lists a student's loose file, or the archive that is all of the work.
  private func gather(
    _ entry: FolderEntry, in parent: Folder, _ download: DownloadName?,
    _ gathering: inout Gathering
  ) throws {
    var place = Gathering.Place(top: parent)
    place.revision = download?.revision ?? DownloadName.Revision()
    gathering.addFile(entry, of: parent, entry.shown, named: download?.fileName, at: place)
  }

  /// Lists a student's files in an archive of the class.
  private func gather(
    _ entries: [String], of entry: FolderEntry, in parent: Folder, _ gathering: inout Gathering
  ) throws {
    guard let bytes = try entry.bytes(in: parent) else { return }
    let reader = try ZipReader(bytes, limits: IntakeLimits.inClass)
    let wanted = Set(entries)
    for (index, entry) in reader.entries.enumerated() where wanted.contains(entry.path) {
      let owner = ClassRoll.owner(of: entry.path)
      guard owner.download?.isTyped != true else {
        gathering.note(Self.typed(entry.path))
        continue
      }
      gathering.add(
        reader, [(index, owner.path)], named: owner.name,
        at: Gathering.Place(revision: owner.download?.revision ?? DownloadName.Revision()))
    }
  }

  // MARK: Telling

  /// Says what was left out and why, or why there is nothing.
  private func tell(
    _ gathering: Gathering, _ choice: FileChoice, _ exercises: [any Exercise],
    _ staged: inout Staged
  ) {
    var notes = choice.notes + gathering.notes
    let failures = choice.failures + gathering.failures
    let links = gathering.links.filter { link in
      let name = Candidate.names(of: link).last.map(String.init) ?? ""
      return staged.taken.isEmpty || exercises.contains { $0.isMeant(by: name) }
    }
    let unfollowed =
      "not followed, since they are links or devices: \(links.shown(atMost: 3)); "
      + "ask for the files themselves"
    // Where there is nothing else, the links are the work.
    let areTheWork = staged.taken.isEmpty && !links.isEmpty && gathering.candidates.isEmpty
    if !links.isEmpty, !areTheWork { notes.append(unfollowed) }
    if staged.taken.isEmpty {
      let unread = gathering.unread.map { "\($0.path.shownName) is \($0.what)" }
      let reasons = failures + unread + (areTheWork ? [unfollowed] : [])
      staged.unreadable = reasons.first
      notes += reasons.dropFirst()
      let others = gathering.candidates.map(\.path)
      if !others.isEmpty, choice.failures.isEmpty {
        notes.append("no file of the course was found; there is \(others.shown(atMost: 5))")
      } else if reasons.isEmpty, notes.isEmpty {
        notes.append("nothing was handed in: there is no file")
      }
    } else {
      notes += failures
      if !gathering.unread.isEmpty {
        notes.append(
          "not read, since it is no text or zip: "
            + gathering.unread.map(\.path).shown(atMost: 3))
      }
    }
    staged.notes = notes
  }
}
