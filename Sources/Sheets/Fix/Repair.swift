public import CSV
import Findings

/// A change to one cell that cannot change its meaning (`exchequer fix`).
public struct Repair: Hashable, Sendable {
  /// The file.
  public var sheet: String
  /// The cell, `F12`; empty where the whole file is meant.
  public var cell: String
  /// What stands there.
  public var old: String
  /// What is to stand there.
  public var new: String
  /// Why.
  public var reason: String
}

/// A repaired copy of a sheet: what is certain is changed (spaces, byte-order marks, `$`, thousands,
/// forms of dates and words), what would be a guess never.
public struct RepairedSheet: Sendable {
  /// The file's bytes, UTF-8.
  public var bytes: [UInt8]
  /// What was changed, in the order of the sheet.
  public var repairs: [Repair]

  /// Repairs one file of an offer folder.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - file: its bytes.
  ///   - order: the order in which dates with slashes are written; nil where that is not certain, so
  ///     that dates and times stay as they are.
  /// - Returns: the repaired copy; nil if the file is no sheet of the contract, cannot be read, or is so
  ///   damaged that a copy reads otherwise.
  public static func of(
    _ name: String,
    _ file: Bytes,
    dates order: DateOrder? = .monthFirst
  ) -> RepairedSheet? {
    let schemas = [OfferTermsSheet.schema] + AllSheets.schemas
    guard let schema = schemas.first(where: { $0.fileName == name.lowercased() }) else {
      return nil
    }
    let outcome = SheetReader(schema, sheet: name, order: order ?? .monthFirst).read(file)
    guard let source = outcome.table.source else { return nil }
    // What a decimal comma means is told from the whole column: likely, and not certain.
    let guesses = outcome.findings.filter { $0.rule == FindingKind.columnDecimalComma.code }
    var writer = SheetRepair(
      outcome.table,
      source,
      keeping: Set(guesses.compactMap { $0.place?.column }),
      keepsDates: order == nil
    )
    let repaired = writer.repair(hadMark: source.text.start > 0)
    let again = SheetReader(schema, sheet: name, order: order ?? .monthFirst)
      .read(Bytes(repaired.bytes))
    return isAlike(outcome, again) ? repaired : nil
  }

  /// Whether a copy reads as the sheet does.
  ///
  /// A sheet damaged enough, such as one in UTF-16 with control characters in it, may look like
  /// something else in another encoding: it then stays as it is.
  private static func isAlike(_ sheet: SheetReader.Outcome, _ copy: SheetReader.Outcome) -> Bool {
    guard let old = sheet.table.source?.text, let new = copy.table.source?.text else {
      return false
    }
    // Taking away the no-break spaces of a damaged text may leave one that looks like another
    // encoding; one that is all ASCII reads the same in any.
    let isSameText = new.encoding == (old.encoding == .windows1252 ? .windows1252 : .utf8)
    return (isSameText || new.isPlain) && sheet.table.rowCount == copy.table.rowCount
      && defects(sheet) == defects(copy)
  }

  // Notes may go: a file whose only accent was a no-break space is plain text afterwards.
  private static func defects(_ outcome: SheetReader.Outcome) -> [String] {
    outcome.findings.filter { $0.severity != .note }.map { "\($0.place?.cell ?? "") \($0.rule)" }
  }
}
