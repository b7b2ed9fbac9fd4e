internal import Foundation

/// The grader as a command: from words to an exit status.
enum CommandLineTool {
  /// Does what the words say.
  ///
  /// - Parameter words: What was typed after the program's name.
  /// - Returns: 0 all that was asked for passed, 1 it did not, 2 usage, 3 the grader's own fault.
  static func run(_ words: [String]) -> Int32 {
    var console = Console.standard(usesColor: false)
    do {
      let invocation = try Invocation(words)
      console = Console.standard(usesColor: invocation.options[.noColor] == nil)
      let verb = try invocation.resolved(course: .preNormPostNorm)
      if invocation.options[.help] != nil {
        console.write((invocation.verb == nil ? Verb.overview : verb.help) + "\n")
        return 0
      }
      return try verb.run(invocation, console)
    } catch let error as UsageError {
      console.complain("grader: \(error)")
      return 2
    } catch {
      console.complain("grader: this is a fault of the grader, not yours: \(error)")
      return 3
    }
  }
}
