import ExerciseKit
import Foundation
import Messages

/// The statement of a problem.
func statement(of slug: String) throws -> String {
  try String(
    contentsOf: URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../Problems/\(slug)/README.md").standardized,
    encoding: .utf8)
}

extension String {
  /// What stands behind a name and an equals sign, on an indented line and those it is continued on.
  func value(of name: String) -> String {
    let lines = split(separator: "\n").drop { !$0.hasPrefix("    \(name) ") || !$0.contains(" = ") }
    guard let first = lines.first else { return "" }
    var value = String(first.drop { $0 != "=" }.dropFirst(2))
    for line in lines.dropFirst() where value.hasSuffix(",") {
      value += " " + line.drop { $0 == " " }
    }
    return value
  }
}

extension NumericArray {
  /// The numbers in brackets as statements print them, to some places; none is printed as minus 0.
  func printed(places: Int = 4) -> String {
    let numbers = data.map { number in
      let text = String(format: "%.\(places)f", number)
      return Double(text) == 0 ? String(text.drop { $0 == "-" }) : text
    }
    guard shape.count == 2 else { return "[" + numbers.joined(separator: ", ") + "]" }
    let rows = stride(from: 0, to: numbers.count, by: shape[1]).map {
      "[" + numbers[$0..<($0 + shape[1])].joined(separator: ", ") + "]"
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}
