public import Exchange
public import Findings

/// The terms of an offer (offer.csv), read to their types.
public struct OfferTerms: Sendable {
  /// The company's name.
  public var company: String
  /// The symbol its shares trade under.
  public var symbol: String
  /// The plan's name.
  public var plan: String
  /// The day the offer begins.
  public var commencement: Day
  /// When it expires as first scheduled.
  public var expiration: Moment
  /// The IANA name of the zone of every time in the sheets.
  public var timeZone: String
  /// The most shares the plan may issue.
  public var planShareLimit: Shares
  /// A cancellation date that counts if it is later than the default.
  public var cancellation: Day?
  /// The Committee's own choice of the new grant date.
  public var newGrantDate: Day?
  /// The day tenders are accepted; the cancellation date unless given.
  public var acceptance: Day?
  /// The lookback's first day as declared.
  public var lookbackStart: Day?
  /// Shares of the company outstanding.
  public var sharesOutstanding: Shares?
  /// Every share the plan ever issued.
  public var sharesIssuedUnderPlan = Shares.zero
  /// Which days are business days: `holidays` and `extra_holidays`.
  public var calendar = BusinessCalendar()
  /// When the right to withdraw reopens, if declared.
  public var withdrawalReopens: Moment?
  /// The order of dates with slashes.
  public var dateOrder = DateOrder.monthFirst
  /// The mark before decimals, if `decimals` says.
  public var decimalMark: DecimalMark?
  /// What the offer calls the form by which options are tendered.
  public var electionForm = "Election Form"
  /// What the offer calls the notice by which they are withdrawn.
  public var withdrawalForm = "Notice of Withdrawal"
  /// Whom holders ask, as letters name it.
  public var contact: String?
  /// Where holders deliver forms, as letters name it.
  public var deliverTo: String?
  /// Who signs the letters.
  public var signedBy: String?
  /// Where the offer is not lawful.
  public var excludedJurisdictions: [String] = []
  /// The terms of the offer's own that rules read, each once.
  public var ownTerms: [OwnTerm] = []

  /// The terms as a table: `term`, `value`, `source`.
  public let table: SheetTable
  /// The row of each term, by its name as names are compared.
  let rowOfTerm: [String: Int]

  /// The term that says when fiscal quarters end, dates with `;` between them (Schedule of prices, §8).
  public static let fiscalQuarterEnds = "fiscal_quarter_ends"

  /// The names of the terms that the program does not know, in the order of the sheet.
  ///
  /// The report reads one of them, `fiscalQuarterEnds`.
  public var furtherTerms: [String] {
    let known = Set(OfferTermsSheet.terms.map { ComparedName.normal($0.name) })
    return rowOfTerm.filter { !known.contains($0.key) }.map(\.value).sorted()
      .compactMap { table[OfferTermsSheet.term, $0] }
  }

  /// Whether there is a row for a term, found as headers are found.
  public func hasTerm(_ name: String) -> Bool { row(name) != nil }

  func row(_ term: String) -> Int? { rowOfTerm[ComparedName.normal(term)] }

  /// A term as text, found as headers are found; nil if it is not there or blank.
  public func text(_ term: String) -> String? {
    row(term).flatMap { table[OfferTermsSheet.value, $0] }
  }

  /// Where a term is written, as its `source` says.
  public func source(_ term: String) -> String? {
    row(term).flatMap { table[OfferTermsSheet.source, $0] }
  }

  /// The cell of a term's value; the whole sheet if the term is not there.
  public func place(of term: String) -> Place {
    guard let row = row(term) else { return Place(sheet: table.sheet) }
    return table.place(row, OfferTermsSheet.value.index)
  }

  /// The row around a term's value; nil if the term is not there.
  public func excerpt(of term: String) -> Excerpt? {
    row(term).flatMap { table.excerpt($0, OfferTermsSheet.value.index) }
  }
}

extension OfferTerms {
  /// Makes a finding about a term: place, subject, value and excerpt are the term's.
  public func finding(
    _ kind: FindingKind,
    severity: Severity? = nil,
    _ term: String,
    _ message: String,
    repair: String? = nil
  ) -> Finding {
    .of(
      kind,
      severity: severity,
      at: place(of: term),
      subject: term,
      value: row(term).map { table.cellText($0, OfferTermsSheet.value.index) } ?? "",
      message,
      repair: repair,
      excerpt: excerpt(of: term)
    )
  }
}
