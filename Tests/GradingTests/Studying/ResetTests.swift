import Foundation
import Testing

@testable import Grading
@testable import Studying

/// Putting the stub back.
@Suite struct ResetTests {
  private func reset(_ desk: Desk, _ slug: String, answer: Bool? = true) throws -> (
    lines: [String], isDone: Bool
  ) {
    try ResetPage.lines(for: desk.exercise(slug), in: desk.project) { _ in
      try #require(answer as Bool?)
    }
  }

  private func kept(_ desk: Desk) throws -> [String] {
    let folder = desk.project.memory.appending(path: "kept")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0 != "lock" }.sorted()
  }

  @Test(
    "A copy is kept under the time, and the stub is back",
    arguments: ["layer_norm", "why_pre_norm"])
  func keeps(_ slug: String) throws {
    let desk = try Desk()
    let exercise = try desk.exercise(slug)
    try desk.write("mine, with \u{FEFF} and 漢\n", for: slug)
    let page = try reset(desk, slug)
    let names = try kept(desk)
    #expect(names.count == 1)
    let pattern = try Regex(
      "\(exercise.name)-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.\(exercise.fileExtension)")
    #expect(names[0].wholeMatch(of: pattern) != nil)
    #expect(page.isDone)
    #expect(
      page.lines == [
        "kept what you had: .grader/kept/\(names[0])",
        "Sources/Exercises/\(exercise.fileName) is \(exercise is MemoProblem ? "the template" : "the stub") again",
        "next: swift run grader show \(slug)",
      ])
    let copy = desk.project.memory.appending(path: "kept/\(names[0])")
    #expect(try String(contentsOf: copy, encoding: .utf8) == "mine, with \u{FEFF} and 漢\n")
    #expect(
      try desk.text(of: slug) == desk.project.text(exercise.startingFile, of: exercise))
  }

  @Test("No copy replaces another, within a second too")
  func neverOverwritten() throws {
    let desk = try Desk()
    let exercise = try desk.exercise("layer_norm")
    let now = Date()
    for number in 1...3 {
      try desk.write("version \(number)", for: "layer_norm")
      guard case .kept(let copy) = try desk.project.reset(exercise, at: now) else {
        Issue.record("nothing was kept")
        return
      }
      #expect(try String(contentsOf: copy, encoding: .utf8) == "version \(number)")
    }
    #expect(try kept(desk).count == 3)
  }

  @Test("Whoever says no keeps the file")
  func declined() throws {
    let desk = try Desk()
    try desk.write("mine", for: "layer_norm")
    let page = try reset(desk, "layer_norm", answer: false)
    #expect(page == (["nothing was changed"], false))
    #expect(try desk.text(of: "layer_norm") == "mine")
    #expect(try kept(desk) == [])
    #expect(
      ResetPage.question(try desk.exercise("layer_norm"), in: desk.project)
        == "Sources/Exercises/LayerNorm.swift becomes the stub again; yours is kept\n"
        + "go on? [y/N] ")
  }

  @Test("Where there is nothing to lose, nobody is asked")
  func nothingToLose() throws {
    let desk = try Desk()
    #expect(
      try reset(desk, "layer_norm", answer: nil).lines == [
        "Sources/Exercises/LayerNorm.swift is the stub already",
        "next: swift run grader show layer_norm",
      ])
    try desk.remove("layer_norm")
    let page = try reset(desk, "layer_norm", answer: nil)
    #expect(
      page.lines == [
        "Sources/Exercises/LayerNorm.swift is the stub again",
        "there was no file of yours to keep", "next: swift run grader show layer_norm",
      ])
    #expect(try desk.project.isPristine(desk.exercise("layer_norm")))
    #expect(try kept(desk) == [])
  }

  @Test("What is no text is kept byte for byte, and what is no file is left alone")
  func strange() throws {
    let desk = try Desk()
    let exercise = try desk.exercise("layer_norm")
    let file = desk.project.learnerFile(exercise)
    let bytes = Data([0xFF, 0x00, 0xFE])
    try bytes.write(to: file)
    guard case .kept(let copy) = try desk.project.reset(exercise) else {
      Issue.record("nothing was kept")
      return
    }
    #expect(try Data(contentsOf: copy) == bytes)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: copy)
    #expect {
      try reset(desk, "layer_norm")
    } throws: { error in
      "\(error)"
        == "Sources/Exercises/LayerNorm.swift: this is a link, a folder or a device, not a "
        + "file; put the file itself here; nothing was changed"
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == copy.path)
  }

  @Test("Where nobody can answer it asks for --yes")
  func unattended() throws {
    #expect(
      "\(ResetPage.unattended(try Desk().exercise("layer_norm")))"
        == "reset asks before it replaces your file, and nobody can answer here; "
        + "type swift run grader reset layer_norm --yes")
  }
}
