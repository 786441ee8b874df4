internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension ExplanationMaking {
  /// The holder's options in one table.
  var optionsStep: ExplanationStep {
    var table = ExplanationTable(
      ("grant", .text),
      ("granted", .date),
      ("type", .text),
      ("price", .money),
      ("outstanding", .count),
      ("vested", .count)
    )
    // An offer without a lookback is told nothing of one.
    let hasLookback = offer.timeline.lookback != nil
    if hasLookback { table.add(column: "in lookback", .yesNo) }
    table.rows = account.held.map { held in
      [
        .text(held.id), .date(held.terms.grantDate), .text(held.terms.type.word),
        .money(held.terms.exercisePrice), .shares(held.outstandingShares),
        .shares(try? held.vestedOnDetermination),
      ] + (hasLookback ? [.flag(held.isInLookback)] : [])
    }
    let count = account.held.count
    var step = ExplanationStep(
      "\(offer.timeline.open.commencement)",
      .options,
      "The holder has \(count) option\(count == 1 ? "" : "s")"
    )
    step.facts = [SeenValue("counted_on", .date, .date(offer.determination))]
    step.tables = table.rows.isEmpty ? [] : [table]
    return step
  }

  /// Each option as the offer finds it.
  var grantSteps: [ExplanationStep] { account.held.map(grantStep) }

  private func grantStep(_ held: HeldGrant) -> ExplanationStep {
    let sheet = held.isAward ? offer.sheets.awards : offer.sheets.grants
    let granted = held.isAward ? AwardsSheet.shares : GrantsSheet.sharesGranted
    var step = ExplanationStep(
      "\(held.terms.grantDate)",
      .grant,
      about: [held.id],
      "Option \(held.id) is granted: \(held.terms.type.rawValue) at $\(held.terms.exercisePrice)"
    )
    step.place = offer.place(of: held).wholeRow
    let cell = { (column: Int) in sheet.reference(held.sheetRow, column) }
    step.facts = [
      SeenValue(
        "shares_granted",
        .count,
        .shares(sheet[granted, held.sheetRow]),
        at: cell(granted.index)
      ),
      SeenValue("shares_exercised", .count, .shares(held.terms.exercised)),
      SeenValue("shares_cancelled", .count, .shares(held.terms.cancelled)),
      SeenValue("outstanding", .count, .shares(held.outstandingShares)),
      SeenValue("vested_on_determination", .count, .shares(try? held.vestedOnDetermination)),
    ]
    if offer.timeline.lookback != nil {
      step.facts.append(SeenValue("in_lookback", .yesNo, .flag(held.isInLookback)))
    }
    step.facts.append(SeenValue("expires", .date, .date(held.terms.expires)))
    step.tables = [tranches(of: held)]
    // What the rules say of an option that is tendered is told with its line.
    step.rules = classes(of: held)
    if !judged.contains(held.id) { step.rules += rules("grant", about: held.id, hooks: [""]) }
    return step
  }

  /// What rules of the offer's own say of whether and with what the option can be tendered.
  private func classes(of held: HeldGrant) -> [RuleRecord] {
    rules("grant", about: held.id, hooks: [GrantClass.name, TenderGroup.name])
      .filter { !($0.heading?.source.isShipped ?? true) }
  }

  private func tranches(of held: HeldGrant) -> ExplanationTable {
    var table = ExplanationTable(("vests", .date), ("granted", .count), ("outstanding", .count))
    // The steps have had them already: there is nothing left to be thrown.
    let (whole, left) = ((try? held.terms.schedule) ?? [], (try? held.outstanding) ?? [])
    table.rows = zip(whole, left).map { granted, left in
      [.date(granted.day), .shares(granted.shares), .shares(left.shares)]
    }
    return table
  }
}
