internal import Exchange

/// How a sheet of a workbook is laid out, found in one pass over its cells.
struct WorkbookLayout: Equatable {
  /// The columns' widths in characters: as wide as what they hold, within bounds.
  private(set) var widths: [Int]
  /// How many lines each row takes in a column that is as wide as one can be.
  private(set) var lines: [Int]
  /// Which columns hold numbers, and nothing but numbers and blanks.
  private(set) var figures: Set<Int>

  /// The widest that a column is, in characters; what is longer goes on below, or is cut in a copy.
  private static let mostWidth = 48
  /// The last column that is made wider than a spreadsheet makes it.
  private static let mostColumns = 200
  /// A page that is higher than wide takes so many characters no smaller than seven tenths.
  private static let uprightWidth = 135
  /// The rows of such a page in print no smaller than six tenths.
  private static let rowsOfPage = 80

  init(_ sheet: WorkbookSheet) {
    let width = max(sheet.header.count, sheet.rows.map(\.count).max() ?? 0)
    var longest = (0..<width).map { column in
      // A heading has a button beside it.
      sheet.header.indices.contains(column) ? sheet.header[column].count + 3 : 4
    }
    var numbers: Set<Int> = []
    var words: Set<Int> = []
    lines = []
    for row in sheet.rows {
      var longestOfRow = 0
      for (column, cell) in row.enumerated() {
        let length = cell.length
        longestOfRow = max(longestOfRow, length)
        longest[column] = max(longest[column], length)
        if cell.isFigure { numbers.insert(column) } else if cell != .blank { words.insert(column) }
      }
      lines.append(min(max(0, longestOfRow - 1) / Self.mostWidth + 1, 25))
    }
    for (column, total) in sheet.totals { longest[column] = max(longest[column], total.length) }
    widths = longest.prefix(Self.mostColumns).map { min($0, Self.mostWidth) + 2 }
    figures = numbers.subtracting(words)
  }

  /// Whether a page on which it is printed is higher than wide.
  var isNarrow: Bool { widths.reduce(0, +) <= Self.uprightWidth }

  /// How many pages a narrow sheet is printed on, made a little smaller rather than a few rows over; 0 if as
  /// many as it takes.
  var pages: Int {
    isNarrow ? max(1, (lines.reduce(2, +) + Self.rowsOfPage - 1) / Self.rowsOfPage) : 0
  }
}

extension WorkbookCell {
  /// How many characters it takes.
  fileprivate var length: Int {
    switch self {
    case .blank: 0
    case .text(let text): text.count
    case .count(let count): Thousands.marked(count).count + 1
    case .amount(let money), .decimal(let money): "\(money)".count + 3
    case .year: 5
    case .day: 10
    }
  }
}
