/// By what programs that nobody has read are confined, from the weakest to the strongest.
///
/// In each of them a filter of system calls keeps a program from the network, from other processes
/// and from changing files by their names; the launcher tries all that before every start.
package enum Tier: String, CaseIterable, Comparable, Sendable {
  /// Limits on time, memory, output, files and processes, and the filter.
  case limits
  /// A user of its own for every program; the grader must run as root.
  case user
  /// Landlock: only the files that are listed can be opened.
  case landlock
  /// Bubblewrap: a root folder with nothing in it but what is listed, and namespaces.
  case bwrap

  /// What a program could still do.
  private var gap: String {
    switch self {
    case .limits: "a program can read files of this machine, the course among them"
    case .user: "a program can read the files that every user of this machine can"
    case .landlock: "a program can see the names of files, and the command lines of processes"
    case .bwrap: "a program meets nothing but the kernel, and what it is given"
    }
  }

  /// The tier as a report names it, and what it does not protect from.
  package var description: String { "\(rawValue): \(gap)" }

  /// What a report on strangers' files begins with; nil where programs cannot reach what is yours.
  package var warning: String? {
    self == .limits
      ? "warning: strangers' programs ran with limits alone; SECURITY.md says what they can reach"
      : nil
  }

  /// All names in one line.
  package static let names: String =
    allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " or " + Tier.bwrap.rawValue

  package static func < (a: Tier, b: Tier) -> Bool {
    let order = allCases
    return order.firstIndex(of: a)! < order.firstIndex(of: b)!
  }
}
