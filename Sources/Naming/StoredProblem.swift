package import Foundation
package import Messages

/// What is kept of a problem's answers where there are none: numbers for the cases of one seed.
///
/// As bytes: a line that names the format, the head and the changes of cases as JSON, the reference's answers
/// as they travel, and a block for each check of each case with what the mistakes gave.
package struct StoredProblem {
  /// All but the numbers.
  package struct Head: Codable, Sendable {
    package let slug: String
    /// The seed of the cases.
    package let seed: UInt64
    /// The problem with the cases of the seed.
    package let trial: TrialSummary
    /// The fresh cases.
    package let fresh: [EncodedCase]
    /// What can be chosen otherwise.
    package let options: [Catalog.Option]
    /// What is said of each mistake.
    package let mistakes: [MistakeSummary]
    /// How many runs a search may take.
    package let budget: Int

    package init(
      slug: String, seed: UInt64, trial: TrialSummary, fresh: [EncodedCase],
      options: [Catalog.Option], mistakes: [MistakeSummary], budget: Int
    ) {
      self.slug = slug
      self.seed = seed
      self.trial = trial
      self.fresh = fresh
      self.options = options
      self.mistakes = mistakes
      self.budget = budget
    }
  }

  package let head: Head
  /// What changes of the cases do, `[InvarianceSummary]` in JSON.
  package let invariances: Data
  /// The reference's answers in JSON, for each check, for each case: those of the seed, the fresh ones, those
  /// of remarks; empty where none is asked for.
  package let answers: [[Data]]
  /// What the catalog's singles gave, for each check, for each case of the seed and each fresh one.
  private let blocks: [[Data]]

  /// The first line.
  private static let format: String = "course answers 1\n"

  package init(head: Head, invariances: Data, answers: [[Data]], prints: [[[Print]]]) {
    self.head = head
    self.invariances = invariances
    self.answers = answers
    blocks = prints.map { $0.map { PrintBlock.bytes($0) } }
  }

  /// Everything as bytes, the same for the same numbers.
  package func bytes() throws -> Data {
    var writer = ByteWriter()
    writer.put(Self.format)
    writer.put(try CourseJSON.encode(head))
    writer.put(invariances)
    for rows in [answers, blocks] {
      writer.put(rows) { $0.put($1) { $0.put($1) } }
    }
    return writer.data
  }

  /// Reads what `bytes` gave.
  ///
  /// - Throws: `ByteReader.Damage`, `DecodingError`.
  package init(_ data: Data) throws {
    var reader = ByteReader(data)
    guard try reader.text() == Self.format else { throw ByteReader.Damage() }
    head = try CourseJSON.decode(Head.self, from: try reader.bytes())
    invariances = try reader.bytes()
    func rows() throws(ByteReader.Damage) -> [[Data]] {
      try reader.items { reader throws(ByteReader.Damage) in
        try reader.items { reader throws(ByteReader.Damage) in try reader.bytes() }
      }
    }
    answers = try rows()
    blocks = try rows()
  }

  /// What the catalog's singles gave for a check of a case.
  package func prints(check: Int, place: Int) throws -> [Print] {
    try PrintBlock.prints(blocks[check][place])
  }
}
