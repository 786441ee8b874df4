// Options have one number each: those of grants.csv that of their row, and behind them those of
// awards.csv.

extension OfferSheets {
  /// The id of an option; nil if there is none of the number.
  public func optionID(numbered number: Int) -> String? {
    let row = number - grants.rowCount
    return row < 0
      ? grants[GrantsSheet.grantID, number] : awards[AwardsSheet.awardID, row]
  }
}
