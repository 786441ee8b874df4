internal import Exchange
internal import Findings
internal import Sheets

/// Options whose `expires` is blank, and that have expired before they can be cancelled, as `option_term`
/// answers (`sheets.md`).
///
/// The day stands in no sheet, so that nothing else shows why the option is not in the offer.
struct ExpiredByTerm {
  let offer: Offer

  /// A note for each of these options of which a share would be outstanding otherwise.
  func findings(_ held: [HeldGrant]) throws(ArithmeticFault) -> [Finding] {
    var findings: [Finding] = []
    for option in held where option.terms.expires <= offer.determination {
      if let finding = try finding(option) { findings.append(finding) }
    }
    return findings
  }

  private func finding(_ option: HeldGrant) throws(ArithmeticFault) -> Finding? {
    let (sheet, column) =
      option.isAward
      ? (offer.sheets.awards, AwardsSheet.expires) : (offer.sheets.grants, GrantsSheet.expires)
    let terms = option.terms
    guard sheet[column, option.sheetRow] == nil,
      let shares = try option.life.entries(through: offer.determination)
        .last(where: { $0.cause == .expiry })?.shares
    else { return nil }
    let commencement = offer.timeline.open.commencement
    let until =
      terms.expires <= commencement
      ? "the offer commenced on \(commencement)"
      : "what is tendered is cancelled on \(offer.timeline.cancellation)"
    return .of(
      .grantExpired,
      at: sheet.place(option.sheetRow, column.index),
      subject: option.id,
      "\(column.name) is blank; by \(OptionTerm.name) \(option.id) expired on \(terms.expires), and \(until): "
        + "\(shares.words) of it cannot be tendered",
      excerpt: sheet.excerpt(option.sheetRow, column.index)
    )
  }
}
