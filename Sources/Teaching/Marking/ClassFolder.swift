package import Foundation
package import Grading
internal import Messages

/// Where a class's results are: the folder that `--out` names.
///
///     students/KEY/record.json    what is kept, and what everything else is made from
///     students/KEY/result.json    the report for machines
///     students/KEY/feedback.html  the page that the student gets
///     gradebook.csv, canvas.csv, moodle.csv
///     class.html                  the page for the teacher
///     reviews.csv                 the points of a person
///     shards/I-of-N.json          which students a part of the class has
///     gone/KEY                    the results of who is not in the class any more
///     .work/I-of-N                what a run has not finished
///
/// A student's folder is written elsewhere, and put in its place when it is whole: at any moment it is
/// the old one or the new one.
package struct ClassFolder: Sendable {
  package let url: URL

  package init(_ url: URL) { self.url = url }

  /// The folder of one student's results.
  package func folder(of key: String) -> URL {
    url.appending(path: "students").appending(path: key)
  }

  /// Where a person's points on the class's memos are, unless another file is named.
  package var reviews: URL { url.appending(path: "reviews.csv") }

  /// A person's points on the class's memos: those of a file that was named, or else of the class's
  /// own, where it is.
  ///
  /// - Throws: `UsageError` for a file that is no such table.
  package func reviews(from named: URL?) throws(UsageError) -> ClassReviews {
    if named == nil, !FileManager.default.fileExists(atPath: reviews.path) { return ClassReviews() }
    return try ClassReviews(reading: named ?? reviews)
  }

  /// Whether a class was graded into it.
  package var hasResults: Bool {
    var isFolder: ObjCBool = false
    let students = url.appending(path: "students")
    return FileManager.default.fileExists(atPath: students.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What is kept of a student; nil where nothing is, or nothing that can be understood.
  package func result(of key: String) -> StudentResult? {
    let record = folder(of: key).appending(path: "record.json")
    return FileManager.default.contents(atPath: record.path)
      .flatMap { try? CourseJSON.decode(StudentResult.self, from: $0) }
  }

  /// Whether anything is kept of a student.
  package func hasResult(of key: String) -> Bool {
    FileManager.default.fileExists(atPath: folder(of: key).appending(path: "record.json").path)
  }

  /// The keys of those who have a folder, in the order of their bytes.
  package var keys: [String] { names(in: "students") }

  /// All results in the order of the keys, each read when it is asked for: memory does not grow with
  /// the class.
  package func results() -> some Sequence<StudentResult> {
    keys.lazy.compactMap { result(of: $0) }
  }

  /// The names in one of its folders, but hidden ones, in the order of their bytes.
  private func names(in folder: String) -> [String] {
    let place = url.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { !$0.hasPrefix(".") }.inByteOrder
  }
}

// MARK: Writing

extension ClassFolder {
  /// Makes the folder, unless it is there.
  ///
  /// It is closed to others, as is what holds students' work in a folder that was there: in some
  /// sandboxes a learner's program reads what every user can.
  ///
  /// - Throws: `UsageError` where no folder can be made.
  package func make() throws(UsageError) {
    do {
      // The folders on the way to it are nobody's results.
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      for name in ["", "students", "shards", ".work"] { try makeClosed(name) }
    } catch {
      throw UsageError(
        "--out: \(url.path.sanitized) cannot be made a folder of results",
        advice: "name a folder that you can write to, or one that is not there yet")
    }
  }

  /// Makes one of its folders for this user alone, unless it is there.
  private func makeClosed(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: name), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  /// Where a shard keeps what is not finished.
  func work(of shard: Shard) -> URL {
    url.appending(path: ".work").appending(path: shard.name)
  }

  /// Ends what a run of this shard left undone that was stopped: its students' old results are put
  /// back where the new ones had not taken their place.
  func recover(_ shard: Shard) throws {
    let files = FileManager.default
    let work = work(of: shard)
    for name in (try? files.contentsOfDirectory(atPath: work.path)) ?? []
    where name.hasSuffix(Self.old) {
      let place = folder(of: String(name.dropLast(Self.old.count)))
      if !files.fileExists(atPath: place.path) {
        try files.moveItem(at: work.appending(path: name), to: place)
      }
    }
    try? files.removeItem(at: work)
    try files.createDirectory(at: work, withIntermediateDirectories: true)
  }

  private static let old: String = ".old"

  /// Puts a student's folder in its place.
  ///
  /// - Parameters:
  ///   - new: The folder, whole, in the folder of the shard's work.
  ///   - key: Whose it is.
  ///   - shard: Who puts it there.
  /// - Throws: What the system says.
  func put(_ new: URL, for key: String, by shard: Shard) throws {
    let files = FileManager.default
    let place = folder(of: key)
    let old = work(of: shard).appending(path: key + Self.old)
    if files.fileExists(atPath: place.path) {
      try? files.removeItem(at: old)
      try files.moveItem(at: place, to: old)
    }
    try files.moveItem(at: new, to: place)
    try? files.removeItem(at: old)
  }

  /// Puts the results aside of all who are not in the class any more.
  ///
  /// - Parameter present: The keys of those who are.
  /// - Throws: What the system says.
  /// - Returns: The others' keys.
  func putAside(allBut present: Set<String>) throws -> [String] {
    let files = FileManager.default
    let gone = keys.filter { !present.contains($0) }
    guard !gone.isEmpty else { return [] }
    try makeClosed("gone")
    let place = url.appending(path: "gone")
    for key in gone {
      try? files.removeItem(at: place.appending(path: key))
      try files.moveItem(at: folder(of: key), to: place.appending(path: key))
    }
    return gone
  }

  /// Takes back what was put aside of who is in the class again.
  func takeBack(_ keys: [String]) {
    for key in keys where !hasResult(of: key) {
      try? FileManager.default.moveItem(
        at: url.appending(path: "gone").appending(path: key), to: folder(of: key))
    }
  }
}

// MARK: Shards

extension ClassFolder {
  private func file(of shard: Shard) -> URL {
    url.appending(path: "shards").appending(path: shard.name + ".json")
  }

  /// What the shards left that have ended, by their numbers.
  package func shards() -> [ShardRecord] {
    let place = url.appending(path: "shards")
    return names(in: "shards").compactMap { name in
      FileManager.default.contents(atPath: place.appending(path: name).path)
        .flatMap { try? CourseJSON.decode(ShardRecord.self, from: $0) }
    }.sorted { ($0.shard.count, $0.shard.number) < ($1.shard.count, $1.shard.number) }
  }

  /// Has a shard count as not graded until it has ended, and those of another division as none.
  func open(_ shard: Shard) {
    for other in shards().map(\.shard) where other == shard || other.count != shard.count {
      try? FileManager.default.removeItem(at: file(of: other))
    }
  }

  /// Notes that a shard has ended.
  func write(_ record: ShardRecord) throws {
    try CourseJSON.encode(record, pretty: true).write(to: file(of: record.shard), options: .atomic)
  }
}

extension [String] {
  /// In the order of their bytes, which is the same everywhere.
  package var inByteOrder: [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
