/// Text as XML 1.0 can hold it.
enum XMLText {
  /// The text between tags, with what XML cannot hold replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      // Always, so that no text holds the end of a CDATA section.
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  /// The text as an attribute with its name and quotes; line breaks survive.
  static func attribute(_ name: String, _ text: String) -> String {
    let value = escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
    return " \(name)=\"\(value)\""
  }

  /// Whether the character may stand in a document; controls are left out even where they may.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
