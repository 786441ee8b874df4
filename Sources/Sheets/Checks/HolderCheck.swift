import Findings

/// holders.csv by itself: service does not end before it begins.
enum HolderCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    CrossChecks.reversed(
      sheets.holders,
      HoldersSheet.serviceEnd,
      notBefore: HoldersSheet.serviceStart
    )
  }
}
