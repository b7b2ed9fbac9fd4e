package import Foundation
package import Messages

/// The loop of a child process that runs solutions: one check of one case for each question.
///
/// The process gets arguments and sends what a solution made of them. It knows no expected value and
/// gives no verdict, so there is nothing in it worth forging.
package struct Worker {
  private let trial: AnyTrial
  private let solutions: (Solution) -> AnyTrial.Solutions?
  private var inputs: [UInt32: any CaseInput] = [:]

  /// Prepares to answer.
  ///
  /// - Parameters:
  ///   - trial: The problem.
  ///   - solutions: The solutions of a name; nil for one that is not here.
  package init(_ trial: AnyTrial, solutions: @escaping (Solution) -> AnyTrial.Solutions?) {
    self.trial = trial
    self.solutions = solutions
  }

  /// Answers questions until there are no more, then ends the process.
  ///
  /// - Parameter others: Answers the frames that no worker understands; nil ends the process.
  package mutating func run(others: (Frame) -> Data? = { _ in nil }) -> Never {
    Self.bufferOutputByLine()
    let channel = Channel()
    while let frame = channel.receive() {
      if frame.kind == .input {
        guard let input = try? trial.input(frame.payload) else { break }
        inputs[frame.number] = input
        continue
      }
      guard let answer = frame.kind == .question ? answer(to: frame) : others(frame) else { break }
      fflush(nil)
      guard channel.send(answer, inAnswerTo: frame) else { break }
    }
    _exit(0)
  }

  private func answer(to frame: Frame) -> Data? {
    guard let question = try? CourseJSON.decode(Question.self, from: frame.payload),
      let input = inputs[UInt32(truncatingIfNeeded: question.input)],
      let solutions = solutions(question.solution)
    else { return nil }
    let output: Output?
    switch question.wanted {
    case .output: output = trial.output(of: question.check, on: input, solutions: solutions)
    case .slope(let direction):
      output =
        trial.slope(of: question.check, on: input, along: direction, solutions: solutions)?.output
        ?? Slope.none
    }
    return output.flatMap { try? CourseJSON.encode($0) }
  }

  /// Sees to it that what was printed before a trap is not lost.
  ///
  /// The C library's `stdout` is a global variable, which Swift 6 lets nobody touch by name.
  private static func bufferOutputByLine() {
    #if canImport(Glibc)
      let symbol = "stdout"
    #else
      let symbol = "__stdoutp"
    #endif
    guard let address = dlsym(dlopen(nil, RTLD_NOW), symbol) else { return }
    setvbuf(address.load(as: UnsafeMutablePointer<FILE>.self), nil, _IOLBF, 0)
  }
}
