import Findings

/// A number of shares with a separator where none can be, of which another sheet says what it is.
enum StatedCount {
  /// The findings, with the number that the other sheet has in the repair.
  static func told(_ findings: [Finding], _ sheets: OfferTables) -> [Finding] {
    guard findings.contains(where: { $0.rule == FindingKind.cellGrouping.code }) else {
      return findings
    }
    let stated = stated(sheets)
    return findings.map { finding in
      guard finding.rule == FindingKind.cellGrouping.code, let address = finding.place?.address,
        let (number, sheet) = stated[address]
      else { return finding }
      var finding = finding
      finding.repair = "Write \(number) if that is meant, as \(sheet) has it."
      return finding
    }
  }

  /// By the cell, what the other sheet has, where its digits begin as those of the cell do.
  private static func stated(_ sheets: OfferTables) -> [String: (number: Int64, sheet: String)] {
    var stated: [String: (number: Int64, sheet: String)] = [:]
    let pairs = ColumnPair.facts(sheets).flatMap { [$0, $0.turned] }.filter {
      $0.one.kind == .count
    }
    for pair in pairs {
      let (table, column) = (pair.one.table, pair.one.column)
      for rows in pair.rows where table.isUnreadable(column, rows.one) {
        guard case .number(let number) = pair.other.cell(rows.other) else { continue }
        let digits = table.cellText(rows.one, column).filter(\.isNumber)
        guard !digits.isEmpty, "\(number)".hasPrefix(digits) else { continue }
        stated[table.place(rows.one, column).address] = (number, pair.other.table.sheet)
      }
    }
    return stated
  }
}
