extension TexParser {
  /// The name of the environment whose `{` is at a place or behind a space there, without a star.
  func environment(at place: Int) -> String {
    var reader = TexParser(tokens)
    reader.index = place
    return reader.environmentName()
  }

  private mutating func environmentName() -> String {
    while next == .space { index += 1 }
    guard next == .open else { return "" }
    index += 1
    var name = String.UnicodeScalarView()
    while case .character(let scalar) = next, name.count < 32 {
      index += 1
      if scalar != "*" { name.append(scalar) }
    }
    if next == .close { index += 1 }
    return String(name)
  }

  /// Passes over the name of an environment and the columns that some declare.
  mutating func skipEnvironmentName() {
    let name = environmentName()
    if ["array", "alignat", "alignedat"].contains(name) {
      while next == .space { index += 1 }
      if next == .open { _ = rawGroup() }
    }
  }

  /// A matrix, a distinction of cases or aligned lines, amid a formula.
  mutating func environment() -> [TexItem] {
    let name = environment(at: index)
    skipEnvironmentName()
    guard depth < Self.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    let rows = self.rows().filter { !$0.allSatisfy(\.isEmpty) }
    let text: String
    switch name {
    case "cases", "rcases", "dcases": text = "{ " + Self.cases(rows) + " }"
    case "bmatrix", "pmatrix", "Bmatrix": text = "[" + Self.matrix(rows) + "]"
    case "vmatrix": text = "|[" + Self.matrix(rows) + "]|"
    case "Vmatrix": text = "‖[" + Self.matrix(rows) + "]‖"
    case "matrix", "smallmatrix", "array": text = Self.matrix(rows)
    default: text = rows.map { Self.joined($0) }.joined(separator: "; ")
    }
    return [TexItem(text: text, kind: .letter)]
  }

  /// The cells up to the end of the environment.
  private mutating func rows() -> [[String]] {
    var rows: [[[TexItem]]] = [[[]]]
    while let token = next {
      switch token {
      case .row:
        rows.append([[]])
        index += 1
      case .cell:
        rows[rows.count - 1].append([])
        index += 1
      case .command("end"):
        index += 1
        _ = rawGroup()
        return Self.texts(rows)
      case .close: return Self.texts(rows)
      default:
        let row = rows.count - 1
        rows[row][rows[row].count - 1] += items()
      }
    }
    return Self.texts(rows)
  }

  private static func texts(_ rows: [[[TexItem]]]) -> [[String]] {
    rows.map { $0.map { $0.text() } }
  }

  private static func joined(_ row: [String]) -> String {
    row.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Rows as this course writes matrices: `[1, 2], [3, 4]`.
  private static func matrix(_ rows: [[String]]) -> String {
    rows.map { "[" + $0.joined(separator: ", ") + "]" }.joined(separator: ", ")
  }

  private static func cases(_ rows: [[String]]) -> String {
    rows.map { row in
      let value = row.first.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 } ?? ""
      return ([value] + row.dropFirst()).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    .joined(separator: "; ")
  }
}
