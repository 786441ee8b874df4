internal import Exchange
public import Findings

/// The columns and terms of an offer's sheets that are not known, and that no rule reads.
public struct UnreadParts {
  /// What of one sheet is not read.
  struct Part {
    let sheet: String
    let thing: String
    let names: [String]
    /// The first of them.
    let first: Finding
  }

  let parts: [Part]

  /// Whether everything is read.
  public var isEmpty: Bool { parts.isEmpty }

  /// Whether there is a term among them.
  public var hasTerms: Bool { parts.contains { $0.first.rule == FindingKind.termUnknown.code } }

  /// A note for each sheet.
  public var notes: [Finding] {
    parts.map { part in
      var note = part.first
      note.message = part.ignored
      return note
    }
  }

  /// The place of the first of all.
  public var place: Place? { parts.first?.first.place }

  /// All of them: `the column "Grade" of holders.csv and the term "closing_room" of offer.csv`.
  public var inWords: String { parts.map(\.inWords).listed(with: "and") }
}

extension UnreadParts.Part {
  private var all: String { names.map(Shown.quoted).joined(separator: ", ") }

  fileprivate var inWords: String {
    "the \(thing)\(names.count == 1 ? "" : "s") \(all) of \(sheet)"
  }

  fileprivate var ignored: String {
    names.count == 1
      ? "The \(thing) \(all) is not known; it was ignored."
      : "\(names.count) \(thing)s are not known; they were ignored: \(all)."
  }
}

extension OfferSheets {
  /// The columns and terms that are not known, besides the terms of these names, which rules declare.
  public func unread(besides read: [String]) -> UnreadParts {
    UnreadParts(parts: all.compactMap(unreadColumns) + unreadTerms(besides: read))
  }

  private func unreadColumns(_ table: SheetTable) -> UnreadParts.Part? {
    guard let source = table.source, let first = source.unknown.first else { return nil }
    let place = source.place(
      SheetSource.record(source.text, source.dialect),
      row: source.dialect.headerRow,
      line: source.dialect.headerLine,
      cell: first.cell
    )
    return UnreadParts.Part(
      sheet: table.sheet,
      thing: "column",
      names: source.unknown.map(\.name).uniqued,
      first: .of(.columnUnknown, at: place, value: first.name, "")
    )
  }

  private func unreadTerms(besides read: [String]) -> [UnreadParts.Part] {
    let read = Set((read + [OfferTerms.fiscalQuarterEnds]).map(ComparedName.normal))
    let names = offer.furtherTerms.filter { !read.contains(ComparedName.normal($0)) }
    guard let first = names.first else { return [] }
    return [
      UnreadParts.Part(
        sheet: offer.table.sheet,
        thing: "term",
        names: names,
        first: offer.finding(.termUnknown, first, "")
      )
    ]
  }
}
