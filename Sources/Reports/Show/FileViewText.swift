internal import Findings
public import Sheets

/// What `exchequer show` prints: how a file is read, then its cells by address.
public struct FileViewText {
  private let view: FileView
  private let style: TextStyle
  private let width: Int
  private let most: Int

  /// How many rows are shown unless all are asked for.
  static let mostRows = 20
  /// A cell is shown with at most this many columns.
  static let widestCell = 30

  /// Text with or without colour, in lines of at most `width` columns; with all rows, or the first.
  public init(_ view: FileView, colour: Bool, width: Int = 100, showsAll: Bool = false) {
    self.view = view
    self.width = max(40, width)
    style = TextStyle(colour: colour)
    most = showsAll ? Int.max : Self.mostRows
  }

  /// How the file is read, and its cells.
  public var text: String {
    var rows: [(number: Int, cells: [String])] = [(view.headerRow, view.header)]
    var count = 0
    view.eachRow { row in
      guard !FileViewRows.isBlank(row) else { return }
      count += 1
      if count <= most { rows.append((row.number, noted(row))) }
    }
    let rest =
      count > most
      ? "\n\(count - most) more rows: --all shows them, --format csv and json have all.\n"
      : ""
    return heading(count) + CellGridText(rows, style: style, width: width).text + shortened(rows)
      + rest + notes(rows)
  }

  /// The cells of a row, a question mark behind each that is not understood, and behind a date that
  /// is written otherwise how it is read.
  private func noted(_ row: FileView.Row) -> [String] {
    row.cells.enumerated().map { index, cell in
      switch view.note(row: row.number, cell: index) {
      case .unread: cell + " ?"
      case .date(let plain): "\(cell) = \(plain)"
      case nil: cell
      }
    }
  }

  /// What the question marks mean: the findings of the file by itself.
  private func notes(_ rows: [(number: Int, cells: [String])]) -> String {
    guard !view.findings.isEmpty else { return "" }
    let findings = FindingsText(colour: false, width: width, showsAll: false, excerpt: { _ in nil })
    return "\n" + style.bold("What is not understood, or doubtful:") + "\n"
      + findings.text(of: view.findings, counting: false, isOfRun: false)
  }

  /// What an ellipsis means, if there is one.
  private func shortened(_ rows: [(number: Int, cells: [String])]) -> String {
    for row in rows {
      if let column = row.cells.firstIndex(where: { VisibleText($0).width > Self.widestCell }) {
        return "\nAn ellipsis counts the characters left out: --cell "
          + "\(Place.letters(column))\(row.number) shows the whole cell.\n"
      }
    }
    return ""
  }

  /// One cell, whole; nil if there is no such cell.
  public func text(ofCell address: String) -> String? {
    view.cell(address).map {
      style.bold(address.uppercased()) + "  " + VisibleText($0).text(style) + "\n"
    }
  }

  private func heading(_ count: Int) -> String {
    let delimiter = [",": "comma", ";": "semicolon", "\t": "tab"][view.delimiter] ?? view.delimiter
    let schema =
      view.schema.map { "The sheet \($0.name): one row for \($0.meaning)." }
      ?? "Exchequer knows no sheet of this name."
    return style.bold(VisibleText.of(view.name))
      + ": \(view.encoding.rawValue), \(delimiter) between cells, "
      + "\(lineEnds), header in row \(view.headerRow), \(count) row\(count == 1 ? "" : "s")\n"
      + schema + "\n\n"
  }

  private var lineEnds: String {
    let ends = view.lineEnds
    let counts = [("LF", ends.lineFeeds), ("CRLF", ends.pairs), ("CR", ends.carriageReturns)]
      .filter { $0.1 > 0 }
    switch counts.count {
    case 0: return "no line ends"
    case 1: return counts[0].0 + " line ends"
    default:
      return "line ends of several kinds ("
        + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ") + ")"
    }
  }
}

/// Rows as the program reads them.
enum FileViewRows {
  /// Whether nothing stands in a row, so that it is none.
  static func isBlank(_ row: FileView.Row) -> Bool {
    row.cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }
}
