internal import CSV
internal import Sheets

/// The sheets of a new offer folder: every header, and offer.csv with its terms to be filled in.
public enum EmptySheets {
  /// The files by name.
  public static func files() -> [(name: String, bytes: [UInt8])] { filled([:], [:]) }

  /// The same with values in them.
  ///
  /// - Parameters:
  ///   - values: those of terms, by term.
  ///   - rows: those of sheets, each by column.
  /// - Returns: the files.
  static func filled(
    _ values: [String: String],
    _ rows: [String: [[String: String]]]
  ) -> [(name: String, bytes: [UInt8])] {
    [(OfferTermsSheet.schema.fileName, terms(values))]
      + AllSheets.schemas.map { ($0.fileName, sheet($0, rows[$0.name] ?? [])) }
  }

  private static func terms(_ values: [String: String]) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(OfferTermsSheet.schema.columns.map { .plain($0.name) })
    for term in OfferTermsSheet.terms {
      writer.write([.plain(term.name), .text(values[term.name] ?? ""), .plain("")])
    }
    return writer.bytes
  }

  private static func sheet(_ schema: SheetSchema, _ rows: [[String: String]]) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(schema.columns.map { .plain($0.name) })
    for row in rows { writer.write(schema.columns.map { .text(row[$0.name] ?? "") }) }
    return writer.bytes
  }
}
