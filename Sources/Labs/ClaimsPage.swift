/// The page that says of each claim what our labs make of it.
package enum ClaimsPage {
  /// What is typed for it.
  package static let name: String = "claims"
  /// The page, below the course's folder.
  package static let path: String = "Problems/CLAIMS.md"
  /// Where the numbers are from which it is written: `NAME.json` for each lab.
  package static let folder: String = "Problems/Labs"

  /// Whether numbers are what the lab would measure today: of its version, with the reference as its
  /// part, with its default settings but for the number of seeds, which must be at least 10, and
  /// complete.
  package static func isCurrent(_ result: LabResult, of lab: any Lab) -> Bool {
    var defaults = lab.defaults
    defaults.seeds = result.settings.seeds
    return result.format == LabResult.format && result.lab == lab.name
      && result.version == lab.version && result.part == LabResult.Part(lab.part.slug)
      && result.settings == defaults
      && result.settings.seeds >= 10 && result.columns == lab.columns.map(\.title)
      && result.conditions == lab.conditions(defaults) && result.isComplete
  }

  /// Writes the page.
  ///
  /// - Parameter results: What each lab measured.
  /// - Returns: Markdown; a claim whose lab is missing is said to be open.
  package static func text(_ results: [LabResult]) -> String {
    let introduction = """
      # What is said about the norm's place

      Each claim below, where it comes from, and what our labs measured. The verdict is about these
      small models of a synthetic text, a few steps of training and the seeds named: *here* means
      there, and nothing larger. Look for yourself: `swift run grader lab NAME`; the numbers behind this
      page are in [Labs](Labs), and `swift run grader lab claims --write` writes it anew.

      One rule gives all verdicts. The lab's own settings, 10 seeds in every row that is read, and a
      difference larger than the spread between seeds: a mean is held against a bound by its 99%
      interval (Student's t; Welch's for the difference of two rows), "4 of 10" seeds against a half by
      the exact binomial test, and two such counts against each other by Fisher's exact test, at
      p < 0.01, two-sided. Otherwise a claim is *open*, with the reason. What holds *in part* says
      which part.

      Here 10^x is a power of ten, and *stalled* means that a run ended with a loss no more than 0.1
      nats below that of guessing by how often each character occurs.


      """
    var lines = introduction.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    lines += section("The interviewer's table", Claim.questionClaims, results)
    lines += section("What papers found", Claim.furtherClaims, results)
    lines += section("What goes too far", Claim.overstatements, results)
    lines += section(
      "What you will read elsewhere", Claim.elsewhere, results, weigher: "weighed by",
      evidence: "what is there")
    return lines.joined(separator: "\n")
  }

  private static func section(
    _ title: String, _ claims: [Claim], _ results: [LabResult], weigher: String = "lab",
    evidence: String = "measured"
  ) -> [String] {
    let rows = claims.map { claim -> String in
      let (place, name) =
        switch claim.weigher {
        case .lab(let name, _, _): ("`\(name)`", name)
        case .source(let place, _): (place, "")
        }
      let (seen, verdict) =
        switch claim.outcome(results.first { $0.lab == name }) {
        case .judged(let finding): (finding.measured, "**\(finding.verdict.rawValue)**")
        case .silent(let why): (why, "open")
        case .beyond(let why): (why, "**\(Claim.beyond)**")
        }
      return "| " + [claim.statement, claim.source, place, seen, verdict].joined(separator: " | ")
        + " |"
    }
    return [
      "## \(title)", "", "| claim | from | \(weigher) | \(evidence) | verdict |",
      "|---|---|---|---|---|",
    ] + rows + [""]
  }
}
