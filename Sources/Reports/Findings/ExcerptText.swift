internal import Findings

/// Slices of rows under their common header, as a spreadsheet shows them: the row numbers at the
/// left, the cells meant underlined.
struct ExcerptText {
  private let excerpts: [(row: Int?, excerpt: Excerpt)]
  private let style: TextStyle
  private let width: Int

  /// An indent of four columns and the space between cells.
  private static let indent = "    "
  private static let separator = " | "

  /// Excerpts of one header, at most so wide.
  init(_ excerpts: [(row: Int?, excerpt: Excerpt)], style: TextStyle, width: Int) {
    self.excerpts = excerpts
    self.style = style
    self.width = width
  }

  /// Header, cells and underline, indented; nothing if there is no excerpt.
  var lines: [String] {
    guard let first = excerpts.first?.excerpt, !first.cells.isEmpty else { return [] }
    let numbers = excerpts.map { $0.row.map(String.init) ?? "" }
    let gutter = numbers.map(\.count).max() ?? 0
    let marked = first.marked
    let table = fitted([first.header] + excerpts.map(\.excerpt.cells), marked, gutter)
    let widths = table.widths
    // A finding in the header shows it once, with its row number.
    let isHeaderItself = excerpts.allSatisfy { $0.excerpt.cells == first.header }
    let rows = zip([""] + numbers, table.rows).dropFirst(isHeaderItself ? 1 : 0).map {
      number,
      cells in
      Self.indent + String.spaces(gutter - number.count) + style.faint(number)
        + (gutter > 0 ? "  " : "") + row(cells, widths, isHeader: number.isEmpty)
    }
    return rows + [underline(table.rows.dropFirst(), widths, marked, gutter)]
  }

  private func row(_ cells: [VisibleText], _ widths: [Int], isHeader: Bool) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += Self.separator }
      line += isHeader ? style.faint(cell.plain) : cell.text(style)
      let rest = cells[(index + 1)...].contains { !$0.pieces.isEmpty }
      if index + 1 < cells.count, rest || !isHeader {
        line += String.spaces(widths[index] - cell.width)
      }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func underline(
    _ rows: ArraySlice<[VisibleText]>,
    _ widths: [Int],
    _ marked: Int,
    _ gutter: Int
  ) -> String {
    let before = widths.prefix(marked).reduce(0) { $0 + $1 + Self.separator.count }
    let start = Self.indent.count + gutter + (gutter > 0 ? 2 : 0) + before
    let cells = rows.compactMap { $0.indices.contains(marked) ? $0[marked].width : nil }
    return String.spaces(start)
      + style.mark(String(repeating: "^", count: max(1, cells.max() ?? 1)))
  }

  /// The cells shortened as far as the width makes it necessary: the longest first, the one meant
  /// last.
  private func fitted(
    _ texts: [[String]],
    _ marked: Int,
    _ gutter: Int
  ) -> (rows: [[VisibleText]], widths: [Int]) {
    let rows = texts.map { $0.map(VisibleText.init) }
    let count = rows.map(\.count).max() ?? 0
    let natural = (0..<count).map { column in
      max(1, rows.compactMap { $0.indices.contains(column) ? $0[column].width : nil }.max() ?? 1)
    }
    let room =
      width - Self.indent.count - gutter - (gutter > 0 ? 2 : 0)
      - Self.separator.count * max(0, count - 1)
    var most = natural.max() ?? 1
    func widths() -> [Int] {
      natural.enumerated().map { min($1, $0 == marked ? most * 3 : most) }
    }
    while most > Self.leastCell, widths().reduce(0, +) > room { most -= 1 }
    var fitted = widths()
    let excess = fitted.reduce(0, +) - room
    if excess > 0, fitted.indices.contains(marked) {
      fitted[marked] = max(Self.leastCell, fitted[marked] - excess)
    }
    return (rows.map { row in zip(row, fitted).map { $0.shortened(to: $1) } }, fitted)
  }

  /// A cell is shown with at least this many columns.
  private static let leastCell = 10
}
