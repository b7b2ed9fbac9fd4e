internal import Foundation

/// A command line that was understood.
package struct Invocation: Equatable, Sendable {
  /// The verb; nil for the tool alone.
  package let verb: String?
  /// What follows the verb.
  package let words: [String]
  /// The values of each option in the order in which they were typed; those of switches are empty.
  package let values: [Option: [String]]

  /// The seed that everybody gets who asks for no other.
  package static let publicSeed: UInt64 = 1
  /// How many problems are worked on at a time, unless told.
  package static let defaultJobs: Int = 2

  /// The last value of each option.
  package var options: [Option: String] { values.compactMapValues(\.last) }

  init(verb: String?, words: [String], values: [Option: [String]]) {
    self.verb = verb
    self.words = words
    self.values = values
  }

  /// Reads a command line.
  ///
  /// - Parameters:
  ///   - arguments: What was typed after the program's name.
  ///   - tool: Whose options there are; without verbs, all words are arguments.
  /// - Throws: `UsageError` with the nearest word that exists, or for a value that the option does not
  ///   take.
  package init(_ arguments: [String], of tool: Tool) throws(UsageError) {
    let known = tool.options
    var verb: String?
    var words: [String] = []
    var values: [Option: [String]] = [:]
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "-" || !word.hasPrefix("-") {
        if verb == nil, !tool.verbs.isEmpty {
          verb = word
          if tool[verb: word]?.operands.last?.count == .rest {
            words = Array(rest)
            break
          }
        } else {
          words.append(word)
        }
        continue
      }
      var name = word == "-h" ? Option.help.flag : word
      var value: String?
      if let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        value = String(word[word.index(after: equals)...])
      }
      guard let option = known.first(where: { $0.flag == name }) else {
        throw UsageError(
          "there is no option \(name.sanitized)",
          // The dashes are no letters that somebody got right.
          advice: Suggestion.nearest(to: String(name.drop { $0 == "-" }), among: known.map(\.name))
            .map { "did you mean --\($0)?" } ?? "see \(tool.command) --help")
      }
      if let valueName = option.valueName {
        guard let given = value ?? rest.popFirst(), !given.isEmpty else {
          throw UsageError(
            "\(option.flag) needs a value", advice: "write \(option.flag) \(valueName)")
        }
        if let fault = option.fault(in: given) { throw fault }
        value = given
      } else if value != nil {
        throw UsageError("\(option.flag) takes no value", advice: "write it alone")
      }
      values[option, default: []].append(value ?? "")
    }
    self.verb = verb
    self.words = words
    self.values = values
  }

  /// Finds the verb, and checks that arguments and options are its own.
  ///
  /// - Throws: `UsageError` with the nearest word that exists.
  package func resolved(in tool: Tool, course: Course) throws(UsageError) -> Verb {
    guard let verb = try verb(of: tool, course) else {
      throw UsageError("no verb is given", advice: "see \(tool.command) --help")
    }
    guard options[.help] == nil else { return verb }
    for option in options.keys.sorted(by: { $0.flag < $1.flag })
    where !(verb.options + Option.common).contains(option) {
      throw UsageError(
        "\(verb.name) has no option \(option.flag)", advice: "see \(tool.command(of: verb)) --help")
    }
    if let fault = Operand.fault(in: words, of: verb, course) { throw fault }
    return verb
  }

  private func verb(of tool: Tool, _ course: Course) throws(UsageError) -> Verb? {
    guard let name = self.verb else { return tool.alone }
    if let verb = tool[verb: name] { return verb }
    let slug = try ProblemName(course: course, submission: options[.submission]).slug(name)
    throw UsageError(
      "there is no verb \(name.sanitized)",
      advice: slug.map { "did you mean check \($0)?" }
        ?? Suggestion.advice(
          for: name, among: tool.verbs.map(\.name), else: "see \(tool.command) --help"))
  }

  /// The code problem of the first word.
  ///
  /// - Throws: `UsageError` for a memo, which has no cases.
  package func codeProblem(of course: Course) throws(UsageError) -> CodeProblem {
    let slug = words.first ?? ""
    if let problem = course[code: slug] { return problem }
    throw UsageError(
      "\(verb ?? ""): \(slug) is answered in words and has no cases", advice: "see check \(slug)")
  }

  /// The exercises asked for, each once and in the course's order: those of the slugs, or all.
  package func exercises(of course: Course) -> [any Exercise] {
    words.isEmpty ? course.exercises : course.exercises.filter { words.contains($0.slug) }
  }

  /// The options that another command needs to see the same files and cases, as they are typed.
  ///
  /// Under CI the learner who reads them has neither its folders nor its seed file.
  package var repeated: String {
    let kept: [Option] =
      Environment.current.isAutomated
      ? [.seed]
      : [.submission, .student, .reviews, .state, .seed, .seedFile]
    return kept.compactMap { option in
      options[option].map { " \(option.flag) \($0.quotedForShell)" }
    }.joined()
  }
}

// MARK: Values

extension Invocation {
  /// The reports asked for, `--json` among them.
  ///
  /// - Throws: `UsageError` for a value that is none, or when two would overwrite each other.
  package func reportRequests() throws(UsageError) -> [ReportRequest] {
    try ReportRequest.all((options[.json] == nil ? [] : ["json=-"]) + (values[.report] ?? []))
  }

  /// The points that are enough; nil when all are wanted.
  ///
  /// - Parameter possible: The points to be had.
  /// - Throws: `UsageError` for a value that is no number, or that nobody can reach.
  /// - Returns: The value of `--min-score`.
  package func minimumScore(of possible: Int) throws(UsageError) -> Int? {
    guard let text = options[.minimumScore] else { return nil }
    guard let points = Int(text), points >= 0 else {
      throw UsageError(
        "--min-score: \(text.sanitized) is not a whole number of points",
        advice: "write for example --min-score 5")
    }
    guard points <= possible else {
      throw UsageError(
        "--min-score: \(points) are more than the \(possible) points to be had",
        advice: "ask for at most \(possible)")
    }
    return points
  }

  /// The value of an option that is a number; nil when it is not given.
  package func number(_ option: Option) -> Int? { options[option].flatMap { Int($0) } }

  /// The points that people gave for memos: those of `--reviews`, or none.
  ///
  /// - Throws: `UsageError` for a file that cannot be read.
  package func reviews() throws(UsageError) -> ClassReviews {
    guard let path = options[.reviews] else { return ClassReviews() }
    return try ClassReviews(reading: URL(fileURLWithPath: path))
  }

  /// How many problems to work on at a time.
  package var jobs: Int { number(.jobs) ?? Self.defaultJobs }

  /// The seed of the cases.
  ///
  /// It comes from `--seed`, which is open, from `--seed-file` or the environment, which are hidden,
  /// or is the one that everybody gets.
  package func seed() throws(UsageError) -> CaseSeed {
    if let text = options[.seed] {
      guard options[.seedFile] == nil else {
        throw UsageError("--seed and --seed-file exclude each other", advice: "give one of them")
      }
      guard let seed = Self.seed(text) else {
        throw UsageError(
          "--seed: \(text.sanitized) is not a whole number", advice: "write for example --seed 7")
      }
      return .open(seed)
    }
    if let path = options[.seedFile] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw UsageError(
          "--seed-file: \(path.sanitized) cannot be read", advice: "name a file with one number")
      }
      guard let seed = Self.seed(text) else {
        throw UsageError(
          "--seed-file: \(path.sanitized) holds no whole number",
          advice: "write one number into it, and nothing else")
      }
      return .hidden(seed)
    }
    if let text = Environment.current.seed {
      guard let seed = Self.seed(text) else {
        throw UsageError(
          "\(Environment.seedVariable) is not a whole number", advice: "fix or unset it")
      }
      return .hidden(seed)
    }
    return .open(Self.publicSeed)
  }

  /// How programs are to be confined: as firmly as can be, unless something else is asked for.
  package func sandbox() throws(UsageError) -> SandboxWish {
    guard let tier = tier(.sandbox) else { return .atLeast(tier(.sandboxAtLeast) ?? .limits) }
    guard options[.sandboxAtLeast] == nil else {
      throw UsageError(
        "--sandbox and --sandbox-at-least exclude each other", advice: "give one of them")
    }
    return .exactly(tier)
  }

  private func tier(_ option: Option) -> Tier? { options[option].flatMap(Tier.init(rawValue:)) }

  private static func seed(_ text: String) -> UInt64? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return UInt64(text) ?? Int64(text).map { UInt64(bitPattern: $0) }
  }
}

extension String {
  /// The text as a shell takes it for one word.
  package var quotedForShell: String {
    let isPlain =
      !isEmpty
      && allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+=:,@%".contains($0))
      }
    return isPlain ? self : "'" + sanitized.replacing("'", with: "'\\''") + "'"
  }
}
