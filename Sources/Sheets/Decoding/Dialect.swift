/// How a file's cells are told apart and where its header stands.
public struct Dialect: Equatable, Sendable {
  /// The byte between cells.
  public var delimiter: UInt8
  /// The offset of the header's record.
  public var headerOffset: Int
  /// The header's row as a spreadsheet counts it.
  public var headerRow: Int
  /// The header's physical line.
  public var headerLine: Int
}
