public import Findings

extension OfferSheets {
  /// A note for each sheet with columns that are not known, and that no rule reads.
  public func unknownColumns() -> [Finding] {
    all.compactMap { table in
      guard let source = table.source else { return nil }
      let unread = source.unknown
      guard let first = unread.first else { return nil }
      let names = unread.map { Shown.quoted($0.name) }.joined(separator: ", ")
      let header = SheetSource.record(source.text, source.dialect)
      return .of(
        .columnUnknown,
        at: source.place(
          header,
          row: source.dialect.headerRow,
          line: source.dialect.headerLine,
          cell: first.cell
        ),
        value: first.name,
        unread.count == 1
          ? "The column \(names) is not known; it was ignored."
          : "\(unread.count) columns are not known; they were ignored: \(names)."
      )
    }
  }
}
