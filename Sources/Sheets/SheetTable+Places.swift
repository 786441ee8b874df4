import CSV
public import Findings

extension SheetTable {
  /// Where a cell stands in the file; without a column, where the row begins.
  ///
  /// Computed from the bytes each time: nothing is kept for it.
  public func place(_ row: Int, _ column: Int? = nil) -> Place {
    guard let source, row >= 0, row < rowCount else { return Place(sheet: sheet) }
    let rows = content.rows
    let record = source.record(at: rows.offsets[row])
    let cell = column.flatMap {
      source.cellOfColumn.indices.contains($0) ? source.cellOfColumn[$0] : nil
    }
    return source.place(record, row: spreadsheetRow(row), line: rows.line(row), cell: cell)
  }

  /// The slice of the row around a cell, with its header.
  public func excerpt(_ row: Int, _ column: Int) -> Excerpt? {
    guard let source, row >= 0, row < rowCount, source.cellOfColumn.indices.contains(column),
      let cell = source.cellOfColumn[column]
    else { return nil }
    return source.excerpt(source.record(at: content.rows.offsets[row]), cell: cell)
  }

  /// What stands in a cell, as it stands there; empty if its column is not there.
  public func cellText(_ row: Int, _ column: Int) -> String {
    guard let source, row >= 0, row < rowCount, source.cellOfColumn.indices.contains(column),
      let cell = source.cellOfColumn[column]
    else { return "" }
    return source.shown(source.record(at: content.rows.offsets[row]), cell)
  }

  /// The same of many rows, one after the other.
  func cellTexts(_ column: Int, of rows: some Sequence<Int>) -> some Sequence<String> {
    let cell = source?.cellOfColumn[column]
    // Read again and again, so that cells do not take memory anew with every row.
    return sequence(state: (rows.makeIterator(), Record())) { state in
      state.0.next().map { row in
        guard let source, let cell else { return "" }
        source.read(&state.1, at: content.rows.offsets[row])
        return source.shown(state.1, cell)
      }
    }
  }
}

extension SheetTable {
  /// Makes a data finding about a cell: place, value and, if it is to be shown, excerpt are the
  /// cell's.
  public func finding(
    _ kind: FindingKind,
    severity: Severity? = nil,
    isShown: Bool = true,
    _ row: Int,
    _ column: Int,
    subject: String = "",
    _ message: String,
    repair: String? = nil
  ) -> Finding {
    .of(
      kind,
      severity: severity,
      at: place(row, column),
      subject: subject,
      value: cellText(row, column),
      message,
      repair: repair,
      excerpt: isShown ? excerpt(row, column) : nil
    )
  }
}

extension SheetTable {
  /// The id that findings of a row show: its own, or that of the option it is of; empty if it has none.
  func subject(_ row: Int) -> String {
    guard let named = schema.key ?? schema.index(of: GrantsSheet.grantID.name),
      schema.columns[named].kind == .id
    else { return "" }
    let value = value(named, row)
    return CellValue.isPresent(value) ? text(value) : ""
  }

  /// What stands in the header of a column, as it stands there; empty if the column is not there.
  func headerText(_ column: Int) -> String {
    guard let source, source.cellOfColumn.indices.contains(column),
      let cell = source.cellOfColumn[column]
    else { return "" }
    return source.shown(SheetSource.record(source.text, source.dialect), cell)
  }

  /// Where the header of a column stands.
  func headerPlace(_ column: Int) -> Place {
    guard let source, source.cellOfColumn.indices.contains(column) else {
      return Place(sheet: sheet)
    }
    return source.place(
      SheetSource.record(source.text, source.dialect),
      row: source.dialect.headerRow,
      line: source.dialect.headerLine,
      cell: source.cellOfColumn[column]
    )
  }
}

extension SheetSource {
  /// The place of a cell of a record; of a cell past its end, where the record ends.
  func place(_ record: Record, row: Int, line: Int, cell: Int?) -> Place {
    let (start, end) = cell.map { cellRange(record, $0) } ?? (record.start, record.start)
    let (before, within) = text.bytes.withSpan { span in
      (LineCount.between(span, record.start, start), LineCount.between(span, start, end))
    }
    let sameLine = within.lines == 0 ? before.characters : 0
    return Place(
      sheet: sheet,
      row: row,
      column: cell,
      line: line + before.lines,
      lineColumn: before.characters + 1,
      endLine: cell.map { _ in line + before.lines + within.lines },
      endColumn: cell.map { _ in sameLine + within.characters + 1 },
      byte: text.originalOffset(start)
    )
  }

  /// A cell as it stands in the file, its quotes included.
  private func cellRange(_ record: Record, _ cell: Int) -> (start: Int, end: Int) {
    guard record.cells.indices.contains(cell) else { return (record.end, record.end) }
    let found = record.cells[cell]
    return (found.outerStart, found.isQuoted ? found.end + 1 : found.end)
  }

  /// The cells around one, with their headers: at most two on each side.
  func excerpt(_ record: Record, cell: Int) -> Excerpt {
    let last = max(header.count, record.cells.count) - 1
    let shown = max(0, min(cell, last) - 2)...max(0, min(last, cell + 2), cell)
    return Excerpt(
      header: shown.map { header.indices.contains($0) ? header[$0] : "" },
      cells: shown.map { self.shown(record, $0) },
      marked: cell - shown.lowerBound
    )
  }
}

/// Counts lines and characters, as an editor does.
enum LineCount {
  /// How many line breaks lie between two offsets, and how many characters after the last of them.
  static func between(
    _ span: Span<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> (lines: Int, characters: Int) {
    var (lines, characters) = (0, 0)
    var index = start
    while index < min(end, span.count) {
      let byte = span[index]
      let isFeedAfterReturn =
        byte == Byte.lineFeed && index > start && span[index - 1] == Byte.carriageReturn
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if !isFeedAfterReturn { lines += 1 }
        characters = 0
      } else if byte & 0xC0 != 0x80 {
        characters += 1
      }
      index += 1
    }
    return (lines, characters)
  }
}
