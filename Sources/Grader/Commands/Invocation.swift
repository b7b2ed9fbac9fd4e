internal import Foundation

/// A command line that was understood.
struct Invocation: Equatable, Sendable {
  /// The verb; nil for the grader alone.
  var verb: String?
  /// What follows the verb.
  var slugs: [String] = []
  /// The options with their values; switches have an empty one.
  var options: [Option: String] = [:]
  /// The values of `--report`, which may be given again and again.
  var reports: [String] = []

  /// The seed that everybody gets who asks for no other.
  static let publicSeed: UInt64 = 1
  /// The environment variable for a seed that is not to be shown.
  static let seedVariable: String = "GRADER_SEED"

  /// Reads a command line.
  ///
  /// - Parameter arguments: What was typed after the program's name.
  /// - Throws: `UsageError` with the nearest word that exists.
  init(_ arguments: [String]) throws(UsageError) {
    var words: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      var name = word == "-h" ? "--help" : word
      var value: String?
      if let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        value = String(word[word.index(after: equals)...])
      }
      guard var option = Option.allCases.first(where: { $0.flag == name }) else {
        throw UsageError(
          "there is no option \(name.sanitized)",
          advice: Suggestion.advice(
            for: name, among: Option.allCases.map(\.flag), else: "see swift run grader --help"))
      }
      // A lab has more to write than fits beside its report.
      if option == .json, words.first == Verb.lab.name { option = .numbers }
      if let valueName = option.valueName {
        guard let given = value ?? rest.popFirst(), !given.isEmpty else {
          throw UsageError(
            "\(option.flag) needs a value", advice: "write \(option.flag) \(valueName)")
        }
        value = given
      } else if value != nil {
        throw UsageError("\(option.flag) takes no value", advice: "write it alone")
      }
      options[option] = value ?? ""
      if option == .report { reports.append(value ?? "") }
    }
    verb = words.first
    slugs = Array(words.dropFirst())
  }

  /// Finds the verb, and checks that slugs and options are its own.
  ///
  /// - Throws: `UsageError` with the nearest word that exists.
  func resolved(course: Course) throws(UsageError) -> Verb {
    let names = Verb.all.map(\.name)
    let verb: Verb
    if let name = self.verb {
      guard let found = Verb.all.first(where: { $0.name == name }) else {
        let isSlug = course.exercises.contains { $0.slug == name }
        throw UsageError(
          "there is no verb \(name.sanitized)",
          advice: isSlug
            ? "did you mean check \(name)?"
            : Suggestion.advice(for: name, among: names, else: "see swift run grader --help"))
      }
      verb = found
    } else {
      verb = .gradeAll
    }
    guard options[.help] == nil else { return verb }
    for option in options.keys.sorted(by: { $0.flag < $1.flag })
    where !(verb.options + [.noColor, .help]).contains(option)
      && !(verb.slugs == .lab && option == .json)
    {
      throw UsageError(
        "\(verb.name) has no option \(option.flag)",
        advice: "see \(verb.command) --help")
    }
    try check(slugs, of: verb, course: course)
    return verb
  }

  private func check(_ slugs: [String], of verb: Verb, course: Course) throws(UsageError) {
    switch verb.slugs {
    case .none:
      if let extra = slugs.first {
        throw UsageError(
          "\(verb.name) takes no slug, but \(extra.sanitized) was given", advice: "leave it out")
      }
    case .one, .new:
      guard slugs.count == 1 else {
        throw UsageError(
          "\(verb.name) takes one slug, but \(slugs.count) were given",
          advice: "for example: \(verb.example)")
      }
    case .service:
      guard (1...2).contains(slugs.count) else {
        throw UsageError(
          "\(verb.name) takes a service and a path", advice: "for example: \(verb.example)")
      }
    case .lab:
      guard slugs.count <= 1 else {
        throw UsageError(
          "lab takes one name, but \(slugs.count) were given",
          advice: "for example: \(verb.example)")
      }
    case .folder:
      guard slugs.count == 1 else {
        throw UsageError(
          "\(verb.name) takes one folder, but \(slugs.count) were given",
          advice: "for example: \(verb.example)")
      }
    case .any: break
    }
    guard ![.new, .service, .lab, .folder].contains(verb.slugs) else { return }
    for slug in slugs where !course.exercises.contains(where: { $0.slug == slug }) {
      throw UsageError(
        "there is no problem \(slug.sanitized)",
        advice: Suggestion.advice(
          for: slug, among: course.exercises.map(\.slug), else: "see swift run grader list"))
    }
    for slug in slugs where verb.needsCases && course[memo: slug] != nil {
      throw UsageError(
        "\(verb.name): \(slug) is answered in words and has no cases", advice: "see check \(slug)")
    }
  }

  /// The options that another command needs to see the same files and cases, as they are typed.
  ///
  /// Under CI the learner who reads them has neither its folders nor its seed file.
  var repeated: String {
    let isElsewhere = ProcessInfo.processInfo.environment["CI"] != nil
    return (isElsewhere ? [Option.seed] : [.submission, .seed, .seedFile]).compactMap { option in
      options[option].map { " \(option.flag) \($0.quotedForShell)" }
    }.joined()
  }

  /// The exercises asked for, each once and in the course's order: those of the slugs, or all.
  func exercises(of course: Course) -> [Exercise] {
    slugs.isEmpty ? course.exercises : course.exercises.filter { slugs.contains($0.slug) }
  }

  /// The code problems asked for, each once and in the course's order: those of the slugs, or all.
  func problems(of course: Course) -> [Problem] {
    slugs.isEmpty ? course.problems : course.problems.filter { slugs.contains($0.slug) }
  }

  /// The reports asked for, `--json` among them.
  ///
  /// - Throws: `UsageError` for a value that is none, or when two would overwrite each other.
  func reportRequests() throws(UsageError) -> [ReportRequest] {
    try ReportRequest.all((options[.json] == nil ? [] : ["json=-"]) + reports)
  }

  /// The points that are enough; nil when all are wanted.
  ///
  /// - Parameter possible: The points to be had.
  /// - Throws: `UsageError` for a value that is no number, or that nobody can reach.
  /// - Returns: The value of `--min-score`.
  func minimumScore(of possible: Int) throws(UsageError) -> Int? {
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

  /// The seed, and whether it may be shown.
  ///
  /// It comes from `--seed`, which is public, from `--seed-file` or the environment, which are not,
  /// or is the one that everybody gets.
  func seed() throws(UsageError) -> (value: UInt64, isPublic: Bool) {
    if let text = options[.seed] {
      guard options[.seedFile] == nil else {
        throw UsageError("--seed and --seed-file exclude each other", advice: "give one of them")
      }
      guard let seed = Self.seed(text) else {
        throw UsageError(
          "--seed: \(text.sanitized) is not a whole number", advice: "write for example --seed 7")
      }
      return (seed, true)
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
      return (seed, false)
    }
    if let text = ProcessInfo.processInfo.environment[Self.seedVariable], !text.isEmpty {
      guard let seed = Self.seed(text) else {
        throw UsageError("\(Self.seedVariable) is not a whole number", advice: "fix or unset it")
      }
      return (seed, false)
    }
    return (Self.publicSeed, true)
  }

  private static func seed(_ text: String) -> UInt64? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return UInt64(text) ?? Int64(text).map { UInt64(bitPattern: $0) }
  }
}

extension String {
  /// The text as a shell takes it for one word.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+=:,@%".contains($0))
      }
    return isPlain ? self : "'" + sanitized.replacing("'", with: "'\\''") + "'"
  }
}
