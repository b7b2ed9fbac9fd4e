import Messages
import Reference
import Testing

/// What is said of mistakes, and how they are asked for.
///
/// Whether they can be told apart is the exam's
/// business, which runs them in processes of their own.
@Suite struct AnswerKeyTests {
  @Test("Mistakes have names and words of their own", arguments: Problem.all)
  func words(_ problem: Problem) {
    let options = problem.key.options
    let names = options.map(\.name)
    #expect(Set(names).count == names.count)
    for option in options {
      #expect(
        option.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "." },
        "\(option.name)")
      guard let sentence = option.sentence else { continue }
      #expect(sentence.count <= 160, "\(sentence)")
      #expect(!sentence.hasSuffix("."), "\(sentence)")
      #expect(!sentence.isEmpty, "\(option.name)")
      #expect(option.why.hasSuffix("."), "\(option.why)")
    }
  }

  @Test("Every option replaces a step", arguments: Problem.all)
  func steps(_ problem: Problem) {
    for option in problem.key.options {
      #expect(!option.replaces.isEmpty, "\(option.name)")
    }
  }

  @Test("Every name, old or new, can be asked for", arguments: Problem.all)
  func names(_ problem: Problem) {
    for name in problem.key.names {
      #expect(problem.key.solutions(.mistakes([name])) != nil, "\(name)")
    }
    #expect(problem.key.solutions(.mistakes(["no such mistake"])) == nil)
    #expect(problem.key.solutions(.learner) == nil)
  }

  @Test("Mistakes listed as equals are mistakes", arguments: Problem.all)
  func equals(_ problem: Problem) {
    for name in problem.key.equals.joined() {
      #expect(problem.key.options.contains { $0.name == name }, "\(name)")
    }
  }
}
