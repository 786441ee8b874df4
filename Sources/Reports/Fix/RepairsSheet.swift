internal import CSV
public import Sheets

/// repairs.csv: what `exchequer fix` changed, cell by cell.
public enum RepairsSheet {
  /// The file's name.
  public static let fileName = RepairedOffer.listName

  private static let columns: [ResultColumn<Repair>] = [
    .text("sheet", \.sheet),
    .plain("cell", \.cell),
    .text("old", \.old),
    .text("new", \.new),
    .plain("reason", \.reason),
  ]

  /// The sheet as it is written.
  public static func bytes(of repairs: [Repair]) -> [UInt8] {
    ResultColumn.bytes(columns, repairs)
  }
}
