import Findings

/// An id that stands in two rows where another sheet names one near it that is in none: it was typed twice.
enum DuplicateIDs {
  /// The findings: that of the id typed twice names the one that is missing, and what follows from it is not told.
  static func told(_ findings: [Finding], _ sheets: OfferTables) -> [Finding] {
    guard findings.contains(where: { $0.rule == FindingKind.idDuplicate.code }) else {
      return findings
    }
    var missing: [String: Set<String>] = [:]
    let told = findings.map { finding in
      guard finding.rule == FindingKind.idDuplicate.code, let sheet = finding.place?.sheet,
        let (id, naming) = meant(finding.subject, in: sheet, sheets)
      else { return finding }
      missing[sheet, default: []].insert(id)
      var finding = finding
      finding.message +=
        " \(naming) names \(Shown.visible(id)), which is in no row: one of the two may be that."
      finding.repair = "Write \(id) in the row of the two that it is the id of."
      return finding
    }
    return told.filter { finding in
      finding.rule != FindingKind.idUnknown.code || !isMissing(finding, missing, sheets)
    }
  }

  /// The id near one that other sheets name and a sheet lacks, and the sheet that names it.
  private static func meant(_ id: String, in sheet: String, _ sheets: OfferTables) -> (
    id: String, naming: String
  )? {
    for ids in sheets.links.unknown where ids.target.sheet == sheet {
      let named = ids.rows.compactMap { ids.table[ids.column, $0] }
      if let near = Nearest.name(to: id, among: Set(named), within: 1) {
        return (near, ids.table.sheet)
      }
    }
    return nil
  }

  /// Whether an id is told to be unknown that is missing because another was typed twice.
  private static func isMissing(
    _ finding: Finding,
    _ missing: [String: Set<String>],
    _ sheets: OfferTables
  ) -> Bool {
    sheets.links.unknown.contains { ids in
      ids.table.sheet == finding.place?.sheet
        && ids.table.source?.cellOfColumn[ids.column.index] == finding.place?.column
        && missing[ids.target.sheet]?.contains(finding.subject) ?? false
    }
  }
}
