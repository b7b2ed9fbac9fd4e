/// A piece of HTML or SVG whose text cannot be taken for anything else.
///
/// The only ways to make one are a text, which is escaped, and an element, whose names are literals of
/// ours: nothing that somebody else wrote becomes a tag, an attribute or a script.
package struct Markup: Sendable, Equatable {
  /// The HTML.
  package private(set) var html: String

  private init(html: String) { self.html = html }

  /// Nothing.
  package static let nothing: Markup = Markup(html: "")

  /// A text as readers see it.
  ///
  /// Control characters that no document may hold become U+FFFD, as does what would change the
  /// direction of the text around it.
  package static func text(_ text: some StringProtocol) -> Markup {
    Markup(html: escaped(String(text)))
  }

  /// An element.
  ///
  /// - Parameters:
  ///   - name: Its name, such as `td` or `svg`.
  ///   - attributes: Their names and values; the values are escaped. There is no `style` among them,
  ///     which the policy of pages forbids.
  ///   - content: What is in it; an element of HTML that holds nothing, such as `br`, gets none.
  /// - Returns: The element.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [Markup] = []
  ) -> Markup {
    var html = "<\(name)"
    for (attribute, value) in attributes {
      assert(attribute.utf8CodeUnitCount != 5 || "\(attribute)" != "style", "use StyleSheet")
      html += " \(attribute)=\"\(escaped(value))\""
    }
    html += ">"
    if voidElements.contains("\(name)") { return Markup(html: html) }
    return Markup(html: html + content.map(\.html).joined() + "</\(name)>")
  }

  /// A style sheet or a script, which is a literal of ours and holds no end tag.
  package static func raw(_ name: StaticString, _ text: StaticString) -> Markup {
    Markup(html: "<\(name)>\(text)</\(name)>")
  }

  /// Several pieces, one behind the other.
  package static func all(_ pieces: [Markup]) -> Markup {
    Markup(html: pieces.map(\.html).joined())
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  private static func escaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      default:
        let isFit: Bool =
          switch scalar.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse: false
          default: !scalar.properties.isNoncharacterCodePoint
          }
        html.unicodeScalars.append(isFit ? scalar : "\u{FFFD}")
      }
    }
    return html
  }
}

extension Markup: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
