import CSV
import Findings

/// Reads all sheets of an offer folder: each by itself, then what they say together.
struct OfferReading {
  private let folder: FolderFiles
  private let concurrency: Concurrency
  /// The columns and terms of the offer's own that rules read.
  private let own: [OwnColumn]
  private var findings: [Finding]
  private var isUsable = true
  /// What to take for said of dates and decimals, where offer.csv says nothing.
  private var assumed = Notation()

  init(files: [String: Bytes], own: [OwnColumn] = [], concurrency: Concurrency) {
    self.own = own
    self.concurrency = concurrency
    folder = FolderFiles(files)
    findings = folder.findings
  }

  mutating func read() -> (sheets: OfferSheets?, findings: [Finding]) {
    let sheets = readAsMeant()
    findings = TwoDigitYears.together(findings)
    guard let offer = sheets.terms, isUsable else { return (nil, findings) }
    return (OfferSheets(offer: offer, tables: sheets), findings)
  }

  /// Reads every sheet as offer.csv says, or, where nearly nothing can be read so, as is meant: with the
  /// one error that says so, and what is wrong besides.
  private mutating func readAsMeant() -> OfferTables {
    let begin = self
    let sheets = readTables()
    var readings: [(notation: Notation, reading: OfferReading, sheets: OfferTables)] = []
    let meant = MeantNotation(findings, sheets.notation) { notation in
      var reading = begin
      reading.assumed = notation
      readings.append((notation, reading, reading.readTables()))
      readings[readings.count - 1].reading = reading
      return reading.findings
    }
    guard let meant, let read = readings.first(where: { $0.notation == meant.notation }) else {
      return sheets
    }
    self = read.reading
    findings.insert(meant.finding, at: 0)
    return read.sheets
  }

  /// Reads every sheet, whether or not something can be computed from them.
  mutating func readTables() -> OfferTables {
    // First, because its `dates` and `decimals` say how the cells of every sheet are read.
    let terms = readTerms()
    let notation = terms?.notation ?? Notation()
    var tables: [String: SheetTable] = [:]
    for schema in AllSheets.schemas { tables[schema.name] = read(schema.adding(own), notation) }
    var sheets = readAcross(tables, terms?.terms, notation)
    sheets.offer = terms?.table
    let systems = DateSystems(sheets)
    findings = findings.map(systems.told)
    return sheets
  }

  private mutating func readAcross(
    _ read: [String: SheetTable],
    _ terms: OfferTerms?,
    _ notation: Notation
  ) -> OfferTables {
    var sheets = OfferTables { read[$0.name] ?? SheetTable($0) }
    sheets.terms = terms
    sheets.notation = notation
    var links = LinkReader(sheets)
    sheets.links = links.read()
    findings += links.findings
    let (displaced, checked) = check(sheets)
    takeBackRuns(displaced.findings)
    findings += displaced.findings.filter { found in !findings.contains { Self.isOneRun($0, found) }
    }
    findings += checked.filter { !displaced.explains($0) }
    findings.removeAll { displaced.leavesBlank($0) || displaced.repeats($0) }
    takeBackShortRows()
    findings = PulledColumn.told(findings, sheets)
    findings = StatedCount.told(DuplicateIDs.told(findings, sheets), sheets)
    return sheets
  }

  /// Takes back the runs of ids that are not there which are the end of a longer one, told with what stands
  /// beside it; where they begin together, the ids that are not there say more.
  private mutating func takeBackRuns(_ displaced: [Finding]) {
    findings.removeAll { run in
      displaced.contains { Self.isOneRun(run, $0) && $0.place?.row ?? 0 < run.place?.row ?? 0 }
    }
  }

  private static func isOneRun(_ run: Finding, _ displaced: Finding) -> Bool {
    run.rule == FindingKind.idDragged.code && displaced.rule == FindingKind.columnDragged.code
      && displaced.place?.sheet == run.place?.sheet
      && displaced.place?.column == run.place?.column
  }

  /// What columns and rows say together, side by side, in the order of the checks.
  private func check(_ sheets: OfferTables) -> (displaced: DisplacedColumns, findings: [Finding]) {
    let checks = CrossChecks.all
    // The columns take longest, so that they are begun first.
    let made = concurrency.map(checks.count + 1) {
      number -> (displaced: DisplacedColumns?, findings: [Finding]) in
      number == 0 ? (DisplacedColumns(sheets), []) : (nil, checks[number - 1](sheets))
    }
    return (
      made.lazy.compactMap(\.displaced).first ?? DisplacedColumns(sheets),
      made.flatMap(\.findings)
    )
  }

  /// Takes back that a row lacks its last cells where another one is found to be missing.
  private mutating func takeBackShortRows() {
    let isShort = { (finding: Finding, severity: Severity) in
      finding.rule == FindingKind.rowShort.code && finding.severity == severity
    }
    let missing = Set(findings.filter { isShort($0, .error) }.map(SheetRow.init))
    findings.removeAll { isShort($0, .warning) && missing.contains(SheetRow($0)) }
  }

  private mutating func readTerms() -> (
    table: SheetTable, terms: OfferTerms?, notation: Notation
  )? {
    let table = read(OfferTermsSheet.schema, Notation())
    guard table.isPresent else { return nil }
    var reader = TermsReader(table, own: own, assumed: assumed)
    let terms = reader.read()
    findings += reader.findings
    return (table, terms, reader.notation)
  }

  private mutating func read(_ schema: SheetSchema, _ notation: Notation) -> SheetTable {
    guard let file = folder.files[schema.name] else {
      if schema.isRequired { isUsable = false }
      return SheetTable(schema, isUnread: schema.isRequired)
    }
    let outcome = SheetReader(
      schema,
      sheet: file.name,
      notation: notation,
      concurrency: concurrency
    ).read(file.bytes)
    findings += outcome.findings
    if !outcome.isUsable { isUsable = false }
    return outcome.table
  }
}

/// The row that a finding is about.
private struct SheetRow: Hashable {
  let sheet: String?
  let row: Int?

  init(_ finding: Finding) { (sheet, row) = (finding.place?.sheet, finding.place?.row) }
}
