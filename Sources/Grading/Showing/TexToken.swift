/// A part of TeX source.
enum TexToken: Equatable {
  /// A name behind a backslash, or a single other character behind one.
  case command(String)
  case character(Unicode.Scalar)
  case space
  case open
  case close
  case above
  case below
  case cell
  case row

  /// The tokens of a formula.
  static func tokens(of tex: String) -> [TexToken] {
    let scalars = Array(tex.unicodeScalars)
    var tokens: [TexToken] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\": tokens.append(command(in: scalars, at: &index))
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.above)
      case "_": tokens.append(.below)
      case "&": tokens.append(.cell)
      case "~": tokens.append(.space)
      case _ where scalar.isSpace: if tokens.last != .space { tokens.append(.space) }
      default: tokens.append(.character(scalar))
      }
    }
    return tokens
  }

  private static func command(in scalars: [Unicode.Scalar], at index: inout Int) -> TexToken {
    guard index < scalars.count else { return .character("\\") }
    if scalars[index] == "\\" {
      index += 1
      skipSpacing(in: scalars, at: &index)
      return .row
    }
    let start = index
    while index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic {
      index += 1
    }
    if index == start { index += 1 }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[start..<index])
    return .command(String(name))
  }

  /// Leaves out what may follow `\\` to set the lines apart, such as `[4pt]`.
  private static func skipSpacing(in scalars: [Unicode.Scalar], at index: inout Int) {
    guard index + 1 < scalars.count, scalars[index] == "[" else { return }
    guard scalars[index + 1].properties.numericType != nil else { return }
    let end = scalars[index...].prefix(8).firstIndex(of: "]")
    if let end { index = end + 1 }
  }
}
