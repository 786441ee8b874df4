import Exchange
import Findings

/// amendments.csv: an extension says until when, a postponement to which day (A7, A11).
enum AmendmentCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let amendments = sheets.amendments
    return (0..<amendments.rowCount).flatMap { row -> [Finding] in
      switch amendments[AmendmentsSheet.kind, row] {
      case .extension:
        CrossChecks.blank(amendments, AmendmentsSheet.newExpiration, row, "on an extension")
      case .postponement:
        CrossChecks.blank(amendments, AmendmentsSheet.newCancellation, row, "on a postponement")
      default: []
      }
    }
  }
}
