import Foundation
import LearnerSupport
import Messages
import Testing

@testable import Grading

/// What strangers' programs and files hold, damaged in every way.
///
/// Each reader comes to an end, and what it gives is in what it got. Object files have tests of their
/// own.
@Suite struct StrangersBytesTests {
  // MARK: Frames

  @Test func whateverStandsOnTheChannelIsReadFrameByFrame() throws {
    let frames = [
      Frame(.input, number: 0, payload: Data(#"{"x":[[1,2]]}"#.utf8)),
      Frame(.question, number: 1, payload: Data(#"{"check":"output"}"#.utf8)),
      Frame(.answer, number: .max, payload: Data()),
      Frame(.keyQuestion, number: 7, payload: Data("[]".utf8)),
    ]
    let sample = frames.map(\.bytes).reduce(Data(), +)
    #expect(try received(Array(sample)) == frames)
    for bytes in Mutations(of: [sample], seed: 1, count: 2_000, longest: 1 << 12) {
      let frames = try received(bytes)
      // What was taken for frames stands there, one after the other.
      #expect(Data(bytes).starts(with: frames.map(\.bytes).reduce(Data(), +)))
    }
  }

  /// The frames that a worker would receive.
  private func received(_ bytes: [UInt8]) throws -> [Frame] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    let channel = Channel(requests: pipe.fileHandleForReading.fileDescriptor, answers: -1)
    var frames: [Frame] = []
    while let frame = channel.receive() { frames.append(frame) }
    try pipe.fileHandleForReading.close()
    return frames
  }

  @Test(.timeLimit(.minutes(15))) func aBrokenAnswerIsAVerdict() throws {
    let right = Output.array(NumericArray(shape: [1], data: [3]))
    let sample = Frame(.answer, number: 0, payload: try CourseJSON.encode(right)).bytes
    for bytes in Mutations(of: [sample], seed: 2, count: 60, longest: 1 << 12) {
      let octal = bytes.map { "\\" + String(Int($0) + 0o1000, radix: 8).suffix(3) }.joined()
      let worker = SolutionWorker(
        SolutionWorkerTests.program("printf '\(octal)' >&4"), inputs: [Data("{}".utf8)],
        timeout: 60)
      let outcome = try worker.ask(Question(of: .learner, check: "output", input: 0))
      switch outcome {
      case .value(let output):
        // Only a whole frame is an answer.
        let payload = Data(bytes.dropFirst(Frame.headerLength))
        let (length, number, kind) = Frame.header(bytes)
        #expect((length, number, kind) == (payload.count, 0, .answer))
        #expect(try CourseJSON.decode(Output.self, from: payload) == output)
      case .stopped(let stop):
        #expect([.brokenContract, .exitedEarly].contains(stop.verdict), "\(stop)")
      }
      worker.finish()
    }
  }

  @Test func howAProgramEndedIsReadOrNot() {
    let reports = [
      "exit 0 1024 12.5\n", "signal 11 18014398509481983 0\n", "refused 0 1 2 why so\n",
    ]
    for text in Mutations(of: reports.map(\.utf8), seed: 3, count: 5_000) {
      guard let ending = Ending(report: text) else { continue }
      #expect(ending.peakMemory % 1024 == 0)
    }
    #expect(Ending(report: "exit 0 18446744073709551615 1\n".utf8) == nil)
    for bytes in Mutations(
      of: ["tforward(_:)", "t12:5:backward(_:)", "mthe shapes", "n"].map(\.utf8), seed: 4,
      count: 2_000)
    {
      guard let note = Note(bytes: bytes) else { continue }
      #expect(note.bytes.count <= Note.maximumLength)
    }
  }

  @Test func ofNotesThatSeveralThreadsWroteTheFirstIsRead() {
    let notes: [Note] = [
      .todo("forward(_:)"), .todo("cosine(step:peak:)", Note.Place(line: 34, column: 9)),
      .mistake("the shapes\nof two lines"), .noSolution,
    ]
    for first in notes {
      #expect(Note(bytes: first.bytes) == first)
      for second in notes { #expect(Note(bytes: first.bytes + second.bytes) == first) }
    }
  }

  // MARK: JSON

  @Test func anOutputIsReadOrRefused() throws {
    let samples = [
      #"{"data":[1,2,3,"nan","-inf",1e-05],"shape":[2,3]}"#, #"{"data":[3.0],"shape":[]}"#,
      #"{"a":{"data":[1,2],"shape":[2]},"b":{"data":[],"shape":[0,4]}}"#,
    ]
    for text in Mutations(of: samples.map(\.utf8), seed: 5, count: 4_000) {
      do {
        let output = try CourseJSON.decode(Output.self, from: Data(text))
        for array in output.members.values {
          #expect(array.shape.reduce(1, *) == array.data.count)
        }
        let again = try CourseJSON.decode(Output.self, from: CourseJSON.encode(output))
        // NaN is not itself.
        #expect("\(again)".count == "\(output)".count)
      } catch {
        #expect(error is DecodingError, "\(error)")
      }
    }
    let deep = String(repeating: "[", count: 200_000)
    #expect(throws: DecodingError.self) {
      try CourseJSON.decode(Output.self, from: Data(deep.utf8))
    }
  }

  @Test(
    "A case that somebody wrote is taken or refused", .timeLimit(.minutes(15)),
    arguments: Course.preNormPostNorm.codeProblems)
  func cases(_ problem: CodeProblem) throws {
    let answers = try AnswerSource(problem.slug, in: Workbench().project)
    let samples = try answers.cases(seed: 1).prefix(3).map(\.input)
    for bytes in Mutations(of: samples, seed: 6, count: 100) {
      switch try answers.written(Data(bytes)) {
      case .input(let json):
        // Our own spelling is taken as it is.
        #expect(try answers.written(json) == .input(json))
      case .refused(let sentence): #expect(!sentence.isEmpty)
      }
    }
    // A few bytes that announce very much.
    let text = String(decoding: samples[0], as: UTF8.self)
    for shape in ["[1000000000000,0]", "[0,1000000000000]", "[1000000000000,0,0]", "[0]"] {
      let empty = text.replacing(/\{"data":\[[^\]]*\],"shape":\[[^\]]*\]\}/) { _ in
        #"{"data":[],"shape":\#(shape)}"#
      }
      _ = try answers.written(Data(empty.utf8))
    }
  }

  // MARK: The compiler's text

  private static let diagnostics: [String] = [
    """
    /some/place/ResidualAdd.swift:7:9: error: cannot find 'g' in scope
        x + g(x)
            ^
    /course/Problems/residual_add/ResidualAdd.swift:12:3: note: declared here
    imports for /some/place/ResidualAdd.swift:
    \tSwift
    \tSwiftGlibc.C.stdio
    a.swift:2:8: error: no such module 'Nowhere.Else'

    """,
    "<unknown>:0: error: cannot open '/some/x/y.swift' (binary operator '/')\n",
    "Stack dump:\n0. /opt/swift/usr/bin/swift-frontend\n",
    "ld.lld: error: undefined symbol: main\n>>> referenced by x\n",
  ]

  @Test(.timeLimit(.minutes(15))) func theCompilersTextIsReadToAnEnd() throws {
    let problem = Course.preNormPostNorm.codeProblems[0]
    let repeated = Self.diagnostics.map { String(repeating: $0, count: 500) }
    let texts = Array(Mutations.texts(of: Self.diagnostics, seed: 7, count: 3_000)) + repeated
    for text in texts {
      let imports = ImportList(text)
      let lines = Set(text.split(separator: "\n", omittingEmptySubsequences: false))
      #expect(
        imports.rest.split(separator: "\n", omittingEmptySubsequences: false)
          .allSatisfy { lines.contains($0) || $0.isEmpty })
      #expect(imports.modules.allSatisfy { !$0.contains(".") && !$0.contains("\n") })

      let tidied = Diagnostics.tidied(
        imports.rest, problem: problem, place: "/some/place", root: "/course", shownAs: "f.swift")
      if let tidied {
        #expect(tidied.contains("f.swift:") && tidied.contains(": error:"))
        #expect(
          CompilerError.all(in: tidied, of: "f.swift").allSatisfy { tidied.contains($0.message) })
      }
      let errors = Diagnostics.errors(in: text, shownAs: "f.swift")
      #expect(
        errors.split(separator: "\n").allSatisfy {
          $0.hasPrefix("f.swift: error: ") || CompilerMessage.count(ofMore: String($0)) != nil
        })
      for text in [tidied ?? "", errors] {
        #expect(text.unicodeScalars.count < 16_000)
        #expect(
          CompilerText(text, of: "f.swift").lines.allSatisfy { $0.columns <= TextStyle.width })
      }
      _ = Diagnostics.tidied(linking: text, shownAs: "f.swift")
    }
  }

  @Test(.timeLimit(.minutes(15))) func backtracesAndLastWordsAreReadToAnEnd() {
    let samples = [
      "1 [ra] 0x00007fc4 closure #1 in static T.gradient(_:) + 7 in lib.so at /p/N.swift:89:7\n",
      "2 [ra] 0x00007fc5 S.forward(_:) + 47 in worker at /some/place/N.swift:12:5\n",
      "Fatal error: Index out of range\nCould not cast value of type 'A' to 'B'\n",
    ]
    let repeated = samples.map { String(repeating: $0, count: 2_000) }
    for text in Array(Mutations.texts(of: samples, seed: 8, count: 3_000)) + repeated {
      if let place = Backtrace.location(in: text, source: "/some/place/N.swift") {
        #expect(text.contains("/some/place/N.swift:"))
        #expect(place.function.unicodeScalars.count <= 200)
        #expect(place.function == place.function.sanitized)
      }
      let errors = Data(text.utf8)
      if let line = Crash.runtimeLine(in: errors) { #expect(line == line.sanitized) }
      #expect(errors.starts(with: Crash.learnersText(in: errors)))
    }
  }

  // MARK: Source

  @Test(.timeLimit(.minutes(15))) func anyTextIsSplitIntoWordsThatStandInIt() throws {
    let folder = Workbench.root.appending(path: "Tests/GradingTests/Fixtures")
    let samples =
      [
        ##"let text = #"a " \#(1 + (2)) @main"# // x"##,
        "let text = \"\"\"\n@main \\(f(\"a\"))\n\"\"\"\nlet r = #/\\//[\"]/#\r\nlet `in` = 1 /* /* */ */",
      ]
      + [
        try String(contentsOf: folder.appending(path: "allowed/ResidualAdd.swift"), encoding: .utf8)
      ]
    for source in Mutations.texts(of: samples, seed: 9, count: 500) {
      let count = source.utf8.count { $0 == 0x0A || $0 == 0x0D } + 1
      var rest = Array(source.utf8)[...]
      var line = 1
      for word in SwiftWords(source) {
        #expect((line...count).contains(word.line))
        line = word.line
        // The words stand in the source, one after the other.
        let letters = Array(
          word.text.utf8.drop { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") })
        while !rest.isEmpty, !rest.starts(with: letters) { rest = rest.dropFirst() }
        #expect(rest.starts(with: letters), "\(word.text)")
        rest = rest.dropFirst(letters.count)
      }
      _ = ExerciseRules.violation(ofLinesIn: source)
    }
  }

  /// Whoever looks at what is behind again and again would take hours for one of these.
  @Test(
    "A megabyte of anything is split in a moment", .timeLimit(.minutes(15)),
    arguments: [
      "\"", "#\"", "##\"\"\"", "#/", "/*", "*/", "\\(", "\"\\(", "`", "@", "(", ")", "\n", "\r",
      "#\"\\#(", "/", "a", "é",
    ])
  func megabyte(_ piece: String) {
    let source = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    for word in SwiftWords(source) { #expect(word.line >= 1) }
  }
}
