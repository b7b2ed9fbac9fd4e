import Archives
import Foundation
import Testing

@testable import Grading
@testable import Instructor

@Suite struct ZipArchiveTests {
  /// The check value of CRC-32 in the catalog of parametrised CRC algorithms.
  @Test func theChecksumHasTheCatalogsCheckValue() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }

  /// What Python's zipfile writes for one entry: `ZipInfo("a")` with `create_system = 3` and
  /// `external_attr = 0o100755 << 16`, and the contents `b"hi"`.
  @Test func oneEntryIsAsPythonWritesIt() throws {
    var archive = ZipArchive()
    try archive.add("a", Data("hi".utf8), isExecutable: true)
    let expected =
      "504b030414000000000000002100ac2a93d802000000020000000100000061"
      + "6869504b0102140314000000000000002100ac2a93d8020000000200000001"
      + "0000000000000000000000ed810000000061504b050600000000010001002f"
      + "000000210000000000"
    #expect(archive.data.map { String(format: "%02x", $0) }.joined() == expected)
  }

  @Test func theCoursesArchiveIsTheSameEveryTime() throws {
    let bench = try Workbench()
    let one = try GradescopeArchive(project: bench.project, seed: nil).data()
    #expect(try GradescopeArchive(project: bench.project, seed: nil).data() == one)
    // The manifest's path, and then its first words.
    #expect(one.range(of: Data("course/Package.swift// swift-tools-version".utf8)) != nil)
    #expect(one.range(of: Data(("course/" + ".git").utf8)) == nil)
    let seeded = try GradescopeArchive(project: bench.project, seed: Data("7\n".utf8)).data()
    #expect(seeded != one)
  }
}
