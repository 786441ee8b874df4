import CSV
import Exchange
import Findings
import Synchronization

extension RowReader {
  /// The table of the rows read, indexed and ordered by the sheet's key; keys that are there twice
  /// are reported.
  mutating func finish(_ concurrency: Concurrency = .none) -> SheetTable {
    guard let key = schema.key else { return SheetTable(SheetContent(rows)) }
    if schema.columns[key].kind == .date { return finishDates(key) }
    return finishIDs(key, concurrency)
  }

  private mutating func finishIDs(_ key: Int, _ concurrency: Concurrency) -> SheetTable {
    let rows = self.rows
    // Ids that rise from row to row, as in most sheets, are there once each.
    if let order = IDOrder.rising(rows, key) {
      return SheetTable(SheetContent(rows, key: key, order: order))
    }
    let work = Mutex<(index: IDIndex, twice: [(Int, Int)], order: [Int32])>((IDIndex(), [], []))
    concurrency.perform(2) { half in
      if half == 0 {
        var twice: [(Int, Int)] = []
        let index = IDIndex(rows, key: key) { twice.append(($0, $1)) }
        work.withLock { [twice] in ($0.index, $0.twice) = (index, twice) }
      } else {
        let order = IDOrder.sorted(rows, key)
        work.withLock { $0.order = order }
      }
    }
    let (index, twice, order) = work.withLock { $0 }
    for pair in twice {
      let id = String(decoding: rows.text(rows.value(key, pair.1)), as: UTF8.self)
      tellTwice(.idDuplicate, pair, key, subject: id, Shown.quoted(id))
    }
    return SheetTable(SheetContent(rows, key: key, order: order, index: index))
  }

  private mutating func finishDates(_ key: Int) -> SheetTable {
    let days = (0..<rows.count).map { rows.value(key, $0) }
    let order = (0..<Int32(clamping: rows.count)).filter { CellValue.isPresent(days[Int($0)]) }
      .sorted { (days[Int($0)], $0) < (days[Int($1)], $1) }
    for (one, next) in zip(order, order.dropFirst()) {
      let (first, later) = (Int(one), Int(next))
      guard days[first] == days[later], let day = Day(number: days[later]) else { continue }
      tellTwice(.dateDuplicate, (first, later), key, subject: "", day.description)
    }
    return SheetTable(SheetContent(rows, order: order))
  }

  private mutating func tellTwice(
    _ kind: FindingKind,
    _ pair: (first: Int, later: Int),
    _ key: Int,
    subject: String,
    _ shown: String
  ) {
    findings.add(
      kind,
      source,
      record(pair.later),
      cell: quick.cells[key],
      subject: subject,
      "\(schema.columns[key].name) \(shown) is already in row \(rows.numbers[pair.first])."
    )
  }

  /// Reads a row's record again.
  func record(_ row: Int) -> Record {
    let number = Int(rows.numbers[row])
    return source.record(at: rows.offsets[row], row: number, line: rows.line(row))
  }
}
