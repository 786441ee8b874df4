import CSV

extension SheetTable {
  /// A record of the file as it stands there.
  public struct RawRecord: Sendable {
    /// Its row as a spreadsheet counts it, from 1.
    public var row: Int
    /// What its cells hold.
    public var cells: [String]
  }

  /// Every record from the header on, blank and unreadable ones too; none if the sheet was not
  /// there.
  public var rawRecords: [RawRecord] {
    guard let source else { return [] }
    var reader = source.dialect.reader
    var record = Record()
    var records: [RawRecord] = []
    var row = reader.row
    while source.text.bytes.withSpan({ reader.read($0, into: &record) }) {
      records.append(
        RawRecord(row: row, cells: record.cells.indices.map { source.content(record, $0) })
      )
      row = reader.row
    }
    return records
  }
}
