import CSV
import Exchange
import Findings

/// What is to be said of a cell beside what stands in it.
public enum CellNote: Equatable, Sendable {
  /// It could not be read, or is doubtful; a finding says why.
  case unread
  /// It is a date or a time, and is read as this.
  case date(String)
}

extension FileView {
  /// The file read as the sheet that its name says.
  struct Reading {
    let findings: [Finding]
    let table: SheetTable?

    init(_ name: String, _ bytes: Bytes, _ schema: SheetSchema?, _ offer: Bytes?) {
      guard let schema else {
        (findings, table) = ([], nil)
        return
      }
      let isOffer = schema.name == OfferTermsSheet.schema.name
      let notation = isOffer ? Notation() : offer.map(Self.notation) ?? Notation()
      let outcome = SheetReader(schema, sheet: name, notation: notation).read(bytes)
      var found = outcome.findings
      if isOffer, outcome.table.isPresent {
        var terms = TermsReader(outcome.table)
        _ = terms.read()
        found += terms.findings
      }
      (findings, table) = (found, outcome.table)
    }

    private static func notation(_ offer: Bytes) -> Notation {
      let schema = OfferTermsSheet.schema
      var terms = TermsReader(SheetReader(schema, sheet: schema.fileName).read(offer).table)
      _ = terms.read()
      return terms.notation
    }
  }

  /// What is to be said of a cell: by the row as a spreadsheet counts it, and the cell from 0.
  ///
  /// Nil if the cell speaks for itself.
  public func note(row number: Int, cell: Int) -> CellNote? {
    let isTold = findings.contains { finding in
      finding.place?.row == number && finding.place?.column == cell && finding.severity != .note
    }
    if isTold { return .unread }
    guard let table, let source = table.source,
      let column = source.cellOfColumn.firstIndex(of: cell),
      let row = table.content.rows.numbers.firstIndex(of: Int32(clamping: number))
    else { return nil }
    let value = table.value(column, row)
    if value == CellValue.unreadable { return .unread }
    guard CellValue.isPresent(value) else { return nil }
    let plain: String? =
      switch table.schema.columns[column].kind {
      case .date: Day(number: value)?.description
      case .time, .deadline: Moment(number: value)?.description
      default: nil
      }
    guard let plain, plain != CellText(Array(table.cellText(row, column).utf8)).value else {
      return nil
    }
    return .date(plain)
  }
}
