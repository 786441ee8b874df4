/// Text broken into lines at its spaces.
enum WrappedText {
  /// The lines of a text, the first one after `lead` and the others as far in.
  ///
  /// A word longer than a line stands on one of its own, whole. Invisible characters are shown; line
  /// breaks stay.
  static func lines(
    _ text: String,
    lead: String,
    width: Int,
    style: TextStyle
  ) -> [String] {
    let indent = lead.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for line in broken(String(paragraph), room: max(20, width - indent), style) {
        let start = lines.isEmpty ? lead : String.spaces(indent)
        lines.append(start + line)
      }
    }
    return lines
  }

  private static func broken(_ text: String, room: Int, _ style: TextStyle) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let shown = VisibleText(String(word))
      if index > 0, used + 1 + shown.width > room, used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      } else if index > 0 {
        line += " "
        used += 1
      }
      line += shown.text(style)
      used += shown.width
    }
    return lines + [line]
  }
}
