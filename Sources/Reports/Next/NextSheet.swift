internal import CSV
internal import Findings

/// `exchequer next` for programs: an item a row, or an object a line.
public enum NextSheet {
  private static let header = [
    "kind", "due", "overdue", "subject", "holder_id", "text", "sheet", "cell",
  ]

  /// The list as CSV.
  public static func csv(_ list: NextList) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(header.map(CSVCell.plain))
    for item in list.items {
      writer.write([
        .plain(item.kind.rawValue), .plain(item.due?.text ?? ""),
        .plain(item.isOverdue ? "yes" : "no"), .text(item.subject), .text(item.holderID),
        .text(item.text), .text(item.place?.sheet ?? ""), .plain(item.place?.cell ?? ""),
      ])
    }
    return writer.bytes
  }

  private struct Entry: Encodable {
    let kind: String
    let due: String?
    let overdue: Bool
    let subject: String
    let holderID: String?
    let text: String
    let sheet: String?
    let cell: String?

    enum CodingKeys: String, CodingKey {
      case kind, due, overdue, subject
      case holderID = "holder_id"
      case text, sheet, cell
    }
  }

  private struct Document: Encodable {
    let heading: String
    let items: [Entry]
  }

  /// The list as JSON.
  ///
  /// - Throws: a fault of the program's own, if it cannot be encoded.
  public static func json(_ list: NextList) throws -> [UInt8] {
    let items = list.items.map { item in
      Entry(
        kind: item.kind.rawValue,
        due: item.due?.text,
        overdue: item.isOverdue,
        subject: item.subject,
        holderID: item.holderID.isEmpty ? nil : item.holderID,
        text: item.text,
        sheet: item.place?.sheet,
        cell: item.place?.cell
      )
    }
    return try JSONText.bytes(of: Document(heading: list.heading, items: items))
  }
}
