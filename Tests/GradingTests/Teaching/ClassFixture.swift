import Foundation
import Testing

@testable import Grading
@testable import Teaching

/// A class's folder that is made up for a test.
struct ClassFixture: ~Copyable {
  let folder: URL
  private let stages: URL

  /// Writes files.
  ///
  /// - Parameter files: Each file's path, and its text: `@NAME` for one of the stored archives, `#` and
  ///   digits for bytes, `-> TARGET` for a link, and nothing for a folder, whose path ends in a slash.
  /// - Throws: What the system says.
  init(_ files: [String: String] = [:]) throws {
    let home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "class-\(UUID().uuidString)")
    folder = home.appending(path: "handed-in")
    stages = home.appending(path: "stages")
    for url in [folder, stages] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func write(_ text: String, to path: String) throws {
    let file = folder.path + "/" + path
    let parent = path.hasSuffix("/") ? file : String(file[..<file.lastIndex(of: "/")!])
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    if path.hasSuffix("/") { return }
    if text.hasPrefix("-> ") {
      try #require(symlink(String(text.dropFirst(3)), file) == 0)
    } else {
      let rest = String(text.dropFirst())
      let data =
        switch text.first {
        case "@": try Data(contentsOf: ArchiveTests.folder.appending(path: rest))
        case "#" where rest.allSatisfy(\.isHexDigit):
          Data(
            stride(from: 0, to: rest.count, by: 2).compactMap {
              UInt8(rest.dropFirst($0).prefix(2), radix: 16)
            })
        default: Data(text.utf8)
        }
      try #require(FileManager.default.createFile(atPath: file, contents: data))
    }
  }

  /// What the course's exercises start from.
  static func start(_ slug: String) throws -> String {
    let exercise = try #require(Course.preNormPostNorm[slug])
    return try project.text(exercise.startingFile, of: exercise)
  }

  static var project: Project {
    get throws {
      try Project(root: Workbench.root, binaries: Workbench.binaries, submission: nil)
    }
  }

  var intake: Intake {
    get throws { Intake(folder: folder, project: try Self.project) }
  }

  /// Stages one student's work.
  ///
  /// - Returns: What was found, and the text of each file that was written.
  func stage(_ key: String) throws -> (staged: Staged, files: [String: String]) {
    let intake = try intake
    let handIn = try #require(try intake.handIns().first { $0.student.key == key })
    let stage = stages.appending(path: key)
    try FileManager.default.createDirectory(at: stage, withIntermediateDirectories: true)
    let staged = try intake.stage(handIn, of: Course.preNormPostNorm.exercises, into: stage)
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: stage.path) {
      files[name] = String(
        decoding: try Data(contentsOf: stage.appending(path: name)), as: UTF8.self)
    }
    #expect(Set(files.keys) == Set(staged.taken.keys))
    return (staged, files)
  }
}
