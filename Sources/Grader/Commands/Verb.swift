internal import Labs

/// Something the grader can do, as one value: adding a verb is adding one.
struct Verb: Sendable {
  /// How many slugs it takes.
  enum Slugs: Sendable {
    case none
    case any
    case one
    /// One slug of a problem that does not exist yet.
    case new
    /// No slug, but a service and perhaps a path.
    case service
    /// No slug, but perhaps a lab.
    case lab
    /// No slug, but a folder of learner files.
    case folder
  }

  /// What is typed.
  let name: String
  /// What it does, in a few words.
  let summary: String
  /// Which slugs it takes.
  let slugs: Slugs
  /// Which options it understands, besides `--help` and `--no-color`.
  let options: [Option]
  /// Whether it is about cases, which only code has.
  var needsCases: Bool = false
  /// A command line that works as it stands.
  let example: String
  /// Does it; gives the exit status.
  let run: @Sendable (Invocation, Console) throws -> Int32

  /// All verbs, in the order of the help text.
  static let all: [Verb] = [
    .check, .list, .show, .verify, .review, .cases, .observe, .new, .export, .lab, .bench,
  ]

  /// The arguments as the help text shows them.
  var usage: String {
    let arguments =
      switch slugs {
      case .none: ""
      case .any: " [SLUG...]"
      case .one, .new: " SLUG"
      case .service: " SERVICE [PATH]"
      case .lab: " [NAME]"
      case .folder: " DIR"
      }
    return command + arguments
  }

  /// The verb as it is typed; the grader alone has none.
  var command: String { name == "grader" ? "swift run grader" : "swift run grader \(name)" }

  /// The help text.
  var help: String {
    var lines = [
      "\(name): \(summary)", "", "usage:   \(usage) [OPTION...]", "example: \(example)", "",
    ]
    lines += Self.lines(options + [.noColor, .help])
    if options.contains(.report) {
      lines += ["", "formats of --report, as in --report junit=report.xml:"]
      for format in ReportFormat.all {
        lines.append("  " + format.name.padded(26) + "  " + format.summary)
        lines += format.flavors.map {
          "  " + "\(format.name):\($0.name)".padded(26) + "  " + $0.summary
        }
      }
    }
    if slugs == .lab {
      lines += ["", "names, and whose solution takes part with --mine:"]
      lines += Labs.all.map { "  " + $0.name.padded(18) + "  " + $0.part.slug }
      lines.append("  " + ClaimsPage.name.padded(18) + "  the page of claims")
    }
    if slugs == .service {
      lines += ["", "services:"]
      lines += Export.allCases.map { "  " + $0.rawValue.padded(18) + "  " + $0.summary }
    }
    return lines.joined(separator: "\n")
  }

  /// The help text of the whole grader.
  static var overview: String {
    var lines = [
      "grader: compares your exercises with a reference, and explains what it finds", "",
      "usage:   swift run grader                    grade everything",
      "         swift run grader VERB [SLUG...] [OPTION...]", "", "verbs:",
    ]
    lines += all.map { "  " + $0.name.padded(9) + $0.summary }
    lines += ["", "options:"]
    lines += Self.lines([
      .submission, .seed, .seedFile, .json, .report, .minimumScore, .noColor, .help,
    ])
    lines += [
      "", "example: swift run grader check layer_norm",
      "exit status: 0 all passed, 1 not all passed, 2 the command line, 3 the grader's own fault",
    ]
    return lines.joined(separator: "\n")
  }

  private static func lines(_ options: [Option]) -> [String] {
    options.map { option in
      let left = option.valueName.map { "\(option.flag) \($0)" } ?? option.flag
      return "  " + left.padded(21) + "  " + option.summary
    }
  }
}
