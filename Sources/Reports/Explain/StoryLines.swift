/// Text broken into lines of at most 100 columns.
enum StoryLines {
  /// The greatest width.
  static let width = 100

  /// Items one after the other with two spaces between them, none broken that fits a line.
  static func wrapped(_ items: [String], indent: Int, further: Int? = nil) -> [String] {
    let further = further ?? indent
    // An item longer than a line is broken at its spaces after all.
    let fitting = items.flatMap { item in
      item.count + further <= width ? [item] : item.split(separator: " ").map(String.init)
    }
    return fill(fitting, separator: "  ", indent: indent, further: further)
  }

  /// A sentence broken at its spaces.
  static func paragraph(_ text: String, indent: Int, further: Int) -> [String] {
    fill(
      text.split(separator: " ").map(String.init),
      separator: " ",
      indent: indent,
      further: further
    )
  }

  private static func fill(
    _ items: [String],
    separator: String,
    indent: Int,
    further: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for item in items {
      if line.isEmpty {
        line = String(repeating: " ", count: lines.isEmpty ? indent : further) + item
      } else if line.count + separator.count + item.count <= width {
        line += separator + item
      } else {
        lines.append(line)
        line = String(repeating: " ", count: further) + item
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension String {
  /// With spaces after it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// With spaces before it up to a width.
  func indented(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
