import Foundation
import Testing

@testable import Grading
@testable import Instructor

/// `export`, as anybody types it.
@Suite struct ExportTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let service: String
    let path: String
    let course: String
    let line: String
    var testDescription: String { service }
  }

  static let rows: [Row] = [
    Row(
      service: "github", path: ".github/workflows/grade.yml", course: "university/course",
      line: "\n      COURSE: \"university/course\"\n"),
    Row(
      service: "gitlab", path: ".gitlab-ci.yml", course: "https://gitlab.com/university/course.git",
      line: "\n    COURSE_URL: \"https://gitlab.com/university/course.git\"\n"),
  ]

  @Test("The files go into the repository, and nothing is overwritten unasked", arguments: rows)
  func repository(_ row: Row) throws {
    try withFolder { folder in
      let file = folder.appending(path: row.path)
      func export(_ words: String..., answer: String = "") throws -> CommandLineTests.Run {
        try CommandLineTests.run(
          ["export", row.service, folder.path] + words, of: "instructor", input: answer)
      }
      let first = try export()
      #expect(first.output == "wrote  \(file.path)\nnext: commit it, and push\n")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("--sandbox-at-least user"))
      #expect(try export().output == "unchanged  \(file.path)\n")

      let question = "\(file.path) exists and differs; overwrite it? [y/N] "
      for answer in ["n\n", "", "\n"] {
        let run = try export("--course", row.course, answer: answer)
        #expect((run.status, run.output) == (1, question + "\nleft alone  \(file.path)\n"))
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
      }
      let run = try export("--course", row.course, answer: "y\n")
      #expect(run.status == 0)
      #expect(run.output.hasPrefix(question + "wrote  "))
      #expect(try String(contentsOf: file, encoding: .utf8).contains(row.line))
    }
  }

  @Test("The archive holds the scripts and the seed, and a seed file must hold a seed")
  func archive() throws {
    try withFolder { folder in
      let zip = folder.appending(path: "out.zip")
      let seed = folder.appending(path: "seed")
      try Data("  41\n\n".utf8).write(to: seed)
      let run = try CommandLineTests.run(
        ["export", "gradescope", zip.path, "--seed-file", seed.path], of: "instructor")
      #expect(run.output == "wrote  \(zip.path)\nnext: upload it under Configure Autograder\n")
      let data = try Data(contentsOf: zip)
      #expect(data.range(of: Data("run_autograder#!/usr/bin/env bash".utf8)) != nil)
      #expect(data.range(of: Data("setup.sh#!/usr/bin/env bash".utf8)) != nil)
      #expect(data.range(of: Data("seed41\n".utf8)) != nil)
      #expect(data.range(of: Data("--sandbox-at-least user".utf8)) != nil)
      #expect(data.range(of: Data("\nchmod 700 .\n[ ! -f ../seed ] || chmod 600".utf8)) != nil)
      try Data("no".utf8).write(to: seed)
      #expect(
        try CommandLineTests.run(
          ["export", "gradescope", zip.path, "--seed-file", seed.path], of: "instructor"
        )
        .status
          == 2)
    }
  }

  @Test("A checkout without the answer key makes no archive")
  func noKey() throws {
    try withFolder { root in
      // A checkout of links, so that a part can be taken away.
      let files = FileManager.default
      for folder in ["Sources", "Problems"] {
        try files.createDirectory(
          at: root.appending(path: folder), withIntermediateDirectories: true)
      }
      let parts =
        GradescopeArchive.parts.filter { $0 != "Sources" && $0 != "Problems" }
        + (try ["Sources", "Problems"].flatMap { folder in
          try files.contentsOfDirectory(atPath: Workbench.root.appending(path: folder).path)
            .map { "\(folder)/\($0)" }
        })
      for part in parts where !["Sources/Reference", "Sources/Naming"].contains(part) {
        try files.createSymbolicLink(
          at: root.appending(path: part), withDestinationURL: Workbench.root.appending(path: part))
      }
      try files.createDirectory(
        at: root.appending(path: "Sources/Reference"), withIntermediateDirectories: true)
      let project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
      #expect {
        try GradescopeArchive(project: project, seed: nil).data()
      } throws: {
        RunStop($0)
          == RunStop(
            status: 2,
            message: "export gradescope: Sources/Naming, Sources/Reference without sources, and "
              + "nobody can be graded without them; restore them with git, or export from the "
              + "instructor's checkout")
      }
    }
  }
}
