import Foundation
import Messages
import Testing

@testable import Grading

/// What the compiler has made of a learner's file.
@Suite struct ObjectFileTests {
  // MARK: Rules

  private func object(
    defined: [ObjectFile.Symbol] = [], used: [String] = [], sections: [ObjectFile.Section] = []
  ) -> ObjectFile {
    ObjectFile(
      sections: sections,
      symbols: defined
        + used.map { .init(name: $0, isDefined: false, isHidden: false, isIndirect: false) })
  }

  private func symbol(_ name: String, isHidden: Bool = false) -> ObjectFile.Symbol {
    .init(name: name, isDefined: true, isHidden: isHidden, isIndirect: false)
  }

  private func violation(_ object: ObjectFile, in source: String = "") -> ExerciseRules.Violation? {
    ExerciseRules.violation(of: object, in: source, modules: ["Matrices"])
  }

  @Test(
    "What an exercise uses",
    arguments: [
      "$sSdySdSfcfC", "$ss5print_9separator10terminatoryypd_S2StF", "swift_retain", "sqrt", "fmal",
      "_swiftEmptyArrayStorage", "$s8Matrices6MatrixV1poiyA2C_ACtFZ", "$s7ElementSTTl",
      "$s8Problems19ResidualAddContractMp", "$s14LearnerSupport3expyS2dF", "__divti3", "memset",
      "$sSy10FoundationE8containsySbqd__SyRd__lF", "$sScP8rawValues5UInt8Vvg",
    ])
  func used(_ name: String) {
    #expect(violation(object(used: [name])) == nil)
  }

  @Test(
    "What no exercise uses",
    arguments: [
      (
        "system",
        "this file uses the symbol system, which no problem allows; "
          + "solve it without"
      ),
      (
        "dlsym\u{1B}[31m",
        "this file uses the symbol dlsym\u{FFFD}[31m, which no problem allows; "
          + "solve it without"
      ),
      (
        "$s7Tensors6TensorV4rowsSivg",
        "this problem is solved with Matrices alone, without Tensors: "
          + "what it would do for you is yours to write"
      ),
      (
        "$s8Matrices6MatrixV6LayersE4geluACvg",
        "this problem is solved with Matrices alone, without "
          + "Layers: what it would do for you is yours to write"
      ),
      (
        "$sSa7TensorsAA6TensorVRszlE4sumsACvg",
        "this problem is solved with Matrices alone, without "
          + "Tensors: what it would do for you is yours to write"
      ),
      (
        "$sS2d8MessagesE5bytesSaySdGvg",
        "this problem is solved with Matrices alone, without "
          + "Messages: it is not needed here"
      ),
      (
        "$s11ExerciseKit6WorkerO3runyyFZ",
        "this problem is solved with Matrices alone, without "
          + "ExerciseKit: it is not needed here"
      ),
      ("$s", "this file uses the symbol $s, which no problem allows; solve it without"),
      (
        "$s3aTl",
        "this file uses the symbol $s3aTl, which no problem allows; "
          + "solve it without"
      ),
      (
        "$s999999999999999999999a",
        "this file uses the symbol $s999999999999999999999a, which no problem "
          + "allows; solve it without"
      ),
    ])
  func notUsed(_ name: String, _ message: String) {
    #expect(violation(object(used: [name])) == .init(line: nil, message: message))
  }

  @Test func theLineIsThatOfTheName() {
    let source = "let a = 1\n@_silgen_name(\"system\") func f()"
    #expect(violation(object(used: ["system"]), in: source)?.line == 2)
  }

  @Test func onlyTheLearnersOwnIsDefined() {
    let allowed = [
      symbol("$s9Exercises19ResidualAddSolutionVMa"),
      symbol("symbolic $s8Problems", isHidden: true),
      symbol("$s8Matrices6MatrixV9ExercisesE4rowsSivg"), symbol("$sSaySdGMD", isHidden: true),
      symbol("got.$ss12Zip2SequenceVMn", isHidden: true),
      symbol("__swift_reflection_version", isHidden: true),
    ]
    #expect(violation(object(defined: allowed)) == nil)
    let refused = [
      symbol("read"), symbol("main", isHidden: true), symbol("swift_retain"),
      symbol("$s8Matrices6MatrixV1poiyA2C_ACtFZ"),
      .init(name: "$s9Exercises1aSivg", isDefined: true, isHidden: true, isIndirect: true),
    ]
    for symbol in refused {
      #expect(
        violation(object(defined: [symbol]))?.message
          == "this file defines the symbol \(symbol.name), which no problem allows; "
          + "solve it without")
    }
  }

  @Test func onlyTheCompilersSectionsAreThere() {
    for name in [
      ".rela.text.$s9Exercises1aSivg", ".rodata.str1.16", "swift5_typeref", ".debug_info",
    ] {
      #expect(violation(object(sections: [.init(name: name, kind: 1)])) == nil)
    }
    for (name, kind) in [(".init_array", 14), (".ctors", 1), ("mine", 1), (".text", 15)] {
      #expect(
        violation(object(sections: [.init(name: name, kind: UInt32(kind))]))?.message
          == "this file defines the section \(name), which no problem allows; "
          + "solve it without")
    }
  }

  // MARK: Real files

  private static let fixtures: URL = Workbench.root.appending(path: "Tests/GradingTests/Fixtures")

  private func build(_ source: String, for problem: CodeProblem) throws -> SolutionBuilder.Result {
    try Workbench().grading(seed: .open(1)).builder(for: .kit)
      .build(LearnerFile(path: problem.fileName, text: source), for: problem)
  }

  @Test("A stub keeps the rules", arguments: Course.preNormPostNorm.codeProblems)
  func stub(_ problem: CodeProblem) throws {
    let source = try Workbench().project.text(problem.startingFile, of: problem)
    guard case .program = try build(source, for: problem) else {
      Issue.record("\(problem.slug)")
      return
    }
  }

  @Test func aFileWithMostOfTheLanguageKeepsTheRules() throws {
    let source = try String(
      contentsOf: Self.fixtures.appending(path: "allowed/ResidualAdd.swift"), encoding: .utf8)
    #expect(try Workbench(["ResidualAdd": source]).report("residual_add").verdict == .passed)
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let builder = try Workbench().grading(seed: .open(1)).builder(for: .kit)
    let result = try builder.build(
      LearnerFile(path: "a", text: source), for: problem, debugging: true)
    guard case .program = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test(
    "What is hidden from the words is seen in the object",
    arguments: [
      (
        #"@_silgen_name("system") func f(_ x: UnsafePointer<CChar>) -> Int32"#, "let y = f(\"\")",
        "uses the symbol system"
      ),
      (#"@_cdecl("read") public func f() {}"#, "", "defines the symbol read"),
      (
        #"@_silgen_name("$s8Problems5inputyyF") public func f() {}"#, "",
        "defines the symbol $s8Problems5inputyyF"
      ),
      (
        #"@section(".init_array") @used let f: @convention(c) () -> Void = {}"#, "",
        "defines the section .init_array"
      ),
    ])
  func hidden(_ attribute: String, _ use: String, _ what: String) throws {
    let source =
      ExerciseRulesTests.hidden(attribute) + use + "\n"
      + OutcomeTests.residualAdd(
        forward: OutcomeTests.right, backward: OutcomeTests.rightBackward)
    #expect(ExerciseRules.violation(ofWordsIn: source) == nil)
    let report = try Workbench(["ResidualAdd": source]).report("residual_add")
    #expect(report.verdict == .notAllowed)
    #expect(
      report.message
        == "this file \(what), which no problem allows; solve it without")
  }

  // MARK: Reading

  /// An object file with two sections of its own, `.text` and `.init_array`, and four symbols.
  private static let sample: [UInt8] = {
    let names = Array("\0.text\0.strtab\0.symtab\0.init_array\0own\0system\0hidden\0local\0".utf8)
    func offset(_ name: String) -> Int { names.firstRange(of: Array(name.utf8))!.lowerBound }
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func symbol(_ name: String, _ info: Int, _ other: Int, _ section: Int) -> [UInt8] {
      number(name.isEmpty ? 0 : offset(name + "\0"), 4) + number(info, 1) + number(other, 1)
        + number(section, 2) + number(0, 16)
    }
    func section(_ name: String, _ kind: Int, at place: Int, _ size: Int, link: Int = 0) -> [UInt8]
    {
      number(name.isEmpty ? 0 : offset(name + "\0"), 4) + number(kind, 4) + number(0, 16)
        + number(place, 8) + number(size, 8) + number(link, 4) + number(0, 20)
    }
    let symbols =
      symbol("", 0, 0, 0) + symbol("local", 2, 0, 1) + symbol("own", 0x12, 3, 1)
      + symbol("hidden", 0x22, 2, 1) + symbol("system", 0x10, 0, 0)
    let start = 64 + names.count + symbols.count
    let identity: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + number(0, 9)
    let header =
      identity + number(1, 2) + number(62, 2) + number(1, 4) + number(0, 16) + number(start, 8)
      + number(0, 4) + number(64, 2) + number(0, 4) + number(64, 2) + number(5, 2) + number(2, 2)
    return header + names + symbols + section("", 0, at: 0, 0) + section(".text", 1, at: 64, 0)
      + section(".strtab", 3, at: 64, names.count)
      + section(".symtab", 2, at: 64 + names.count, symbols.count, link: 2)
      + section(".init_array", 14, at: 64, 0)
  }()

  @Test func sectionsAndSymbolsAreRead() throws {
    let object = try #require(ObjectFile(Self.sample))
    #expect(object.sections.map(\.name) == ["", ".text", ".strtab", ".symtab", ".init_array"])
    #expect(object.sections.map(\.kind) == [0, 1, 3, 2, 14])
    #expect(
      object.symbols == [
        .init(name: "own", isDefined: true, isHidden: false, isIndirect: false),
        .init(name: "hidden", isDefined: true, isHidden: true, isIndirect: false),
        .init(name: "system", isDefined: false, isHidden: false, isIndirect: false),
      ])
  }

  @Test func aFileThatEndsEarlyIsNone() {
    for count in 0..<Self.sample.count {
      #expect(ObjectFile(Array(Self.sample.prefix(count))) == nil)
    }
  }

  @Test func anyBytesAreReadToAnEnd() throws {
    for bytes in Mutations(of: [Self.sample], seed: 1, count: 10_000) {
      _ = ObjectFile(bytes).map { violation($0) }
    }
    // A real file: its own symbols, damaged.
    let launcher = [UInt8](
      try Data(contentsOf: Workbench.binaries.appending(path: Product.launcher.file)))
    #expect(try #require(ObjectFile(launcher)).symbols.contains { $0.name == "main" })
    for bytes in Mutations(of: [launcher], seed: 2, count: 100, longest: .max) {
      _ = ObjectFile(bytes).map { violation($0) }
    }
  }

  @Test("Every number of the headers may be the largest", arguments: [1, 2, 4, 8])
  func extremes(_ width: Int) {
    for start in 16...Self.sample.count - width {
      for value: UInt8 in [0xFF, 0x7F, 0x80] {
        var bytes = Self.sample
        for k in start..<start + width { bytes[k] = k == start + width - 1 ? value : 0xFF }
        _ = ObjectFile(bytes).map { violation($0) }
      }
    }
  }

  @Test(.timeLimit(.minutes(15))) func anySymbolIsReadToAnEnd() {
    let names = [
      "$s8Matrices6MatrixV9ExercisesE4rowsSivg", "$sSa7TensorsAA6TensorVRszlE4sumsACvg",
      "$sSy10FoundationE8containsySbqd__SyRd__lF", "$s8Problems19ResidualAddContractMp",
      "$sScP8rawValues5UInt8Vvg", "$s7ElementSTTl",
    ]
    for name in Mutations.texts(of: names, seed: 3, count: 20_000) {
      guard let symbol = SwiftSymbol(name) else { continue }
      // What is said to be spelled out is.
      for text in symbol.names.map(\.text) where text.utf8.allSatisfy({ $0 < 0x80 }) {
        #expect(name.utf8.firstRange(of: "\(text.utf8.count)\(text)".utf8) != nil, "\(name)")
      }
    }
    for piece in ["9", "0", "S", "A", "1a", "S9", "A0a"] {
      _ = SwiftSymbol("$s" + String(repeating: piece, count: 100_000))
    }
  }
}
