import Foundation

@testable import Grading

/// A submission that is hostile or faulty, and what is to be said about it.
struct HostileCase: Sendable {
  let name: String
  let slug: String
  /// How its text becomes a file: the whole of it, code beside a right solution, the body of
  /// `forward`, or something that lies in the file's place.
  let way: String
  /// What it does, in a few words.
  let what: String
  /// The verdicts that may be given.
  let verdicts: [Verdict]
  /// `quick` runs with every `swift test`; `slow` runs in the strongest tier only.
  let group: String
  private let body: String

  private static let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Hostile")

  /// All of them, in the order of the table.
  static let all: [HostileCase] = {
    let bodies = Self.bodies
    let table = try? String(contentsOf: folder.appending(path: "hostile.tsv"), encoding: .utf8)
    return (table ?? "").split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let verdicts = cells.count == 6 ? cells[4].split(separator: "|") : []
      guard !verdicts.isEmpty, cells[2] == "place" || bodies[cells[0]] != nil else { return nil }
      return HostileCase(
        name: cells[0], slug: cells[1], way: cells[2], what: cells[3],
        verdicts: verdicts.compactMap { Verdict(rawValue: String($0)) }, group: cells[5],
        body: bodies[cells[0]] ?? "")
    }
  }()

  /// A right solution, which is graded between the others.
  static let right: HostileCase = HostileCase(
    name: "right", slug: "residual_add", way: "beside", what: "is right", verdicts: [.passed],
    group: "quick", body: "")

  private static let bodies: [String: String] = {
    let text = try? String(contentsOf: folder.appending(path: "cases.txt"), encoding: .utf8)
    let sections = ("\n" + (text ?? "")).split(separator: "\n=== ").dropFirst()
    return Dictionary(
      sections.map { section in
        let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
      }, uniquingKeysWith: { first, _ in first })
  }()

  /// Writes the submission.
  ///
  /// - Parameters:
  ///   - parent: An empty folder.
  ///   - secret: The path of a file that must not be read.
  /// - Throws: What the system says.
  /// - Returns: The submission's folder.
  func write(into parent: URL, secret: URL) throws -> URL {
    let isOdd = name == "odd_folder"
    let folder = parent.appending(path: isOdd ? "a\u{1B}[31m\nb\u{202E}" : "submission")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let exercise = Course.preNormPostNorm.exercises.first { $0.slug == slug }!
    let file = folder.appending(path: exercise.fileName)
    let other = parent.appending(path: "other")
    try Data(source(forward: "x + f(x)").utf8).write(to: other)
    switch name {
    case "linked": symlink(other.path, file.path)
    case "linked_answer":
      symlink(Workbench.root.path + "/Sources/Reference/ResidualAdd.swift", file.path)
    case "hard_linked": link(other.path, file.path)
    case "folder": mkdir(file.path, 0o755)
    case "pipe": mkfifo(file.path, 0o644)
    case "odd_folder": try Data("struct {".utf8).write(to: file)
    case "own_memory":
      try Data(source(forward: "f(x)").utf8).write(to: file)
      for name in [".grader/verdicts/\(slug).json", ".grader/key"] {
        let record = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: record.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("{\"verdict\":\"passed\"}".utf8).write(to: record)
      }
      try Data("student,memo,question,text,points\nsubmission,why_pre_norm,place,,1\n".utf8)
        .write(to: parent.appending(path: "reviews.csv"))
    default: try expanded(text, secret: secret.path).write(to: file)
    }
    return folder
  }

  private var text: String {
    switch way {
    case "beside": source(forward: "x + f(x)", beside: body)
    case "forward": source(forward: body)
    default: body
    }
  }

  private func source(forward: String, beside code: String = "") -> String {
    """
    import LearnerSupport
    import Matrices
    import Problems
    \(code)
    struct ResidualAddSolution: ResidualAddContract {
      func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
        \(forward)
      }
      func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
        upstream + pullback(upstream)
      }
    }

    """
  }

  /// Puts in what stands for other text, as the head of the file of bodies says.
  private func expanded(_ text: String, secret: String) -> Data {
    let mark = /\{\{(?:times (\d+) ((?s:.*?))|hex ([0-9A-F ]+)|(secret)|(hidden))\}\}(?!\})/
    var data = Data()
    var rest = text[...]
    var hidden = 0
    while let match = rest.firstMatch(of: mark) {
      data.append(contentsOf: rest[..<match.range.lowerBound].utf8)
      if let count = match.1, let piece = match.2 {
        data.append(contentsOf: String(repeating: String(piece), count: Int(count)!).utf8)
      } else if let bytes = match.3 {
        data.append(contentsOf: bytes.split(separator: " ").map { UInt8($0, radix: 16)! })
      } else if match.4 != nil {
        data.append(contentsOf: secret.utf8)
      } else {
        hidden += 1
        let quote = "#########\"\"\"#########"
        data.append(contentsOf: "let hidden\(hidden) = \(quote)".utf8)
      }
      rest = rest[match.range.upperBound...]
    }
    data.append(contentsOf: rest.utf8)
    return data
  }
}
