import Foundation
import Messages
import Testing

@testable import Grading

/// Records count only where this checkout wrote them.
@Suite struct SealedRecordTests {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
  }

  @Test(
    "The hash gives the values of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func hash(_ message: String, _ value: String) {
    #expect(hex(SHA256.hash(Array(message.utf8))) == value)
  }

  struct Vector: Sendable {
    let key: [UInt8]
    let message: [UInt8]
    let tag: String
  }

  /// RFC 4231, without the one whose tag is cut.
  static let vectors: [Vector] = [
    Vector(
      key: Array(repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
      tag: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      tag: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: Array(repeating: 0xaa, count: 20), message: Array(repeating: 0xdd, count: 50),
      tag: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: Array(1...25), message: Array(repeating: 0xcd, count: 50),
      tag: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      tag: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: Array(repeating: 0xaa, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      tag: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test("The tag gives the values of RFC 4231", arguments: vectors)
  func tag(_ vector: Vector) {
    #expect(hex(HMAC.tag(of: vector.message, key: vector.key)) == vector.tag)
  }

  private func withMemory(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "memory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func record(_ memory: URL, _ name: String = "a") -> SealedFile {
    SealedFile(folder: memory.appending(path: "kind"), name: name, memory: memory)
  }

  @Test func whatWasWrittenIsRead() throws {
    try withMemory { memory in
      #expect(record(memory).contents == nil)
      for text in ["one", "", "two\nlines\n"] {
        try record(memory).write(Data(text.utf8))
        #expect(record(memory).contents == Data(text.utf8))
      }
      var info = stat()
      #expect(stat(memory.appending(path: "key").path, &info) == 0)
      #expect((info.st_mode & 0o7777, info.st_size, info.st_nlink) == (0o600, 32, 1))
      let names = try FileManager.default.subpathsOfDirectory(atPath: memory.path)
      #expect(names.sorted() == ["key", "kind", "kind/a"])
    }
  }

  @Test func whatAnybodyElseWroteDoesNotCount() throws {
    try withMemory { memory in
      try record(memory).write(Data("wrong".utf8))
      let file = memory.appending(path: "kind/a")
      let sealed = try Data(contentsOf: file)
      let forged = String(decoding: sealed, as: UTF8.self).replacing("wrong", with: "right")
      for text in [forged, "right", "\nright", "", String(forged.dropFirst(64))] {
        try Data(text.utf8).write(to: file)
        #expect(record(memory).contents == nil)
      }
      // Nor does a record of ours under another name, behind a link, or with a second name.
      try sealed.write(to: memory.appending(path: "kind/b"))
      #expect(record(memory, "b").contents == nil)
      try sealed.write(to: memory.appending(path: "elsewhere"))
      try FileManager.default.removeItem(at: file)
      #expect(symlink(memory.appending(path: "elsewhere").path, file.path) == 0)
      #expect(record(memory).contents == nil)
      // What is written replaces the link, and not what it leads to.
      try record(memory).write(Data("right".utf8))
      #expect(record(memory).contents == Data("right".utf8))
      #expect(try Data(contentsOf: memory.appending(path: "elsewhere")) == sealed)
    }
  }

  @Test func aFolderOfRecordsThatIsALinkDoesNotCount() throws {
    try withMemory { memory in
      try record(memory).write(Data("right".utf8))
      let kind = memory.appending(path: "kind").path
      #expect(rename(kind, kind + "-real") == 0)
      #expect(symlink(kind + "-real", kind) == 0)
      #expect(record(memory).contents == nil)
      #expect(throws: FolderError.self) { try record(memory).write(Data()) }
    }
  }

  @Test("A key that others can read, or that is a link, is replaced", arguments: [true, false])
  func badKey(_ isLink: Bool) throws {
    try withMemory { memory in
      let key = memory.appending(path: isLink ? "planted" : "key").path
      let file = memory.appending(path: "key").path
      try Data(count: 32).write(to: URL(fileURLWithPath: key))
      #expect(chmod(key, isLink ? 0o600 : 0o644) == 0)
      if isLink { #expect(symlink("planted", file) == 0) }
      #expect(record(memory).contents == nil)
      try record(memory).write(Data("right".utf8))
      #expect(record(memory).contents == Data("right".utf8))
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) != Data(count: 32))
      if isLink { #expect(try Data(contentsOf: URL(fileURLWithPath: key)) == Data(count: 32)) }
    }
  }

  @Test func manyWritersAgreeOnOneKey() throws {
    try withMemory { memory in
      let names = (0..<50).map(String.init)
      concurrently(names, width: 8, { try? record(memory, $0).write(Data($0.utf8)) }) { _ in }
      #expect(names.allSatisfy { record(memory, $0).contents == Data($0.utf8) })
    }
  }

  /// However old its folder is, which would go if it belonged to another version.
  @Test("A program whose record somebody else wrote is made anew")
  func program() throws {
    let bench = try Workbench([
      "ResidualAdd": OutcomeTests.residualAdd(
        forward: "x + f(x)", backward: "upstream + pullback(upstream)")
    ])
    #expect(try bench.report("residual_add").verdict == .passed)
    let builds = bench.folder.deletingLastPathComponent().appending(path: "scratch")
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: builds.path).first)
    let file = builds.appending(path: "\(name)/record.json")
    let record = try String(contentsOf: file, encoding: .utf8).dropFirst(65)
    #expect(record.hasPrefix("{") && record.hasSuffix("}"))
    try Data((record.dropLast() + #","diagnostics":"forged"}"#).utf8).write(to: file)
    let old = [timeval(tv_sec: time(nil) - 10_000, tv_usec: 0)]
    #expect(utimes(builds.appending(path: name).path, old + old) == 0)
    let report = try bench.report("residual_add")
    #expect(report.verdict == .passed, "\(report.message ?? "")")
  }

  @Test("A verdict and a product that somebody else noted do not count")
  func uses() throws {
    try withMemory { root in
      let exercises = root.appending(path: "Sources/Exercises")
      try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
      let project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
      let problem = Course.preNormPostNorm.codeProblems[0]
      let cache = VerdictCache(memory: project.memory)
      let key = VerdictCache.Key(source: "s", course: "c", seed: 1)
      try cache.remember(
        ProblemReport(problem, "f", Refusal(.doesNotCompile, "no")), for: problem, key: key)
      try Products(project: project, announce: { _ in }).markBuilt([.kit])
      #expect(cache.report(for: problem, key: key) != nil)

      for name in ["verdicts/\(problem.slug).json", "products/\(Product.kit.name)"] {
        let file = project.memory.appending(path: name)
        let sealed = try Data(contentsOf: file)
        #expect(sealed[64] == UInt8(ascii: "\n"))
        try Data(sealed[65...]).write(to: file)
      }
      #expect(cache.report(for: problem, key: key) == nil)
    }
  }
}
