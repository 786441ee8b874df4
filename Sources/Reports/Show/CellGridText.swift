internal import Findings

/// Cells under the letters of their columns and beside the numbers of their rows, as a spreadsheet
/// shows them; wide sheets in blocks of columns, one below the other.
struct CellGridText {
  private let rows: [(number: Int, cells: [VisibleText])]
  private let style: TextStyle
  private let width: Int

  private static let gap = "  "

  init(_ rows: [(number: Int, cells: [String])], style: TextStyle, width: Int) {
    self.rows = rows.map { row in
      (row.number, row.cells.map { VisibleText($0).shortened(to: FileViewText.widestCell) })
    }
    self.style = style
    self.width = width
  }

  var text: String {
    let count = rows.map(\.cells.count).max() ?? 0
    let widths = (0..<count).map { column in
      let cells = rows.map { $0.cells.indices.contains(column) ? $0.cells[column].width : 0 }
      return max(Place.letters(column).count, cells.max() ?? 0)
    }
    return blocks(widths).map { block($0, widths) }.joined(separator: "\n")
  }

  private var gutter: Int { rows.map { String($0.number).count }.max() ?? 1 }

  /// The columns of each block: as many as the width has room for, at least one.
  private func blocks(_ widths: [Int]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var (start, used) = (0, gutter)
    for (column, width) in widths.enumerated() {
      if column > start, used + Self.gap.count + width > self.width {
        blocks.append(start..<column)
        (start, used) = (column, gutter)
      }
      used += Self.gap.count + width
    }
    return start < widths.count ? blocks + [start..<widths.count] : blocks
  }

  private func block(_ columns: Range<Int>, _ widths: [Int]) -> String {
    let letters = columns.map { VisibleText(Place.letters($0)) }
    let head = style.faint(line("", letters, columns, widths))
    let lines = rows.map { row in
      let cells = columns.map { row.cells.indices.contains($0) ? row.cells[$0] : VisibleText("") }
      return line(String(row.number), cells, columns, widths)
    }
    return ([head] + lines).map { $0 + "\n" }.joined()
  }

  private func line(
    _ number: String,
    _ cells: [VisibleText],
    _ columns: Range<Int>,
    _ widths: [Int]
  ) -> String {
    var line = String.spaces(gutter - number.count) + style.faint(number)
    for (column, cell) in zip(columns, cells) {
      line += Self.gap + cell.text(style)
      line += String.spaces(widths[column] - cell.width)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
