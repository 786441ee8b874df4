/// A piece of the book of rules, before it is Markdown or HTML.
public enum BookBlock: Hashable, Sendable {
  /// A heading; 1 is the title.
  case heading(level: Int, String)
  /// A paragraph.
  case paragraph(String)
  /// A table; every row has as many cells as the header.
  case table(header: [String], rows: [[String]])
}

extension [BookBlock] {
  /// The pieces as Markdown, ending in a line break.
  public var markdown: String {
    map(\.markdown).joined(separator: "\n\n") + "\n"
  }

  /// The pieces as the body of an HTML page.
  public var html: String { map(\.html).joined(separator: "\n") + "\n" }
}

extension BookBlock {
  fileprivate var markdown: String {
    switch self {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + text
    case .paragraph(let text): text.escapedForMarkdown
    case .table(let header, let rows):
      ([header, header.map { _ in "---" }] + rows)
        .map { row in "| " + row.map(\.escapedForMarkdownCell).joined(separator: " | ") + " |" }
        .joined(separator: "\n")
    }
  }

  fileprivate var html: String {
    switch self {
    case .heading(let level, let text): return "<h\(level)>\(text.escapedForHTML)</h\(level)>"
    case .paragraph(let text): return "<p>\(text.escapedForHTML)</p>"
    case .table(let header, let rows):
      let head = header.map { "<th>\($0.escapedForHTML)</th>" }.joined()
      let body = rows.map { row in
        "<tr>" + row.map { "<td>\($0.escapedForHTML)</td>" }.joined() + "</tr>"
      }
      return "<table>\n<tr>\(head)</tr>\n" + body.map { $0 + "\n" }.joined() + "</table>"
    }
  }
}

extension String {
  /// The text with each of the characters put as its replacement.
  private func replacing(_ replacements: [Character: String]) -> String {
    var text = ""
    for character in self { text += replacements[character] ?? String(character) }
    return text
  }

  fileprivate var escapedForHTML: String {
    replacing(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
  }

  fileprivate var escapedForMarkdown: String { replacing(["*": "\\*", "<": "&lt;"]) }

  fileprivate var escapedForMarkdownCell: String {
    replacing(["*": "\\*", "<": "&lt;", "|": "\\|", "\n": " "])
  }
}
