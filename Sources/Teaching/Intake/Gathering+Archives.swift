internal import Archives
internal import Foundation
internal import Grading

/// What is in archives is listed like what is in folders; nothing of it is written to disk.
extension Gathering {
  /// Lists what is in an archive, or says why not.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - kind: What it is by its first bytes.
  ///   - path: Its path.
  ///   - place: Where what is in it lies.
  mutating func open(_ bytes: ArchiveBytes, _ kind: FileKind, _ path: String, at place: Place) {
    if case .unread(let what) = kind {
      unread.append((path, what))
      return
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard archives < IntakeLimits.archives else {
      let line = "only the first \(IntakeLimits.archives) archives were opened"
      if !failures.contains(line) { fail(line) }
      return
    }
    archives += 1
    do throws(ArchiveError) {
      guard bytes.count <= IntakeLimits.archive else {
        throw .tooMuch("more than \(IntakeLimits.archive >> 20) MB")
      }
      switch kind {
      case .zip: try openZip(bytes, path, at: place)
      case .packed(let program):
        try openTar(named: name, from: bytes, at: place) { sink throws(ArchiveError) in
          try OutsideProgram(program).unpack(bytes, sink)
        }
      case .gzip:
        try openTar(named: name, from: bytes, at: place) { sink throws(ArchiveError) in
          try Gzip.unpack(bytes, sink)
        }
      default:
        try openTar(named: name, from: bytes, at: place) { sink throws(ArchiveError) in
          try bytes.forEachPiece(sink)
        }
      }
    } catch {
      fail("\(path.shownName) \(error)")
    }
  }

  /// Lists what is called an archive and does not begin as one: a zip may have a program before it.
  mutating func openUnknown(_ bytes: ArchiveBytes, _ path: String, at place: Place)
    throws(ArchiveError)
  {
    guard bytes.count > 0 else {
      fail("\(path.shownName) is empty; ask for it again")
      return
    }
    guard (try? ZipReader(bytes, limits: IntakeLimits.inArchive)) != nil else {
      fail("\(path.shownName) is no archive, whatever its name says; ask for it again")
      return
    }
    open(bytes, .zip, path, at: place)
  }

  private mutating func openZip(_ bytes: ArchiveBytes, _ path: String, at place: Place)
    throws(ArchiveError)
  {
    let reader = try ZipReader(bytes, limits: IntakeLimits.inArchive)
    if case .unread(let what)? = FileKind.document(with: reader.entries) {
      unread.append((path, what))
      return
    }
    if reader.isEncrypted { throw .encrypted }
    add(reader, reader.entries.indices.map { ($0, reader.entries[$0].path) }, at: place)
  }

  /// Lists some of the files of a zip.
  ///
  /// - Parameters:
  ///   - reader: The zip.
  ///   - chosen: Their places in it, and how their paths are shown.
  ///   - name: How the student called it, where that is one file whose path does not end so.
  ///   - place: Where they lie.
  mutating func add(
    _ reader: ZipReader, _ chosen: [(index: Int, path: String)], named name: String? = nil,
    at place: Place
  ) {
    for (index, path) in chosen {
      add(reader.entries[index], path, named: name, at: place) { limit throws(ArchiveError) in
        try reader.contents(of: index, atMost: limit)
      }
    }
  }

  /// Lists an entry of an archive.
  private mutating func add(
    _ entry: ArchiveEntry, _ name: String, named own: String? = nil, at place: Place,
    _ contents: @escaping (_ limit: Int) throws(ArchiveError) -> [UInt8]
  ) {
    let (path, names) = (place.prefix + name, Candidate.names(of: name))
    guard !names.isEmpty, !Candidate.isPassedOver(names) else { return }
    switch entry.kind {
    case .folder: break
    case .other: links.append(path)
    case .file:
      if let what = FileKind.document(named: name) {
        unread.append((path, what))
        return
      }
      if FileKind.stem(ofArchive: name) != nil {
        guard place.archives < 2 else {
          fail("\(path.shownName) is an archive in an archive's archive; ask for one zip")
          return
        }
        guard kept + entry.size <= IntakeLimits.kept else {
          fail(
            "\(path.shownName) was not opened: archives in archives have more than "
              + "\(IntakeLimits.kept >> 20) MB; ask for one zip")
          return
        }
        do throws(ArchiveError) {
          let bytes = try contents(IntakeLimits.innerArchive)
          kept += bytes.count
          let kind = FileKind(Array(bytes.prefix(FileKind.length)))
          guard kind == .other else {
            open(ArchiveBytes(bytes), kind, path, at: place.inside(path))
            return
          }
          try openUnknown(ArchiveBytes(bytes), path, at: place.inside(path))
        } catch {
          fail("\(path.shownName) \(error)")
        }
        return
      }
      candidates.append(
        Candidate(path: path, named: own, size: entry.size, revision: place.revision) {
          Data(try contents(IntakeLimits.file))
        })
    }
  }

  /// Lists what a program or a function unpacks: a tar archive, or a single file.
  private mutating func openTar(
    named name: String, from bytes: ArchiveBytes, at place: Place,
    _ unpack: ((ArraySlice<UInt8>) throws(ArchiveError) -> Void) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let (isWanted, already) = (isWanted, kept)
    var (keeping, own, total) = (0, 0, inflated)
    var reader = TarReader(limits: IntakeLimits.inArchive) { entry in
      let isArchive = FileKind.stem(ofArchive: entry.path) != nil
      let name = Candidate.names(of: entry.path).last.map(String.init) ?? ""
      guard isArchive || isWanted(name),
        entry.size <= (isArchive ? IntakeLimits.innerArchive : IntakeLimits.file),
        already + keeping + entry.size <= IntakeLimits.kept
      else { return false }
      keeping += entry.size
      return true
    }
    var start: [UInt8]? = []
    var single: [UInt8] = []
    try unpack { piece throws(ArchiveError) in
      own += piece.count
      total += piece.count
      try IntakeLimits.inArchive.check(inflated: own, from: bytes.count)
      try IntakeLimits.inArchive.check(inflated: total, from: .max)
      var piece = piece
      if let first = start {
        // The first block tells whether it is an archive.
        let more = first + piece
        guard more.count >= FileKind.length else {
          start = more
          return
        }
        (start, piece) = (nil, more[...])
        if !TarReader.begins(more) { single = more }
      } else if !single.isEmpty {
        single += piece
      }
      if single.isEmpty {
        try reader.add(piece)
      } else if single.count > IntakeLimits.file {
        throw .tooMuch("one file of more than \(IntakeLimits.file) bytes in it")
      }
    }
    inflated = total
    if let start { single = start }
    guard single.isEmpty else {
      let inner = FileKind.stem(ofArchive: name) ?? name
      let contents = Data(single)
      candidates.append(
        Candidate(path: place.prefix + inner, size: single.count, revision: place.revision) {
          contents
        })
      return
    }
    try reader.finish()
    kept += keeping
    for (entry, bytes) in reader.entries {
      add(entry, entry.path, at: place) { limit throws(ArchiveError) in
        guard let bytes, entry.size <= limit else {
          throw .tooMuch("\(entry.size) bytes, of which at most \(limit) are read")
        }
        return bytes
      }
    }
  }
}
