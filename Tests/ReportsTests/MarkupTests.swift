import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test(arguments: [
    ("plain", "plain"), ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
    ("\u{0600}<", "\u{0600}&lt;"), ("<\u{0301}", "&lt;\u{0301}"), ("a\u{0}b", "a\u{FFFD}b"),
    ("\u{202E}abc", "\u{FFFD}abc"), ("Zo\u{EB}", "Zo\u{EB}"),
  ])
  func `text is escaped scalar by scalar`(text: String, html: String) {
    #expect(Array(Markup.escaped(text).unicodeScalars) == Array(html.unicodeScalars))
  }
}
