import Foundation
import Testing

@testable import Grading

/// What the tiers keep a program from that the rules of the exercise never saw: a shell.
@Suite(.serialized) struct HostileShellTests {
  /// How a program ended, and what it wrote.
  private struct Run {
    let ending: Ending?
    let output: String
  }

  /// A folder as a checkout is one: a key that only its owner may read, and a folder for programs.
  private final class Site {
    let folder: URL
    var key: URL { folder.appending(path: "checkout/key") }
    var place: URL { folder.appending(path: "place") }

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "shell-\(UUID().uuidString)")
      for name in ["checkout", "place"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      try Data("the answers\n".utf8).write(to: key)
      chmod(key.path, 0o600)
      chmod(key.deletingLastPathComponent().path, 0o700)
    }

    deinit {
      _ = try? Folder(folder.deletingLastPathComponent().path).remove(folder.lastPathComponent)
    }
  }

  /// Runs a script; the shell's own words only, since nobody may start another program.
  private func run(
    _ script: String, in tier: Tier, _ profile: Profile = .worker, access: [Access] = [],
    shell: String = "/bin/sh"
  ) throws -> Run {
    let program = Program(
      command: [shell, "-c", script], environment: ["LANG": "C.UTF-8"], profile: profile,
      access: access,
      launcher: Workbench.binaries.appending(path: Product.launcher.file), tier: tier)
    let process = try ChildProcess(program)
    if !process.waitForEnd(seconds: 10) { process.stop() }
    return Run(
      ending: process.ending,
      output: String(decoding: process.outputBytes + process.errorBytes, as: UTF8.self))
  }

  /// The tiers to try: all that start with `HOSTILE=all`, otherwise the strongest.
  private static func tiers() throws -> [Tier] {
    let tiers = try HostileTests.startingTiers()
    return HostileTests.gradesAll ? tiers : Array(tiers.suffix(1))
  }

  /// Whether programs are of another user than the tests, or see only what is listed.
  private func isKeptOut(_ tier: Tier) -> Bool { getuid() == 0 || tier > .limits }

  @Test(.timeLimit(.minutes(15))) func whatIsNeededWorks() throws {
    for tier in try Self.tiers() {
      let run = try run("read line < /dev/null; echo \"here: $$\"", in: tier)
      #expect(run.ending?.cause == .exit(0), "\(tier): \(run.output)")
      #expect(run.output.hasPrefix("here: "))
    }
  }

  @Test(.timeLimit(.minutes(15))) func theAnswersAreNotRead() throws {
    let site = try Site()
    for tier in try Self.tiers() where isKeptOut(tier) {
      for profile in [Profile.worker, .compiler] {
        let run = try run(
          "read line < \(site.key.path) && echo \"got $line\"; echo end", in: tier, profile,
          access: [.writes(site.place)])
        #expect(!run.output.contains("got"), "\(tier), \(profile.name): \(run.output)")
        #expect(!run.output.contains("the answers"))
        #expect(run.output.contains("end"))
      }
    }
  }

  @Test(.timeLimit(.minutes(15))) func theCheckoutIsNotListed() throws {
    let site = try Site()
    chmod(site.key.deletingLastPathComponent().path, 0o755)
    for tier in try Self.tiers() where tier >= .landlock {
      for profile in [Profile.worker, .compiler] {
        let run = try run(
          "for f in \(Workbench.root.path)/* \(site.key.deletingLastPathComponent().path)/*; do "
            + "echo \"$f\"; done", in: tier, profile, access: [.writes(site.place)])
        // A pattern that nothing fits stays as it is.
        let lines = run.output.split(separator: "\n")
        #expect(
          lines.count == 2 && lines.allSatisfy { $0.hasSuffix("/*") }, "\(tier): \(run.output)")
      }
    }
  }

  @Test(.timeLimit(.minutes(15))) func nothingIsWritten() throws {
    let site = try Site()
    chmod(site.folder.path, 0o777)
    chmod(site.place.path, 0o777)
    let mark = "hostile-\(UUID().uuidString)"
    let folders = ["/tmp", "/dev/shm", "/var/tmp", site.folder.path, site.place.path, "."]
    let script = folders.map { "(: > \($0)/\(mark)) 2> /dev/null; : > \($0)/\(mark)" }
      .joined(separator: "\n")
    for tier in try Self.tiers() {
      _ = try run(script, in: tier)
      for folder in folders {
        let path = "\(folder)/\(mark)"
        #expect(!FileManager.default.fileExists(atPath: path), "\(tier): \(path)")
        unlink(path)
      }
      // A compiler writes to its own folder, and nowhere else.
      guard tier >= .landlock else { continue }
      let run = try run(
        "echo a > \(site.place.path)/made; echo a > \(site.folder.path)/\(mark)", in: tier,
        .compiler,
        access: [.writes(site.place)])
      #expect(
        FileManager.default.fileExists(atPath: site.place.path + "/made"), "\(tier): \(run.output)")
      #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/\(mark)"), "\(tier)")
      unlink(site.place.path + "/made")
    }
  }

  @Test(.timeLimit(.minutes(15))) func theGraderGetsNoSignal() throws {
    for tier in try Self.tiers() {
      for profile in [Profile.worker, .compiler] {
        let run = try run("kill -CONT \(getpid()) && echo sent; echo end", in: tier, profile)
        #expect(!run.output.contains("sent"), "\(tier), \(profile.name)")
        #expect(run.output.contains("end"))
      }
    }
  }

  @Test(.timeLimit(.minutes(15))) func theGradersProcessIsNotRead() throws {
    for tier in try Self.tiers() where isKeptOut(tier) {
      let run = try run(
        "while read line; do echo \"got $line\"; done < /proc/\(getpid())/maps; "
          + "while read line; do echo \"got $line\"; done < /proc/\(getpid())/environ; echo end",
        in: tier)
      #expect(!run.output.contains("got"), "\(tier): \(run.output.prefix(300))")
    }
  }

  @Test(
    .timeLimit(.minutes(15)),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"))
  )
  func noNetwork() throws {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(server) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(server, $0, length) + listen(server, 8) + getsockname(server, $0, &length)
      }
    }
    #expect(status == 0)
    let port = UInt16(bigEndian: address.sin_port)
    for tier in try Self.tiers() {
      for profile in [Profile.worker, .compiler] {
        let run = try run(
          "exec 9<> /dev/tcp/127.0.0.1/\(port) && echo connected; echo end", in: tier, profile,
          access: [.reads(URL(fileURLWithPath: "/usr/lib"))], shell: "/bin/bash")
        #expect(!run.output.contains("connected"), "\(tier), \(profile.name)")
        #expect(run.output.contains("end"), "\(tier), \(profile.name): \(run.output)")
      }
    }
  }

  @Test(.timeLimit(.minutes(15))) func noProcessStays() throws {
    let mark = "stays\(UInt32.random(in: 0 ... .max))"
    for tier in try Self.tiers() {
      for profile in [Profile.worker, .compiler] {
        _ = try run(
          ": \(mark); trap '' TERM HUP INT; (while :; do :; done) & (while :; do :; done) & exit 0",
          in: tier, profile)
        let left = HostileTests.processes(of: mark)
        #expect(left == [], "\(tier), \(profile.name)")
      }
    }
  }
}
