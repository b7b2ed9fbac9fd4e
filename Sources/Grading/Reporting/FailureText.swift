internal import Messages

/// The words for a failing check: what happened, where, the evidence, and what it proves.
struct FailureText {
  let report: ProblemReport
  /// The seed of the cases; nil when it is withheld, and then those shown are the public ones.
  let seed: UInt64?
  let style: TextStyle
  /// The options that the same files and cases need; nil where only the seed is known.
  var options: String?
  /// The lines that arguments may fill up: then its title still stands above the next command in a
  /// small terminal.
  var usualLines: Int = 20

  /// The most lines for one failing check: a small terminal.
  static let maximumLines: Int = 24
  /// The lines that are kept for the arguments beside a drawing of any size.
  private static let minimumInput: Int = 3

  /// The most lines of what went wrong, which may be a message of the learner's own.
  static let maximumEvidence: Int = 10

  /// The text for the first failing check, within the limits on lines and columns.
  func lines(for check: CheckReport) -> [String] {
    guard report.memo == nil else { return [] }
    if check.hasFailedUnseen { return unseen(check) }
    guard let failure = check.shownFailure else { return [] }
    let head = headline(check, failure)
    let proofs = proofs(check, failure)
    let rest = head.count + proofs.count
    let evidence = evidence(
      check, failure, room: Self.maximumLines - rest - Self.minimumInput)
    let room = usualLines - rest - evidence.count
    let input = InputText(
      failure.input, names: failure.arguments, style: style,
      whole: "all of it: \(report.command(forCase: failure.number, seed: seed, options: options))"
    ).lines(budget: max(Self.minimumInput, room))
    return head + input + evidence + proofs
  }

  /// The text for a check that failed on cases only that are not shown.
  func unseen(_ check: CheckReport) -> [String] {
    title("\(check.verdict.words): \(check.label.text), on cases that are not shown")
      + CheckReport.unseenSentence.wrapped(style.width, first: "  ", rest: "    ")
      + ["  (other cases to see: swift run grader check \(report.slug) --seed 2)"]
  }

  func headline(_ check: CheckReport, _ failure: Failure) -> [String] {
    let place = "case \(failure.number) of \(check.cases): \(failure.title)"
    return title("\(kind(check, failure)): \(check.label.text), \(place)")
  }

  /// In what way a check failed, in a few words.
  func kind(_ check: CheckReport, _ failure: Failure) -> String {
    switch failure.kind {
    case .mismatch: check.output == nil ? "wrong value" : "wrong gradient"
    case .answer: "wrong answer"
    case .misclassed: "wrong outcome"
    case .blank: "wrong"
    case .misshapen: "wrong shape"
    case .misnamed: "wrong names"
    case .stopped(let stop):
      stop.verdict == .brokenContract ? "stopped" : stop.verdict.words
    }
  }

  func title(_ text: String) -> [String] {
    text.wrapped(style.width, rest: "  ").enumerated().map {
      $0.offset == 0 ? style($0.element, .bold) : $0.element
    }
  }

  /// What went wrong in a case.
  ///
  /// - Parameters:
  ///   - check: The check that failed.
  ///   - failure: How it did.
  ///   - room: The most lines for wrong numbers, if that leaves enough for a drawing.
  /// - Returns: The lines.
  func evidence(_ check: CheckReport, _ failure: Failure, room: Int = maximumLines) -> [String] {
    if case .mismatch(let mismatch) = failure.kind {
      let pattern = pattern(mismatch, failure.laterPattern)
      return numbers(mismatch).lines(room: room - pattern.count) + pattern
    }
    return Array(sentences(check, failure).prefix(room == .max ? .max : Self.maximumEvidence))
  }

  /// What went wrong in a case, with a sentence in the place of a drawing.
  func shortEvidence(_ check: CheckReport, _ failure: Failure) -> [String] {
    guard case .mismatch(let mismatch) = failure.kind else { return evidence(check, failure) }
    return numbers(mismatch).sentence + pattern(mismatch, failure.laterPattern)
  }

  func numbers(_ mismatch: Mismatch) -> MismatchText {
    MismatchText(mismatch: mismatch, tolerance: report.tolerance ?? .standard, style: style)
  }

  /// What went wrong, where it is not numbers.
  func sentences(_ check: CheckReport, _ failure: Failure) -> [String] {
    switch failure.kind {
    case .mismatch: return []
    case .answer(let name, let source, let differing, let total):
      return Failure.Kind.text(answer: name, source: source, differing: differing, total: total)
        .wrapped(style.width, first: "  ", rest: "    ")
    case .misclassed(let got, let expected):
      return "\(check.name): \(Failure.Kind.text(misclassed: got, expected: expected))"
        .wrapped(style.width, first: "  ", rest: "    ")
    case .blank(let message): return message.wrapped(style.width, first: "  ", rest: "    ")
    case .misshapen, .misnamed:
      return failure.kind.breaches(of: check.label.text).flatMap {
        $0.wrapped(style.width, first: "  ", rest: "    ")
      }
    case .stopped(let stop): return stop.message.wrapped(style.width, first: "  ", rest: "    ")
    }
  }

  func pattern(_ mismatch: Mismatch, _ later: LaterPattern?) -> [String] {
    if let pattern = mismatch.pattern {
      return "pattern: \(pattern)".wrapped(style.width, first: "  ", rest: "    ")
    }
    guard let later else { return [] }
    return "pattern in \(later.showing) of \(later.failing) later failing cases: \(later.pattern)"
      .wrapped(style.width, first: "  ", rest: "    ")
  }

  /// What the numbers prove: the relation to the learner's own output, and the mistakes.
  func proofs(_ check: CheckReport, _ failure: Failure) -> [String] {
    var sentences: [String] = []
    if failure.isRightAlone {
      sentences.append(
        "run alone, this case comes out right: something outlives a call, such as a global "
          + "variable")
    }
    if let relation = check.relation, relation != .outputIsRight || isRight(check.output) {
      sentences.append(relation.sentence(output: check.output ?? "output", gradients: nil))
    }
    sentences += check.diagnosis.sentences + check.diagnosis.more
    return sentences.flatMap { $0.wrapped(style.width, first: "  ", rest: "    ") }
  }

  /// Whether a check passed, on cases too that are not shown.
  private func isRight(_ name: String?) -> Bool {
    report.checks.contains { $0.name == name && $0.verdict == .passed }
  }
}

extension CheckReport {
  /// How a wrong gradient stands to the learner's own output, where no mistake says more.
  var relation: OwnDerivative? { diagnosis.isEmpty ? shownFailure?.ownDerivative : nil }
}

extension Failure.Kind {
  /// What is wrong about the form of a value.
  ///
  /// - Parameter subject: What a value without a name of its own is called.
  /// - Returns: Sentences; none for anything else.
  func breaches(of subject: String) -> [String] {
    switch self {
    case .misshapen(let member, let got, let expected):
      let subject = member.isEmpty ? subject : member.sanitized
      return ["\(subject) has shape \(got); the contract asks for \(expected)"]
    case .misnamed(let missing, let extra):
      return [("missing", missing), ("unexpected", extra)].filter { !$0.1.isEmpty }
        .map { "\($0.0): \($0.1.joined(separator: ", ").sanitized)" }
    case .stopped(let stop) where stop.verdict == .brokenContract: return [stop.message]
    case .mismatch, .answer, .misclassed, .stopped, .blank: return []
    }
  }
}

extension OwnDerivative {
  /// The relation in words.
  ///
  /// - Parameters:
  ///   - output: The name of the check whose value is differentiated.
  ///   - gradients: The gradients that it holds for; nil for "this".
  /// - Returns: One sentence.
  func sentence(output: String, gradients: String?) -> String {
    let subject = gradients.map { "\($0):" } ?? "this is"
    switch self {
    case .outputIsRight:
      return "your \(output) is right; \(gradients ?? "this") is not its gradient"
    case .followsWrongOutput:
      return "\(subject) the gradient of your own \(output), which is wrong; "
        + "begin with \(output)"
    case .contradictsWrongOutput:
      return "\(subject) not the gradient of your own \(output) either; one mistake may be behind "
        + "both: begin with \(output)"
    }
  }
}
