import Exchange
import Findings

/// Sheets that write dates and numbers as another language does, while offer.csv does not say so.
///
/// Read as US sheets they have a mistake in nearly every row, and all of these have one cause.
struct MeantNotation {
  /// How the sheets must be read, so that what cannot be read can.
  let notation: Notation
  private let cells: [Finding]
  private let said: Notation

  // Fewer cells may be slips of their own, and are told with their columns.
  private static let fewest = 10

  private static let kinds: Set<String> = Set(
    [
      FindingKind.cellNotADate, .cellImpossibleDate, .cellAmbiguousDate, .cellAmbiguousNumber,
      .cellGrouping, .cellFractionOfAShare,
    ].map(\.code)
  )

  /// Looks for what lets nearly all cells be read; nil if nothing does, or too few cannot be.
  ///
  /// - Parameters:
  ///   - findings: what is wrong with the sheets, read as offer.csv says.
  ///   - said: what offer.csv says.
  ///   - read: what is wrong with them, read otherwise.
  init?(_ findings: [Finding], _ said: Notation, read: (Notation) -> [Finding]) {
    let cells = Self.cells(findings)
    guard cells.count >= Self.fewest, Set(cells.compactMap { $0.place?.sheet }).count > 1 else {
      return nil
    }
    let left = Self.candidates(said).map { (notation: $0, count: Self.cells(read($0)).count) }
    guard let best = left.min(by: { $0.count < $1.count }), best.count * 10 <= cells.count else {
      return nil
    }
    (notation, self.cells, self.said) = (best.notation, cells, said)
  }

  private static func cells(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.severity == .error && kinds.contains($0.rule) }
  }

  /// The ways to write that offer.csv leaves open, those with the fewest terms first.
  private static func candidates(_ said: Notation) -> [Notation] {
    let dates = Notation(dates: said.dates ?? .dayFirst, decimals: said.decimals)
    let decimals = Notation(dates: said.dates, decimals: said.decimals ?? .comma)
    let both = Notation(dates: dates.dates, decimals: decimals.decimals)
    return [dates, decimals, both].uniqued.filter { $0 != said }
  }

  /// The one finding in place of all.
  var finding: Finding {
    let terms = [
      said.dates == nil ? notation.dates.map { "dates = \($0.rawValue)" } : nil,
      said.decimals == nil ? notation.decimals.map { "decimals = \($0.rawValue)" } : nil,
    ].compactMap(\.self)
    let ways = [
      said.dates == nil && notation.dates != nil ? "the day first in dates" : nil,
      said.decimals == nil && notation.decimals != nil ? "a comma before decimals" : nil,
    ].compactMap(\.self)
    let sheets = Set(cells.compactMap { $0.place?.sheet }).count
    return .of(
      .termNotation,
      at: Place(sheet: OfferTermsSheet.schema.fileName),
      value: terms.joined(separator: "; "),
      "\(cells.count) cells of \(sheets) sheets cannot be read, such as \(examples): they are written with "
        + "\(ways.listed(with: "and")), and offer.csv does not say so.",
      repair: terms.count == 1
        ? "Add the term \(terms[0]) to offer.csv."
        : "Add both terms to offer.csv: \(terms.listed(with: "and"))."
    )
  }

  /// A date and a number, if there are both.
  private var examples: String {
    let isDate = { (finding: Finding) in
      [FindingKind.cellNotADate, .cellImpossibleDate, .cellAmbiguousDate].map(\.code)
        .contains(finding.rule)
    }
    return [cells.first(where: isDate), cells.first { !isDate($0) }].compactMap(\.self)
      .map { "\($0.place?.address ?? "") \(Shown.quoted($0.value))" }.listed(with: "and")
  }
}
