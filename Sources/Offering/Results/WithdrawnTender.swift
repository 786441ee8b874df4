public import Exchange
internal import Sheets

/// What a notice took out of a line of an Election Form (D5).
public struct WithdrawnTender: Sendable {
  /// The form.
  public var formID: String
  /// The option.
  public var grantID: String
  /// The shares that it took out; nil of a line that tenders a percentage, which is withdrawn whole.
  public var shares: Shares?
  /// The shares of the line that stay tendered.
  public var left: Shares
}

extension FormsStep.Result {
  /// What a notice took out of forms, in the order of their lines.
  func withdrawn(by notice: Int, in offer: Offer) throws(ArithmeticFault) -> [WithdrawnTender] {
    var tenders: [WithdrawnTender] = []
    for (form, lines) in withdrawals.sorted(by: { $0.key < $1.key }) {
      let rows = offer.index.elections(of: form)
      for line in lines where line.notice == notice && rows.indices.contains(line.line) {
        let row = rows[line.line]
        // What earlier notices have taken out of the line.
        let earlier = lines.prefix { $0.notice != notice }.filter { $0.line == line.line }
        let before = try earlier.compactMap(\.shares).total()
        var (taken, left) = (line.shares, Shares.zero)
        if case .shares(let tendered)? = offer.tender(ofLine: row) {
          let standing = try tendered.subtracting(before)
          left =
            try line.shares.map { part throws(ArithmeticFault) in try standing.subtracting(part) }
            ?? .zero
          taken = line.shares ?? standing
        }
        tenders.append(
          WithdrawnTender(
            formID: offer.formID(form),
            grantID: offer.sheets.elections[ElectionsSheet.grantID, row] ?? "",
            shares: taken,
            left: left
          )
        )
      }
    }
    return tenders
  }
}
