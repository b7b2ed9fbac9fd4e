/// A page in one file: nothing is fetched, and it can be read without its script.
package struct WebPage: Sendable {
  /// What a window and a bookmark call it.
  package let title: String
  /// What stands on it.
  package let body: [Markup]

  package init(title: String, body: [Markup]) {
    self.title = title
    self.body = body
  }

  /// The whole file.
  package var html: String {
    let head: [Markup] = [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("title", [:], [.text(title)]),
    ]
    return "<!doctype html>\n"
      + Markup.element(
        "html", ["lang": "en"],
        [
          .element("head", [:], head),
          .element("body", [:], [.element("main", [:], body)]),
        ]
      ).html + "\n"
  }
}
