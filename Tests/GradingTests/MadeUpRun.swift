import Messages
import Foundation
import Synchronization

@testable import Grading

extension Course {
  /// The course as it was when texts were stored, so that a new problem changes none of them.
  static let stored: Course = Course(
    [
      "residual_add", "feed_forward", "layer_norm", "rms_norm", "gradient_check", "attention",
      "pre_vs_post_ln", "residual_placements", "transformer_layer", "transformer_stack",
      "model_census", "residual_jacobian", "depth_profile", "gradient_spikes", "warmup_schedule",
      "adam_step", "deep_norm", "train_deep", "norm_placement_memo", "why_pre_norm",
    ].map { preNormPostNorm[$0]! })
}

/// A run of made-up reports in which everything goes wrong at once.
struct MadeUpRun {
  /// A part of the course, so that a new problem changes no stored text.
  static let course: Course = Course(
    ["residual_add", "feed_forward", "layer_norm", "attention"].map {
      Course.preNormPostNorm[code: $0]!
    })

  /// Text that every format must keep from meaning anything.
  static let nasty: String =
    "::error file=x::forged\n##[error]forged ]]> </failure> \u{0}\u{1B}[31m\u{85}\u{FFFE} ```` <b>&amp; 🎉 %0A\r\n| a | nan"

  static func report(_ slug: String, _ verdict: Verdict, message: String? = nil) -> ProblemReport {
    let problem = course[code: slug]!
    let file = "submission/\(problem.name).swift"
    guard verdict == .passed || verdict == .wrong else {
      return ProblemReport(problem, file, Refusal(verdict, message))
    }
    return ProblemReport(
      problem, file,
      checks: problem.labels.map {
        CheckReport(label: $0, verdict: verdict, cases: verdict == .passed ? 9 : 0)
      })
  }

  /// How wrong numbers differ from the expected ones.
  static func mismatch(
    _ shape: [Int], got: [Double], expected: [Double], tolerance: Tolerance = .standard
  ) -> Mismatch {
    let comparison = Comparison(
      .array(NumericArray(shape: shape, data: got)),
      expected: .array(NumericArray(shape: shape, data: expected)), tolerance: tolerance)
    guard case .differs(let mismatch) = comparison else { preconditionFailure("they agree") }
    return mismatch
  }

  /// A memo with everything right that the grader can judge; a person has yet to read the rest.
  static var memo: ProblemReport {
    let problem = Course.stored[memo: "why_pre_norm"]!
    return ProblemReport(
      problem, "submission/\(problem.fileName)",
      checks: [
        CheckReport(label: CheckLabel("depth, pre-norm"), verdict: .passed, cases: 1),
        CheckReport(label: CheckLabel(reviewOf: "mechanism"), verdict: .awaitingReview, cases: 1),
      ])
  }

  /// One problem with a wrong number and a crash, one that does not compile, one that passed, one
  /// that is not started, and one that awaits review.
  static var reports: [ProblemReport] {
    var wrong = report("residual_add", .wrong)
    for check in wrong.checks.indices {
      wrong.checks[check].declaration = SourcePlace(line: 5, column: 8, function: "forward")
    }
    wrong.checks[0].seconds = 0.0254
    wrong.checks[0].failure = Failure(
      number: 2, title: "one token, d = 2", input: Data(#"{"x":[1,"nan"]}"#.utf8),
      kind: .mismatch(mismatch([1, 2], got: [1.5, .nan], expected: [1.5, 0.25])))
    wrong.checks[1].failure = Failure(
      number: 1, title: "one token", input: Data("{}".utf8),
      kind: .stopped(
        Stop(
          verdict: .crashed, message: "Fatal error: \(nasty)",
          location: SourcePlace(line: 12, function: "f()"))))
    wrong.printed.append(Data(nasty.utf8) + [0xFF, 0xC3], in: "output", case: 2)
    let broken = report(
      "feed_forward", .doesNotCompile,
      message: """
        submission/FeedForward.swift:7:9: error: cannot find 'g, h' in scope
        ::warning::forged by a line of source
        submission/FeedForward.swift:9:1: error: expected '}' in struct
        """)
    return [
      wrong, broken, report("layer_norm", .passed), report("attention", .notStarted), memo,
    ]
  }

  /// The events of a run that came to its end.
  static func events(
    _ reports: [ProblemReport], minimumScore: Int? = nil, isDetailed: Bool = false,
    seed: UInt64? = 7, sandbox: String = "limits", warning: String? = nil
  ) -> [Event] {
    let run = RunDescription(
      problems: reports.map(\.slug), seed: seed, sandbox: sandbox, warning: warning,
      isDetailed: isDetailed, folder: "Sources/Exercises/",
      machine: Machine(system: "Linux x86_64", started: Date(timeIntervalSince1970: 1_700_000_000)))
    return [.started(run)] + reports.map(Event.graded)
      + [.finished(RunSummary(reports: reports, minimumScore: minimumScore, seconds: 12.3456))]
  }

  /// What a format writes for some events, whole.
  static func text(_ name: String, flavors: Set<String> = [], _ events: [Event]) -> String {
    let written = Mutex("")
    let format = ReportFormat.all.first { $0.name == name }!
    var recorder = format.recorder(flavors) { text in written.withLock { $0 += text } }
    if var github = recorder as? GitHubRecorder {
      github.token = { "0123456789" }
      recorder = github
    }
    for event in events { recorder.record(event) }
    return written.withLock(\.self)
  }
}
