import Foundation
import Testing

@testable import Grading

/// What a report depends on, told by the words of sources.
@Suite struct ProblemStampsTests {
  private static func reached(_ files: [String: String], from roots: String...) -> Set<String> {
    SourceReach(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .reached(from: Set(roots))
  }

  struct Mention: Sendable, CustomTestStringConvertible {
    let what: String
    let a: String
    let b: String
    let isReached: Bool
    var testDescription: String { what }
  }

  static let mentions: [Mention] = [
    Mention(what: "a type", a: "let x = B()", b: "struct B {}", isReached: true),
    Mention(
      what: "a type with modifiers", a: "func f(_ b: B) {}",
      b: "@frozen public final class B {}", isReached: true),
    Mention(
      what: "a function", a: "let x = helper(1)",
      b: "package func helper(_ x: Int) -> Int { x }", isReached: true),
    Mention(what: "a constant", a: "let x = zone", b: "let zone = 1e-3", isReached: true),
    Mention(
      what: "a member of another's type", a: "let x = Tensor().halved()",
      b: "extension Tensor {\n  func halved() -> Tensor { self }\n}", isReached: true),
    Mention(
      what: "the type alone, of which another member is added", a: "let x = Tensor()",
      b: "extension Tensor {\n  func halved() -> Tensor { self }\n}", isReached: false),
    Mention(
      what: "a name in a comment", a: "// B is another\nlet x = 1", b: "struct B {}",
      isReached: false),
    Mention(
      what: "a name in a literal", a: "let x = \"B\"", b: "struct B {}", isReached: false),
    Mention(
      what: "a name in an interpolation", a: "let x = \"\\(B())\"", b: "struct B {}",
      isReached: true),
    Mention(
      what: "a name inside of a type", a: "let x = inner", b: "struct B {\n  let inner = 1\n}",
      isReached: false),
  ]

  @Test(arguments: mentions) func mention(_ mention: Mention) {
    let reached = Self.reached(["a": mention.a, "b": mention.b], from: "a")
    #expect(reached.contains("b") == mention.isReached)
  }

  @Test func whatIsReachedReachesOn() {
    let files = [
      "a": "let x = B()", "b": "struct B { let c: C }", "c": "struct C {}",
      "c+": "extension C {\n  func more() {}\n}", "d": "let y = A.self",
    ]
    #expect(Self.reached(files, from: "a") == ["a", "b", "c", "c+"])
    #expect(Self.reached(files, from: "d") == ["d"])
  }

  @Test(
    "What can be used without a word counts for everybody",
    arguments: [
      "infix operator <>\nfunc <> (a: Int, b: Int) -> Int { a }",
      "extension Tensor {\n  init(halves: Int) { self.init() }\n}",
      "extension Tensor: Sendable {}",
      "#if DEBUG\n  struct Hidden {}\n#endif",
    ]) func everywhere(_ text: String)
  {
    #expect(SourceReach([("a", text), ("b", "struct B {}")]).everywhere == ["a"])
  }

  @Test func whatIsPrivateDoesNot() {
    let text = "extension Tensor {\n  fileprivate init(halves: Int) { self.init() }\n}"
    #expect(SourceReach([("a", text)]).everywhere == [])
  }

  /// A checkout with two problems and what they share.
  private final class Tree {
    let root: URL
    static let exercises: [CodeProblem] = ["one": "One", "two": "Two"].sorted { $0.key < $1.key }
      .map {
        CodeProblem(
          $0.key, $0.value, title: $0.key, outline: Outline(.bricks, .easy, minutes: 1),
          modules: [], checks: .values("output"))
      }

    init() throws {
      root = FileManager.default.temporaryDirectory.appending(path: "stamps-\(UUID().uuidString)")
      for (path, text) in [
        "Package.swift": "// tools", "Sources/Tensors/Tensor.swift": "struct Tensor {}",
        "Sources/Grading/Grading.swift": "struct Grading {}",
        "Sources/Grading/Reporting/Page.swift": "struct Page {}",
        "Problems/one/One.swift": "protocol OneContract {}",
        "Problems/one/Stub.swift.txt": "stub", "Problems/one/README.md": "statement",
        "Problems/two/Two.swift": "protocol TwoContract {}",
        "Problems/two/Stub.swift.txt": "stub", "Problems/two/README.md": "statement",
        "Sources/Reference/One.swift": "struct OneSteps: OneContract { let s: Steps }",
        "Sources/Reference/One+Mistakes.swift": "extension OneSteps {\n}",
        "Sources/Reference/Two.swift": "struct TwoSteps: TwoContract {}",
        "Sources/Reference/Steps.swift": "struct Steps {}",
        "Sources/Reference/Answers.swift": "let all = [OneSteps.self, TwoSteps.self]",
      ] { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String) throws {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func stamps(toolchain: String = "6") throws -> ProblemStamps {
      try ProblemStamps(
        of: Project(root: root, binaries: root, submission: nil), exercises: Self.exercises,
        toolchain: toolchain)
    }
  }

  @Test(
    "Which reports are made again when a file changes",
    arguments: [
      ("Problems/one/One.swift", ["one"]), ("Problems/one/Stub.swift.txt", ["one"]),
      ("Problems/one/README.md", []), ("Sources/Reference/One.swift", ["one"]),
      ("Sources/Reference/One+Mistakes.swift", ["one"]), ("Sources/Reference/Steps.swift", ["one"]),
      ("Sources/Reference/Two.swift", ["two"]), ("Sources/Reference/Answers.swift", ["all"]),
      ("Sources/Tensors/Tensor.swift", ["all"]), ("Sources/Grading/Grading.swift", ["all"]),
      ("Package.swift", ["all"]), ("Sources/Grading/Reporting/Page.swift", ["pages"]),
      ("Sources/Exercises/One.swift", []),
    ] as [(String, [String])]) func changes(_ path: String, _ expected: [String]) throws
  {
    let tree = try Tree()
    let before = try tree.stamps()
    #expect(try tree.stamps() == before)
    let old = try? String(contentsOf: tree.root.appending(path: path), encoding: .utf8)
    try tree.write((old ?? "") + "\n// changed\n", to: path)
    let after = try tree.stamps()
    var changed = before.problems.keys.sorted().filter { before.problems[$0] != after.problems[$0] }
    if before.shared != after.shared { changed = ["all"] }
    if before.pages != after.pages { changed.append("pages") }
    #expect(changed == expected)
    let counts = expected != [] && expected != ["pages"]
    #expect((before.course != after.course) == counts)
  }

  @Test func theToolchainCountsAndThePlaceDoesNot() throws {
    let (here, there) = (try Tree(), try Tree())
    #expect(try here.stamps() == there.stamps())
    #expect(try here.stamps(toolchain: "7").shared != here.stamps().shared)
  }

  @Test("In this course, no problem by hand reaches another's answers that it does not mention")
  func thisCourse() throws {
    let root = Workbench.root
    let files = try ["Problems", "Sources/Reference"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }
    let reach = SourceReach(
      try files.map {
        ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      })
    func reached(_ slug: String, _ name: String) -> Set<String> {
      reach.reached(
        from: Set(
          files.filter {
            $0.hasPrefix("Problems/\(slug)/") || $0.hasPrefix("Sources/Reference/\(name)")
          }))
    }
    let layerNorm = reached("layer_norm", "LayerNorm")
    #expect(layerNorm.contains("Sources/Reference/NormSteps.swift"))
    #expect(!layerNorm.contains("Sources/Reference/GradientCheck.swift"))
    #expect(!layerNorm.contains("Sources/Reference/Attention.swift"))
    #expect(!layerNorm.contains("Sources/Reference/Answers.swift"))
    let layer = reached("transformer_layer", "TransformerLayer")
    #expect(layer.contains("Sources/Reference/LayerNorm.swift"))
    #expect(layer.contains("Sources/Reference/HeadSteps.swift"))
    #expect(!layer.contains("Sources/Reference/DeepNorm.swift"))
    #expect(reached("residual_add", "ResidualAdd").count == 3)
  }
}
