/// A line that GitHub's runner obeys: `::error file=F,line=3::message`.
struct WorkflowCommand {
  let name: String
  var properties: [(name: String, value: String)] = []
  let message: String

  /// The line, with everything escaped that would end a value, a property or the line.
  var line: String {
    let list = properties.map { "\($0.name)=\(Self.escapedProperty($0.value))" }
    return "::\(name)\(list.isEmpty ? "" : " ")\(list.joined(separator: ","))::"
      + Self.escaped(message)
  }

  private static func escaped(_ text: String) -> String {
    // By scalars: CR and LF are one character together.
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// Text between two lines that keep the runner from obeying any of it.
  ///
  /// - Parameters:
  ///   - text: The text, with a line break at its end.
  ///   - token: A word that nobody can foresee.
  /// - Returns: The lines.
  static func fenced(_ text: String, token: String) -> String {
    "::stop-commands::\(token)\n\(text)::\(token)::\n"
  }
}

extension String {
  /// The text with nothing in it that GitHub's runner obeys, for a place that we cannot fence.
  ///
  /// The runner obeys a line that begins with two colons, and `##[` anywhere.
  var withoutWorkflowCommands: String {
    replacing("##[", with: "## [").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop(while: \.isWhitespace).hasPrefix("::") ? "| \($0)" : String($0) }
      .joined(separator: "\n")
  }
}
