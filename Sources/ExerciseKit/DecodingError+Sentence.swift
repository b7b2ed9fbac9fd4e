extension DecodingError {
  /// What is wrong and where, in one line.
  package var sentence: String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "" : path.map(\.stringValue).joined(separator: ".") + ": "
    }
    switch self {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath))there is no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath))the value has the wrong type"
    case .dataCorrupted(let context):
      return "\(place(context.codingPath))\(context.debugDescription)"
    @unknown default: return "it cannot be read"
    }
  }
}
