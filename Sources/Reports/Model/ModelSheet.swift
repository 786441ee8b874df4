internal import CSV
internal import Exchange
internal import Offering

/// `exchequer model` for programs: as CSV a row for each line and price, as JSON a line an object.
public enum ModelSheet {
  private static let header = [
    "holder_id", "grant_id", "old_shares", "old_price", "new_shares", "new_price", "grant_price",
    "share_price", "keep", "exchange", "better", "break_even", "favoured_above",
  ]

  /// The table as CSV; `grant_id` is blank where a row is about all of a holder's options.
  public static func csv(_ table: ModelTable) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(header.map(CSVCell.plain))
    for line in table.lines {
      for value in line.values { writer.write(cells(line, value, table.grantPrice)) }
    }
    return writer.bytes
  }

  private static func cells(
    _ line: ModelTable.Line,
    _ value: ModelTable.Value,
    _ grantPrice: Money
  ) -> [CSVCell] {
    [.text(line.holderID), .text(line.grantID)]
      + [
        "\(line.oldShares.count)", line.terms.map { "\($0.oldPrice)" } ?? "",
        "\(line.newShares.count)", line.terms.map { "\($0.newPrice)" } ?? "", "\(grantPrice)",
        "\(value.price)", "\(value.keep)", "\(value.exchange)", value.better,
        BreakEvenWords.cell(line.breakEven), BreakEvenWords.favours(line.breakEven),
      ].map(CSVCell.plain)
  }

  private struct Document: Encodable {
    let grant_price: String
    let lines: [Entry]
  }

  private struct Entry: Encodable {
    let holder_id: String
    let grant_id: String
    let old_shares: Int64
    let old_price: String?
    let new_shares: Int64
    let new_price: String?
    let break_even: String
    let favoured_above: String
    let values: [Value]
  }

  private struct Value: Encodable {
    let share_price: String
    let keep: String
    let exchange: String
    let better: String
  }

  /// The table as JSON; prices and values are exact decimals in text.
  public static func json(_ table: ModelTable) throws -> [UInt8] {
    try JSONText.bytes(
      of: Document(grant_price: "\(table.grantPrice)", lines: table.lines.map(entry))
    )
  }

  private static func entry(_ line: ModelTable.Line) -> Entry {
    Entry(
      holder_id: line.holderID,
      grant_id: line.grantID,
      old_shares: line.oldShares.count,
      old_price: line.terms.map { "\($0.oldPrice)" },
      new_shares: line.newShares.count,
      new_price: line.terms.map { "\($0.newPrice)" },
      break_even: BreakEvenWords.cell(line.breakEven),
      favoured_above: BreakEvenWords.favours(line.breakEven),
      values: line.values.map {
        Value(
          share_price: "\($0.price)",
          keep: "\($0.keep)",
          exchange: "\($0.exchange)",
          better: $0.better
        )
      }
    )
  }
}
