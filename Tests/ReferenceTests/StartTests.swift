import Foundation
import Testing

/// `START.md` is read by people who cannot tell a mistake in it from a mistake of their own.
@Suite(.timeLimit(.minutes(15))) struct StartTests {
  @Test("The code of START.md compiles, and prints what its comments say")
  func code() throws {
    let code = try blocks("swift").joined()
    let expected = code.split(separator: "\n").filter { $0.hasPrefix("print(") }
      .compactMap { $0.components(separatedBy: " // ").last }
    #expect(expected.count > 50)
    #expect(try printed(code) == expected)
  }

  @Test("What stands in one row for matrices and for tensors gives the same numbers")
  func table() throws {
    let rows = try page().split(separator: "\n").map(String.init)
      .drop { $0 != "| Matrix | Tensor | NumPy |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    var matrices: [String] = []
    var tensors: [String] = []
    for row in rows {
      let matrix = snippets(in: row[0])
      let tensor = row[1] == "same" ? matrix : snippets(in: row[1])
      #expect(!matrix.isEmpty && matrix.count == tensor.count, "\(row)")
      matrices += matrix
      tensors += tensor
    }
    #expect(matrices.count > 35)
    let ofMatrices = try printed(program(matrices, kind: "Matrix", vector: "[Double]"))
    let ofTensors = try printed(program(tensors, kind: "Tensor", vector: "Tensor"))
    for (code, values) in zip(zip(matrices, tensors), zip(ofMatrices, ofTensors)) {
      #expect(values.0 == values.1, "\(code)")
    }
    #expect(ofMatrices.count == matrices.count && ofTensors.count == tensors.count)
  }

  @Test("The compiler says of each mistake what START.md says it does, and takes what mends it")
  func errors() throws {
    let entries = try blocks("swift errors").joined().components(separatedBy: "\n\n")
    #expect(entries.count == 6)
    for entry in entries {
      let lines = entry.split(separator: "\n").map(String.init)
      let mark = "// error: "
      let place = try #require(lines.firstIndex { $0.hasPrefix(mark) })
      let message = String(lines[place].dropFirst(mark.count))
      let found = try compiled(method(lines[..<place]), Self.learners).text
      #expect(found.contains("error: \(message)\n"), "\(found)")
      let mended = lines[place...].drop { $0.hasPrefix("//") }
      #expect(try compiled(method(mended), Self.learners).text == "")
    }
  }

  @Test("A long formula in which two types do not fit is too complex for the compiler")
  func tooComplex() throws {
    let words =
      "The compiler is unable to type-check this expression in reasonable time"
    #expect(try page().contains("*\(words)*"))
    let formula = "return 2 * x + 1 - x / x.columns - (1 - -x) * 3 + 2 * (x - 1)"
    let found = try compiled(method([formula]), Self.learners).text
    #expect(found.contains("error: " + words.prefix(1).lowercased() + words.dropFirst()))
    let mended = ["let scaled = x / Double(x.columns)", "return 2 * x + 1 - scaled - (1 - -x) * 3"]
    #expect(try compiled(method(mended), Self.learners).text == "")
  }

  /// A file of a module's, not a script.
  private static let learners: [String] = ["-parse-as-library", "-c"]

  /// Statements as the body of a method like those of the stubs.
  private func method(_ body: some Sequence<String>) -> String {
    """
    struct Solution {
      func forward(_ x: Matrix, gain: [Double]) -> Matrix {
    \(body.joined(separator: "\n"))
      }
    }
    """
  }

  /// A program that prints the value of each snippet, or of the variable that it changes.
  private func program(_ snippets: [String], kind: String, vector: String) -> String {
    let body = snippets.map { snippet in
      snippet.contains("= ")
        ? "do { var x = x; \(snippet); print(x) }" : "print(\(snippet))"
    }
    return """
      let x: \(kind) = [[0.5, 2, -3], [4, 0.25, 6]]
      let u: \(kind) = [[2, 4, 0.5], [-1, 8, 5]]
      let w: \(kind) = [[1, 2], [0, -1], [3, 0.5]]
      let v: \(vector) = [7, -2, 0.5]
      \(body.joined(separator: "\n"))
      """
  }

  /// The code in a cell of a table.
  private func snippets(in cell: String) -> [String] {
    cell.split(separator: "`").map(String.init).filter { $0 != ", " }
  }

  private func page() throws -> String {
    try String(contentsOf: root.appendingPathComponent("Problems/START.md"), encoding: .utf8)
  }

  /// The blocks of code that begin with a word.
  private func blocks(_ kind: String) throws -> [String] {
    try page().components(separatedBy: "```\(kind)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  /// The lines that a program prints.
  private func printed(_ code: String) throws -> [String] {
    let link = [
      "-L", products.path, "-lCourseKit", "-Xlinker", "-rpath", "-Xlinker", products.path,
    ]
    let (text, lines) = try compiled(code, link, thenRun: true)
    try #require(text == "")
    return lines
  }

  /// Compiles code as learners' files are, with all modules of the kit, and runs it if told to.
  ///
  /// - Returns: What the compiler said, and the lines that the program printed.
  private func compiled(_ code: String, _ options: [String], thenRun: Bool = false) throws -> (
    text: String, lines: [String]
  ) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("start-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("main.swift")
    let modules = ["LearnerSupport", "Matrices", "Tensors", "Layers", "Problems"]
    try (modules.map { "import \($0)\n" }.joined() + code)
      .write(to: source, atomically: true, encoding: .utf8)
    let program = folder.appendingPathComponent("start").path
    let text = try run(
      "swiftc",
      [
        source.path, "-o", program, "-swift-version", "5",
        "-I", products.path + "/Modules",
        "-I", root.appendingPathComponent("Sources/CKernels/include").path,
      ] + options)
    let lines = thenRun && text == "" ? try run(program, []).split(separator: "\n") : []
    return (text, lines.map(String.init))
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
