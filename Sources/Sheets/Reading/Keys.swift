import CSV
import Exchange
import Findings

extension RowReader {
  /// Indexes and orders the rows by the sheet's key, and reports keys that are there twice.
  mutating func settleKeys() {
    guard let key = schema.key else { return }
    if schema.columns[key].kind == .id { settleIDs(key) } else { settleDates(key) }
  }

  private mutating func settleIDs(_ key: Int) {
    var twice: [(first: Int, later: Int)] = []
    table.index = IDIndex(table, key: key) { twice.append(($0, $1)) }
    table.order = IDOrder.sorted(table, key)
    for pair in twice {
      let id = table.text(table.value(key, pair.later))
      tellTwice(.idDuplicate, pair, key, Shown.quoted(id))
    }
  }

  private mutating func settleDates(_ key: Int) {
    let days = (0..<table.rowCount).map { table.value(key, $0) }
    table.order = (0..<Int32(clamping: table.rowCount)).sorted {
      (days[Int($0)], $0) < (days[Int($1)], $1)
    }
    for (one, next) in zip(table.order, table.order.dropFirst()) {
      let (first, later) = (Int(one), Int(next))
      guard days[first] == days[later], CellValue.isPresent(days[later]) else { continue }
      tellTwice(.dateDuplicate, (first, later), key, Day(number: days[later])?.description ?? "")
    }
  }

  private mutating func tellTwice(
    _ code: DataCode,
    _ pair: (first: Int, later: Int),
    _ key: Int,
    _ shown: String
  ) {
    var record = Record()
    let row = Int(table.rowNumbers[pair.later])
    var reader = source.dialect.reader(
      at: table.offsets[pair.later],
      row: row,
      line: table.lineShifts.line(ofRow: row)
    )
    source.text.bytes.withSpan { span in _ = reader.read(span, into: &record) }
    findings.add(
      code,
      source,
      record,
      cell: quick.cells[key],
      subject: code == .idDuplicate ? table.text(table.value(key, pair.later)) : "",
      "\(schema.columns[key].name) \(shown) is in row \(table.rowNumbers[pair.first]) already."
    )
  }
}
