import CSV
import Findings

/// Writes a repaired copy of a sheet: what is not repaired keeps every byte.
struct SheetRepair {
  private let table: SheetTable
  private let source: SheetSource
  private let notation: Notation
  private let patient: [PatientCell]
  private let meant: MeantCells
  /// The rows to delete, as a spreadsheet counts them, with why.
  private let deleted: [Int: String]
  private var bytes: [UInt8] = []
  private var repairs: [Repair] = []
  private var nextRow = 0

  init(
    _ outcome: SheetReader.Outcome,
    _ source: SheetSource,
    _ notation: Notation,
    _ meant: MeantCells
  ) {
    table = outcome.table
    self.source = source
    self.meant = meant
    self.notation = notation
    patient = table.schema.columns.map { PatientCell($0.kind, notation) }
    deleted = Self.rowsToDelete(outcome.findings)
  }

  /// Totals and repeated headers hold nothing that the other rows do not.
  private static func rowsToDelete(_ findings: [Finding]) -> [Int: String] {
    let kinds = [FindingKind.rowTotals, .rowHeader]
    var rows: [Int: String] = [:]
    for finding in findings {
      guard let kind = kinds.first(where: { $0.code == finding.rule }), let row = finding.place?.row
      else { continue }
      rows[row] = kind.title
    }
    return rows
  }

  mutating func repair() -> RepairedSheet {
    source.text.bytes.withSpan { span in
      var reader = source.dialect.reader
      copy(span, 0, reader.position)
      var record = Record()
      while true {
        let start = reader.position
        guard reader.read(span, into: &record) else { break }
        repair(record, span, start, reader.position)
      }
    }
    let encoded = source.text.encoding.bytes(of: bytes)
    return RepairedSheet(bytes: encoded ?? bytes, repairs: encoded == nil ? [] : repairs)
  }

  private mutating func repair(_ record: Record, _ span: Span<UInt8>, _ start: Int, _ end: Int) {
    let rows = table.content.rows
    let isRow = nextRow < rows.count && rows.offsets[nextRow] == start
    defer { if isRow { nextRow += 1 } }
    if let reason = isRow ? meant.repeated[record.row] : deleted[record.row] {
      let old = record.cells.indices.map { source.content(record, $0) }.joined(separator: " | ")
      return note(String(record.row), old, "", reason)
    }
    if isRow, let inner = unwrapped(record) {
      note(String(record.row), inner, inner, FindingKind.quoteWholeRow.title)
      bytes += Array(inner.utf8)
      return copy(span, record.end, end)
    }
    var written = start
    for cell in isRow ? record.cells.indices : 0..<0 {
      guard let (text, reason) = change(record, cell, nextRow) else { continue }
      let place = record.cells[cell]
      copy(span, written, place.outerStart)
      var writer = RecordWriter(delimiter: source.dialect.delimiter)
      writer.write(exactly: text)
      bytes += writer.bytes
      written = place.isQuoted ? place.end + 1 : place.end
      note(Place.letters(cell) + String(record.row), source.content(record, cell), text, reason)
    }
    copy(span, written, end)
  }

  private func unwrapped(_ record: Record) -> String? {
    guard record.cells.count == 1, record.cells[0].isQuoted, source.header.count > 1 else {
      return nil
    }
    let content = source.content(record, 0)
    let count = WrappedRow(content, source.dialect.delimiter).count
    return count == source.header.count ? content : nil
  }

  /// What a cell is to be, and why; nil if it stays.
  private func change(_ record: Record, _ cell: Int, _ row: Int) -> (text: String, reason: String)?
  {
    if record.problems.contains(where: { $0.cell == cell && $0.isBroken }) { return nil }
    if let change = meant.changes[CellList.Entry(row: record.row, cell: cell)] {
      return (change.text, change.reason)
    }
    guard let column = source.cellOfColumn.firstIndex(of: cell),
      record.cells.count == source.header.count, let reader = reader(column, row)
    else { return nil }
    let reading = reader.read(Array(source.content(record, cell).utf8))
    return reading.problem.flatMap { problem in problem.certain.map { ($0, problem.kind.title) } }
  }

  /// How a cell is read that could not be; nil if it could.
  ///
  /// What a term of offer.csv is, its name says and not its column.
  private func reader(_ column: Int, _ row: Int) -> PatientCell? {
    guard table.schema.name == OfferTermsSheet.schema.name, column == OfferTermsSheet.value.index
    else { return table.isUnreadable(column, row) ? patient[column] : nil }
    let term = table[OfferTermsSheet.term, row].map(ComparedName.normal)
    let known = OfferTermsSheet.terms.first { ComparedName.normal($0.name) == term }
    guard case .cell(let kind) = known?.kind else { return nil }
    return PatientCell(kind, notation)
  }

  private mutating func note(_ cell: String, _ old: String, _ new: String, _ reason: String) {
    repairs.append(Repair(sheet: source.sheet, cell: cell, old: old, new: new, reason: reason))
  }

  private mutating func copy(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<max(start, end) { bytes.append(span[index]) }
  }
}

extension TextEncoding {
  /// The bytes of a text in UTF-8 as a file of this encoding has them; nil if it lacks a character.
  func bytes(of text: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: text
    case .windows1252: Windows1252.encode(text)
    case .utf16LittleEndian, .utf16BigEndian:
      ([0xFEFF] + String(decoding: text, as: UTF8.self).utf16).flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return self == .utf16LittleEndian ? [low, high] : [high, low]
      }
    }
  }
}
