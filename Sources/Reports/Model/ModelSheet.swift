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
    let grantPrice: String
    let lines: [Entry]

    enum CodingKeys: String, CodingKey {
      case grantPrice = "grant_price"
      case lines
    }
  }

  private struct Entry: Encodable {
    let holderID: String
    let grantID: String
    let oldShares: Int64
    let oldPrice: String?
    let newShares: Int64
    let newPrice: String?
    let breakEven: String
    let favouredAbove: String
    let values: [Value]

    enum CodingKeys: String, CodingKey {
      case holderID = "holder_id"
      case grantID = "grant_id"
      case oldShares = "old_shares"
      case oldPrice = "old_price"
      case newShares = "new_shares"
      case newPrice = "new_price"
      case breakEven = "break_even"
      case favouredAbove = "favoured_above"
      case values
    }
  }

  private struct Value: Encodable {
    let sharePrice: String
    let keep: String
    let exchange: String
    let better: String

    enum CodingKeys: String, CodingKey {
      case sharePrice = "share_price"
      case keep
      case exchange
      case better
    }
  }

  /// The table as JSON; prices and values are exact decimals in text.
  public static func json(_ table: ModelTable) throws -> [UInt8] {
    try JSONText.bytes(
      of: Document(grantPrice: "\(table.grantPrice)", lines: table.lines.map(entry))
    )
  }

  private static func entry(_ line: ModelTable.Line) -> Entry {
    Entry(
      holderID: line.holderID,
      grantID: line.grantID,
      oldShares: line.oldShares.count,
      oldPrice: line.terms.map { "\($0.oldPrice)" },
      newShares: line.newShares.count,
      newPrice: line.terms.map { "\($0.newPrice)" },
      breakEven: BreakEvenWords.cell(line.breakEven),
      favouredAbove: BreakEvenWords.favours(line.breakEven),
      values: line.values.map {
        Value(
          sharePrice: "\($0.price)",
          keep: "\($0.keep)",
          exchange: "\($0.exchange)",
          better: $0.better
        )
      }
    )
  }
}
