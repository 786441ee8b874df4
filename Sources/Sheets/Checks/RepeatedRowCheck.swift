import Exchange
import Findings

/// Sheets without ids: rows that repeat or contradict an earlier one where only one can be.
enum RepeatedRowCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    events(sheets.events) + amendments(sheets.amendments)
      + elections(sheets) + payments(sheets.payments) + tieouts(sheets.tieouts)
  }

  private static func events(_ events: SheetTable) -> [Finding] {
    repeated(events, EventsSheet.effectiveDate.index) { row in
      guard let day = events[EventsSheet.effectiveDate, row],
        let kind = events[EventsSheet.kind, row]
      else { return nil }
      return "\(kind.word) of \(day)"
    }
  }

  /// A line that is on the same form, about the same option, with the same numbers.
  private static func elections(_ sheets: OfferTables) -> [Finding] {
    let elections = sheets.elections
    let columns = elections.schema.columns.indices
    let ids = [sheets.links.formOfElection, sheets.links.grantOfElection]
    let rows = AlikeRows.rows(elections, ids, columns.dropFirst(2))
    return repeated(elections, ElectionsSheet.grantID.index, rows) { row in
      guard let form = elections[ElectionsSheet.formID, row],
        let grant = elections[ElectionsSheet.grantID, row]
      else { return nil }
      let numbers = columns.dropFirst(2).map { String(elections.value($0, row)) }
      return "line of \(form) for \(grant)\u{0}" + numbers.joined(separator: ",")
    }
  }

  /// Two payments may be the same, so that this is a warning.
  private static func payments(_ payments: SheetTable) -> [Finding] {
    let columns = payments.schema.columns.indices
    return repeated(payments, PaymentsSheet.exerciseID.index) { row in
      guard let exercise = payments[PaymentsSheet.exerciseID, row],
        let method = payments[PaymentsSheet.method, row]
      else { return nil }
      let numbers = columns.dropFirst(2).map { String(payments.value($0, row)) }
      return "payment of \(exercise) by \(method)\u{0}" + numbers.joined(separator: ",")
    }.map { finding in
      var finding = finding
      finding.severity = .warning
      finding.repair = "Delete one of the two rows if the amount was paid once."
      return finding
    }
  }

  /// A declared total that is declared again to the letter changes nothing, so that this is a warning.
  private static func tieouts(_ tieouts: SheetTable) -> [Finding] {
    let columns = tieouts.schema.columns.indices
    return repeated(tieouts, TieoutsSheet.measure.index) { row in
      guard let measure = tieouts[TieoutsSheet.measure, row] else { return nil }
      let cells = columns.map { tieouts.cellText(row, $0) }
      return "total \(measure.rawValue)\u{0}" + cells.joined(separator: "\u{0}")
    }.map { finding in
      var finding = finding
      finding.severity = .warning
      return finding
    }
  }

  /// Of one instant, an amendment of each kind can be, and one new date of each kind; a termination
  /// stands alone.
  private static func amendments(_ amendments: SheetTable) -> [Finding] {
    var rows: [Moment: [Int]] = [:]
    var findings: [Finding] = []
    for row in 0..<amendments.rowCount {
      guard let announced = amendments[AmendmentsSheet.announced, row] else { continue }
      let earlier = rows[announced, default: []]
      if let other = earlier.first(where: { excludes(amendments, $0, row) }) {
        findings.append(
          finding(
            amendments,
            row,
            AmendmentsSheet.announced.index,
            "amendment of \(announced)",
            other
          )
        )
      }
      rows[announced, default: []].append(row)
    }
    return findings
  }

  private static func excludes(_ amendments: SheetTable, _ one: Int, _ other: Int) -> Bool {
    let kinds = [one, other].map { amendments[AmendmentsSheet.kind, $0] }
    if kinds[0] == kinds[1] || kinds.contains(.termination) { return true }
    let both = { (column: Int) in
      [one, other].allSatisfy { CellValue.isPresent(amendments.value(column, $0)) }
    }
    return both(AmendmentsSheet.newExpiration.index) || both(AmendmentsSheet.newCancellation.index)
  }

  private static func repeated(
    _ table: SheetTable,
    _ column: Int,
    _ rows: [Int]? = nil,
    _ name: (Int) -> String?
  ) -> [Finding] {
    var first: [String: Int] = [:]
    var findings: [Finding] = []
    for row in rows ?? Array(0..<table.rowCount) {
      guard let name = name(row) else { continue }
      if let other = first[name] {
        findings.append(finding(table, row, column, name, other))
      } else {
        first[name] = row
      }
    }
    return findings
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ column: Int,
    _ name: String,
    _ other: Int
  ) -> Finding {
    let isSame = table.schema.columns.indices.allSatisfy { column in
      table.cellText(row, column) == table.cellText(other, column)
    }
    let shown = name.prefix { $0 != "\u{0}" }
    let there = table.spreadsheetRow(other)
    return table.finding(
      .rowRepeated,
      row,
      column,
      isSame
        ? "The \(shown) is already in row \(there)."
        : "The \(shown) contradicts the one in row \(there).",
      repair: isSame
        ? "Delete one of the two rows." : nil
    )
  }
}
