internal import Exchange
internal import Findings
internal import Sheets

/// Shares cancelled before commencement, of which no sheet says from which tranche: they leave the earliest ones
/// (`computation.md`, "Options before the exchange").
///
/// Where the unvested ones were cancelled, as when somebody goes to part time, that takes vested shares instead.
struct CancelledTranches {
  let offer: Offer

  /// A warning for each option of which the other choice would leave other shares vested or counted in other years.
  func findings(_ held: [HeldGrant]) throws(ArithmeticFault) -> [Finding] {
    var findings: [Finding] = []
    for option in held where option.terms.cancelled > .zero {
      if let finding = try finding(option) { findings.append(finding) }
    }
    return findings
  }

  private func finding(_ option: HeldGrant) throws(ArithmeticFault) -> Finding? {
    let terms = option.terms
    guard try option.life.outstandingAtOpening > .zero else { return nil }
    let schedule = try terms.schedule
    let unexercised = try schedule.removingEarliest(terms.exercised)
    let first = try unexercised.removingEarliest(terms.cancelled)
    // The last ones are the first of the list turned round.
    let last = try Array(unexercised.reversed()).removingEarliest(terms.cancelled).reversed()
    let matters = zip(first, last).contains { told($0, of: terms.type) != told($1, of: terms.type) }
    guard matters else { return nil }
    let sheet = offer.sheets.grants
    let taken = try Self.taken(unexercised, first)
    return .of(
      .cancelledFromEarliest,
      at: sheet.place(option.sheetRow, GrantsSheet.sharesCancelled.index),
      subject: option.id,
      value: "\(terms.cancelled.count)",
      "\(terms.cancelled.words) of \(option.id) \(terms.cancelled.isOne ? "was" : "were") cancelled before the offer, and "
        + "no sheet says from which tranche: \(taken)"
    )
  }

  /// The shares of a tranche whose day changes a figure: one that has not vested, and of an incentive option
  /// also one of the first year that the limit counts.
  private func told(_ tranche: Tranche, of type: OptionType) -> Shares {
    let opening = offer.timeline.open.commencement
    let counts = type == .incentive && tranche.day.year == opening.year
    return tranche.day > opening || counts ? tranche.shares : .zero
  }

  /// What each tranche loses: `3,000 are taken from that of 2003-01-15`.
  private static func taken(
    _ before: [Tranche],
    _ after: [Tranche]
  ) throws(ArithmeticFault) -> String {
    var parts: [String] = []
    for (old, new) in zip(before, after) where old.shares > new.shares {
      parts.append(
        "\(Thousands.marked(try old.shares.subtracting(new.shares))) from that of \(old.day)"
      )
    }
    return "taken from the earliest are " + parts.joined(separator: ", ")
  }
}
