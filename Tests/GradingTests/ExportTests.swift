import Foundation
import Messages
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

  @Test("Classroom 50 gets an autograder and the fields of its assignment")
  func classroom50() throws {
    try withFolder { folder in
      func export(_ words: String...) throws -> CommandLineTests.Run {
        try CommandLineTests.run(["export", "classroom50"] + words, of: "instructor", input: "")
      }
      let run = try export(folder.path, "--course", "ghcr.io/university/course:1")
      let next =
        "next: put the fields of assignment.json into the assignment's entry, commit, and push\n"
      #expect(
        run.output == "wrote  \(folder.path)/autograder.py\nwrote  \(folder.path)/assignment.json\n"
          + next)
      let script = try String(contentsOf: folder.appending(path: "autograder.py"), encoding: .utf8)
      #expect(script.contains(#""--sandbox-at-least", "user""#))
      let block = try CourseJSON.decode(
        [String: JSONValue].self, from: Data(contentsOf: folder.appending(path: "assignment.json")))
      #expect(
        block == [
          "runtime": .object([
            "container": .object([
              "image": .string("ghcr.io/university/course:1"), "user": .string("root"),
            ])
          ]),
          "release_assets": .array([.string("report.html")]), "submission_mode": .string("tag"),
        ])
      #expect(
        try export(folder.path, "--course", "ghcr.io/university/course:1").output
          == "unchanged  \(folder.path)/autograder.py\nunchanged  \(folder.path)/assignment.json\n")
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let refusals: [Refusal] = [
    Refusal(
      words: ["classroom50", "."],
      message: "export classroom50: no image is named that holds the built course; write --course "
        + "ghcr.io/OWNER/NAME:TAG"),
    Refusal(
      words: ["classroom50", ".", "--course", "a~"],
      message: "--course: a~ is not an image that classroom50 knows; write --course "
        + "ghcr.io/OWNER/NAME:TAG"),
    Refusal(
      words: ["classroom50", "/nonexistent", "--course", "a"],
      message: "export classroom50: /nonexistent is no folder; make it in your classroom50 "
        + "repository"),
    Refusal(
      words: ["classroom50", ".", "--seed-file", "x"],
      message:
        "export classroom50 has no option --seed-file; everybody can read what it grades with; "
        + "it has no place for a secret"),
    Refusal(
      words: ["github", ".", "--reviews", "x"],
      message:
        "export github has no option --reviews; give the file to swift run instructor grade, which "
        + "takes it"),
    Refusal(
      words: ["gradescope", "a.zip", "--reviews", "/nonexistent.csv"],
      message: "/nonexistent.csv"),
    Refusal(
      words: ["github", ".", "--course", "name"],
      message: "--course: name is not a repository that github knows; write --course OWNER/NAME"),
    Refusal(
      words: ["gitlab", ".", "--course", "a b"],
      message: "--course: a b is not a repository that gitlab knows; write --course "
        + "https://gitlab.com/GROUP/NAME.git"),
  ]

  @Test("What a service cannot take is refused", arguments: refusals)
  func refusal(_ row: Refusal) throws {
    let run = try CommandLineTests.run(["export"] + row.words, of: "instructor", input: "")
    #expect(run.status == 2)
    #expect(run.errors.contains(row.message), "\(run.errors)")
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

  @Test("A person's points travel with the archive, and are taken by the student's address")
  func reviews() throws {
    try withFolder { folder in
      let zip = folder.appending(path: "out.zip")
      let file = folder.appending(path: "points.csv")
      let table = "student,memo,question,text,points,comment\r\n"
      try Data(table.utf8).write(to: file)
      let run = try CommandLineTests.run(
        ["export", "gradescope", zip.path, "--reviews", file.path], of: "instructor")
      #expect(run.status == 0, "\(run.errors)")
      let data = try Data(contentsOf: zip)
      #expect(data.range(of: Data(("reviews.csv" + table).utf8)) != nil)
      #expect(data.range(of: Data("--reviews \"$root/source/reviews.csv\"".utf8)) != nil)
      #expect(data.range(of: Data("chmod 600 ../reviews.csv".utf8)) != nil)
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
