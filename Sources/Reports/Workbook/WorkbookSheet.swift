internal import CSV
public import Exchange

/// What stands in a cell of a workbook.
public enum WorkbookCell: Equatable, Sendable {
  /// Nothing.
  case blank
  /// Text, which no spreadsheet runs.
  case text(String)
  /// A whole number.
  case count(Int64)
  /// A calendar year, which has no thousands.
  case year(Int64)
  /// An amount in dollars.
  case amount(Money)
  /// Another exact decimal.
  case decimal(Money)
  /// A day.
  case day(Day)
}

/// What is marked on a cell.
public struct WorkbookMark: Equatable, Sendable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int
  /// Whether an error is among what was found; else a warning or a note.
  public var isError: Bool
  /// What was found, for the cell's comment.
  public var comment: String
}

/// A sheet of a workbook.
public struct WorkbookSheet: Equatable, Sendable {
  /// Its name, at most 31 characters.
  public var name: String
  /// The headings of its table; none for a copy of an input sheet.
  public var header: [String]
  /// Its rows; below the header if there is one.
  public var rows: [[WorkbookCell]]
  /// The cells that something was found in.
  public var marks: [WorkbookMark] = []

  /// What the rows of a column add up to, by column; shown below them.
  public var totals: [Int: WorkbookCell] = [:]

  /// A spreadsheet's last row.
  static let mostRows = 1_048_576
  /// As many columns as a spreadsheet has.
  static let mostColumns = 16_384
  /// The longest text of a cell.
  static let mostCharacters = 32_767
}

extension WorkbookSheet {
  /// Whether a spreadsheet has as many rows: those of the sheet, the header and the totals.
  var fits: Bool { rows.count + (totals.isEmpty ? 0 : 1) < Self.mostRows }

  /// The sum of a column of counts or amounts; nil where there are none, or too many to be shown exactly.
  func sum(_ column: Int) -> WorkbookCell? {
    var (sum, isAmount, isAny): (Int64, Bool, Bool) = (0, false, false)
    for row in rows where row.indices.contains(column) {
      let value: Int64
      switch row[column] {
      case .count(let count): value = count
      case .amount(let money): (value, isAmount) = (money.tenThousandths, true)
      default: continue
      }
      let (next, overflows) = sum.addingReportingOverflow(value)
      guard !overflows, next.magnitude < 1 << 53 else { return nil }
      (sum, isAny) = (next, true)
    }
    guard isAny else { return nil }
    return isAmount ? .amount(Money(tenThousandths: sum)) : .count(sum)
  }
}

extension WorkbookCell {
  /// Whether it is shown to the right of its column.
  var isFigure: Bool {
    switch self {
    case .count, .year, .amount, .decimal, .day: true
    case .blank, .text: false
    }
  }

  /// A cell of a result sheet: numbers and dates become what they are.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - kind: what the numbers of its column are.
  init(_ cell: CSVCell, in kind: ColumnKind = .plain) {
    switch cell {
    case .text(let text): self = text.isEmpty ? .blank : .text(text)
    case .plain(let text):
      switch (kind, Self.typed(text)) {
      case (.year, .count(let count)): self = .year(count)
      case (.amount, .decimal(let money)): self = .amount(money)
      case (_, let other): self = other
      }
    }
  }

  private static func typed(_ text: String) -> WorkbookCell {
    if text.isEmpty { return .blank }
    if let count = Int64(text), count.magnitude < 1 << 53 { return .count(count) }
    return day(text).map(WorkbookCell.day) ?? decimal(text).map(WorkbookCell.decimal) ?? .text(text)
  }

  /// A workbook knows no day before 1900.
  private static func day(_ text: String) -> Day? {
    Day(text).flatMap { $0.parts.year < 1900 ? nil : $0 }
  }

  /// An amount as the result sheets write it; a number that a workbook would round is left as text.
  private static func decimal(_ text: String) -> Money? {
    guard text.utf8.count < 16, text.contains("."), !text.contains("$"), !text.contains(",") else {
      return nil
    }
    return Money(written: text)
  }
}
