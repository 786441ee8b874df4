import CSV
import Findings

/// Reads all sheets of an offer folder: each by itself, then what they say together.
struct OfferReading {
  private let folder: FolderFiles
  private let concurrency: Concurrency
  private var findings: [Finding]
  private var isUsable = true

  init(files: [String: Bytes], concurrency: Concurrency) {
    self.concurrency = concurrency
    folder = FolderFiles(files)
    findings = folder.findings
  }

  mutating func read() -> (sheets: OfferSheets?, findings: [Finding]) {
    // First, because its `dates` says how the dates of every sheet are read.
    let terms = readTerms()
    let order = terms?.order ?? .monthFirst
    var tables: [String: SheetTable] = [:]
    for schema in AllSheets.schemas { tables[schema.name] = read(schema, order) }
    let sheets = readAcross(tables)
    guard let offer = terms?.terms, isUsable else { return (nil, findings) }
    return (OfferSheets(offer: offer, tables: sheets), findings)
  }

  private mutating func readAcross(_ read: [String: SheetTable]) -> OfferTables {
    var sheets = OfferTables { read[$0.name] ?? SheetTable($0) }
    var links = LinkReader(sheets)
    sheets.links = links.read()
    findings += links.findings
    for check in CrossChecks.all { findings += check(sheets) }
    return sheets
  }

  private mutating func readTerms() -> (terms: OfferTerms?, order: DateOrder)? {
    let table = read(OfferTermsSheet.schema, .monthFirst)
    guard table.isPresent else { return nil }
    var reader = TermsReader(table)
    let terms = reader.read()
    findings += reader.findings
    return (terms, reader.order)
  }

  private mutating func read(_ schema: SheetSchema, _ order: DateOrder) -> SheetTable {
    guard let file = folder.files[schema.name] else {
      if schema.isRequired { isUsable = false }
      return SheetTable(schema, isUnread: schema.isRequired)
    }
    let outcome = SheetReader(
      schema,
      sheet: file.name,
      order: order,
      concurrency: concurrency
    ).read(file.bytes)
    findings += outcome.findings
    if !outcome.isUsable { isUsable = false }
    return outcome.table
  }
}
