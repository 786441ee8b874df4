/// Text in columns.
extension String {
  /// With spaces after it up to a width.
  func padded(to width: Int) -> String { self + Self.spaces(width - count) }

  /// With spaces before it up to a width.
  func indented(to width: Int) -> String { Self.spaces(width - count) + self }

  /// So many spaces; none for a number below zero.
  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }
}

extension VisibleText {
  /// The text, its numbers set off, with spaces after it up to a width.
  func padded(to width: Int, _ style: TextStyle) -> String {
    text(style) + String.spaces(width - self.width)
  }
}
