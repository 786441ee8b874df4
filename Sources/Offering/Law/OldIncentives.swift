internal import Exchange
internal import Findings
internal import Sheets

/// Options and awards that their sheet calls incentive options, and that are none by law when they are granted:
/// the price is below the market's (section 422(b)(4)), they last too long ((b)(3)), or they are an owner's of
/// more than 10% without a price of 110% and a term of five years ((c)(5)).
///
/// The sheet's type stands: what the stock was worth, and who owned how much on that day, the sheets do not
/// prove. So the option counts and is taxed as its sheet says, and a warning says what to check.
struct OldIncentives {
  let offer: Offer
  let holder: HolderSubject

  /// The warnings about options of the sheets, of those that have shares outstanding in the offer or later.
  func findings(_ held: [HeldGrant]) throws(ArithmeticFault) -> [Finding] {
    var findings: [Finding] = []
    for option in held where option.terms.type == .incentive && option.wasEmployed {
      guard try option.life.outstandingAtOpening > .zero else { continue }
      if let low = try price(of: option) { findings.append(low) }
      if let long = term(of: option) { findings.append(long) }
    }
    return findings
  }

  /// The price as its cell has it; nil where it is blank.
  private func price(of option: HeldGrant) throws(ArithmeticFault) -> Finding? {
    guard let price = cells(option).price,
      let close = offer.closes.close(on: option.terms.grantDate)
    else { return nil }
    let isBelow = try !isReached(price, close, owner: false)
    let isOwner = holder.ownsOver10Percent
    let isBelowOwners = isOwner ? try !isReached(price, close, owner: true) : false
    guard isBelow || isBelowOwners else { return nil }
    let least =
      isBelow
      ? "less than the close of \(option.terms.grantDate), $\(close) (IRC 422(b)(4))"
      : "less than 110% of the close of \(option.terms.grantDate), $\(close) (IRC 422(c)(5))"
    return .of(
      .grantIncentivePrice,
      at: table(option).place(option.sheetRow, column(option).price),
      subject: option.id,
      value: "\(price)",
      "\(option.id) is called an ISO, and its price of $\(price) is \(least)"
        + (isBelow ? "" : owned) + ": \(Self.follows)",
      repair: isBelow ? Self.repair : Self.ownerRepair
    )
  }

  private func term(of option: HeldGrant) -> Finding? {
    guard let expires = cells(option).expires else { return nil }
    let isLong = !isWithin(expires, option, owner: false)
    guard isLong || (holder.ownsOver10Percent && !isWithin(expires, option, owner: true)) else {
      return nil
    }
    return .of(
      .grantIncentiveTerm,
      at: table(option).place(option.sheetRow, column(option).expires),
      subject: option.id,
      value: "\(expires)",
      "\(option.id) is called an ISO, and expires on \(expires), more than "
        + (isLong ? "ten years" : "five years")
        + " after its grant date, \(option.terms.grantDate) (\(isLong ? "IRC 422(b)(3)" : "IRC 422(c)(5)"))"
        + (isLong ? "" : owned) + ": \(Self.follows)",
      repair: isLong ? Self.repair : Self.ownerRepair
    )
  }

  private var owned: String {
    ", which matters if \(holder.id) owned more than 10% of the votes on that day, as holders.csv says now"
  }
  private static var follows: String { "it counts and is taxed as its sheet says" }
  private static var repair: String {
    "Compare the cell with the option agreement; if it is right, write NQSO as the option's type."
  }
  private static var ownerRepair: String {
    "Find out what the holder owned on the grant date; if it was more than 10%, write NQSO as the option's type."
  }

  private func isReached(_ price: Money, _ close: Money, owner: Bool) throws(ArithmeticFault)
    -> Bool
  {
    try IncentivePrice.isReached(by: price, fairMarketValue: close, ownsOver10Percent: owner)
  }

  private func isWithin(_ expires: Day, _ option: HeldGrant, owner: Bool) -> Bool {
    IncentiveTerm.isWithin(expires, grantedOn: option.terms.grantDate, ownsOver10Percent: owner)
  }

  private func table(_ option: HeldGrant) -> SheetTable {
    option.isAward ? offer.sheets.awards : offer.sheets.grants
  }

  private func column(_ option: HeldGrant) -> (price: Int, expires: Int) {
    option.isAward
      ? (AwardsSheet.exercisePrice.index, AwardsSheet.expires.index)
      : (GrantsSheet.exercisePrice.index, GrantsSheet.expires.index)
  }

  private func cells(_ option: HeldGrant) -> (price: Money?, expires: Day?) {
    let (sheet, row) = (table(option), option.sheetRow)
    return option.isAward
      ? (sheet[AwardsSheet.exercisePrice, row], sheet[AwardsSheet.expires, row])
      : (sheet[GrantsSheet.exercisePrice, row], sheet[GrantsSheet.expires, row])
  }
}
