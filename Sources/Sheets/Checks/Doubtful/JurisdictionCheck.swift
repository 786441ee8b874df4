import Findings

/// offer.csv against holders.csv: places that are excluded, and holders who may be there (B4).
enum JurisdictionCheck {
  private static let term = "excluded_jurisdictions"

  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let terms = sheets.terms, !terms.excludedJurisdictions.isEmpty,
      sheets.holders.rowCount > 0
    else { return [] }
    guard sheets.holders.hasColumn(HoldersSheet.jurisdiction.index) else {
      return [noColumn(sheets.holders, terms)]
    }
    return unmatched(sheets.holders, terms) + within(sheets.holders, terms) + blanks(sheets.holders)
  }

  private static func noColumn(_ holders: SheetTable, _ terms: OfferTerms) -> Finding {
    terms.finding(
      .jurisdictionUnknown,
      term,
      "\(term) names \(terms.excludedJurisdictions.joined(separator: ", ")), and "
        + "\(holders.sheet) has no column jurisdiction, so that nobody is excluded.",
      repair: "Add a column jurisdiction to \(holders.sheet) that says where each holder is."
    )
  }

  private static let mostNamed = 12

  /// One finding for all: the column may have been filled in for some only.
  private static func blanks(_ holders: SheetTable) -> [Finding] {
    let column = HoldersSheet.jurisdiction.index
    let rows = (0..<holders.rowCount).filter { holders.value(column, $0) == CellValue.blank }
    guard let first = rows.first else { return [] }
    // By id, so that it says the same in whatever order the rows stand.
    let ids = rows.map { Shown.visible(holders[HoldersSheet.holderID, $0] ?? "") }.sorted()
    return [
      holders.finding(
        .jurisdictionUnknown,
        first,
        column,
        subject: rows.count == 1 ? holders[HoldersSheet.holderID, first] ?? "" : "",
        rows.count == 1
          ? "jurisdiction is blank, and offer.csv excludes places; the holder is not excluded."
          : "The jurisdiction of \(rows.count) holders is blank, and offer.csv excludes places; they are "
            + "not excluded: \(ids.listed(most: mostNamed))."
      )
    ]
  }

  private static func unmatched(_ holders: SheetTable, _ terms: OfferTerms) -> [Finding] {
    let column = HoldersSheet.jurisdiction
    guard !(0..<holders.rowCount).contains(where: { holders.isUnreadable(column.index, $0) })
    else { return [] }
    let there = places(holders)
    let known = Set(there.map { $0.lowercased() })
    let unknown = terms.excludedJurisdictions.filter { !known.contains($0.lowercased()) }
    let isAll = unknown.count == terms.excludedJurisdictions.count
    return unknown.map { place in
      let (severity, why, repair) = reading(place, there.sorted(), isAll)
      return terms.finding(
        .jurisdictionUnmatched,
        severity: severity,
        term,
        "\(term) has \(Shown.quoted(place)), and no holder is there\(why).",
        repair: repair
      )
    }
  }

  /// What a place that no holder has may be: several with a comma between them, or a slip.
  private static func reading(
    _ place: String,
    _ there: [String],
    _ isAll: Bool
  ) -> (Severity, why: String, repair: String?) {
    if place.contains(",") {
      let places = place.split(separator: ",").map { CellText(Array($0.utf8)).value }
      return (
        .warning, "; a comma does not separate places", "Write \(places.joined(separator: "; "))."
      )
    }
    if let near = Nearest.name(to: place, among: there) ?? oneThatBegins(place, there) {
      return (
        .warning, "; \(Shown.visible(near)) is close to it", "Write \(near) if that is meant."
      )
    }
    let isOtherwise = !there.contains { isCode($0) == isCode(place) }
    return isAll && !there.isEmpty && isOtherwise
      ? (.warning, "; holders.csv has \(there.map(Shown.visible).listed(most: 4))", nil)
      : (.note, "", "Nothing is to be done if that is so.")
  }

  /// Whether a place is written as a code, such as `FR` or `CA-QC`, and not in words.
  private static func isCode(_ place: String) -> Bool {
    place.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
      (1...3).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isNumber }
    }
  }

  /// Holders in a place whose name begins with that of an excluded one, `FR-75` with `FR`: only the same name is
  /// excluded.
  private static func within(_ holders: SheetTable, _ terms: OfferTerms) -> [Finding] {
    let column = HoldersSheet.jurisdiction
    let there = Set(places(holders).map { $0.lowercased() })
    let excluded = terms.excludedJurisdictions.map { $0.lowercased() }
    // Of one that nobody is in, the only place that it begins is told as a slip.
    let meant = excluded.filter { there.contains($0) || oneThatBegins($0, Array(there)) == nil }
    var outers: [String: String] = [:]
    for place in there where !excluded.contains(place) {
      outers[place] = meant.first(where: place.hasPrefix)
    }
    // In most offers there is no such place, and of a million holders none is looked at.
    guard !outers.isEmpty else { return [] }
    return (0..<holders.rowCount).compactMap { row in
      guard let place = holders[column, row], let outer = outers[place.lowercased()] else {
        return nil
      }
      let name = terms.excludedJurisdictions.first { $0.lowercased() == outer } ?? outer
      return holders.finding(
        .jurisdictionUnknown,
        row,
        column.index,
        subject: holders[HoldersSheet.holderID, row] ?? "",
        "\(Shown.visible(place)) begins with \(Shown.visible(name)), which is excluded; the holder is not, since "
          + "only the same name is.",
        repair: "Write \(name) in \(holders.sheet), or add \(Shown.visible(place)) to \(term)."
      )
    }
  }

  /// The places where holders are, each once.
  private static func places(_ holders: SheetTable) -> Set<String> {
    let column = HoldersSheet.jurisdiction
    var isFirst = [Bool](repeating: true, count: holders.rowCount)
    _ = IDIndex(holders.content.rows, key: column.index) { isFirst[$1] = false }
    return Set(isFirst.indices.lazy.filter { isFirst[$0] }.compactMap { holders[column, $0] })
  }

  /// The only one of the places that begins another: `US-CAL` for `US-CA`.
  private static func oneThatBegins(_ place: String, _ there: [String]) -> String? {
    let begin = place.lowercased()
    let near = there.filter { begin.hasPrefix($0.lowercased()) || $0.lowercased().hasPrefix(begin) }
    return near.count == 1 ? near.first : nil
  }
}
