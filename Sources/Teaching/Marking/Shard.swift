package import Grading

/// One of several equal parts of a class, which may be graded on different machines.
package struct Shard: Codable, Hashable, Sendable {
  /// Its place among the parts, counted from 1.
  package let number: Int
  /// How many parts there are.
  package let count: Int

  /// The whole class as one part.
  package static let whole: Shard = Shard(number: 1, count: 1)

  /// The most parts: one for each student of a very large class.
  private static let maximum: Int = 10_000

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads the value of `--shard`.
  ///
  /// - Throws: `UsageError` for anything but two whole numbers, the first of which is not the greater.
  package init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1])
    else {
      throw UsageError(
        "--shard: \(text.sanitized) is not I/N, such as 1/8",
        advice: "write for example --shard 1/8")
    }
    guard (1...Self.maximum).contains(count), (1...count).contains(number) else {
      throw UsageError(
        "--shard: \(text.sanitized) names no part: N is from 1 to \(Self.maximum), and I from 1 to N",
        advice: "write for example --shard 1/8")
    }
    self.init(number: number, count: count)
  }

  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// As it is typed: `3/8`.
  package var words: String { "\(number)/\(count)" }
  /// The stem of its files: `3-of-8`.
  package var name: String { "\(number)-of-\(count)" }
  /// Whether it is all there is.
  package var isWhole: Bool { count == 1 }

  /// Its members, given all of the class: each part gets every N-th.
  package func members<Member>(of all: [Member]) -> [Member] {
    stride(from: number - 1, to: all.count, by: count).map { all[$0] }
  }
}

/// What a shard leaves beside its students: how it fits to the others.
package struct ShardRecord: Codable, Equatable, Sendable {
  package let shard: Shard
  /// What all shards of a class have in common.
  package let base: Base
  /// The keys of its students.
  package let keys: [String]

  /// What all shards of one grading have in common.
  package struct Base: Codable, Equatable, Sendable {
    /// A name for the seed that does not tell it.
    package let seedName: String
    /// The seed, where everybody may know it.
    package let seed: UInt64?
    /// A name for the kit, the problems, the answers and the grader.
    package let course: String
    /// A name for the list of all keys, and how many there are.
    package let list: String
    package let count: Int

    package init(seedName: String, seed: UInt64?, course: String, list: String, count: Int) {
      self.seedName = seedName
      self.seed = seed
      self.course = course
      self.list = list
      self.count = count
    }
  }

  /// The command without its shard: the folder and the options, as they were typed.
  package let command: String

  package init(shard: Shard, base: Base, keys: [String], command: String) {
    self.shard = shard
    self.base = base
    self.keys = keys
    self.command = command
  }
}

extension CaseSeed {
  /// A name that tells this seed from others.
  ///
  /// That of a hidden one has so few digits that many numbers share it: nobody finds the seed by trying.
  package var name: String {
    switch self {
    case .open(let number): "open \(number)"
    case .hidden(let number): "hidden " + ProblemStamps.hash("seed \(number)").prefix(5)
    }
  }
}
