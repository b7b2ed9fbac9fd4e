internal import Foundation

extension Project {
  /// The compiler or the linker, which sees the kit, and writes to one folder.
  func tool(_ command: [String], in place: URL, sees kit: Kit) -> Program {
    program(
      command, .compiler, directory: place.path,
      access: [.runs(Toolchain.current.folder), .reads(kit.folder), .writes(place)])
  }

  /// A learner's program: it computes, and sees the kit's library and Swift's.
  ///
  /// - Parameters:
  ///   - build: The program, and what it is linked with.
  ///   - arguments: What it is started with.
  ///   - profile: What kind of program it is; under the backtracer a trap names the line.
  /// - Returns: The program, confined by the project's tier.
  package func solution(
    _ build: SolutionBuild, _ arguments: [String], _ profile: Profile = .worker
  ) -> Program {
    var access: [Access] = [.reads(build.library)]
    if profile == .backtrace {
      access += [
        .runs(Toolchain.current.folder), .reads(build.program.deletingLastPathComponent()),
      ]
    } else {
      access.append(.reads(Toolchain.current.libraries))
    }
    return program([build.program.path] + arguments, profile, access: access)
  }

  /// The program that serves the answers; it is our own, and learners' programs cannot see it.
  func answerKey(for slug: String) -> Program {
    let access: [Access] = [.reads(Toolchain.current.libraries)]
    return isStudentEdition
      ? program(
        [answerKey.path, slug, numbers.path], .answerKey, access: access + [.reads(numbers)])
      : program([answerKey.path, slug], .answerKey, access: access)
  }

  /// Files that no learner's program may read, as far as they are there: the answers, and one that
  /// stands for the checkout.
  var secrets: [URL] {
    [answerKey, root.appending(path: "Package.swift")].filter {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }

  private var answerKey: URL { binaries.appending(path: Product.answerKey.file) }

  private func program(
    _ command: [String], _ profile: Profile, directory: String = "/", access: [Access]
  ) -> Program {
    let environment = Environment.current
    let hidden = profile == .answerKey || tier == .limits ? [] : secrets
    return Program(
      command: command,
      environment: profile == .compiler
        ? environment.ofTools : environment.ofSolutions(tracesBack: profile == .backtrace),
      directory: directory, profile: profile,
      access: access + hidden.map(Access.never),
      launcher: binaries.appending(path: Product.launcher.file), tier: tier)
  }
}
