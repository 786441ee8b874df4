/// A cell to be written, with who wrote what is in it.
public enum CSVCell: Hashable, Sendable {
  /// Text that people wrote, which a spreadsheet must not run as a formula.
  case text(String)
  /// A number, date or word of the program's own, written as it is.
  case plain(String)
}

extension RecordWriter {
  /// Writes one record.
  public mutating func write(_ cells: [CSVCell]) {
    for cell in cells {
      switch cell {
      case .text(let text): write(text: text)
      case .plain(let text): write(exactly: text)
      }
    }
    endRecord()
  }
}
