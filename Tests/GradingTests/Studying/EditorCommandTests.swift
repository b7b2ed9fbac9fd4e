import Foundation
import Testing

@testable import Studying

/// Which editor opens a file.
@Suite struct EditorCommandTests {
  struct Row: Sendable {
    var option: String?
    var variables: [String: String] = [:]
    var hasCode: Bool = false
    /// The command; nil for none.
    let command: String?
    var usesTerminal: Bool = false
  }

  @Test(arguments: [
    Row(command: nil), Row(hasCode: true, command: "code"),
    Row(variables: ["EDITOR": "nano"], hasCode: true, command: "nano", usesTerminal: true),
    Row(
      variables: ["EDITOR": "nano", "TERM_PROGRAM": "vscode"], hasCode: true, command: "code"),
    Row(variables: ["EDITOR": "nano", "VISUAL": "gvim -f"], command: "gvim -f"),
    Row(variables: ["VISUAL": "code --wait", "TERM_PROGRAM": "vscode"], command: "code --wait"),
    Row(
      option: "/usr/bin/nvim -p", variables: ["VISUAL": "code"], command: "/usr/bin/nvim -p",
      usesTerminal: true),
    Row(option: " ", variables: ["VISUAL": ""], hasCode: true, command: "code"),
    Row(variables: ["VISUAL": "emacs"], command: "emacs", usesTerminal: true),
    Row(variables: ["VISUAL": "emacs", "DISPLAY": ":0"], command: "emacs"),
    Row(
      variables: ["VISUAL": "emacs -nw", "DISPLAY": ":0"], command: "emacs -nw",
      usesTerminal: true),
  ])
  func chosen(_ row: Row) {
    let editor = EditorCommand.chosen(option: row.option, environment: row.variables) {
      row.hasCode && $0 == "code"
    }
    #expect(editor?.command == row.command)
    #expect((editor?.usesTerminal ?? false) == row.usesTerminal)
  }

  private func opened(_ command: String, _ file: URL) -> String? {
    EditorCommand.chosen(option: command, environment: [:]) { _ in false }?.open(file)
  }

  @Test func theFileIsOneWordWhateverItsName() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a $(touch b) 'c\".swift")
    try Data("1".utf8).write(to: file)
    #expect(opened("truncate -s 0", file) == nil)
    // It opens a window, as far as we know, and is not waited for.
    for _ in 0..<500 where try Data(contentsOf: file).count > 0 { usleep(10_000) }
    #expect(try Data(contentsOf: file).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func whatGoesWrongIsSaid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let nano = folder.appending(path: "nano").path
    try Data("#!/bin/sh\nexit 3\n".utf8).write(to: URL(fileURLWithPath: nano))
    chmod(nano, 0o700)
    #expect(
      opened(nano, folder.appending(path: "a")) == "The editor ended with an error: \(nano)")
    let file = URL(fileURLWithPath: "/nonexistent/a")
    #expect(
      opened("no-such-editor -x", file) == "There is no program no-such-editor to open files with.")
    let quoted = "'vi' -c; false"
    #expect(
      EditorCommand.chosen(option: quoted, environment: [:]) { _ in false }?.usesTerminal == false)
  }
}
