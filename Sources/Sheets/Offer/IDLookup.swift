import CSV

/// Looks up one sheet's ids in another's index, where they lie.
enum IDLookup {
  /// Calls `body` with each row and what it names: a row, -1 for an id that is not there, -2 for a
  /// blank or unreadable cell.
  static func each(
    _ rows: SheetRows,
    _ column: Int,
    _ target: SheetContent,
    key: Int,
    _ body: (_ row: Int, _ found: Int) -> Void
  ) {
    guard let source = rows.source, let targetSource = target.rows.source else { return }
    let (named, index) = (target.rows, target.index)
    source.text.bytes.withSpan { span in
      targetSource.text.bytes.withSpan { targetSpan in
        // Where sheets are in one order, the row found last, or the next, is likely meant again; where
        // they are not, to look there first would cost more than the index.
        var last: Int?
        var before = 0
        for row in 0..<rows.count {
          let value = rows.value(column, row)
          guard CellValue.isPresent(value) else {
            body(row, -2)
            continue
          }
          let id = PackedText(value)
          let found =
            id.isRewritten
            ? find(rows.rewritten.span, id, named, index, targetSpan, key, near: last)
            : find(span, id, named, index, targetSpan, key, near: last)
          if let found {
            last = found == before || found == before + 1 ? found : nil
            before = found
          }
          body(row, found ?? -1)
        }
      }
    }
  }

  private static func find(
    _ bytes: Span<UInt8>,
    _ id: PackedText,
    _ rows: SheetRows,
    _ index: IDIndex,
    _ span: Span<UInt8>,
    _ key: Int,
    near last: Int?
  ) -> Int? {
    if let last {
      for guess in last..<min(last + 2, rows.count)
      where IDIndex.isEqual(bytes, id.start, id.end, span, rows, key, guess) {
        return guess
      }
    }
    return index.find(bytes, id.start, id.end, span, rows, key)
  }
}
