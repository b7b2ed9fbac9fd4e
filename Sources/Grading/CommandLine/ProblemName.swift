internal import Foundation

/// The names by which people call a problem besides its slug: its file, its folder, its type.
struct ProblemName {
  let course: Course
  /// The folder of learner files that the command line names, if any.
  let submission: String?

  /// The slug that a word means: `layer_norm` for `LayerNorm`, `LayerNorm.swift`, `layer-norm`,
  /// `Problems/layer_norm`, `Problems/layer_norm/README.md` and `Sources/Exercises/LayerNorm.swift`.
  ///
  /// - Parameter word: What was typed.
  /// - Throws: `UsageError` for a file of another folder than the one that is graded.
  /// - Returns: Nil for a word that means none.
  func slug(_ word: String) throws(UsageError) -> String? {
    if course[word] != nil { return word }
    let parts = word.split(separator: "/").map(String.init)
    if let place = parts.firstIndex(of: "Problems"), place + 1 < parts.count {
      return course[parts[place + 1]]?.slug
    }
    guard let exercise = course.exercises.first(where: { $0.isMeant(by: parts.last ?? "") }) else {
      return nil
    }
    let folder = (word as NSString).deletingLastPathComponent
    guard ["", "."].contains(folder) || isGraded(folder) else {
      throw UsageError(
        "\(word.sanitized) lies in another folder than the one that is graded",
        advice: "name that folder: swift run grader check \(exercise.slug) --submission "
          + folder.quotedForShell)
    }
    return exercise.slug
  }

  /// Whether the files of a folder are those that are graded; one that is not there is taken for
  /// them by its name.
  private func isGraded(_ folder: String) -> Bool {
    func resolved(_ url: URL) -> String { url.standardizedFileURL.resolvingSymlinksInPath().path }
    let graded =
      submission.map { URL(fileURLWithPath: $0) }
      ?? Project.ownRoot?.appending(path: "Sources/Exercises")
    let url = URL(fileURLWithPath: folder)
    if let graded, resolved(url) == resolved(graded) { return true }
    let names = folder.split(separator: "/").filter { $0 != "." }
    return !FileManager.default.fileExists(atPath: url.path)
      && (names == ["Sources", "Exercises"] || names == ["Exercises"])
  }
}

extension Invocation {
  /// The same command line with slugs where problems were called by other names.
  ///
  /// - Parameters:
  ///   - tool: Whose verb it is.
  ///   - course: The problems.
  /// - Throws: `UsageError` for a learner's file in a folder that is not graded.
  /// - Returns: The command line.
  func namingProblems(of tool: Tool, in course: Course) throws(UsageError) -> Invocation {
    guard let verb = tool[verb: verb ?? ""] else { return self }
    let names = ProblemName(course: course, submission: options[.submission])
    var words = words
    for place in words.indices {
      guard let operand = verb.operands.count > place ? verb.operands[place] : verb.operands.last,
        operand.vocabulary?(course).isOfProblems == true
      else { continue }
      words[place] = try names.slug(words[place]) ?? words[place]
    }
    return Invocation(verb: verb.name, words: words, values: values)
  }
}
