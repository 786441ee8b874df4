internal import Exchange
internal import Sheets

/// What a line of an Election Form tenders, less what notices took out of it while it stood.
struct LineTender: Sendable {
  /// What the form says; nil where both cells are blank.
  let tender: Tender?
  let withdrawn: Shares

  /// The shares that it comes to of those outstanding on the determination day; nil if it says none.
  func shares(of outstanding: Shares) throws(ArithmeticFault) -> Shares? {
    guard let tender else { return nil }
    return try tender.shares(of: outstanding, withdrawn: withdrawn)
  }

  /// The shares accepted if no rule refuses it: the lesser of what it tenders and what is left.
  func accepted(of left: Shares, outstanding: Shares) throws(ArithmeticFault) -> Shares {
    guard
      case .accepted(let shares, _)? = try tender?.outcome(
        withdrawn: withdrawn,
        outstanding: outstanding
      )
    else { return .zero }
    return min(shares, left)
  }
}

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
