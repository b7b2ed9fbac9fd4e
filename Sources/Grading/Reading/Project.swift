package import Foundation

/// Where things are: the checkout, the build folder that this grader came from, and the learner's
/// files.
package struct Project: Sendable {
  /// The folder that holds `Package.swift`.
  package let root: URL
  /// The folder of the build: the running executable's own.
  package let binaries: URL
  /// The folder of the learner's files.
  package let submission: URL
  /// Whether the learner's files are those of the checkout.
  package let isOwnSubmission: Bool
  /// Whether an automated service grades, where a submission may bring anything along.
  package let isAutomated: Bool
  /// Whose files they are: what people write about them is bound to this name.
  package let student: String
  /// By what learners' programs are confined.
  package var tier: Tier = .limits
  /// What the grader remembers: `.grader` in the checkout, or another folder that was named; never
  /// under version control.
  package let memory: URL
  /// The submission, open since it was named; nil for the checkout's own files.
  private let named: Folder?

  /// Finds the checkout, and takes the folders that were named: the learner's files, and what is
  /// remembered.
  ///
  /// - Parameters:
  ///   - invocation: The command line.
  ///   - submission: Another folder of learner files, where no option names it.
  /// - Throws: `GraderFault.missing` outside a checkout, `UsageError` when the submission is no
  ///   folder, or is reached through a link, when the student's name is none, and when nothing can be
  ///   kept in the folder for that.
  package init(for invocation: Invocation, submission: String? = nil) throws {
    let binaries = URL(fileURLWithPath: Platform.executablePath).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    guard let root = Self.root(above: binaries) ?? Self.root(above: here) else {
      throw GraderFault.missing(
        path: "Package.swift", advice: "run the grader from inside the course's folder")
    }
    try self.init(
      root: root, binaries: binaries, submission: submission ?? invocation.options[.submission],
      student: invocation.options[.student], state: invocation.options[.state])
  }

  /// Describes a checkout whose place is known.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Package.swift`.
  ///   - binaries: The folder of the build.
  ///   - submission: Another folder of learner files; nil for `Sources/Exercises`.
  ///   - student: Whose they are; nil for the nearest folder that is named neither `Exercises` nor
  ///     `Sources`.
  ///   - state: Another folder for what is remembered, which is made if need be; nil for `.grader`.
  ///   - isAutomated: Whether an automated service grades; nil to ask the environment.
  /// - Throws: `UsageError` for a folder or a name that cannot be taken.
  package init(
    root: URL, binaries: URL, submission: String?, student: String? = nil, state: String? = nil,
    isAutomated: Bool? = nil
  ) throws {
    self.root = root
    self.isAutomated = isAutomated ?? Environment.current.isAutomated
    self.binaries = binaries
    memory = try state.map(Self.stateFolder) ?? Self.ownMemory(in: root)
    let own = root.appending(path: "Sources/Exercises")
    if let submission {
      do {
        named = try Folder(submission)
      } catch let error {
        throw error.isLink
          ? UsageError(
            "--submission: \(error.path.sanitized) is a link", advice: "name the folder itself")
          : UsageError(
            "--submission: \(submission.sanitized) is not a folder",
            advice: "name a folder of learner files")
      }
      self.submission = URL(fileURLWithPath: submission).standardizedFileURL
    } else {
      named = nil
      self.submission = own
    }
    isOwnSubmission =
      self.submission.resolvingSymlinksInPath().path == own.resolvingSymlinksInPath().path
    if let student,
      student.allSatisfy(\.isWhitespace) || student != student.sanitized || student.utf8.count > 300
    {
      throw UsageError(
        "--student: \(student.sanitized) is no name", advice: "write for example --student ada")
    }
    let names = isOwnSubmission ? root.pathComponents : self.submission.pathComponents
    let ours: Set = ["/", "Sources", "Exercises"]
    self.student = student ?? names.last { !ours.contains($0) }?.sanitized ?? "nobody"
  }

  /// Whether somebody else may have written the learner's files.
  package var isForeign: Bool { !isOwnSubmission || isAutomated }

  /// Whether nobody but graders can have written the checkout's memory: a service may grade a
  /// checkout that somebody handed in as a whole.
  var canTrustMemory: Bool { !(isOwnSubmission && isAutomated) }

  /// What a report must begin with, as long as strangers' programs are not confined.
  package var warning: String? { isForeign ? tier.warning : nil }

  /// The checkout that this executable was built in; nil when it was moved out of one.
  static var ownRoot: URL? {
    root(
      above: URL(fileURLWithPath: Platform.executablePath).resolvingSymlinksInPath()
        .deletingLastPathComponent())
  }

  private static func root(above folder: URL) -> URL? {
    var folder = folder.standardizedFileURL
    while true {
      let files = FileManager.default
      if files.fileExists(atPath: folder.appending(path: "Package.swift").path),
        files.fileExists(atPath: folder.appending(path: "Problems/START.md").path)
      {
        return folder
      }
      guard folder.path != "/" else { return nil }
      folder = folder.deletingLastPathComponent()
    }
  }

  /// The folder in which the package manager builds.
  var scratch: URL { binaries.deletingLastPathComponent().deletingLastPathComponent() }

  /// Whether what is remembered lies in the checkout.
  var remembersInCheckout: Bool { memory == Self.ownMemory(in: root) }

  private static func ownMemory(in root: URL) -> URL { root.appending(path: ".grader") }

  /// The folder of `--state`, made if need be.
  private static func stateFolder(_ path: String) throws(UsageError) -> URL {
    // It is its owner's, so links on the way are theirs.
    let folder = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    var reason: String?
    do {
      _ = try Folder(folder.path, making: true)
      if access(folder.path, W_OK | X_OK) != 0 { reason = String(cString: strerror(errno)) }
    } catch {
      reason = String(cString: strerror(error.code))
    }
    guard let reason else { return folder }
    throw UsageError(
      "--state: nothing can be kept in \(path.sanitized): \(reason)",
      advice: "name a folder that you can write to")
  }

  /// A file in a problem's folder, such as its statement.
  package func file(_ name: String, of exercise: any Exercise) -> URL {
    root.appending(path: "Problems/\(exercise.slug)/\(name)")
  }

  /// The text of a file in a problem's folder.
  ///
  /// - Throws: `GraderFault.missing`.
  package func text(_ name: String, of exercise: any Exercise) throws -> String {
    try text(at: file(name, of: exercise))
  }

  /// The solution of a problem that learners may read once they have passed, as they might write it.
  package func modelSolution(of problem: CodeProblem) -> URL {
    root.appending(path: "Sources/Reference/Solutions/\(problem.fileName).txt")
  }

  /// Whether there is anything here that knows answers: the answers themselves, or numbers of them.
  package var hasAnswers: Bool {
    isStudentEdition
      || FileManager.default.fileExists(atPath: root.appending(path: "Sources/Reference").path)
  }

  /// Where the student edition keeps numbers in place of answers, a file for each problem.
  package static let numbersFolder: String = "Sources/AnswerKey/Numbers"
  /// How the names of these files end.
  package static let numbersEnding: String = ".numbers"

  /// The folder of the numbers.
  var numbers: URL { root.appending(path: Self.numbersFolder) }

  /// Whether this is the student edition, which knows numbers for the public seed and no answers.
  package var isStudentEdition: Bool { FileManager.default.fileExists(atPath: numbers.path) }

  /// Refuses a seed whose numbers are not here.
  ///
  /// - Throws: `UsageError` in the student edition for any but the public one.
  package func checkSeed(_ seed: CaseSeed) throws(UsageError) {
    guard isStudentEdition, seed.told != Invocation.publicSeed else { return }
    throw UsageError(
      "the student edition knows the numbers of seed \(Invocation.publicSeed) only",
      advice: "leave the seed out; your instructor's grader takes any")
  }

  /// Whether an exercise can be graded here: in the student edition, what is looked up or chosen cannot.
  package func canGrade(_ exercise: any Exercise) -> Bool {
    !isStudentEdition
      || FileManager.default.fileExists(
        atPath: numbers.appending(path: exercise.slug + Self.numbersEnding).path)
  }

  /// What is said when an exercise that has answers here gives none.
  func silence(of slug: String) -> GraderFault {
    .course(
      isStudentEdition
        ? "\(Self.numbersFolder)/\(slug)\(Self.numbersEnding) is damaged; git checkout puts it back"
        : "the reference of \(slug) did not answer; please report this")
  }

  /// The text of a file of the course.
  ///
  /// - Throws: `GraderFault.missing`.
  package func text(at url: URL) throws -> String {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw GraderFault.missing(path: shown(url), advice: "restore it from the repository")
    }
    return text
  }

  /// The learner's file.
  package func learnerFile(_ exercise: any Exercise) -> URL {
    submission.appending(path: exercise.fileName)
  }

  /// Whether the folder that was named is not the one that its path leads to any more; it is read all the
  /// same.
  package var hasMovedSubmission: Bool {
    guard let named else { return false }
    var (opened, now) = (stat(), stat())
    guard fstat(named.descriptor, &opened) == 0 else { return false }
    return stat(submission.path, &now) != 0 || now.st_dev != opened.st_dev
      || now.st_ino != opened.st_ino
  }

  /// The folder of the learner's files, open.
  ///
  /// The checkout's own may be reached through links, which are its owner's.
  func openSubmission() -> Result<Folder, LearnerFileError> {
    if let named { return .success(named) }
    return Self.open(submission)
  }

  private static func open(_ folder: URL) -> Result<Folder, LearnerFileError> {
    Result { () throws(FolderError) in try Folder(folder.resolvingSymlinksInPath().path) }
      .mapError { LearnerFileError($0) }
  }

  /// The folder of the learner's files as their own repository knows it, with a slash at its end;
  /// empty when the folder is in no repository, or is its root.
  ///
  /// The nearest folder above that holds `.git` is the repository, so a copy of the files gives the
  /// same wherever it lies.
  package var folderInRepository: String {
    let submission = submission.resolvingSymlinksInPath()
    var root = submission
    while !FileManager.default.fileExists(atPath: root.appending(path: ".git").path) {
      guard root.path != "/" else { return isOwnSubmission ? "Sources/Exercises/" : "" }
      root = root.deletingLastPathComponent()
    }
    let names = submission.pathComponents.dropFirst(root.pathComponents.count)
    return names.map { $0.sanitized + "/" }.joined()
  }

  /// A path as people read it: relative to the checkout, or to the submission's parent, and with
  /// nothing in it that a terminal would obey.
  package func shown(_ file: URL) -> String {
    let beside = submission.deletingLastPathComponent().path + "/"
    // The names in what is remembered differ from run to run.
    let isStaged = submission.path.hasPrefix(memory.path + "/")
    for base in isStaged ? [beside] : [root.path + "/", beside] where file.path.hasPrefix(base) {
      return file.path.dropFirst(base.count).sanitized
    }
    return file.path.sanitized
  }
}
