import Foundation
import Testing

@testable import Grading

@Suite struct ExerciseRulesTests {
  private func wordViolation(_ source: String) -> ExerciseRules.Violation? {
    ExerciseRules.violation(ofWordsIn: source)
  }

  private func importViolation(_ modules: String..., in source: String = "")
    -> ExerciseRules.Violation?
  {
    let list = "imports for a.swift:\n" + modules.map { "\t\($0)\n" }.joined()
    return ExerciseRules.violation(of: ImportList(list), in: source, modules: ["Matrices"])
  }

  private func report(_ source: String) throws -> ProblemReport {
    try Workbench([
      "ResidualAdd": source + "\n"
        + OutcomeTests.residualAdd(
          forward: OutcomeTests.right, backward: OutcomeTests.rightBackward)
    ]).report("residual_add")
  }

  // MARK: Words

  @Test(
    "What only looks like an attribute is none",
    arguments: [
      "// @main", "/* @main /* nested */ @main */", #"let text = "@main""#,
      "let text = \"\"\"\n@main\n\"\"\"", ##"let text = #"a " @main"#"##,
      #"let text = "\"@main""#, "let main = 1", "let x = `main` + 1",
      #"let text = "\(1 + (2)) @main""#, "@inline(never) func f() {}", "#if DEBUG\n#endif",
      ##"let text = #"""#; let r = #/@main"/#"##,
    ])
  func allowedWords(_ source: String) {
    #expect(wordViolation(source) == nil)
  }

  @Test(
    "An attribute or directive is refused however it is written",
    arguments: [
      "@_exported import Glibc", "@_silgen_name(\"system\") func f()", "@main struct M {}",
      "@_cdecl(\"f\") func f() {}", "#sourceLocation(file: \"a\", line: 1)", "@used let x = 1",
      "@c(read) func f() {}", "@_expose(Cxx) func f() {}", "@testable import Matrices",
      "@ _silgen_name(\"system\") func f()", "@`_silgen_name`(\"system\") func f()",
      "let h = #\"\"\"#\n@_silgen_name(\"system\") func f()\nlet i = #\"\"\"#",
      "let r = #/\"/#; @main struct M {}", "// note\r@main struct M {}",
    ])
  func refusedWords(_ source: String) {
    #expect(wordViolation(source) != nil)
  }

  @Test func anAttributeIsNamed() {
    #expect(
      wordViolation("\n@_silgen_name(\"system\") func f()")
        == .init(
          line: 2, message: "@_silgen_name is allowed in no problem; solve it without"))
  }

  // MARK: Imports

  @Test func theCompilersListIsReadOutOfItsText() {
    let list = ImportList(
      """
      a.swift:1:1: warning: look
      \timport Glibc
      imports for /a b/a.swift:
      \tSwift
      \tSwiftGlibc.C.stdio
      a.swift:2:8: error: no such module 'Nowhere.Else'
      imports for @__swiftmacro_9Exercises.swift:
      \tSwift
      """)
    #expect(list.modules == ["Swift", "SwiftGlibc", "Swift"])
    #expect(list.missing == ["Nowhere"])
    #expect(
      list.rest == """
        a.swift:1:1: warning: look
        \timport Glibc
        a.swift:2:8: error: no such module 'Nowhere.Else'
        """)
  }

  @Test func whatTheProblemAllowsMayBeImported() {
    #expect(
      importViolation(
        "Swift", "_StringProcessing", "_SwiftConcurrencyShims", "_Concurrency", "SwiftOnoneSupport",
        "LearnerSupport", "Matrices", "Problems") == nil)
  }

  @Test func aForeignImportIsNamedWithItsLineAndAReason() {
    #expect(
      importViolation("Swift", "Foundation", in: "import Matrices\n\nimport Foundation")
        == .init(
          line: 3,
          message: "this problem is solved with Matrices alone, without Foundation: "
            + "sqrt, exp, log, pow, cos and tanh come with LearnerSupport"))
    #expect(
      importViolation("Layers", in: "import struct Layers.MLP")
        == .init(
          line: 1,
          message: "this problem is solved with Matrices alone, without Layers: "
            + "what it would do for you is yours to write"))
    let dispatch = importViolation("Dispatch", in: "let x = 1")
    #expect(dispatch?.message.hasSuffix("without Dispatch: it is not needed here") == true)
    #expect(dispatch?.line == nil)
  }

  @Test(
    "A foreign import is refused wherever the compiler sees it",
    arguments: [
      ("import Foundation", "Foundation", 1), ("import  Glibc", "Glibc", 1),
      ("public\nimport\nDispatch", "Dispatch", 2),
      ("import struct Foundation.Data", "Foundation", 1),
      ("import/**/Tensors", "Tensors", 1), ("let a = 1; import `Layers`", "Layers", 1),
      ("let h = #\"\"\"#\nimport Glibc\nlet i = #\"\"\"#", "Glibc", 2),
      ("#if canImport(Glibc)\nimport Glibc\n#else\nimport WinSDK\n#endif", "Glibc", 2),
      ("import Nowhere", "Nowhere", 1), ("import Nowhere.Else", "Nowhere", 1),
      ("import CKernels", "CKernels", 1),
      ("import ExerciseKit\nlet x: Int = \"\"", "ExerciseKit", 1),
    ])
  func refusedImport(_ source: String, _ module: String, _ line: Int) throws {
    let report = try report(source)
    #expect(report.verdict == .notAllowed)
    #expect(
      report.message?.hasPrefix(
        "this problem is solved with Matrices alone, without \(module): ") == true,
      "\(report.message ?? "")")
    #expect(report.line == line)
  }

  @Test func anImportThatTheCompilerLeavesOutIsNone() throws {
    #expect(try report("#if os(Windows)\nimport WinSDK\n#endif").verdict == .passed)
  }

  // MARK: Where the compiler's errors point

  /// Code between two strings that the scanner, which counts no more than eight `#`, takes for one.
  static func hidden(_ code: String) -> String {
    func quote(_ name: String) -> String { "let \(name) = #########\"\"\"#########\n" }
    return quote("before") + code + "\n" + quote("after")
  }

  @Test func errorsThatPointElsewhereAreTheFilesAllTheSame() throws {
    let source = Self.hidden("#sourceLocation(file: \"/etc/passwd\", line: 900)\n")
    #expect(wordViolation(source) == nil)
    let report = try report(source + "let x: Int = \"\"")
    #expect(report.verdict == .doesNotCompile)
    #expect(
      report.message
        == "submission/ResidualAdd.swift: error: cannot convert value of type 'String' to "
        + "specified type 'Int'")
  }

  @Test func arithmeticWithArraysIsRefusedInOneSentenceForEachOperator() throws {
    let report = try report("func twice(_ v: [Double]) -> [Double] {\n  v * 2.0\n}")
    #expect(report.verdict == .doesNotCompile)
    let lines = try #require(report.message).split(separator: "\n").map(String.init)
    #expect(
      lines.first?.hasSuffix(
        "error: '*' is unavailable: arrays do no arithmetic; use map, zip or a Matrix") == true)
    #expect(Array(lines.dropFirst()) == ["  v * 2.0", "    ^"])
  }

  @Test func aTextWithoutErrorsIsSummedUp() {
    #expect(
      Diagnostics.errors(
        in: "Stack dump:\n0. /opt/swift/usr/bin/swift-frontend", shownAs: "a.swift")
        == "a.swift: error: the compiler cannot read this file")
    #expect(
      Diagnostics.errors(
        in: "<unknown>:0: error: cannot open '/some/x/y.swift' (binary operator '/')",
        shownAs: "a.swift")
        == "a.swift: error: cannot open a.swift (binary operator '/')")
  }

  @Test func aLineThatNobodyCanReadIsToldByItsNumber() {
    let long = "let a = 1\n" + String(repeating: "#", count: 20_001) + "\n"
    #expect(
      ExerciseRules.violation(ofLinesIn: long)
        == ExerciseRules.Violation(
          line: 2, message: "this line has more than 20000 characters; break it into several"))
    #expect(ExerciseRules.violation(ofLinesIn: String(repeating: "/", count: 20_000)) == nil)
  }
}
