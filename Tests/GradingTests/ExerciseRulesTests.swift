import Testing

@testable import Grading

@Suite struct ExerciseRulesTests {
  private func violation(_ source: String) -> ExerciseRules.Violation? {
    ExerciseRules.violation(in: source, modules: ["Matrices"])
  }

  @Test(
    "What only looks like a breach is none",
    arguments: [
      "import Matrices\nimport Problems\nimport LearnerSupport\nimport Swift",
      "// import Foundation", "/* import Foundation /* nested */ @main */",
      #"let text = "import Foundation""#, "let text = \"\"\"\nimport Foundation\n\"\"\"",
      ##"let text = #"a " import Foundation"#"##, #"let text = "\"import Foundation""#,
      "let important = 1", "let x = `import` + 1", "import struct Matrices.Matrix",
      #"let text = "\(1 + (2)) import Foundation""#, "import enum Problems.LayerNormTrial",
    ])
  func allowed(_ source: String) {
    #expect(violation(source) == nil)
  }

  @Test func aForeignImportIsNamedWithItsLineAndAReason() {
    #expect(
      violation("import Matrices\n\nimport Foundation")
        == .init(
          line: 3,
          message: "this exercise is solved with Matrices alone, without Foundation: "
            + "sqrt, exp, log, pow, cos and tanh come with LearnerSupport"))
    #expect(
      violation("import Layers")
        == .init(
          line: 1,
          message: "this exercise is solved with Matrices alone, without Layers: "
            + "what it would do for you is the exercise"))
    #expect(
      violation("import Dispatch")?.message.hasSuffix("without Dispatch: it is not needed here")
        == true)
  }

  @Test(
    "However it is written",
    arguments: [
      "import Foundation", "import  Foundation", "public import Foundation", "import\nFoundation",
      "import struct Foundation.Data", "@_exported import Glibc", "import/**/Foundation",
      "let a = 1; import Foundation", "import Matrices; import Foundation", "import `Foundation`",
      #"let s = "\({ () -> Int in 1 }())"; import Foundation"#,
      "let r = 0...\nimport Foundation", "// note\rimport Foundation",
      "let r = #/\"/#; import Foundation", "@_silgen_name(\"system\") func f()",
      "@_cdecl(\"f\") func f() {}", "@main struct M {}",
      "#sourceLocation(file: \"a\", line: 1)", "@used let x = 1", "@c(read) func f() {}",
      "@_expose(Cxx) func f() {}",
    ])
  func caught(_ source: String) {
    #expect(violation(source) != nil)
  }

  @Test func anAttributeIsNamed() {
    #expect(
      violation("\n@_silgen_name(\"system\") func f()")
        == .init(
          line: 2, message: "@_silgen_name is not part of any exercise; solve it without"))
  }

  @Test func tokensKeepTheirLines() {
    let tokens = Array(SwiftTokens("a /* b\n */ c\n\"x\ny\" @d"))
    #expect(
      tokens == [
        SwiftToken(text: "a", line: 1), SwiftToken(text: "c", line: 2),
        SwiftToken(text: "y", line: 4),
      ])
  }
}
