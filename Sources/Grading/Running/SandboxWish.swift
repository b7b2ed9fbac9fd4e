internal import Foundation

/// Which tier somebody wants.
package enum SandboxWish: Equatable, Sendable {
  /// The strongest that starts on this machine, but none below this one.
  case atLeast(Tier)
  /// This one and no other.
  case exactly(Tier)

  /// The tiers that come into question, the strongest first.
  private var tiers: [Tier] {
    switch self {
    case .exactly(let tier): [tier]
    case .atLeast(let tier): Tier.allCases.filter { $0 >= tier }.reversed()
    }
  }

  /// Tries the tiers on this machine.
  ///
  /// - Parameters:
  ///   - project: Whose launcher tries, and whose answers no program may read.
  ///   - decline: Takes a line for each tier that does not start: why, and what to do.
  /// - Throws: `GraderFault.sandbox` when none starts.
  /// - Returns: The strongest that starts.
  package func tier(for project: Project, decline: (String) -> Void) throws -> Tier {
    var reasons: [String] = []
    for tier in tiers {
      guard let reason = try refusal(of: tier, project) else { return tier }
      let line = "the sandbox \"\(tier.rawValue)\" does not start: \(reason)"
      reasons.append(line)
      if tier != tiers.last { decline(line) }
    }
    throw GraderFault.sandbox(reasons)
  }

  /// Why a tier does not start here; nil when it does.
  private func refusal(of tier: Tier, _ project: Project) throws -> String? {
    let toolchain = Toolchain.current.folder
    if tier != .bwrap, getuid() == 0, Platform.system == "Linux", !toolchain.isOpenToAll {
      return "the toolchain in \(toolchain.path) can be reached by root alone; install bubblewrap, "
        + "or move the toolchain to where every user can come"
    }
    let launcher = project.binaries.appending(path: Product.launcher.file).path
    let hidden = tier == .limits ? [] : project.secrets.map { Access.never($0).argument }
    let (status, text) = try Command.output([launcher, "--probe", tier.rawValue] + hidden)
    return status == 0 ? nil : text.trimmingCharacters(in: .whitespacesAndNewlines).sanitized
  }
}
