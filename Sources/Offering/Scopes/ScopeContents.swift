internal import Sheets

/// What the rules of a scope can read.
struct ScopeContents<Subject: Sendable> {
  /// The fields; of two with one name the first counts.
  let fields: [ScopeField<Subject>]
  /// The sheets of which they know a row, with the columns that the offer has of its own there.
  let sheets: [KnownSheet<Subject>]

  init(fields: [ScopeField<Subject>] = [], sheets: [KnownSheet<Subject>] = []) {
    self.fields = fields
    self.sheets = sheets
  }

  /// The fields of a row of a sheet, and its columns.
  init(
    _ fields: [ScopeField<Subject>],
    of sheet: SheetTable,
    row: @escaping @Sendable (Subject) -> Int?
  ) {
    self.init(fields: fields, sheets: [KnownSheet(sheet, row: row)])
  }

  /// The same for a row that has such a subject as a part.
  func of<Outer: Sendable>(_ part: @escaping @Sendable (Outer) -> Subject) -> ScopeContents<Outer> {
    ScopeContents<Outer>(fields: fields.map { $0.of(part) }, sheets: sheets.map { $0.of(part) })
  }

  static func + (own: ScopeContents, others: ScopeContents) -> ScopeContents {
    ScopeContents(fields: own.fields + others.fields, sheets: own.sheets + others.sheets)
  }
}

/// What rules of several scopes can read: the terms, what is known of a holder, and of an option.
struct SharedContents {
  let offer: ScopeContents<OfferFacts>
  let holder: ScopeContents<HolderSubject>
  let grant: ScopeContents<GrantSubject>

  init(_ sheets: OfferSheets) {
    offer = ScopeContents(
      fields: OfferFields.terms(in: sheets),
      sheets: [KnownSheet.terms(sheets.offer)]
    )
    holder =
      ScopeContents(
        HolderFields.all(of: sheets.holders, periods: sheets.service),
        of: sheets.holders
      ) { $0.row } + offer.of { $0.offer }
    grant =
      ScopeContents(GrantFields.all(of: sheets.grants, sheets.awards), of: sheets.grants) {
        $0.held.isAward ? nil : $0.held.sheetRow
      } + holder.of { $0.holder }
  }
}
