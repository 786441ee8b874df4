/// Where a finding points, in the three ways that people and programs look for it.
public struct Place: Hashable, Sendable {
  /// The file, `grants.csv` or `rules/grant_date.lua`.
  public var sheet: String
  /// The row as a spreadsheet counts it, from 1; nil where the whole file is meant.
  public var row: Int?
  /// The column, from 0 (`A`); nil where the whole row is meant.
  public var column: Int?
  /// The physical line in the file, from 1; differs from `row` where a cell holds line breaks.
  public var line: Int?
  /// The character's number in that line, from 1.
  public var lineColumn: Int?
  /// The physical line on which the cell ends, where that is known; differs from `line` where the
  /// cell holds line breaks.
  public var endLine: Int?
  /// The number, in its last line, of the character after the cell, its quotes included.
  public var endColumn: Int?
  /// The offset in the file, in bytes from 0.
  public var byte: Int?

  /// Makes a place; leave out what is not known.
  public init(
    sheet: String,
    row: Int? = nil,
    column: Int? = nil,
    line: Int? = nil,
    lineColumn: Int? = nil,
    endLine: Int? = nil,
    endColumn: Int? = nil,
    byte: Int? = nil
  ) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.line = line
    self.lineColumn = lineColumn
    self.endLine = endLine
    self.endColumn = endColumn
    self.byte = byte
  }

  /// The cell as a spreadsheet names it, `F12`; the row alone as `12`; empty for a whole file.
  public var cell: String {
    guard let row else { return column.map(Place.letters) ?? "" }
    guard let column else { return String(row) }
    return Place.letters(column) + String(row)
  }

  /// The sheet and cell together, `grants.csv!F12`.
  public var address: String { cell.isEmpty ? sheet : "\(sheet)!\(cell)" }

  /// The letters of a column, `A` for 0, `Z` for 25, `AA` for 26.
  public static func letters(_ column: Int) -> String {
    guard column >= 0 else { return "" }
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// The slice of a row, or the line of a file of rules, that a reader is shown with a finding.
public struct Excerpt: Hashable, Sendable {
  /// The names of the columns shown, as they stand in the header; empty for a line.
  public var header: [String]
  /// The cells under them, as they stand in the sheet; of a line the one text.
  public var cells: [String]
  /// Which of the shown cells is meant, from 0.
  public var marked: Int
  /// The characters of a line that are meant, from 0; nil where only the line is known.
  public var part: Range<Int>?

  /// Makes an excerpt of equally many header cells and cells.
  public init(header: [String], cells: [String], marked: Int) {
    self.header = header
    self.cells = cells
    self.marked = marked
  }

  /// Makes an excerpt of a line, with the characters in it that are meant.
  public init(line: String, part: Range<Int>?) {
    self.init(header: [], cells: [line], marked: 0)
    self.part = part
  }

  /// The line; nil where the excerpt is of a row.
  public var line: String? { header.isEmpty ? cells.first : nil }
}
