internal import Exchange
internal import Findings
internal import Offering
internal import Sheets

/// What somebody who asks about a holder or an option wants to know first: what of it there is now.
struct OptionsHeld {
  private let outcome: OfferOutcome

  init(_ outcome: OfferOutcome) { self.outcome = outcome }

  /// A sentence about a holder, or about an option of which shares are outstanding.
  func sentences(about subject: ExplanationSubject) -> [String] {
    let options = outcome.options.filter { option in
      guard option.outstanding > .zero else { return false }
      switch subject.kind {
      case .holder: return option.holderID == subject.id
      case .grant, .award: return subject.ids.contains(option.grantID)
      case .form, .exercise, .date, .ledger: return false
      }
    }
    let day = Readable.day(outcome.asOf)
    guard !options.isEmpty else {
      return subject.kind == .holder ? ["As of \(day), \(subject.id) has no option."] : []
    }
    let words = options.map(words).listed(with: "and")
    return ["As of \(day), \(subject.holderID) has \(words)."]
  }

  /// `3,834 shares of G-1999-06 at $3.3125 (until December 10, 2009)`.
  private func words(_ option: OptionRow) -> String {
    let start = "\(Readable.shares(option.outstanding)) of \(option.grantID)"
    guard let (price, expires) = terms(option.grantID) else { return start }
    let rest = outcome.departures.last { $0.optionID == option.grantID }?.rest
    // A change of capitalization changes the price too, which is told where the option is.
    let at = outcome.sheets.events.rowCount == 0 ? " at \(Readable.money(price))" : ""
    let end =
      rest.map { "to be exercised by \(Readable.day($0.last))" }
      ?? "expires \(Readable.day(expires))"
    return "\(start)\(at) (\(end))"
  }

  private func terms(_ option: String) -> (price: Money, expires: Day)? {
    if let granted = outcome.newGrants.first(where: { $0.id == option }) {
      return (granted.exercisePrice, granted.expires)
    }
    return outcome.held.first { $0.grantID == option }.map { ($0.exercisePrice, $0.expires) }
  }
}
