/// Text broken into lines of at most 100 columns; what cannot be seen is shown by number, so that nothing
/// of a sheet reaches a terminal as a command.
enum ExplanationLines {
  /// The greatest width.
  static let width = 100

  /// Items one after the other with two spaces between them, none broken that fits a line.
  static func wrapped(_ items: [String], indent: Int, further: Int? = nil) -> [String] {
    let further = further ?? indent
    // An item longer than a line is broken at its spaces after all.
    let pieces = items.map(VisibleText.of).flatMap { item in
      item.count + further <= width ? [("  ", item)] : words(item, gap: "  ")
    }
    return fill(pieces, indent: indent, further: further)
  }

  /// A sentence broken at its spaces.
  static func paragraph(_ text: String, indent: Int, further: Int) -> [String] {
    fill(words(text, gap: " "), indent: indent, further: further)
  }

  /// The words of a text with what parts each from the one before; the first has that gap.
  private static func words(_ text: String, gap: String) -> [(gap: String, text: String)] {
    text.split { $0 == " " || $0.isNewline }.enumerated().map {
      ($0 == 0 ? gap : " ", VisibleText.of(String($1)))
    }
  }

  private static func fill(
    _ items: [(gap: String, text: String)],
    indent: Int,
    further: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for (gap, item) in items {
      if line.isEmpty {
        line = String.spaces(lines.isEmpty ? indent : further) + item
      } else if line.count + gap.count + item.count <= width {
        line += gap + item
      } else {
        lines.append(line)
        line = String.spaces(further) + item
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
