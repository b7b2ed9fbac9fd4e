import Foundation
import Testing

@testable import Grading

@Suite struct SwiftWordsTests {
  private func words(_ source: String) -> [String] { SwiftWords(source).map(\.text) }

  @Test func wordsKeepTheirLines() {
    #expect(
      Array(SwiftWords("a /* b\n */ c\n\"x\ny\" @d\r\ne\rf")) == [
        SwiftWord(text: "a", line: 1), SwiftWord(text: "c", line: 2),
        SwiftWord(text: "y", line: 4), SwiftWord(text: "e", line: 5), SwiftWord(text: "f", line: 6),
      ])
  }

  @Test(
    "Comments, literals and regular expressions hold no words",
    arguments: [
      ("a // b\nc", ["a", "c"]), ("a /* /* b */ c */ d", ["a", "d"]), ("a /* b", ["a"]),
      (#""b" a"#, ["a"]), (#""b\" c" a"#, ["a"]), ("\"\"\"\nb \" c\n\"\"\" a", ["a"]),
      (##"#"b " c"# a"##, ["a"]), (##"#"""# a"##, ["a"]), ("##\"\"\"## a", ["a"]),
      ("#\"\"\"\nb \"\"\" c\n\"\"\"# a", ["a"]), (##"#"b \(c) \#(d)"# a"##, ["d", "a"]),
      (#""b \(c(d)) e" a"#, ["c", "d", "a"]), (##"#/b " c/# a"##, ["a"]),
      (##"#/b\/# c/# a"##, ["a"]), ("#/\nb\n/# a", ["a"]), ("#/b\na", ["a"]),
      ("\"b\na", ["a"]),
    ])
  func literals(_ source: String, _ expected: [String]) {
    #expect(words(source) == expected)
  }

  @Test(
    "An attribute is one word, however it is written",
    arguments: [
      ("@_a", "@_a"), ("@ _a", "@_a"), ("@\n_a", "@_a"), ("@/* b */_a", "@_a"), ("@`_a`", "@_a"),
      ("#sourceLocation", "#sourceLocation"), ("`a`", "`a`"), ("@(a", "a"), ("##a", "#a"),
    ])
  func attributes(_ source: String, _ expected: String) {
    #expect(words(source) == [expected])
  }

  @Test(
    "A megabyte of anything is read in a second",
    arguments: [
      "#", "\"", "(", ")", "`", "/*", "/", "\\", "@", "a ", "a", "\n", "#\"", "#\"\"\"", "\"\\(",
      "#\"\"\"\\#(", "##\"\"\"\\##(#\"\"\"\\#(", "##/ ", "##/#", "\"#", "#/\\", "` ", "@`", "*/",
    ])
  func large(_ piece: String) {
    let source = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    for source in [source, "##\"" + source, source + "\"#", "#/\n" + source] {
      let start = processorTime
      var count = 0
      for _ in SwiftWords(source) { count += 1 }
      #expect(count <= 1 << 20)
      #expect(processorTime - start < 1)
    }
  }

  /// The seconds of the processor's that this thread has used; other tests run beside it.
  private var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
