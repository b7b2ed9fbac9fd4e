import Messages
import Testing

@testable import Grading

/// What a report says of the mistakes behind a check's numbers, word for word.
@Suite struct DiagnosisTests {
  private func mistake(_ name: String, _ sentence: String? = nil) -> NamedMistake {
    NamedMistake(name: name, sentence: sentence ?? "\(name) is done; it is not")
  }

  private func sentences(
    _ hypotheses: [[String]], rest: [String] = [], spared: [String] = []
  ) -> [String] {
    Diagnosis(
      hypotheses: hypotheses.map { $0.map { mistake($0) } }, rest: rest,
      spared: spared.map { CheckLabel($0, output: $0 == "output" ? nil : "output") }
    ).sentences
  }

  @Test func whereNothingIsProvenNothingIsSaid() {
    #expect(sentences([]) == [])
    #expect(sentences([], spared: ["output"]) == [])
  }

  @Test func oneMistake() {
    #expect(sentences([["a"]]) == ["your numbers are those of this: a is done; it is not"])
  }

  @Test func twoAndThreeAtOnce() {
    #expect(
      sentences([["a", "b"]]) == [
        "your numbers are those of two things at once: a is done; it is not",
        "and: b is done; it is not",
      ])
    #expect(
      sentences([["a", "b", "c"]]) == [
        "your numbers are those of three things at once: a is done; it is not",
        "and: b is done; it is not", "and: c is done; it is not",
      ])
  }

  @Test func oneOfTwo() {
    #expect(
      sentences([["a"], ["b"]]) == [
        "your numbers are those of either of these: a is done; it is not",
        "or: b is done; it is not",
      ])
    #expect(
      sentences([["a", "b"], ["a", "c"]]) == [
        "your numbers are those of either of these: a is done; it is not",
        "and: b is done; it is not", "or: a is done; it is not", "and: c is done; it is not",
      ])
  }

  @Test func twoOfEqualSentencesAreOne() {
    func sentences(_ hypotheses: [[NamedMistake]]) -> [String] {
      Diagnosis(hypotheses: hypotheses).sentences
    }
    let (here, there) = (mistake("here", "a sign is lost"), mistake("there", "a sign is lost"))
    #expect(sentences([[here], [there]]) == ["your numbers are those of this: a sign is lost"])
    #expect(
      sentences([[here, mistake("b", "b")], [there, mistake("b", "b")]])
        == ["your numbers are those of two things at once: a sign is lost", "and: b"])
  }

  @Test func ofManyTheSharedPartIsSaidAndWhereTheRestLies() {
    #expect(
      sentences([["a"]], rest: ["mean term", "slope term"]) == [
        "your numbers are those of several things at once: a is done; it is not",
        "and: one of several mistakes, which nothing tells apart; it lies in: "
          + "mean term or slope term",
      ])
    #expect(
      sentences([["a", "b"]], rest: ["offset"]) == [
        "your numbers are those of several things at once: a is done; it is not",
        "and: b is done; it is not",
        "and: one of several mistakes, which nothing tells apart; it lies in: offset",
      ])
  }

  @Test func aSharedPartIsNeverSaidToBeAll() {
    #expect(
      sentences([["a"]], rest: ["one", "two", "three", "four"]) == [
        "your numbers are those of several things at once: a is done; it is not",
        "and: one of several mistakes, which nothing tells apart",
      ])
  }

  @Test func ofManyWithoutASharedPartThePlaceIsSaidWhereItSaysSomething() {
    #expect(
      sentences([], rest: ["mean term", "slope term", "offset"]) == [
        "several known mistakes give your numbers, and nothing tells them apart; they lie in: "
          + "mean term, slope term or offset"
      ])
    #expect(sentences([], rest: ["one", "two", "three", "four"]) == [])
    #expect(Diagnosis(rest: ["one", "two", "three", "four"]).isEmpty)
  }

  @Test func whereItIsNotDoneIsSaid() {
    func last(_ hypothesis: [String], _ spared: [String]) -> String? {
      sentences([hypothesis], spared: spared).last
    }
    #expect(last(["a"], ["output"]) == "not everywhere: output is right without it")
    #expect(
      last(["a", "b"], ["output", "x"])
        == "not everywhere: output and dL/dx are right without them")
    #expect(
      last(["a"], ["output", "x", "gain"])
        == "not everywhere: output, dL/dx and dL/dgain are right without it")
    #expect(
      last(["a"], ["output", "x", "gain", "bias", "scale"])
        == "not everywhere: output, dL/dx, dL/dgain and 2 more are right without it")
  }

  @Test func ofWrongCasesAloneNoMoreIsSaid() {
    let mistakes = [[mistake("a")]]
    #expect(
      Diagnosis(hypotheses: mistakes, isPartial: true).sentences == [
        "your wrong numbers are those of this: a is done; it is not",
        "other cases, where that would show too, are right",
      ])
    #expect(
      Diagnosis(rest: ["offset"], isPartial: true).sentences.first
        == "several known mistakes give your wrong numbers, and nothing tells them apart; they lie "
        + "in: offset")
    #expect(Diagnosis(isPartial: true).sentences == [])
    // Answers that were looked up are no numbers to who gave them.
    #expect(
      Diagnosis(hypotheses: mistakes, isOfAnswers: true).sentences == [
        "your answers are those of this: a is done; it is not"
      ])
  }

  @Test func ofOneOfTwoNoOtherCheckIsClaimed() {
    #expect(sentences([["a"], ["b"]], spared: ["output"]).count == 2)
  }

  @Test func mistakesAreListedOnce() {
    let (a, b) = (mistake("a"), mistake("b"))
    #expect(Diagnosis(hypotheses: [[a, b], [a]]).mistakes == [a, b])
  }

  @Test func theSameIsSaidTwiceOnlyWhereItDiffers() {
    let a = Diagnosis(hypotheses: [[mistake("a")]])
    #expect(a.names != Diagnosis(hypotheses: [[mistake("a")]], rest: ["offset"]).names)
    #expect(a.names == Diagnosis(hypotheses: [[mistake("a")]], spared: [CheckLabel("x")]).names)
    #expect(Diagnosis().names != Diagnosis(rest: ["offset"]).names)
  }
}
