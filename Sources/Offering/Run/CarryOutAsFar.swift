internal import Exchange
internal import Findings

extension Request {
  /// Carries the offer out; where closing prices are missing, as of the day before the first of them, so that
  /// what needs none of them can be told.
  ///
  /// - Returns: the conclusion, whose `wanting` names the prices; it has an outcome only if the offer can be
  ///   carried out so far.
  public func carryOutAsFarAsPricesGo() async -> Conclusion {
    let read = readSheets()
    let whole = await carryOut(read)
    guard case .brokenSheets = whole.ending else { return whole }
    var (request, last, wanting) = (self, whole, [Finding]())
    // Each turn ends on an earlier day.
    while case .brokenSheets = last.ending {
      let missing = last.findings.filter { $0.rule == FindingKind.priceMissing.code }
      guard let first = missing.compactMap({ Day($0.value) }).min(), first <= request.asOf else {
        return whole
      }
      wanting += last.findings.filter(\.stopsTheRun)
      request.asOf = first.advanced(by: -1)
      last = await request.carryOut(read)
    }
    guard case .done = last.ending else { return whole }
    return last.cutShort(by: wanting.uniqued, asked: asOf)
  }
}
