import CSV
import Findings

/// Names that lost letters when a sheet was saved: letters print them.
enum GarbledNameCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    names(sheets.holders, HoldersSheet.holderName, HoldersSheet.holderID)
      + names(sheets.forms, FormsSheet.nameSigned, FormsSheet.formID)
      + names(sheets.grants, GrantsSheet.nameOnAgreement, GrantsSheet.grantID)
      + terms(sheets.terms)
  }

  private static func names(
    _ table: SheetTable,
    _ column: Column<String>,
    _ id: Column<String>
  ) -> [Finding] {
    guard table.hasColumn(column.index), mayBeGarbled(table) else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard let name = table[column, row], let garbled = GarbledText(name) else { return nil }
      return table.finding(
        .cellGarbled,
        row,
        column.index,
        subject: table[id, row] ?? "",
        "\(column.name) \(Shown.quoted(name)) \(garbled.message).",
        repair: garbled.repair
      )
    }
  }

  private static func terms(_ terms: OfferTerms?) -> [Finding] {
    guard let terms else { return [] }
    return ["company", "plan"].compactMap { term in
      guard let name = terms.text(term), let garbled = GarbledText(name) else { return nil }
      return terms.finding(
        .cellGarbled,
        term,
        "\(term) \(Shown.quoted(name)) \(garbled.message).",
        repair: garbled.repair
      )
    }
  }

  /// Whether the file has a byte that garbled text has: a million healthy names are not looked at.
  private static func mayBeGarbled(_ table: SheetTable) -> Bool {
    guard let text = table.source?.text.bytes else { return false }
    return text.withSpan { span in
      var place = 0
      while place + 8 <= span.count {
        if mayBeGarbled(EightBytes(span.eight(from: place))) { return true }
        place += 8
      }
      return (place..<span.count).contains { marks.contains(span[$0]) }
    }
  }

  private static let marks = [UInt8(ascii: "?"), 0xC3, 0xC5]

  @inline(__always)
  private static func mayBeGarbled(_ bytes: EightBytes) -> Bool {
    if bytes.same(as: UInt8(ascii: "?")) & EightBytes.high != 0 { return true }
    // The other two are no ASCII, as few bytes are.
    return bytes.bytes & EightBytes.high != 0
      && (bytes.same(as: 0xC3) | bytes.same(as: 0xC5)) & EightBytes.high != 0
  }
}
