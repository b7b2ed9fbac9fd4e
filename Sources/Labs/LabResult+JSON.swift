package import Foundation
internal import Messages

extension LabResult {
  /// The result as JSON, each run on a line of its own.
  ///
  /// - Throws: Whatever the encoder throws.
  package func json() throws -> Data {
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try CourseJSON.encode(value), as: UTF8.self)
    }
    var head = self
    head.runs = []
    let runs = try runs.map(text).joined(separator: ",\n")
    let whole = try text(head).replacing("\"runs\":[]", with: "\"runs\":[\n\(runs)\n]")
    return Data((whole + "\n").utf8)
  }
}
