import CSV
import Exchange
import Findings

/// Reads all sheets of an offer folder.
struct OfferReading {
  let files: [String: Bytes]
  var findings: [Finding] = []

  init(files: [String: Bytes]) { self.files = files }

  mutating func read() -> (sheets: OfferSheets?, findings: [Finding]) {
    guard let terms = readTerms() else { return (nil, findings) }
    var tables: [String: SheetTable] = [:]
    for schema in AllSheets.schemas { tables[schema.name] = table(schema, order: terms.dateOrder) }
    var sheets = OfferSheets(offer: terms, tables: tables)
    sheets.links = links(sheets)
    return (sheets, findings)
  }

  private func links(_ sheets: OfferSheets) -> SheetLinks {
    func link<Sheet: SheetDeclaration>(
      _ from: SheetTable,
      _ column: Column<String>,
      _ to: SheetTable,
      _: Sheet.Type
    ) -> [Int32] {
      (0..<from.rowCount).map { row in
        from[column, row].flatMap(to.row(ofID:)).map { Int32($0) } ?? -1
      }
    }
    var links = SheetLinks()
    links.holderOfGrant = link(
      sheets.grants,
      GrantsSheet.holderID,
      sheets.holders,
      GrantsSheet.self
    )
    links.holderOfForm = link(sheets.forms, FormsSheet.holderID, sheets.holders, FormsSheet.self)
    links.formOfElection = link(
      sheets.elections,
      ElectionsSheet.formID,
      sheets.forms,
      FormsSheet.self
    )
    links.grantOfElection = link(
      sheets.elections,
      ElectionsSheet.grantID,
      sheets.grants,
      FormsSheet.self
    )
    links.grantOfVesting = link(
      sheets.vesting,
      VestingSheet.grantID,
      sheets.grants,
      FormsSheet.self
    )
    links.holderOfAward = link(sheets.awards, AwardsSheet.holderID, sheets.holders, FormsSheet.self)
    links.grantOfExercise = link(
      sheets.exercises,
      ExercisesSheet.grantID,
      sheets.grants,
      FormsSheet.self
    )
    links.exerciseOfPayment = link(
      sheets.payments,
      PaymentsSheet.exerciseID,
      sheets.exercises,
      FormsSheet.self
    )
    links.exerciseOfSale = link(
      sheets.sales,
      SalesSheet.exerciseID,
      sheets.exercises,
      FormsSheet.self
    )
    links.holderOfService = link(
      sheets.service,
      ServiceSheet.holderID,
      sheets.holders,
      FormsSheet.self
    )
    return links
  }

  private func table(_ schema: SheetSchema, order: DateOrder) -> SheetTable {
    guard let file = files.first(where: { $0.key.lowercased() == schema.fileName })
    else { return SheetTable(schema) }
    let text = DecodedText(bytes: file.value, start: 0, encoding: .utf8, original: file.value)
    var reader = SheetReader(schema, sheet: file.key, text: text, order: order)
    var table = reader.read()
    if schema.key != nil {
      let ids = (0..<table.rowCount).map { table.textBytes(table.value(schema.key ?? 0, $0)) }
      table.order = (0..<Int32(table.rowCount)).sorted {
        ids[Int($0)].lexicographicallyPrecedes(ids[Int($1)])
      }
    }
    return table
  }

  private func readTerms() -> OfferTerms? {
    let table = table(OfferTermsSheet.schema, order: .monthFirst)
    var rows: [String: Int] = [:]
    for row in 0..<table.rowCount {
      if let term = table[OfferTermsSheet.term, row] { rows[term] = row }
    }
    func text(_ term: String) -> String? { rows[term].flatMap { table[OfferTermsSheet.value, $0] } }
    func value(_ term: String, _ kind: CellKind) -> Int64? {
      guard let text = text(term) else { return nil }
      let bytes = Array(text.utf8)
      let value = QuickWords(kind).read(bytes.span, 0, bytes.count, .monthFirst)
      return CellValue.isPresent(value) ? value : nil
    }
    func day(_ term: String) -> Day? { value(term, .date).flatMap(Day.init(number:)) }
    guard let company = text("company"), let symbol = text("symbol"), let plan = text("plan"),
      let commencement = day("commencement"),
      let expiration = value("expiration", .time).flatMap(Moment.init(minutes:)),
      let zone = text("time_zone"), let limit = value("plan_share_limit", .count)
    else { return nil }
    var terms = OfferTerms(
      company: company,
      symbol: symbol,
      plan: plan,
      commencement: commencement,
      expiration: expiration,
      timeZone: zone,
      planShareLimit: Shares(limit),
      table: table,
      rowOfTerm: rows,
      declared: Set(OfferTermsSheet.terms.map(\.name))
    )
    terms.cancellation = day("cancellation")
    terms.newGrantDate = day("new_grant_date")
    terms.acceptance = day("acceptance")
    terms.lookbackStart = day("lookback_start")
    terms.sharesOutstanding = value("shares_outstanding", .count).map { Shares($0) }
    terms.sharesIssuedUnderPlan = Shares(value("shares_issued_under_plan", .count) ?? 0)
    terms.withdrawalReopens = value("withdrawal_reopens", .time).flatMap(Moment.init(minutes:))
    return terms
  }
}
