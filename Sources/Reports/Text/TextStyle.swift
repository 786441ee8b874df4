internal import Findings

/// How text is set off on a terminal.
struct TextStyle {
  let colour: Bool

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: wrapped("error", "1;31")
    case .warning: wrapped("warning", "1;33")
    case .note: wrapped("note", "1;36")
    }
  }

  func mark(_ text: String) -> String { wrapped(text, "31") }

  /// The number of a character that cannot be seen, which is no text of the sheet.
  func inverse(_ text: String) -> String { wrapped(text, "7") }

  private func wrapped(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
