import Foundation
import Testing

@testable import Grading
@testable import Labs
@testable import WebPages

/// The labs that belong to problems, as pages draw them.
@Suite struct LabPictureTests {
  private static let labs: [CourseLab] = Course.preNormPostNorm.exercises.compactMap(\.outline.lab)

  @Test func theTableSaysWhatTheLabsSay() throws {
    #expect(Self.labs.count == 9)
    for row in Self.labs {
      let lab = try #require(Labs.all.first { $0.name == row.name })
      #expect(row.question == lab.question)
      #expect(row.column == lab.plotted.column)
      #expect(row.title == lab.plotted.title)
      #expect(row.isLogarithmic == lab.plotted.isLogarithmic)
      #expect(row.isGeometric == lab.plotted.isGeometric)
    }
  }

  @Test func everyLabOfTheTableIsStored() throws {
    let project = try Project(
      root: Workbench.root, binaries: Workbench.binaries, submission: nil)
    let pictures = project.labPictures(for: Course.preNormPostNorm.exercises)
    #expect(pictures.count == Self.labs.count)
    for (slug, picture) in pictures {
      #expect(!picture.means.isEmpty && picture.seeds > 0, "\(slug)")
      #expect(picture.means.allSatisfy { $0.mean != nil }, "\(slug)")
    }
  }

  @Test func barsAndNumbersAreThoseOfTheFile() {
    let json = """
      {"columns": ["a", "spikes"], "conditions": ["<b>one", "two", "none"], "runs": [
        {"condition": "<b>one", "seed": 1, "values": [9, 1]},
        {"condition": "<b>one", "seed": 2, "values": [9, 2]},
        {"condition": "two", "seed": 1, "values": [9, 6]}]}
      """
    let picture = LabPicture(.spikes, json: Data(json.utf8))
    #expect(picture.means.map(\.mean) == [1.5, 6, nil])
    #expect(picture.seeds == 2)
    let html = picture.markup.html
    #expect(
      html.matches(of: /class="bar" width="([\d.]+)"/).map { String($0.1) } == [
        "25.0", "100.0", "0.0",
      ])
    #expect(
      html.contains("&lt;b&gt;one") && html.contains(">1.5</td>")
        && html.contains(">not measured</td>"))
    #expect(
      html.contains(
        "<p>stored numbers, means of 2 seeds; measure them yourself: "
          + "<code>swift run grader lab spikes</code></p>"))
  }

  @Test func sizesThatSpanDecadesHaveAGeometricMean() {
    let json = """
      {"columns": ["gain"], "conditions": ["one"], "runs": [
        {"condition": "one", "seed": 1, "values": [1]},
        {"condition": "one", "seed": 2, "values": [10000]}]}
      """
    let picture = LabPicture(.placementGain, json: Data(json.utf8))
    #expect(picture.means.map { ($0.mean ?? 0).rounded() } == [100])
    #expect(picture.markup.html.contains("<p>stored numbers, geometric means of 2 seeds;"))
  }

  @Test func barsBeginAtZeroOrAreLeftOut() {
    func html(_ lab: CourseLab, _ values: String) -> String {
      let json = """
        {"columns": ["\(lab.column)"], "conditions": ["a", "b"], "runs": [
          {"condition": "a", "seed": 1, "values": [\(values)]},
          {"condition": "b", "seed": 1, "values": [4]}]}
        """
      return LabPicture(lab, json: Data(json.utf8)).markup.html
    }
    #expect(html(.warmup, "3").contains("class=\"bar\" width=\"75.0\""))
    // Neither below zero, nor where no number is zero.
    for html in [html(.warmup, "-3"), html(.gradientDepth, "3")] {
      #expect(!html.contains("class=\"bar\"") && html.contains(">4</td>"))
    }
  }

  @Test func whatIsNotStoredIsSaid() {
    for json in [nil, "", "{}", #"{"columns": ["a"], "conditions": [], "runs": []}"#] {
      let picture = LabPicture(.spikes, json: json.map { Data($0.utf8) })
      #expect(
        picture.markup.html.contains(
          "<p>its stored numbers are not here; measure them yourself: "
            + "<code>swift run grader lab spikes</code></p>"))
    }
  }
}
