internal import Foundation
internal import Messages

/// A page in one file: nothing is fetched, and it can be read without its script.
///
/// It may run and show what it came with and nothing else: a policy names the hashes of its style sheet
/// and of its script, and forbids all the rest, style attributes among it.
package struct WebPage: Sendable {
  /// What a window and a bookmark call it, and what stands at its top.
  package let title: String
  /// What stands under the title.
  package let lead: [Markup]
  /// What stands on it.
  package let body: [Markup]
  /// What stands below it, in small type.
  package let footer: [Markup]
  /// The script that it holds; most hold none.
  package let script: PageScript?

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - title: A few words.
  ///   - lead: What stands under the title.
  ///   - body: Sections, whose headings begin with `h2`.
  ///   - footer: What stands below, in small type.
  ///   - script: What makes it handier; it must be readable without.
  package init(
    title: String, lead: [Markup] = [], body: [Markup], footer: [Markup] = [],
    script: PageScript? = nil
  ) {
    self.title = title
    self.lead = lead
    self.body = body
    self.footer = footer
    self.script = script
  }

  /// The whole file.
  package var html: String {
    let head: [Markup] = [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("meta", ["name": "referrer", "content": "no-referrer"]),
      .element("title", [:], [.text(title)]),
      StyleSheet.markup,
    ]
    let body: [Markup] =
      [
        .element("a", ["class": "skip", "href": "#main"], ["Skip to the content"]),
        .element("header", [:], [.element("h1", [:], [.text(title)])] + lead),
        .element("main", ["id": "main", "tabindex": "-1"], body),
      ]
      + (footer.isEmpty ? [] : [.element("footer", [:], footer)])
      + (script.map { [.raw("script", $0.text)] } ?? [])
    return "<!doctype html>\n"
      + Markup.element(
        "html", ["lang": "en"], [.element("head", [:], head), .element("body", [:], body)]
      ).html + "\n"
  }

  /// What the page may do, for the browser to hold it to.
  private var policy: String {
    "default-src 'none'; style-src \(Self.source(StyleSheet.css)); "
      + "script-src \(script.map { Self.source($0.text) } ?? "'none'"); "
      + "base-uri 'none'; form-action 'none'"
  }

  /// A text between two tags as a policy allows it: its hash, after W3C's CSP Level 3.
  private static func source(_ text: StaticString) -> String {
    let hash = Data(SHA256.hash(Array("\(text)".utf8)))
    return "'sha256-\(hash.base64EncodedString())'"
  }
}
