/// A cell to be written.
public enum CSVCell: Hashable, Sendable {
  /// Text that people wrote, which a spreadsheet must not run as a formula.
  case text(String)
  /// A number, date or word of the program's own, written as it is.
  case plain(String)
}

/// Writes records as RFC 4180 says, with LF and with quotes only where they are needed.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// Writes one record.
  public mutating func write(_ cells: [CSVCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      write(cell)
    }
    // A record of one empty cell would read as no record at all.
    if cells.count == 1, bytes.last.map({ $0 == Byte.lineFeed }) ?? true {
      bytes.append(contentsOf: [Byte.quote, Byte.quote])
    }
    bytes.append(Byte.lineFeed)
  }

  private mutating func write(_ cell: CSVCell) {
    switch cell {
    case .plain(let text): write(text)
    case .text(let text): write(Self.runs(text) ? "'" + text : text)
    }
  }

  /// Whether a spreadsheet would take the text for a formula (OWASP, "CSV Injection").
  private static func runs(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return formulaStarts.contains(first)
  }

  private static let formulaStarts: Set<UInt8> = Set("=+-@\t\r\n".utf8)

  private mutating func write(_ text: String) {
    let utf8 = text.utf8
    guard utf8.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: utf8) }
    bytes.append(Byte.quote)
    for byte in utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}
