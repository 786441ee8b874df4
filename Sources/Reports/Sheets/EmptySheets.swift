internal import CSV
internal import Sheets

/// The sheets of a new offer folder: every header, and offer.csv with its terms to be filled in.
public enum EmptySheets {
  /// The files by name.
  public static func files() -> [(name: String, bytes: [UInt8])] {
    [(OfferTermsSheet.schema.fileName, terms)]
      + AllSheets.schemas.map { ($0.fileName, header(of: $0)) }
  }

  private static func header(of schema: SheetSchema) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(schema.columns.map { .plain($0.name) })
    return writer.bytes
  }

  private static var terms: [UInt8] {
    var writer = RecordWriter()
    writer.write(OfferTermsSheet.schema.columns.map { .plain($0.name) })
    for term in OfferTermsSheet.terms { writer.write([.plain(term.name), .plain(""), .plain("")]) }
    return writer.bytes
  }
}
