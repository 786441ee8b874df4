internal import Exchange
internal import Sheets

extension Offer {
  /// What a row of elections.csv tenders: shares, or a part of its option; nil where both are blank.
  func tender(ofLine row: Int) -> Tender? {
    let sheet = sheets.elections
    if let basisPoints = sheet[ElectionsSheet.percent, row],
      let part = Ratio(Int64(basisPoints), over: 10_000)
    {
      return .part(part)
    }
    return sheet[ElectionsSheet.sharesTendered, row].map(Tender.shares)
  }
}
