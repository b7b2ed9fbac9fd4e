import Foundation
import Testing

/// `START.md` is read by people who cannot tell a mistake in it from a mistake of their own.
@Suite struct StartTests {
  @Test("The code of START.md compiles, and prints what its comments say", .timeLimit(.minutes(15)))
  func code() throws {
    let page = try String(
      contentsOf: root.appendingPathComponent("Problems/START.md"), encoding: .utf8)
    let code = page.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }.joined()
    let expected = code.split(separator: "\n").filter { $0.hasPrefix("print(") }
      .compactMap { $0.components(separatedBy: " // ").last }

    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("start-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("main.swift")
    let modules = ["LearnerSupport", "Matrices", "Tensors", "Layers", "Problems"]
    try (modules.map { "import \($0)\n" }.joined() + code)
      .write(to: source, atomically: true, encoding: .utf8)

    let program = folder.appendingPathComponent("start").path
    let built = products.path
    let compiled = try run(
      "swiftc",
      [
        source.path, "-o", program, "-swift-version", "5", "-warnings-as-errors",
        "-I", built + "/Modules",
        "-I", root.appendingPathComponent("Sources/CKernels/include").path, "-L", built,
        "-lCourseKit", "-Xlinker", "-rpath", "-Xlinker",
        built,
      ])
    try #require(compiled == "")
    #expect(try run(program, []).split(separator: "\n").map(String.init) == expected)
  }

  private var root: URL {
    URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
  }

  /// Where the test bundle lies, and the kit's library beside it.
  private var products: URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
  }

  /// Runs a command and returns what it wrote, to either stream.
  private func run(_ command: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
