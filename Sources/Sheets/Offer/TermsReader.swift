import Exchange
import Findings

/// Reads the terms of offer.csv to their types.
struct TermsReader {
  let table: SheetTable
  private(set) var findings: [Finding] = []
  /// What the terms say of how dates and decimals are written.
  private(set) var notation = Notation()
  /// The row of each term, by its name as names are compared.
  private var rows: [String: Int] = [:]
  private var values: [String: TermValue] = [:]

  /// The terms that are read: those of the contract, and those of the offer's own.
  private let terms: [TermDeclaration]
  private let own: [OwnColumn]
  private let assumed: Notation

  /// `assumed` is taken for said where the sheet says nothing.
  init(_ table: SheetTable, own: [OwnColumn] = [], assumed: Notation = Notation()) {
    (self.table, self.assumed) = (table, assumed)
    self.own = own.of(OfferTermsSheet.schema.name)
    terms = OfferTermsSheet.terms + self.own.map(TermDeclaration.init)
  }

  mutating func read() -> OfferTerms? {
    findRows()
    notation.dates = choice("dates") ?? assumed.dates
    notation.decimals = choice("decimals") ?? assumed.decimals
    for term in terms { values[term.name] = value(term.name) }
    for term in terms { tell(term) }
    tellUnusual()
    tellReversed()
    tellAmbiguousDates()
    tellConsideration()
    tellOlderContract()
    return offer()
  }

  /// The word of a term that has a fixed set of them; nil if it is not there.
  private func choice<Word: CaseIterable>(_ term: String) -> Word? {
    guard case .number(let place) = value(term) else { return nil }
    return Array(Word.allCases).indices.contains(Int(place))
      ? Array(Word.allCases)[Int(place)] : nil
  }

  private mutating func findRows() {
    for row in 0..<table.rowCount {
      guard let name = table[OfferTermsSheet.term, row] else { continue }
      let key = ComparedName.normal(name)
      if key == "term", table[OfferTermsSheet.value, row].map(ComparedName.normal) == "value" {
        let message = "The row is the header again; two sheets may have been joined."
        findings.append(table.finding(.rowHeader, row, OfferTermsSheet.term.index, message))
        continue
      }
      guard let first = rows[key] else {
        rows[key] = row
        continue
      }
      findings.append(
        table.finding(
          .termDuplicate,
          row,
          OfferTermsSheet.term.index,
          subject: name,
          "The term \(name) is already in row \(table.spreadsheetRow(first))."
        )
      )
    }
  }

  private func row(_ term: String) -> Int? { rows[ComparedName.normal(term)] }

  private func value(_ term: String) -> TermValue {
    guard let declaration = terms.first(where: { $0.name == term }),
      let row = row(term)
    else { return .absent }
    if table.isUnreadable(OfferTermsSheet.value.index, row) { return .unreadable(nil) }
    guard let text = table[OfferTermsSheet.value, row] else { return .blank }
    return TermValue.read(text, declaration.kind, notation)
  }

  // What is wrong.

  private mutating func tell(_ term: TermDeclaration) {
    switch values[term.name] {
    case .absent where term.isRequired: tellMissing(term)
    case .blank where term.isRequired:
      add(.cellBlank, term.name, "\(term.name) is blank.", "Fill in the value: \(term.meaning)")
    case .unreadable(let problem?):
      let row = row(term.name) ?? 0
      let text = table.cellText(row, OfferTermsSheet.value.index)
      if term.name == "contract", let version = Int(text), version > Contract.version {
        return tellNewerContract(version)
      }
      let message = "\(term.name) \(Shown.quoted(text)) \(problem.message)."
      add(problem.kind, term.name, message, problem.repair)
    default: break
    }
  }

  private mutating func add(
    _ kind: FindingKind,
    _ term: String,
    _ message: String,
    _ repair: String?
  ) {
    guard let row = row(term) else { return }
    findings.append(
      table.finding(kind, row, OfferTermsSheet.value.index, subject: term, message, repair: repair)
    )
  }

  /// The terms that are not declared and not claimed as a slip for one that is.
  private var unknownTerms: [(name: String, row: Int)] {
    let known = Set(terms.map { ComparedName.normal($0.name) })
    return rows.filter { !known.contains($0.key) }.sorted { $0.value < $1.value }
      .compactMap { entry in table[OfferTermsSheet.term, entry.value].map { ($0, entry.value) } }
  }

  private mutating func tellMissing(_ term: TermDeclaration) {
    let repair = "Add a row with the term \(term.name): \(term.meaning)"
    guard
      let near = unknownTerms.first(where: { Nearest.name(to: $0.name, among: [term.name]) != nil })
    else {
      let place = Place(sheet: table.sheet)
      findings.append(
        .of(
          .termMissing,
          at: place,
          subject: term.name,
          "The term \(term.name) is missing.",
          repair: repair
        )
      )
      return
    }
    findings.append(
      table.finding(
        .termMissing,
        near.row,
        OfferTermsSheet.term.index,
        subject: term.name,
        "The term \(term.name) is missing; \(near.name) is close to it.",
        repair: "Write \(term.name) if that is what it is."
      )
    )
  }

  private mutating func tellUnusual() {
    // `init` writes a row for each term: a blank one says as little as none.
    let absent = OfferTermsSheet.terms.filter { term in
      !term.isRequired && [.absent, .blank].contains(values[term.name] ?? .absent)
    }.map(\.name)
    for unknown in unknownTerms {
      guard let near = Nearest.name(to: unknown.name, among: absent) else { continue }
      findings.append(
        table.finding(
          .termUnusual,
          unknown.row,
          OfferTermsSheet.term.index,
          subject: unknown.name,
          "The term \(unknown.name) is not known; \(near) is close to it.",
          repair: "Write \(near) if that is what it is."
        )
      )
    }
  }

  private mutating func tellReversed() {
    guard let commencement = day("commencement"), let expiration = moment("expiration"),
      expiration.day <= commencement
    else { return }
    add(
      .datesReversed,
      "expiration",
      "The offer expires on \(expiration), before or on the day it begins, \(commencement).",
      nil
    )
  }

  /// One date that only the other order can read makes every date doubtful that both can.
  private mutating func tellAmbiguousDates() {
    guard notation.dates == nil else { return }
    let texts = terms.filter(\.isOfDates).compactMap { term in
      row(term.name).flatMap { row in
        table[OfferTermsSheet.value, row].map { (term, row: row, $0) }
      }
    }
    let other = Notation(dates: .dayFirst, decimals: notation.decimals)
    let isMisordered = texts.contains { term, _, text in
      TermValue.read(text, term.kind, notation).isUnreadable
        && !TermValue.read(text, term.kind, other).isUnreadable
    }
    let open = texts.filter { DateParts.isAmbiguous($0.2) }
    guard let first = open.first else { return }
    let names = open.map(\.0.name).joined(separator: ", ")
    guard isMisordered else {
      // `12/10/2026` beside `2026-10-01`.
      let isOrdered = texts.contains { CellText.list($0.2).contains(where: DateParts.showsOrder) }
      guard !isOrdered, texts.contains(where: { !$0.2.contains("/") }) else { return }
      return add(
        .cellAmbiguousDate,
        first.0.name,
        "\(names) can be read two ways, and other dates of \(table.sheet) begin with the year.",
        "Write the date as year-month-day: \(DateParts.readings(first.2))."
      )
    }
    add(
      .cellAmbiguousDate,
      first.0.name,
      "\(names) can be read two ways, and another date of \(table.sheet) has the day first.",
      "Add the term dates = dmy if every sheet writes the day first; otherwise write these dates as "
        + "year-month-day."
    )
  }

  private mutating func tellConsideration() {
    guard let consideration: Consideration = choice("consideration"), consideration != .options
    else { return }
    add(
      .termNotCarriedOut,
      "consideration",
      "consideration is \(consideration.rawValue): not carried out by this version, which exchanges "
        + "options for options.",
      nil
    )
  }

  /// The first word of `contract` is version 1; this program keeps to the last.
  private mutating func tellOlderContract() {
    guard let version = number("contract").map({ $0 + 1 }), version < Contract.version else {
      return
    }
    add(
      .contractOlder,
      "contract",
      "The folder was written for version \(version) of the contract; this program keeps to version "
        + "\(Contract.version).",
      "See \"Versions\" in the documentation, which lists what changed; then write \(Contract.version)."
    )
  }

  private mutating func tellNewerContract(_ version: Int) {
    add(
      .contractNewer,
      "contract",
      "The folder was written for version \(version) of the contract; this program keeps to version "
        + "\(Contract.version).",
      nil
    )
  }

  // The terms.

  /// The number of a term that has one; nil if it is not there or cannot be read.
  func number(_ term: String) -> Int64? {
    if case .number(let number) = values[term] { number } else { nil }
  }

  private func day(_ term: String) -> Day? { number(term).flatMap(Day.init(number:)) }

  private func moment(_ term: String) -> Moment? { number(term).flatMap(Moment.init(number:)) }

  private func shares(_ term: String) -> Shares? { number(term).map { Shares($0) } }

  private func text(_ term: String) -> String? {
    if case .text(let text) = values[term] { text } else { nil }
  }

  private func offer() -> OfferTerms? {
    guard let company = text("company"), let symbol = text("symbol"), let plan = text("plan"),
      let commencement = day("commencement"), let expiration = moment("expiration"),
      let timeZone = text("time_zone"), let limit = shares("plan_share_limit")
    else { return nil }
    var terms = OfferTerms(
      company: company,
      symbol: symbol,
      plan: plan,
      commencement: commencement,
      expiration: expiration,
      timeZone: timeZone,
      planShareLimit: limit,
      table: table,
      rowOfTerm: rows
    )
    addOptional(&terms)
    return terms
  }

  private func addOptional(_ terms: inout OfferTerms) {
    terms.cancellation = day("cancellation")
    terms.newGrantDate = day("new_grant_date")
    terms.acceptance = day("acceptance")
    terms.lookbackStart = day("lookback_start")
    terms.sharesOutstanding = shares("shares_outstanding")
    terms.sharesIssuedUnderPlan = shares("shares_issued_under_plan") ?? .zero
    terms.withdrawalReopens = moment("withdrawal_reopens")
    terms.electionForm = text("election_form") ?? terms.electionForm
    terms.contact = text("contact")
    terms.deliverTo = text("deliver_to")
    terms.signedBy = text("signed_by")
    terms.withdrawalForm = text("withdrawal_form") ?? terms.withdrawalForm
    terms.dateOrder = notation.dateOrder
    terms.decimalMark = notation.decimals
    var extra: [Day] = []
    if case .days(let days) = values["extra_holidays"] { extra = days }
    terms.calendar = BusinessCalendar(choice("holidays") ?? .federal, extraHolidays: extra)
    terms.ownTerms = own.map { OwnTerm($0, values[$0.header] ?? .absent) }
    if case .texts(let texts) = values["excluded_jurisdictions"] {
      terms.excludedJurisdictions = texts
    }
  }
}
