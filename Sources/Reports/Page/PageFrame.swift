/// An HTML page that needs nothing but itself: no other file, no network, no script but the program's own.
enum PageFrame {
  /// How every page begins.
  static let beginning = "<!DOCTYPE html>"

  /// A page.
  ///
  /// - Parameters:
  ///   - title: its title, as HTML.
  ///   - style: its style sheet.
  ///   - body: what stands in it, as HTML.
  ///   - isSorted: whether its tables can be sorted and searched.
  /// - Returns: the page, which ends with a line break.
  static func page(
    title: String,
    style: String,
    body: String,
    isSorted: Bool = false
  ) -> String {
    let allowed = isSorted ? "; script-src 'sha256-\(PageScript.digest)'" : ""
    let script = isSorted ? "<script>\(PageScript.text)</script>\n" : ""
    return """
      \(beginning)
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'\(allowed)">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)
      \(script)</body>
      </html>

      """
  }
}
