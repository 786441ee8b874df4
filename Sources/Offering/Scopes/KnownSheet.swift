internal import Policy
internal import Sheets

/// A sheet of which the rules of a scope know a row, so that they can read the columns that the offer
/// has of its own there (`rules.md`, `reads`).
struct KnownSheet<Subject: Sendable>: Sendable {
  /// The sheet without its ending, `holders`; `offer` for the terms.
  let name: String
  /// Its own columns that rules read, each under the name of its sheet and header; a rule gives it a
  /// name of its own.
  let fields: [ScopeField<Subject>]

  /// A sheet whose row is known by its number; nil where a subject has none.
  init(_ table: SheetTable, row: @escaping @Sendable (Subject) -> Int?) {
    name = table.schema.name
    fields = table.schema.ownColumns.map { index in
      let declaration = table.schema.columns[index]
      return KnownSheet.field(
        OwnColumn(sheet: table.schema.name, header: declaration.name, kind: declaration.kind),
        place: { row($0).map { table.reference($0, index) } },
        read: { row($0).map { table.ownValue(index, $0) } ?? .blank }
      )
    }
  }

  private init(_ name: String, _ fields: [ScopeField<Subject>]) {
    self.name = name
    self.fields = fields
  }

  /// The same for a row that has such a subject as a part.
  func of<Outer: Sendable>(
    _ part: @escaping @Sendable (Outer) -> Subject
  ) -> KnownSheet<Outer> {
    KnownSheet<Outer>(name, fields.map { $0.of(part) })
  }

  private static func field(
    _ column: OwnColumn,
    place: @escaping @Sendable (Subject) -> CellReference?,
    read: @escaping @Sendable (Subject) -> OwnValue
  ) -> ScopeField<Subject> {
    let field = Field(
      "\(column.sheet).\(column.header)",
      column.kind.valueKind,
      "a column of the offer's own",
      choices: column.kind.choices,
      own: OwnField(sheet: column.sheet, column: column.header)
    )
    let kind = column.kind
    return ScopeField(field, place: place) { Fact(read($0), as: kind) }
  }
}

extension KnownSheet<OfferFacts> {
  /// The terms of offer.csv, which rules of every scope know.
  static func terms(_ terms: OfferTerms) -> KnownSheet {
    KnownSheet(
      OfferTermsSheet.schema.name,
      terms.ownTerms.map { term in
        field(
          term.column,
          place: { _ in terms.reference(of: term.column.header) },
          read: { _ in term.value }
        )
      }
    )
  }
}

extension Fact {
  /// What stands in a column or term of the offer's own.
  fileprivate init(_ value: OwnValue, as kind: CellKind) {
    switch value {
    case .blank: self = .blank
    case .number(let number): self = kind == .yesNo ? .flag(number != 0) : .number(number)
    case .text(let text): self = .text(text)
    case .texts(let texts): self = .texts(texts)
    }
  }
}
