internal import Exchange
internal import Sheets

extension OfferOutcome {
  /// The rows of holders.csv of those who were in no service any more when the as-of day ended.
  ///
  /// service.csv, where the holder is in it, replaces the dates in holders.csv; an end after as-of is not
  /// known yet (`days.md`, "What is known").
  public var holdersWhoLeft: Set<Int> {
    let (holders, service) = (sheets.holders, sheets.service)
    var left: Set<Int> = []
    for row in 0..<holders.rowCount {
      if let end = holders[HoldersSheet.serviceEnd, row], end <= asOf { left.insert(row) }
    }
    let listed = Set(sheets.links.holderOfService.filter { $0 >= 0 }.map(Int.init))
    left.subtract(listed)
    var serving: Set<Int> = []
    for (row, holder) in sheets.links.holderOfService.enumerated() where holder >= 0 {
      let hasBegun = ServiceSheet.hasBegun(row, by: asOf, in: service)
      let hasEnded = service[ServiceSheet.serviceEnd, row].map { $0 <= asOf } ?? false
      if hasBegun, !hasEnded { serving.insert(Int(holder)) }
    }
    return left.union(listed.subtracting(serving))
  }
}
